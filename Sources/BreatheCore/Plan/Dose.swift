/// How much of a session is done.
package struct Dose: Hashable, Sendable {
  package var level: Level
  /// The length of its breathing or of its exercise; nil for that of its file.
  package var extent: Extent?
  /// Of each movement and each exercise; nil for those of its file.
  package var reps, sets: Int?
  package var load: LocalizedText?

  package enum Extent: Hashable, Sendable {
    case cycles(Int)
    case time(Duration)
  }

  /// The session has nothing that this key of the dose could change; or, if it is uneven, only what its
  /// author set apart by side or by set.
  package struct Unfit: Error, Equatable {
    package let key: String
    package var isUneven = false
  }

  package init(
    level: Level = .usual, extent: Extent? = nil, reps: Int? = nil, sets: Int? = nil,
    load: LocalizedText? = nil
  ) {
    self.level = level
    self.extent = extent
    self.reps = reps
    self.sets = sets
    self.load = load
  }

  /// It changes what the file says, beside the choice of a level.
  package var changesSession: Bool {
    extent != nil || reps != nil || sets != nil || load != nil
  }

  /// `session` at this dose; the level is chosen when it is compiled.
  package func applied(to session: Session) throws(Unfit) -> Session {
    var session = session
    switch extent {
    case nil: break
    case .cycles(let count):
      guard let longer = session.breathing(for: .cycles(ByLevel(count))) else {
        throw Unfit(key: "cycles")
      }
      session = longer
    case .time(let time):
      guard let longer = try session.lasting(ByLevel(time)) else { throw Unfit(key: "for") }
      session = longer
    }
    if let reps {
      try session.changeExercises("reps", where: \.hasReps) { exercise throws(Unfit) in
        guard !exercise.reps.isUneven else { throw Unfit(key: "reps", isUneven: true) }
        if !exercise.repsOfSets.isEmpty { exercise.sets = ByLevel(exercise.repsOfSets.count) }
        (exercise.reps, exercise.repsOfSets) = (BySide(ByLevel(reps)), [])
      }
    }
    if let sets {
      try session.changeExercises("sets", where: { _ in true }) { exercise throws(Unfit) in
        guard exercise.repsOfSets.isEmpty else { throw Unfit(key: "sets", isUneven: true) }
        exercise.sets = ByLevel(sets)
      }
    }
    if let load {
      let exercises = session.steps.flattened.compactMap(\.step.exercise)
      let isOnly = exercises.count == 1
      try session.changeExercises("load", where: { isOnly || $0.exercise?.load != nil }) {
        exercise in exercise.load = load
      }
    }
    return session
  }
}

extension Session {
  /// Changes the exercise of each step that `isMeant`.
  fileprivate mutating func changeExercises(
    _ key: String, where isMeant: (Step) -> Bool,
    _ change: (inout Exercise) throws(Dose.Unfit) -> Void
  ) throws(Dose.Unfit) {
    var count = 0
    var unfit: Dose.Unfit?
    steps = steps.mapped { step, _ in
      guard var exercise = step.exercise, isMeant(step) else { return step }
      count += 1
      do throws(Dose.Unfit) { try change(&exercise) } catch { unfit = error }
      return step.with(exercise)
    }
    if let unfit { throw unfit }
    if count == 0 { throw Dose.Unfit(key: key) }
  }

  /// This session with its one breathing step going on for `time`, if it has any; else with each
  /// `work`, else each `hold`, else its one `rest` of that length. Nil without one of them.
  fileprivate func lasting(_ time: ByLevel<Duration>) throws(Dose.Unfit) -> Session? {
    let all = steps.flattened.map(\.step)
    if all.contains(where: { if case .breathe = $0 { true } else { false } }) {
      return breathing(for: .time(time))
    }
    let hasWork = all.contains { if case .work = $0 { true } else { false } }
    let hasHold = all.contains { if case .hold = $0 { true } else { false } }
    let rests = all.count { if case .rest = $0 { true } else { false } }
    guard hasWork || hasHold || rests == 1 else { return nil }
    let length = BySide(ByLevel(TimedExercise.Length.time(time.usual)))
    let isUneven = all.contains { step in
      switch step {
      case .work(let timed): timed.length.isUneven
      case .hold(let timed): !hasWork && timed.length.isUneven
      default: false
      }
    }
    guard !isUneven else { throw Dose.Unfit(key: "for", isUneven: true) }
    var session = self
    session.steps = steps.mapped { step, _ in
      switch step {
      case .work(var timed):
        timed.length = length
        return .work(timed)
      case .hold(var timed) where !hasWork:
        timed.length = length
        return .hold(timed)
      case .rest(var rest) where !hasWork && !hasHold:
        rest.duration = time
        return .rest(rest)
      default: return step
      }
    }
    return session
  }
}

extension Step {
  /// It counts repetitions: a movement, or a hold or work that is done more than once in a set.
  fileprivate var hasReps: Bool {
    guard !isMove, let exercise else { return isMove }
    return exercise.reps != BySide(ByLevel(1)) || !exercise.repsOfSets.isEmpty
  }
}

extension BySide {
  /// The sides differ.
  fileprivate var isUneven: Bool { left != right }
}
