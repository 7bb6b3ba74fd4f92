extension Pattern {
  /// How full the breath is at the ends of each phase. Inhales in a row share the rise in proportion
  /// to their time, and exhales the fall; a row may begin in one breath and end in the next.
  var breathLevels: [BreathSpan] {
    guard let start = rowStart else { return phases.map { _ in BreathSpan(0, 0) } }
    let order = (0..<phases.count).map { (start + $0) % phases.count }
    var spans = phases.map { _ in BreathSpan(0, 0) }
    var level = phases[start].kind == .inhale ? 0.0 : 1.0
    var row: (kind: Phase.Kind, length: Double)?
    for (position, index) in order.enumerated() {
      let phase = phases[index]
      let from = level
      if !phase.kind.isHold {
        if row?.kind != phase.kind {
          row = (phase.kind, rowLength(phase.kind, order[position...]))
        }
        let share = phase.duration.inSeconds / (row?.length ?? 1)
        level = min(1, max(0, level + (phase.kind == .inhale ? share : -share)))
      }
      spans[index] = BreathSpan(from, level)
    }
    return spans
  }

  /// Where a row of inhales or of exhales begins: after a motion of the other kind.
  private var rowStart: Int? {
    var last = phases.last { !$0.kind.isHold }?.kind
    for (index, phase) in phases.enumerated() where !phase.kind.isHold {
      if phase.kind != last { return index }
      last = phase.kind
    }
    return nil
  }

  /// Seconds of `kind` from the beginning of `order` until a motion of the other kind.
  private func rowLength(_ kind: Phase.Kind, _ order: ArraySlice<Int>) -> Double {
    order.lazy.map { phases[$0] }
      .prefix { $0.kind.isHold || $0.kind == kind }
      .filter { $0.kind == kind }
      .reduce(0) { $0 + $1.duration.inSeconds }
  }
}

extension Move {
  /// How full the breath is at the ends of each phase, where the movement goes with the whole breath;
  /// where it goes with breathing in alone, or out alone, or neither, there is nothing to show.
  func breathLevels(at level: Level) -> [BreathSpan] {
    guard pacesWholeBreath else { return tempo.map { _ in BreathSpan(0, 0) } }
    let phases = tempo.enumerated().map { index, phase in
      BreatheCore.Phase(breathing(at: index) ?? .holdFull, phase.duration.value(at: level))
    }
    return Pattern(phases: phases).breathLevels
  }
}
