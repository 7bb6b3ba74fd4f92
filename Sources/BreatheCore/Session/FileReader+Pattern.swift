extension FileReader {
  /// The breath of a step, and the last one of a ramp.
  typealias Breath = (pattern: ByLevel<Pattern>, rampEnd: ByLevel<Pattern>?)

  /// A breath, or a ramp from one to another with the same phases.
  mutating func breathing(_ node: YAMLNode) -> Breath? {
    func hasKey(of grammar: Grammar) -> Bool {
      node.entries?.contains { grammar.names.contains($0.key.text ?? "") } == true
    }
    if hasKey(of: BreathRate.grammar) {
      return read(node, BreathRate.schema).map { ($0.pattern, nil) }
    }
    guard hasKey(of: Ramp.grammar) else { return pattern(node).map { ($0, nil) } }
    guard let fields = fields(of: node, Ramp.schema), let ramp = read(fields, Ramp.schema) else {
      return nil
    }
    for level in Level.allCases {
      let kinds = [ramp.from, ramp.to].map { $0.value(at: level).phases.map(\.kind) }
      guard kinds[0] == kinds[1] else {
        report(.rampOfOtherPhases, at: fields["to"]?.place ?? node.place)
        return nil
      }
    }
    return (ramp.from, ramp.to)
  }

  /// A breath: in the short form `4-7-8`, or a list of phases with their own cues.
  mutating func pattern(_ node: YAMLNode) -> ByLevel<Pattern>? {
    if node.items != nil { return phases(node) }
    return byLevel(node) { reader, node in
      guard node.items != nil else { return reader.shortPattern(node) }
      guard let pattern = reader.phases(node) else { return nil }
      if pattern.first != nil || pattern.later != nil {
        reader.report(.levelWithinLevel, at: node.place)
      }
      return pattern.usual
    }
  }

  private mutating func shortPattern(_ node: YAMLNode) -> Pattern? {
    guard let pattern = node.text.flatMap({ Pattern(short: $0) }) else {
      let meant = node.text.flatMap {
        Pattern.spelling(meantBy: $0) ?? BreathRate.spelling(meantBy: $0)
      }
      report(.badPattern(node.shown, meant: meant.map { CleanText($0) }), at: node.place)
      return nil
    }
    return pattern
  }

  private mutating func phases(_ node: YAMLNode) -> ByLevel<Pattern>? {
    guard let written = list(node, read: { $0.phase($1) }), written.count == node.items?.count
    else { return nil }
    guard written.contains(where: { $0.motion == .inhale }),
      written.contains(where: { $0.motion == .exhale })
    else {
      report(.badPattern("", meant: nil), at: node.place)
      return nil
    }
    func pattern(at level: Level) -> Pattern { Pattern(written, level: level) }
    return ByLevel(
      pattern(at: .usual),
      first: written.contains { $0.duration.first != nil } ? pattern(at: .first) : nil,
      later: written.contains { $0.duration.later != nil } ? pattern(at: .later) : nil)
  }

  private mutating func phase(_ node: YAMLNode) -> WrittenPhase? {
    guard let fields = fields(of: node, WrittenPhase.schema) else { return nil }
    guard WrittenPhase.schema.grammar.oneOf.count(where: { fields[$0] != nil }) == 1 else {
      report(.badPhase, at: node.place)
      return nil
    }
    return read(fields, WrittenPhase.schema)
  }
}

/// One phase as it is written: `in`, `out`, or `hold`, which is no motion.
package struct WrittenPhase: Sendable {
  var motion: Phase.Kind?
  var duration: ByLevel<Duration>
  var cue: LocalizedText?
}

/// So many breaths a minute, each divided in the same way.
package struct BreathRate: Sendable {
  var perMinute: Double
  var ratio: ByLevel<Pattern>

  /// How to write `6 per minute`, `6.5/min` or `6 bpm`; nil for anything else.
  static func spelling(meantBy text: String) -> String? {
    guard text.utf8.count <= 40,
      let found = text.lowercased().wholeMatch(
        of:
          /(\d{1,2}(?:[.,]\d)?) *(?:x|×|times|keer|breaths?|ademhalingen)? *(?:(?:per|a|\/) *min(?:u(?:te|ut))?|bpm)\.?/
      )
    else { return nil }
    return "{ rate: \(found.1.replacing(",", with: ".")), ratio: 4-6 }"
  }

  var pattern: ByLevel<Pattern> {
    func scaled(_ ratio: Pattern) -> Pattern {
      ratio.scaled(by: 60 / perMinute / ratio.duration.inSeconds)
    }
    return ByLevel(
      scaled(ratio.usual), first: ratio.first.map(scaled), later: ratio.later.map(scaled))
  }
}

/// A breath that becomes another by and by.
package struct Ramp: Sendable {
  var from: ByLevel<Pattern>
  var to: ByLevel<Pattern>
}

extension Pattern {
  /// A hold is with full lungs after an inhale and with empty ones after an exhale; one that begins
  /// the list follows the end of the breath before it.
  fileprivate init(_ written: [WrittenPhase], level: Level) {
    var last = written.last { $0.motion != nil }?.motion
    self.init(
      phases: written.map { phase in
        last = phase.motion ?? last
        let kind: Phase.Kind = phase.motion ?? (last == .inhale ? .holdFull : .holdEmpty)
        return Phase(kind, phase.duration.value(at: level), cue: phase.cue)
      })
  }
}
