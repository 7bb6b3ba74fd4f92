extension FileReader {
  /// The length of a hold: a duration, or a number of breaths where the hold is paced.
  mutating func holdLength(
    _ node: YAMLNode, sides: [Side], of fields: Fields
  ) -> BySide<ByLevel<PostureHold.Length>>? {
    let isPaced = fields["breathe"] != nil
    return bySide(node, sides: sides) { reader, node in
      reader.byLevel(node) { $0.oneHoldLength($1, isPaced: isPaced) }
    }
  }

  private mutating func oneHoldLength(_ node: YAMLNode, isPaced: Bool) -> PostureHold.Length? {
    let words = node.text?.split(separator: " ") ?? []
    guard words.count == 2, words[1] == "breaths" || words[1] == "breath" else {
      if words.count == 2, words[1].hasPrefix("adem"), Int(words[0]) != nil {
        let meant = CleanText("\(words[0]) breaths")
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
    return number(count, key: "for", in: Grammar.breathRange).map { .breaths($0) }
  }

  mutating func tempo(_ node: YAMLNode) -> [Move.Phase]? {
    guard let phases = list(node, read: { $0.movePhase($1) }), phases.count == node.items?.count
    else { return nil }
    return phases
  }

  private mutating func movePhase(_ node: YAMLNode) -> Move.Phase? {
    let words = Grammar.movePhase.kinds
    let keys = node.entries?.compactMap(\.key.text) ?? []
    // A word that is near to none of ours is answered with all of them.
    guard keys.contains(where: { words.contains($0) || meant(by: $0, among: words) != nil }) else {
      report(.badMovePhase(allowed: words), at: node.place)
      return nil
    }
    guard let fields = fields(of: node, Grammar.movePhase) else { return nil }
    let kinds = Move.Phase.Kind.allCases.filter { fields[$0.rawValue] != nil }
    guard kinds.count <= 1 else {
      report(.badMovePhase(allowed: words), at: node.place)
      return nil
    }
    guard let kind = kinds.first, let time = fields[kind.rawValue] else { return nil }
    let duration = duration(time, key: kind.rawValue)
    let breath = fields["breath"].flatMap { choice($0, key: "breath", of: Move.Breath.self) }
    let cue = fields["cue"].flatMap { text($0) }
    return duration.map { Move.Phase(kind, $0, breath: breath, cue: cue) }
  }
}
