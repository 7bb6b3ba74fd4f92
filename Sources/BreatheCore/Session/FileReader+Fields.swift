/// The entries of one map of a session file, by key.
struct Fields {
  let place: Place
  fileprivate(set) var values: [String: YAMLNode] = [:]
  /// The keys that were probably meant by others; they are not missing as well.
  fileprivate(set) var meant: Set<String> = []

  subscript(key: String) -> YAMLNode? { values[key] }
}

extension FileReader {
  /// The map at `node`; unknown keys are reported and left out.
  mutating func fields(of node: YAMLNode, _ grammar: Grammar) -> Fields? {
    fields(of: node, allowed: grammar.names)
  }

  mutating func fields(of node: YAMLNode, allowed: [String]) -> Fields? {
    guard let entries = node.entries else {
      report(.notAMap, at: node.place)
      return nil
    }
    var fields = Fields(place: node.place)
    var last: YAMLNode?
    for entry in entries {
      // A key that is no text, or comes twice, was refused with the YAML.
      guard let key = entry.key.text else { continue }
      if allowed.contains(key) {
        if fields.values[key] == nil { fields.values[key] = entry.value }
      } else if node.isFlow, entry.value.isNull {
        reportComma(before: entry.key, after: last)
      } else {
        let meant = meant(by: key, among: allowed)
        report(.unknownKey(entry.key.shown, nearest: meant), at: entry.key.place)
        if let meant { fields.meant.insert(meant) }
      }
      last = entry.value
    }
    return fields
  }

  /// The word that was probably meant: misspelt, or in Dutch.
  func meant(by word: String, among allowed: [String]) -> String? {
    DutchWords.meaning(of: word, in: allowed) ?? nearest(to: word, in: allowed)
  }

  /// In braces, a comma outside quotes has cut `value` in two; `rest` is what came off.
  private mutating func reportComma(before rest: YAMLNode, after value: YAMLNode?) {
    if let value, let head = value.text, let tail = rest.text,
      Duration(written: "\(head).\(tail)") != nil
    {
      let found = YAMLNode(content: .scalar("\(head),\(tail)", isPlain: true), place: value.place)
      report(
        .decimalComma(found: found.shown, suggestion: CleanText("\(head).\(tail)")), at: value.place
      )
    } else {
      report(.commaInText(rest.shown), at: rest.place)
    }
  }

  mutating func missing(_ key: String, in fields: Fields) {
    if isComplete, !fields.meant.contains(key) { report(.missingKey(key), at: fields.place) }
  }

  mutating func require<Value>(
    _ key: String, in fields: Fields, read: (inout Self, YAMLNode) -> Value?
  ) -> Value? {
    guard let node = fields[key] else {
      missing(key, in: fields)
      return nil
    }
    return read(&self, node)
  }

  /// Every item that could be read; nil when `node` is no list or is empty.
  mutating func list<Value>(
    _ node: YAMLNode, read: (inout Self, YAMLNode) -> Value?
  ) -> [Value]? {
    guard let items = node.items else {
      report(.notAList, at: node.place)
      return nil
    }
    guard !items.isEmpty else {
      if isComplete { report(.emptyList, at: node.place) }
      return nil
    }
    return items.compactMap { read(&self, $0) }
  }
}
