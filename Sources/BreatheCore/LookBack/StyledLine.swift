/// A line of text, parts of which have a style.
public struct StyledLine: Equatable, Sendable {
  public struct Part: Equatable, Sendable {
    public var text: String
    public var style: Style
  }

  public private(set) var parts: [Part] = []

  public init(_ text: String = "", _ style: Style = .plain) {
    add(text, style)
  }

  public mutating func add(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if parts.last?.style == style {
      parts[parts.count - 1].text += text
    } else {
      parts.append(Part(text: text, style: style))
    }
  }

  public mutating func add(_ other: StyledLine) {
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
  public var text: String { parts.map(\.text).joined() }
}
