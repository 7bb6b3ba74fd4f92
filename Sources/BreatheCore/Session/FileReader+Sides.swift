extension FileReader {
  typealias Cues = (cue: LocalizedText?, sideCues: [Side: LocalizedText])

  mutating func sides(_ node: YAMLNode) -> [Side]? {
    var seen: [Side] = []
    let isBoth = node.items?.count == 1 && node.items?.first?.text == "both"
    if isBoth || node.text?.isEmpty == false {
      let word = node.text ?? ""
      let side = Side(rawValue: meant(by: word, among: Side.words) ?? word)
      report(.badSides(isBoth ? "both" : node.shown, meant: side?.rawValue), at: node.place)
      return nil
    }
    return list(node) { reader, node -> Side? in
      guard let side = reader.choice(node, key: "sides", of: Side.self) else { return nil }
      guard !seen.contains(side) else {
        reader.report(.sideTwice(side.rawValue), at: node.place)
        return nil
      }
      seen.append(side)
      return side
    }
  }

  /// One value, or a map by side that gives one for each side of the step. Different ones need a
  /// reason.
  mutating func bySide<Value>(
    _ field: Field, read: (inout Self, YAMLNode) -> ByLevel<Value>?
  ) -> BySide<ByLevel<Value>>? {
    let (node, sides) = (field.node, field.map.sides)
    guard namesSides(node) else { return read(&self, node).map { BySide($0) } }
    guard let fields = fields(of: node, allowed: Side.words) else { return nil }
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
    let value = BySide(left: left ?? some, right: right ?? some)
    if field.map["unequal"] == nil, !hasReason,
      Level.allCases.contains(where: { value.left.value(at: $0) != value.right.value(at: $0) })
    {
      report(.unequalWithoutReason, at: node.place)
    }
    return value
  }

  /// What is told: one text, or one for each side.
  mutating func cues(_ field: Field) -> Cues? {
    let (node, sides) = (field.node, field.map.sides)
    guard namesSides(node) else { return text(node).map { ($0, [:]) } }
    guard let cues = fields(of: node, allowed: Side.words) else { return nil }
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
    let names = Side.words
    return node.entries?.contains { names.contains($0.key.text ?? "") } == true
  }
}

extension Fields {
  /// The sides of a step, without a word on what is wrong with them.
  var sides: Set<Side> {
    Set(self["sides"]?.items?.compactMap { $0.text.flatMap { Side(rawValue: $0) } } ?? [])
  }
}
