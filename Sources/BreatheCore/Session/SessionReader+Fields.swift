/// The entries of one map of a session file, by key.
struct Fields {
  let place: Place
  fileprivate(set) var values: [String: YAMLNode] = [:]

  subscript(key: String) -> YAMLNode? { values[key] }
}

extension SessionReader {
  /// The map at `node`; keys that are unknown or come twice are reported and left out.
  mutating func fields(of node: YAMLNode, allowed: [String]) -> Fields? {
    guard let entries = node.entries else {
      report(.notAMap, at: node.place)
      return nil
    }
    var fields = Fields(place: node.place)
    for entry in entries {
      guard let key = entry.key.text else {
        report(.notText, at: entry.key.place)
        continue
      }
      if !allowed.contains(key), node.isFlow, entry.value.isNull {
        report(.commaInText(entry.key.shown), at: entry.key.place)
      } else if !allowed.contains(key) {
        report(
          .unknownKey(entry.key.shown, nearest: nearest(to: key, in: allowed)), at: entry.key.place)
      } else if fields.values[key] != nil {
        report(.duplicateKey(entry.key.shown), at: entry.key.place)
      } else {
        fields.values[key] = entry.value
      }
    }
    return fields
  }

  mutating func missing(_ key: String, in fields: Fields) {
    if isComplete { report(.missingKey(key), at: fields.place) }
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
