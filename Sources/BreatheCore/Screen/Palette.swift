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
    if let glow = style.glow { return glows[glow.hue.rawValue][glow.shade] }
    return switch style {
    case .faint: Color(index: 243, red: 118, green: 118, blue: 118)
    case .shade: Color(index: 60, red: 84, green: 96, blue: 146)
    case .body: Color(index: 67, red: 80, green: 130, blue: 166)
    case .light: Color(index: 66, red: 96, green: 154, blue: 158)
    default: nil
    }
  }

  /// Sea green, amber and periwinkle. Someone who sees no red or no green still sees them at least 18
  /// apart (CIEDE2000, after Machado 2009, doi 10.1109/TVCG.2009.113).
  private static let glows = [
    [
      Color(index: 66, red: 66, green: 107, blue: 104),
      Color(index: 66, red: 78, green: 131, blue: 125),
      Color(index: 66, red: 101, green: 157, blue: 150),
    ],
    [
      Color(index: 94, red: 117, green: 91, blue: 29),
      Color(index: 137, red: 144, green: 113, blue: 64),
      Color(index: 137, red: 169, green: 141, blue: 81),
    ],
    [
      Color(index: 61, red: 84, green: 86, blue: 162),
      Color(index: 61, red: 108, green: 111, blue: 190),
      Color(index: 104, red: 132, green: 137, blue: 218),
    ],
  ]
}
