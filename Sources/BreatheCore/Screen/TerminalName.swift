/// What the environment calls the terminal, in `TERM`.
package struct TerminalName: Equatable, Sendable {
  package let text: String

  package init(environment: [String: String]) {
    text = environment["TERM"] ?? ""
  }

  /// It shows lines one below the other, and nothing else: no picture, no colour.
  package var isDumb: Bool { text.isEmpty || text == "dumb" }

  /// How many colours its name promises: ssh and sudo don't pass on what else says so.
  var depth: ColorDepth {
    let kind = text.hasPrefix("xterm-") ? text.dropFirst("xterm-".count) : text[...]
    if text.hasSuffix("-direct") || text.hasSuffix("-truecolor") { return .direct }
    let isKnown = Self.colorful.contains { $0 == kind || kind.hasPrefix("\($0)-") }
    let isLimited = text.hasSuffix("-16color") || text.hasSuffix("-mono")
    return isKnown && !isLimited || text.contains("256color") ? .indexed : .monochrome
  }

  /// Terminals of 256 colours or more with names that don't tell; also with a variant behind
  /// (`foot-extra`).
  private static let colorful = [
    "alacritty", "contour", "domterm", "foot", "ghostty", "iTerm.app", "iTerm2.app", "iterm",
    "iterm2", "kitty", "konsole", "mintty", "ms-terminal", "nsterm", "rio", "st", "terminology",
    "vte", "wezterm", "zutty",
  ]
}
