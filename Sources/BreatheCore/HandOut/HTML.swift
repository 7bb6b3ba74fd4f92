/// Markup for a page. It is made of text written in this program and of text that is escaped here:
/// there is no way to make it of any other.
package struct HTML: Sendable {
  package private(set) var source: String

  private init(source: String) { self.source = source }

  package static let empty = HTML(source: "")

  /// The same in a row, each on a line of its own.
  package init(_ parts: [HTML]) {
    source = parts.map(\.source).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral text: StaticString) {
    source = "\(text)"
  }

  package init(stringInterpolation parts: Interpolation) {
    source = parts.source
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: StaticString) { source += "\(text)" }

    /// Any text, whoever wrote it, as text between tags or in an attribute in double quotes.
    package mutating func appendInterpolation(_ text: CleanText) {
      for scalar in text.string.unicodeScalars {
        switch scalar {
        case "&": source += "&amp;"
        case "<": source += "&lt;"
        case ">": source += "&gt;"
        case "\"": source += "&quot;"
        case "'": source += "&#39;"
        default: source.unicodeScalars.append(scalar)
        }
      }
    }

    package mutating func appendInterpolation(_ text: String) {
      appendInterpolation(CleanText(text))
    }

    package mutating func appendInterpolation(_ number: Int) { source += "\(number)" }

    package mutating func appendInterpolation(_ html: HTML) { source += html.source }

    package mutating func appendInterpolation(_ parts: [HTML]) {
      appendInterpolation(HTML(parts))
    }

    /// A value as JSON, in an element of its own: no text in it ends the element.
    package mutating func appendInterpolation(json value: some Encodable) {
      for scalar in value.jsonLine.unicodeScalars {
        switch scalar {
        case "<", ">", "&", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          source += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: source.unicodeScalars.append(scalar)
        }
      }
    }

    /// A script or a style of this program.
    package mutating func appendInterpolation(_ file: PageFile) { source += file.text }
  }
}
