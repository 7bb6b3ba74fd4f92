/// A line of text, parts of which have a style.
package struct StyledLine: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package var text: String
    package var style: Style
  }

  package private(set) var parts: [Part] = []

  package init(_ text: String = "", _ style: Style = .plain) {
    add(text, style)
  }

  package mutating func add(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if parts.last?.style == style {
      parts[parts.count - 1].text += text
    } else {
      parts.append(Part(text: text, style: style))
    }
  }

  package mutating func add(_ other: StyledLine) {
    for part in other.parts { add(part.text, part.style) }
  }

  /// Without spaces at its end.
  var trimmed: StyledLine {
    var line = self
    while let last = line.parts.popLast() {
      let text = BreatheCore.trimmed(last.text)
      guard text.isEmpty else {
        line.add(text, last.style)
        break
      }
    }
    return line
  }

  /// Without its styles.
  package var text: String { parts.map(\.text).joined() }
}
