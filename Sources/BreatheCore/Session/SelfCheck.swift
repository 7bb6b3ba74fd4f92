/// The self-check before a stretch or another exercise: first the red flags, then what speaks against
/// it for the parts of the body that it is for. What a person answers stays with them; only that nothing
/// applied is remembered, and when.
package struct SelfCheck: Equatable, Sendable {
  /// Red flags that are asked together: signs of something that a doctor should look at first.
  package enum RedFlags: String, CaseIterable, Sendable {
    /// They count also if a doctor knows of them.
    case always
    /// New ones, or worse than a doctor knows.
    case new
    case neck
    case operation
    case pregnancy
  }

  /// What speaks against an exercise.
  package enum Condition: CaseIterable, Sendable {
    case injured, operated, radiating
    case hipInflamed, pelvisUnstable, overstretched, hipReplaced
    case pregnant, gaveBirth
    case vertebraCollapsed, osteoporosis
    case outOfSocket
    case whiplash, dizzyTurning, rheumatism
  }

  package let redFlags: [RedFlags]
  /// The parts of the body that it is for; none where the file names none.
  package let regions: [BodyRegion]
  /// In the order in which they are asked; none where the file asks its own.
  package let conditions: [Condition]
  /// Who is tense mainly with stress is offered quiet breathing first.
  package let offersBreathing: Bool
  /// Done standing: for those who may fall, only with someone beside them.
  package let needsBalance: Bool

  /// The session that is offered instead.
  package static let replacement = "belly-5min"
}

extension Session {
  /// What is asked before it; nil where nothing is. What ships says itself whether it is to be asked;
  /// a file from someone else is, wherever it has an exercise.
  package func selfCheck(isShipped: Bool) -> SelfCheck? {
    let isAsked =
      effectiveScreening != nil || !regions.isEmpty || (!isShipped && hasExercises)
    return isAsked ? SelfCheck(self) : nil
  }

  /// The parts of the body that it and its exercises are for.
  package var regions: Set<BodyRegion> {
    steps.flattened.reduce(into: Set(body)) { regions, entry in
      regions.formUnion(entry.step.exercise?.body ?? [])
    }
  }

  private var hasExercises: Bool {
    steps.flattened.contains { $0.step.exercise != nil }
  }
}

extension SelfCheck {
  fileprivate init(_ session: Session) {
    let regions = session.regions
    self.regions = BodyRegion.allCases.filter(regions.contains)
    let others: [(RedFlags, Bool)] = [
      (.neck, regions.contains(.neck)),
      (.operation, session.meantFor[.afterOperation] != nil),
      (.pregnancy, session.meantFor[.pregnancy] != nil),
    ]
    redFlags = [.always, .new] + others.filter(\.1).map(\.0)
    let isHip = regions.contains(.hip) || regions.contains(.pelvis)
    var asked: [Condition] = []
    if session.screening != .own {
      asked = Self.conditions(regions, stretches: session.stretches)
      let leftOut = session.meantFor.keys.flatMap(\.conditions)
      asked.removeAll(where: leftOut.contains)
    }
    conditions = asked
    offersBreathing = session.stretches && isHip && session.screening != .own
    needsBalance = session.cautions.contains(.id(.standing))
  }

  /// Of each region; of a file that names none, what matters for most exercises.
  private static func conditions(
    _ regions: Set<BodyRegion>, stretches: Bool
  ) -> [Condition] {
    var asked: Set<Condition> = [.injured, .operated, .radiating]
    if regions.isEmpty { asked.formUnion([.pregnant, .gaveBirth, .osteoporosis]) }
    for region in regions {
      switch region {
      case .hip, .pelvis:
        asked.formUnion([.pelvisUnstable, .hipReplaced, .pregnant, .gaveBirth])
        if stretches { asked.formUnion([.hipInflamed, .overstretched]) }
      case .back: asked.formUnion([.vertebraCollapsed, .osteoporosis, .pregnant, .gaveBirth])
      case .shoulder, .knee: asked.insert(.outOfSocket)
      case .neck: asked.formUnion([.whiplash, .dizzyTurning, .rheumatism, .osteoporosis])
      case .ankle, .arm: break
      }
    }
    return Condition.allCases.filter(asked.contains)
  }
}

extension MeantFor {
  /// What its author answers for.
  fileprivate var conditions: [SelfCheck.Condition] {
    switch self {
    case .afterOperation: [.operated]
    case .pregnancy: [.pregnant]
    case .afterBirth: [.gaveBirth]
    case .dizziness: [.dizzyTurning]
    case .lungs: []
    }
  }
}
