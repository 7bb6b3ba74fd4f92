/// A warning, and when on the timeline it arises.
struct TimedWarning {
  var warning: Warning
  var time: Duration
}

extension Timeline {
  /// What is unusual in what will be played: of each kind, the most unusual of each step.
  var warnings: [TimedWarning] {
    let breaths = breaths
    let whole = breaths.filter { $0.inhale > .zero && $0.exhale > .zero }
    let holds = breathHolds
    let full = holds.filter(\.isFull).map { ($0.start, $0.duration) }
    let empty = holds.filter { !$0.isFull }.map { ($0.start, $0.duration) }
    let motions = breaths.map { ($0.start, $0.longestMotion) }
    let timed = whole.map { ($0.start, $0.duration) }
    return longest(full, over: .seconds(7)).map { TimedWarning(.longHold($0.1), $0.0) }
      + longest(empty, over: .seconds(4)).map { TimedWarning(.longEmptyHold($0.1), $0.0) }
      + longest(motions, over: .seconds(12)).map { TimedWarning(.longMotion($0.1), $0.0) }
      + longest(timed, over: .seconds(20)).map { TimedWarning(.slowBreath($0.1), $0.0) }
      + fastest(breaths)
      + longest(stretches, over: .seconds(120)).map {
        TimedWarning(.longStretch($0.1), $0.0)
      } + muchOfOnePosture + fastNeckMoves
      + [many478, breathingWithHolds(breaths)].compactMap(\.self)
  }

  /// What is unusual in a session that has no file, such as a pattern that was typed.
  package var warningsWithoutFile: [Diagnostic] {
    warnings.map { Diagnostic(.warned($0.warning), at: Place(line: 1, column: 1)) }
  }

  /// Of the spans longer than `limit`, the longest of each step.
  private func longest(
    _ spans: [(Duration, Duration)], over limit: Duration
  ) -> [(Duration, Duration)] {
    let over = spans.filter { $0.1.isOver(limit) }
    return Dictionary(grouping: over) { segments[index(at: $0.0)].source }.values
      .compactMap { $0.max { $0.1 < $1.1 } }
  }

  /// Of the breaths at more than 20 a minute, the fastest of each step.
  private func fastest(_ breaths: [TimedBreath]) -> [TimedWarning] {
    Dictionary(grouping: breaths.filter { $0.isFast(tolerance: Duration.tolerance) }) {
      segments[index(at: $0.start)].source
    }.values
      .compactMap { fast in
        let fastest = fast.compactMap { breath in breath.period.map { ($0, breath.start) } }
        return fastest.min { $0.0 < $1.0 }
      }
      .map { TimedWarning(.fastBreaths(perMinute: 60 / $0.0.inSeconds), $0.1) }
  }

  /// The postures that are held, and the phases of movements in which one is.
  private var stretches: [(Duration, Duration)] {
    segments.indices.compactMap { index in
      let segment = segments[index]
      guard let exercise = segment.exercise else { return nil }
      if exercise.kind == .posture {
        // Without a pause, repetitions and sets are one stretch.
        let isSame = { (other: Segment) in
          other.exercise?.kind == .posture && other.exercise?.name == exercise.name
            && other.exercise?.side == exercise.side
        }
        guard index == 0 || !isSame(segments[index - 1]) else { return nil }
        let row = segments[index...].prefix(while: isSame)
        return (segment.start, row.last.map { $0.end - segment.start } ?? segment.duration)
      }
      return segment.holdsPosture ? (segment.start, segment.duration) : nil
    }
  }

  /// Of the postures that are held for more than ten minutes in all on one side, each side.
  private var muchOfOnePosture: [TimedWarning] {
    let held = segments.filter { $0.exercise?.kind == .posture }
    return Dictionary(grouping: held) { [$0.exercise?.name, $0.exercise?.side?.rawValue] }.values
      .compactMap { part in
        let sum = part.reduce(.zero) { $0 + $1.duration }
        guard sum.isOver(.seconds(600)), let first = part.first else { return nil }
        return TimedWarning(.muchOfOnePosture(sum), first.start)
      }
  }

  /// Of the phases of less than a second in which the head is moved, the shortest of each step.
  private var fastNeckMoves: [TimedWarning] {
    let fast = segments.filter { segment in
      guard case .move = segment.activity, segment.exercise?.movesNeck == true else { return false }
      return Duration.seconds(1).isOver(segment.duration)
    }
    return Dictionary(grouping: fast, by: \.source).values
      .compactMap { part in part.min { $0.duration < $1.duration } }
      .map { TimedWarning(.fastNeck($0.duration), $0.start) }
  }

  private var many478: TimedWarning? {
    guard let row = rowOf478, (5...Self.limitOf478).contains(row.count) else { return nil }
    return TimedWarning(.many478(row.count), row.start)
  }

  private func breathingWithHolds(_ breaths: [TimedBreath]) -> TimedWarning? {
    let held = breaths.filter { $0.fullHold + $0.emptyHold > .zero }
    let total = held.reduce(.zero) { $0 + $1.duration }
    guard total.isOver(.seconds(300)), let first = held.first else { return nil }
    return TimedWarning(.longBreathingWithHolds(total), first.start)
  }

  /// Whether one side gets more than the other, of postures or of movements.
  func unequalSides(reason: LocalizedText?) -> [TimedWarning] {
    let sided = segments.filter { $0.exercise?.side != nil }
    return [
      unequal(sided.filter { $0.exercise?.kind == .posture }, reason),
      unequal(sided.filter { $0.exercise?.kind != .posture }, reason),
    ].compactMap(\.self)
  }

  private func unequal(_ sided: [Segment], _ reason: LocalizedText?) -> TimedWarning? {
    func sum(_ side: Side, _ segments: [Segment]) -> Duration {
      segments.reduce(.zero) { $0 + ($1.exercise?.side == side ? $1.duration : .zero) }
    }
    func difference(_ segments: [Segment]) -> Duration {
      let (left, right) = (sum(.left, segments), sum(.right, segments))
      return left > right ? left - right : right - left
    }
    guard difference(sided) > .milliseconds(1) else { return nil }
    // The first step that treats them differently.
    let steps = Dictionary(grouping: sided, by: \.source).sorted { $0.key < $1.key }
    let first = steps.first { difference($0.value) > .milliseconds(1) }?.value.first
    return TimedWarning(
      .unequalSides(left: sum(.left, sided), right: sum(.right, sided), reason: reason),
      first?.start ?? .zero)
  }
}

extension TimedWarning {
  fileprivate init(_ warning: Warning, _ time: Duration) {
    self.init(warning: warning, time: time)
  }
}

extension Duration {
  /// What is within 2 % of a limit that only warns is within it: a whole number of breaths, a breath of
  /// another pace.
  fileprivate static let tolerance = 0.02

  fileprivate func isOver(_ limit: Duration) -> Bool {
    self > limit * (1 + Self.tolerance) + .microseconds(1)
  }
}
