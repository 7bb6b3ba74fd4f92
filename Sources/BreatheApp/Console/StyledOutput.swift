import BreatheCore
import BreatheSystem

/// Printing pages, with colours where the terminal has them.
extension Console {
  /// How wide lines may be on the terminal behind standard output, 80 at the most; nil where there is
  /// none.
  package var terminalColumns: Int? { out.columns.map { min(80, $0) } }

  /// Prints lines in the colours of the terminal behind standard output; without any escape sequence
  /// where it has none, or what is printed goes elsewhere.
  package func print(_ lines: [StyledLine], environment: [String: String]) {
    let depth = ColorDepth(environment: environment)
    let isPlain = !out.isTerminal || TerminalName(environment: environment).isDumb
    let palette = isPlain || depth == .monochrome ? nil : Palette(depth)
    output(Array(lines.map { bytes(of: $0, palette) + "\n" }.joined().utf8))
  }

  private func bytes(of line: StyledLine, _ palette: Palette?) -> String {
    var style = Style.plain
    var text = ""
    for part in line.parts {
      if let palette, part.style != style {
        style = part.style
        text += palette.sequence(style)
      }
      // The only line feeds are those between lines.
      text += locale.charset.spell(oneLine(CleanText(part.text)).string)
    }
    if let palette, style != .plain { text += palette.sequence(.plain) }
    return text
  }
}
