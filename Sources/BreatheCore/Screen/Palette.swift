/// How many colours a terminal shows.
package enum ColorDepth: Sendable {
  case monochrome
  /// 256 of them, by number.
  case indexed
  /// Any mixture of red, green and blue.
  case direct

  /// What the environment says of the terminal; none where it says nothing, or `NO_COLOR` is set.
  package init(environment: [String: String]) {
    let terminal = TerminalName(environment: environment)
    if environment["NO_COLOR"]?.isEmpty == false {
      self = .monochrome
    } else if ["truecolor", "24bit"].contains(environment["COLORTERM"]),
      !terminal.text.hasPrefix("screen"), terminal.text != "linux"
    {
      // GNU screen and the console pass the variable on, and don't know such colours.
      self = .direct
    } else {
      self = terminal.depth
    }
  }
}

/// What the styles look like: few colours, close to one another, and each of them to be seen on a
/// dark background as well as on a light one.
package struct Palette: Sendable {
  /// A colour where there are 256, and where there are all.
  package struct Color: Equatable, Sendable {
    package var index: UInt8
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8
  }

  private let depth: ColorDepth

  package init(_ depth: ColorDepth) {
    self.depth = depth
  }

  /// The control sequence that sets `style` and nothing else.
  package func sequence(_ style: Style) -> String {
    switch (style, Self.color(of: style), depth) {
    case (.strong, _, _): "\u{1B}[0;1m"
    case (.faint, _, .monochrome): "\u{1B}[0;2m"
    case (_, nil, _), (_, _, .monochrome): "\u{1B}[m"
    case (_, let color?, .indexed): "\u{1B}[0;38;5;\(color.index)m"
    case (_, let color?, .direct): "\u{1B}[0;38;2;\(color.red);\(color.green);\(color.blue)m"
    }
  }

  /// Nil for what stands in the terminal's own colour.
  package static func color(of style: Style) -> Color? {
    switch style {
    case .plain, .strong: nil
    case .faint: Color(index: 243, red: 118, green: 118, blue: 118)
    case .shade: Color(index: 60, red: 84, green: 96, blue: 146)
    case .body: Color(index: 67, red: 80, green: 130, blue: 166)
    case .light: Color(index: 66, red: 96, green: 154, blue: 158)
    }
  }
}
