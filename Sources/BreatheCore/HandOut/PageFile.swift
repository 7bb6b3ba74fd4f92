import FoundationEssentials

/// The script or the style of a page.
package struct PageFile: Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// What allows this one to run and no other, in the words of a content security policy.
  var policy: String {
    let digits = Array(sha256(text.utf8))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    return "'sha256-\(Data(bytes).base64EncodedString())'"
  }
}
