import FoundationEssentials

extension Encodable {
  /// As JSON for people and programs, its keys in alphabetical order.
  package var json: String { json([.prettyPrinted]) }

  /// The same in one line.
  package var jsonLine: String { json([]) }

  private func json(_ formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a value of ours can always be encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
