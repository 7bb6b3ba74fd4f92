/// Lines of text for a page in mdoc: each sentence on its own, as formatters want it, and with
/// nothing that they would take for a command.
func mdoc(_ text: String) -> [String] {
  text.replacing(". ", with: ".\n").split(separator: "\n").map { line in
    let escaped = line.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar.value))]"
      }
    }.joined()
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}

/// Four digits at the least.
private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
