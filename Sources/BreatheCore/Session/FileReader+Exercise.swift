extension FileReader {
  /// The length of a hold: a duration, or a number of breaths where the hold is paced.
  mutating func holdLength(_ field: Field) -> BySide<ByLevel<PostureHold.Length>>? {
    let isPaced = field.map["breathe"] != nil
    return bySide(field) { reader, node in
      reader.byLevel(node) { $0.oneHoldLength($1, isPaced: isPaced) }
    }
  }

  private mutating func oneHoldLength(_ node: YAMLNode, isPaced: Bool) -> PostureHold.Length? {
    let words = node.text?.split(separator: " ") ?? []
    guard words.count == 2, words[1] == "breaths" || words[1] == "breath" else {
      if words.count == 2, words[1].hasPrefix("adem"), let count = Int(words[0]) {
        let meant = CleanText("\(count) breaths")
        report(.badDuration(key: "for", found: node.shown, meant: meant), at: node.place)
        return nil
      }
      return oneDuration(node, key: "for").map { .time($0) }
    }
    guard isPaced else {
      report(.breathsWithoutPattern, at: node.place)
      return nil
    }
    let count = YAMLNode(content: .scalar(String(words[0]), isPlain: true), place: node.place)
    return number(count, key: "for", in: PostureHold.breathRange).map { .breaths($0) }
  }

  mutating func tempo(_ node: YAMLNode) -> [Move.Phase]? {
    guard let phases = list(node, read: { $0.movePhase($1) }), phases.count == node.items?.count
    else { return nil }
    for index in phases.withUnsaidBreath {
      if let place = node.items?[index].place { report(.breathNotSaid, at: place) }
    }
    return phases
  }

  private mutating func movePhase(_ node: YAMLNode) -> Move.Phase? {
    let words = Move.Phase.schema.grammar.oneOf
    let keys = node.entries?.compactMap(\.key.text) ?? []
    // A word that is near to none of ours is answered with all of them.
    guard keys.contains(where: { words.contains($0) || meant(by: $0, among: words) != nil }) else {
      report(.badMovePhase(allowed: words), at: node.place)
      return nil
    }
    guard let fields = fields(of: node, Move.Phase.schema) else { return nil }
    switch words.count(where: { fields[$0] != nil }) {
    case 0: return nil
    case 1: return read(fields, Move.Phase.schema)
    default:
      report(.badMovePhase(allowed: words), at: node.place)
      return nil
    }
  }
}
