/// Files that are no plain text.
package enum OtherFormat: Sendable {
  /// docx and odt, which are archives.
  case document
  case rtf, html, pdf

  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.prefix(256).drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    func begins(_ text: String) -> Bool {
      zip(start, text.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 } && start.count >= text.utf8.count
    }
    switch true {
    case start.starts(with: [0x50, 0x4B, 0x03, 0x04]): self = .document
    case begins("{\\rtf"): self = .rtf
    case begins("<html"), begins("<!doctype"), begins("<?xml"): self = .html
    case begins("%pdf-"): self = .pdf
    default: return nil
    }
  }
}
