import Foundation

@testable import BreatheCore

/// What an editor sees of a YAML file: its values with the types of YAML 1.2's core schema.
enum YAMLAsJSON {
  /// Nil where the file can't be read as YAML at all.
  static func convert(_ bytes: [UInt8]) throws -> Data? {
    let reader = YAMLReader(SourceText(bytes: bytes))
    guard reader.diagnostics.isEmpty, let root = reader.root else { return nil }
    return try JSONSerialization.data(withJSONObject: value(root), options: .fragmentsAllowed)
  }

  private static func value(_ node: YAMLNode) -> Any {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? plain(text) : text
    case .sequence(let items): items.map(value)
    case .mapping(let entries):
      Dictionary(entries.map { ($0.key.text ?? "", value($0.value)) }) { first, _ in first }
    }
  }

  private static func plain(_ text: String) -> Any {
    switch text {
    case "", "~", "null": return NSNull()
    case "true": return true
    case "false": return false
    default: break
    }
    if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let number = Int(text) { return number }
    if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
      let number = Double(text)
    {
      return number
    }
    return text
  }
}
