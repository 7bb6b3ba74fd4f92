/// The values of one map of a file, by key.
struct Fields {
  let place: Place
  let names: [String]
  /// In the order of `names`.
  private(set) var nodes: [YAMLNode?]
  /// The keys that were probably meant by others; they are not missing as well.
  fileprivate(set) var meant: Set<String> = []

  fileprivate init(at place: Place, _ names: [String]) {
    (self.place, self.names) = (place, names)
    nodes = Array(repeating: nil, count: names.count)
  }

  subscript(key: String) -> YAMLNode? { names.firstIndex(of: key).flatMap { nodes[$0] } }

  /// Takes the first value of a key; false if the map may not have the key.
  fileprivate mutating func take(_ node: YAMLNode, at key: String) -> Bool {
    guard let index = names.firstIndex(of: key) else { return false }
    nodes[index] = nodes[index] ?? node
    return true
  }
}

/// The value at one key of a map.
struct Field {
  let key: String
  let node: YAMLNode
  let map: Fields

  /// An item of the value.
  func at(_ item: YAMLNode) -> Field { Field(key: key, node: item, map: map) }
}

extension FileReader {
  /// The map at `node`; unknown keys are reported and left out.
  mutating func fields(of node: YAMLNode, allowed: [String]) -> Fields? {
    guard let entries = node.entries else {
      report(.notAMap, at: node.place)
      return nil
    }
    var fields = Fields(at: node.place, allowed)
    var last: YAMLNode?
    for entry in entries {
      // A key that is no text, or comes twice, was refused with the YAML.
      guard let key = entry.key.text else { continue }
      defer { last = entry.value }
      if fields.take(entry.value, at: key) { continue }
      if node.isFlow, entry.value.isNull {
        reportComma(before: entry.key, after: last)
      } else {
        if let problem = misplaced(key, allowed) {
          report(problem, at: entry.key.place)
          // It is another step that was meant, which lacks nothing of this one's.
          fields.meant.formUnion(allowed)
          continue
        }
        let meant = meant(by: key, among: allowed)
        report(
          .unknownKey(entry.key.shown, nearest: meant, known: allowed), at: entry.key.place)
        if let meant { fields.meant.insert(meant) }
      }
    }
    return fields
  }

  /// The word that was probably meant: a synonym, or misspelt.
  func meant(by word: String, among allowed: [String]) -> String? {
    Synonyms.meaning(of: word, in: allowed) ?? nearest(to: word, in: allowed)
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
