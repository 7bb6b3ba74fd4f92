/// A session of a hand-out, with what may be played in its place.
package struct HandOutSession: Sendable {
  /// A session that the page can play.
  package struct Part: Sendable {
    package var session: Session
    package var timeline: Timeline
    package var level: Level
    /// FNV-1a-64 of its file, for the journal.
    package var hash: String
    /// A built-in session says itself which questions come before it.
    package var isShipped: Bool
    /// The week of the plan from which it is done so.
    package var fromWeek: Int

    package init(
      session: Session, timeline: Timeline, level: Level = .usual, hash: String, isShipped: Bool,
      fromWeek: Int = 1
    ) {
      self.session = session
      self.timeline = timeline
      self.level = level
      self.hash = hash
      self.isShipped = isShipped
      self.fromWeek = fromWeek
    }
  }

  /// As its file has it.
  package var file: Session
  /// As it is done, in the order of the weeks; at least one.
  package var parts: [Part]
  /// What replaces it for those who should not hold their breath.
  package var withoutHolds: Part?
  /// Quiet breathing, for those who should not do it today.
  package var quiet: Part?
  /// What the plan says of it; empty if it is not one of a plan.
  package var prescriptions: [Prescription] = []

  package init(
    _ file: Session, _ parts: [Part], withoutHolds: Part? = nil, quiet: Part? = nil
  ) {
    self.file = file
    self.parts = parts
    self.withoutHolds = withoutHolds
    self.quiet = quiet
  }

  /// One of its prescriptions that goes further only if the person wants to.
  var advancing: Prescription? { prescriptions.first(where: \.advancesWhenAgreed) }

  /// The weeks of `plan` in which it is done.
  func weeksDone(in plan: Plan) -> [Int] {
    (1...plan.weeks).filter { week in prescriptions.contains { $0.isDone(inWeek: week) } }
  }

  /// As it is done first.
  package var main: Part { parts[0] }

  /// The part with the longest breath hold: what the gate asks about.
  var mostHeld: Part {
    parts.max {
      ($0.timeline.longestBreathHold ?? .zero) < ($1.timeline.longestBreathHold ?? .zero)
    }
      ?? main
  }

  /// The questions of our own before it; nil if none are asked.
  var check: SelfCheck? { main.session.selfCheck(isShipped: main.isShipped) }

  /// What is rated before and after.
  var ratings: [AskedRating] { main.session.ratings }
}

extension HandOutSession.Part {
  /// Done on the feet or the knees, hands free.
  var needsFreeHands: Bool {
    let standing: [Caution] = [.id(.standing), .id(.kneeling), .id(.walking), .id(.knee)]
    return session.cautions(for: timeline).contains(where: standing.contains)
  }
}

extension Plan {
  /// The prescriptions of each session, by their indices, in the order of the plan.
  package var indicesBySession: [(id: String, indices: [Int])] {
    let ids = prescriptions.map(\.session)
    return ids.indices.filter { ids.firstIndex(of: ids[$0]) == $0 }.map { first in
      (ids[first], ids.indices.filter { ids[$0] == ids[first] })
    }
  }
}

extension Prescription {
  /// The weeks in which its dose becomes another, with the dose.
  package func stages(of plan: Plan) -> [(week: Int, dose: Dose)] {
    var stages: [(week: Int, dose: Dose)] = []
    let later = byWeek.keys.filter { $0 > fromWeek && weeks.contains($0) && $0 <= plan.weeks }
    for week in [fromWeek] + later.sorted() {
      let dose = directions(inWeek: week).dose
      if stages.last?.dose != dose { stages.append((week, dose)) }
    }
    return stages
  }

  /// The same with so many breaths from each of these weeks on, as long as no other number is set.
  package func breathing(_ count: Int, from weeks: [Int]) -> Prescription {
    var copy = self
    for week in weeks { copy.byWeek[week, default: Directions()].extent = .cycles(count) }
    return copy
  }
}
