extension FileReader {
  mutating func sides(_ fields: Fields) -> [Side] {
    var seen: [Side] = []
    guard let node = fields["sides"] else { return [] }
    let sides = list(node) { reader, node -> Side? in
      guard let side = reader.choice(node, key: "sides", of: Side.self) else { return nil }
      guard !seen.contains(side) else {
        reader.report(.sideTwice(side.rawValue), at: node.place)
        return nil
      }
      seen.append(side)
      return side
    }
    return sides ?? []
  }

  /// One value, or a map by side that gives one for each of `sides`.
  mutating func bySide<Value>(
    _ node: YAMLNode, sides: [Side], read: (inout Self, YAMLNode) -> Value?
  ) -> BySide<Value>? {
    guard namesSides(node) else { return read(&self, node).map { BySide($0) } }
    guard let fields = fields(of: node, allowed: Side.allCases.map(\.rawValue)) else { return nil }
    for side in Side.allCases where sides.contains(side) != (fields[side.rawValue] != nil) {
      if let value = fields[side.rawValue] {
        report(.valueForNoSide, at: value.place)
      } else {
        missing(side.rawValue, in: fields)
      }
    }
    let left = fields[Side.left.rawValue].flatMap { read(&self, $0) }
    let right = fields[Side.right.rawValue].flatMap { read(&self, $0) }
    guard let some = left ?? right else { return nil }
    return BySide(left: left ?? some, right: right ?? some)
  }

  /// Different values by side need a reason.
  mutating func checkEqual<Value>(
    _ value: BySide<ByLevel<Value>>?, _ key: String, in fields: Fields
  ) {
    guard let value, let node = fields[key], fields["unequal"] == nil,
      Level.allCases.contains(where: { value.left.value(at: $0) != value.right.value(at: $0) })
    else { return }
    report(.unequalWithoutReason, at: node.place)
  }

  /// What is told: one text, or one for each side.
  mutating func cue(
    _ fields: Fields, sides: [Side]
  ) -> (cue: LocalizedText?, sideCues: [Side: LocalizedText]) {
    guard let node = fields["cue"] else { return (nil, [:]) }
    guard namesSides(node) else { return (text(node), [:]) }
    guard let cues = self.fields(of: node, allowed: Side.allCases.map(\.rawValue)) else {
      return (nil, [:])
    }
    var sideCues: [Side: LocalizedText] = [:]
    for side in Side.allCases {
      guard let cue = cues[side.rawValue] else { continue }
      if sides.contains(side) {
        sideCues[side] = text(cue)
      } else {
        report(.valueForNoSide, at: cue.place)
      }
    }
    return (nil, sideCues)
  }

  private func namesSides(_ node: YAMLNode) -> Bool {
    let names = Side.allCases.map(\.rawValue)
    return node.entries?.contains { names.contains($0.key.text ?? "") } == true
  }
}
