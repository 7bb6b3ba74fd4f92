/// Paced breathing.
package struct Breathing: Equatable, Sendable {
  /// How long it goes on.
  package enum Extent: Equatable, Sendable {
    case cycles(ByLevel<Int>)
    /// Rounded to whole breaths.
    case time(ByLevel<Duration>)
  }

  package var pattern: ByLevel<Pattern>
  /// The last breath of a ramp, which gets there evenly from `pattern`; nil when every breath is the
  /// same. It has the same phases.
  package var rampEnd: ByLevel<Pattern>?
  package var extent: Extent

  package init(pattern: ByLevel<Pattern>, rampEnd: ByLevel<Pattern>? = nil, extent: Extent) {
    self.pattern = pattern
    self.rampEnd = rampEnd
    self.extent = extent
  }
}

/// The breaths that a breathing step paces at one level.
package struct Breaths: Equatable, Sendable {
  package let first: Pattern
  package let last: Pattern
  package let count: Int

  package init(_ breathing: Breathing, level: Level, pace: Double = 1) {
    first = breathing.pattern.value(at: level).scaled(by: pace)
    let end = breathing.rampEnd?.value(at: level).scaled(by: pace)
    last = end ?? first
    // A ramp has a beginning and an end.
    let least = end == nil ? 1 : 2
    switch breathing.extent {
    case .cycles(let cycles): count = max(least, cycles.value(at: level))
    case .time(let time):
      let mean = (first.duration + last.duration) / 2
      count = max(least, mean.fits(in: time.value(at: level)))
    }
  }

  /// The breath at `index`, from 0.
  package subscript(index: Int) -> Pattern {
    guard first != last, count > 1 else { return first }
    let isLast = index == count - 1
    let share = Double(index) / Double(count - 1)
    return Pattern(
      phases: zip(first.phases, last.phases).map { from, to in
        Phase(
          from.kind, from.duration + (to.duration - from.duration) * share,
          cue: isLast ? to.cue ?? from.cue : from.cue ?? to.cue)
      })
  }

  package var duration: Duration { (first.duration + last.duration) * count / 2 }
}

extension Duration {
  /// How many times this length comes nearest to `time`, half a time rounded up; zero or more.
  func fits(in time: Duration) -> Int {
    Int((time.inSeconds / inSeconds + 0.5 + 1e-9).rounded(.down))
  }
}
