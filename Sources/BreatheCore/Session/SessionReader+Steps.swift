extension SessionReader {
  private static let stepKinds = ["say", "breathe", "hold", "rest", "repeat"]

  mutating func steps(_ node: YAMLNode, isOutermost: Bool) -> [Step]? {
    guard let steps = list(node, read: { $0.step($1) }) else { return nil }
    // Where an item could not be read, places and steps no longer pair up; its mistake comes first.
    guard let items = node.items, items.count == steps.count else { return steps }
    for (index, step) in steps.enumerated() {
      guard case .rest(let rest) = step, rest.isClosing else { continue }
      if !isOutermost || index == 0 || index != steps.count - 1 {
        report(.closingNotLast, at: items[index].place)
      }
    }
    return steps
  }

  private mutating func step(_ node: YAMLNode) -> Step? {
    guard countStep(at: node.place) else { return nil }
    guard let entries = node.entries else {
      report(.notAMap, at: node.place)
      return nil
    }
    // A step that a syntax error cut off says nothing yet.
    guard isComplete || !entries.isEmpty else { return nil }
    // `hold` may have a `breathe` of its own, so the first key of a kind tells what a step is.
    guard let kind = entries.compactMap(\.key.text).first(where: Self.stepKinds.contains) else {
      if let key = entries.first?.key, let word = key.text,
        let meant = nearest(to: word, in: Self.stepKinds)
      {
        report(.unknownKey(key.shown, nearest: meant), at: key.place)
      } else {
        report(.noStepKind(allowed: Self.stepKinds), at: node.place)
      }
      return nil
    }
    return switch kind {
    case "say": say(node)
    case "breathe": breathe(node)
    case "hold": hold(node)
    case "rest": rest(node)
    default: repetition(node)
    }
  }

  private mutating func say(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, allowed: ["say", "for"]) else { return nil }
    let text = require("say", in: fields) { $0.text($1) }
    let duration = require("for", in: fields) { $0.duration($1, key: "for") }
    guard let text, let duration else { return nil }
    return .say(Say(text, for: duration))
  }

  private mutating func breathe(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, allowed: ["breathe", "cycles", "for"]) else { return nil }
    let pattern = require("breathe", in: fields) { $0.pattern($1) }
    let extent: Breathing.Extent?
    switch (fields["cycles"], fields["for"]) {
    case (let cycles?, nil):
      extent = count(cycles, key: "cycles", in: 1...1000).map { .cycles($0) }
    case (nil, let time?):
      extent = duration(time, key: "for").map { .time($0) }
    default:
      extent = nil
      if isComplete { report(.cyclesOrFor, at: fields.place) }
    }
    guard let pattern, let extent else { return nil }
    return .breathe(Breathing(pattern: pattern, extent: extent))
  }

  private mutating func hold(_ node: YAMLNode) -> Step? {
    guard
      let fields = fields(
        of: node,
        allowed: ["hold", "for", "sides", "cue", "change", "sets", "between", "breathe"])
    else { return nil }
    let name = require("hold", in: fields) { $0.text($1, limit: Self.titleLimit, isOneLine: true) }
    let time = require("for", in: fields) { $0.duration($1, key: "for") }
    let sides = fields["sides"].flatMap { self.sides($0) }
    let change = fields["change"].flatMap { duration($0, key: "change") }
    let sets = fields["sets"].flatMap { count($0, key: "sets", in: 1...20) }
    let between = fields["between"].flatMap { duration($0, key: "between") }
    let paced = fields["breathe"].flatMap { pattern($0) }
    guard let name, let time else { return nil }
    var hold = PostureHold(
      name, for: time, sides: sides ?? [], sets: sets ?? ByLevel(1),
      change: change ?? ByLevel(.seconds(15)), between: between, pattern: paced)
    if let cue = fields["cue"] { readCue(cue, into: &hold) }
    return .hold(hold)
  }

  private mutating func sides(_ node: YAMLNode) -> [Side]? {
    var seen: [Side] = []
    return list(node) { reader, node in
      guard let side = reader.choice(node, key: "sides", of: Side.self) else { return nil }
      guard !seen.contains(side) else {
        reader.report(.sideTwice(side.rawValue), at: node.place)
        return nil
      }
      seen.append(side)
      return side
    }
  }

  /// A hold's cue: one text, or one for each side.
  private mutating func readCue(_ node: YAMLNode, into hold: inout PostureHold) {
    let names = Side.allCases.map(\.rawValue)
    guard let entries = node.entries,
      entries.contains(where: { names.contains($0.key.text ?? "") })
    else {
      hold.cue = text(node)
      return
    }
    guard let fields = fields(of: node, allowed: names) else { return }
    for side in Side.allCases {
      guard let cue = fields[side.rawValue] else { continue }
      if hold.sides.contains(side) {
        hold.sideCues[side] = text(cue)
      } else {
        report(.sideCueWithoutSides, at: cue.place)
      }
    }
  }

  private mutating func rest(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, allowed: ["rest", "cue", "closing"]) else { return nil }
    let duration = require("rest", in: fields) { $0.duration($1, key: "rest") }
    let cue = fields["cue"].flatMap { text($0) }
    let isClosing = fields["closing"].flatMap { flag($0, key: "closing") }
    return duration.map { .rest(Rest($0, cue: cue, isClosing: isClosing ?? false)) }
  }

  private mutating func repetition(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, allowed: ["repeat", "steps"]) else { return nil }
    let times = require("repeat", in: fields) { $0.count($1, key: "repeat", in: 1...100) }
    let steps = require("steps", in: fields) { $0.steps($1, isOutermost: false) }
    guard let times, let steps else { return nil }
    return .repeat(times: times, steps: steps)
  }
}
