import Glibc
import Testing

@testable import BreatheCore

@Suite struct `The palette` {
  @Test(arguments: [
    (["TERM": "xterm-256color"], ColorDepth.indexed),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .direct),
    (["TERM": "tmux-256color", "COLORTERM": "24bit"], .direct),
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], .indexed),
    (["TERM": "screen", "COLORTERM": "truecolor"], .monochrome),
    (["TERM": "xterm-direct"], .direct),
    (["TERM": "linux", "COLORTERM": "truecolor"], .monochrome),
    (["TERM": "xterm"], .monochrome), (["TERM": "vt100"], .monochrome), ([:], .monochrome),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .monochrome),
    (["TERM": "xterm-256color", "NO_COLOR": ""], .indexed),
  ]) func `has the colours that the terminal says it has`(
    environment: [String: String], depth: ColorDepth
  ) {
    #expect(ColorDepth(environment: environment) == depth)
  }

  @Test(arguments: [
    "xterm-kitty", "xterm-ghostty", "ghostty", "alacritty", "foot", "foot-extra", "wezterm",
    "konsole", "rio", "xterm-rio", "contour", "contour-latest", "iTerm.app", "iTerm2.app", "mintty",
    "nsterm", "vte", "st-256color", "tmux-256color", "screen.xterm-256color",
    "rxvt-unicode-256color",
  ]) func `has 256 colours where the terminal's name alone promises them`(terminal: String) {
    #expect(ColorDepth(environment: ["TERM": terminal]) == .indexed)
    #expect(ColorDepth(environment: ["TERM": terminal, "NO_COLOR": "1"]) == .monochrome)
  }

  @Test(arguments: [
    "alacritty-direct", "foot-direct", "konsole-direct", "kitty-direct", "tmux-direct",
    "st-direct", "eat-truecolor",
  ]) func `has all colours where the terminal's name promises them`(terminal: String) {
    #expect(ColorDepth(environment: ["TERM": terminal]) == .direct)
  }

  @Test(arguments: [
    "ansi", "footer", "linux", "linux-16color", "rxvt", "screen", "screen.xterm-kitty",
    "konsole-16color",
    "tmux", "vt220", "xterm-16color", "xterm-color", "xterm-mono",
  ]) func `has none where nothing promises them`(terminal: String) {
    #expect(ColorDepth(environment: ["TERM": terminal]) == .monochrome)
  }

  @Test(arguments: Style.allCases) func `can be seen on a dark background as on a light one`(
    style: Style
  ) {
    guard let color = Palette.color(of: style) else { return }
    let (white, black) = (1.0, 0.0)
    for luminance in [color.luminance, Palette.Color(cube: color.index).luminance] {
      #expect((white + 0.05) / (luminance + 0.05) >= 3)
      #expect((luminance + 0.05) / (black + 0.05) >= 3)
    }
  }

  @Test func `of few colours is near that of all`() {
    for style in Style.allCases {
      guard let color = Palette.color(of: style) else { continue }
      let cube = Palette.Color(cube: color.index)
      let difference = [
        (color.red, cube.red), (color.green, cube.green), (color.blue, cube.blue),
      ].map { abs(Int($0) - Int($1)) }
      #expect((difference.max() ?? 0) <= 32, "\(style)")
    }
  }

  /// What remains of red, green and blue for someone without the cones for red, or for green: Machado
  /// 2009, doi 10.1109/TVCG.2009.113.
  private static let withoutCones: [[[Double]]] = [
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  ]

  @Test(arguments: withoutCones) func `tells the phases of a breath apart for everyone`(
    seen: [[Double]]
  ) throws {
    for shade in Style.shades {
      let colors = try Style.Hue.allCases.map {
        try #require(Palette.color(of: .glow($0, shade)))
      }
      for colors in [colors, colors.map { Palette.Color(cube: $0.index) }] {
        let labs = colors.map { $0.lab(seen) }
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
          let distance = zip(labs[one], labs[other]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
          #expect(distance.squareRoot() >= 20, "\(shade): \(one) and \(other)")
        }
      }
    }
  }

  @Test func `without colours uses none`() {
    let palette = Palette(.monochrome)
    for style in Style.allCases { #expect(!palette.sequence(style).contains("38")) }
    #expect(palette.sequence(.faint) == "\u{1B}[0;2m")
    #expect(Palette(.indexed).sequence(.body) == "\u{1B}[0;38;5;67m")
    #expect(Palette(.direct).sequence(.plain) == "\u{1B}[m")
  }
}

extension Palette.Color {
  /// What a terminal shows for one of the colours from 16 to 255.
  fileprivate init(cube index: UInt8) {
    let number = Int(index)
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
    if number >= 232 {
      let grey = UInt8(8 + 10 * (number - 232))
      self.init(index: index, red: grey, green: grey, blue: grey)
    } else {
      let cube = number - 16
      self.init(
        index: index, red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    }
  }

  /// Relative luminance as WCAG 2.1 defines it.
  fileprivate var luminance: Double {
    let linear = linear
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private var linear: [Double] {
    [red, green, blue].map { value in
      let share = Double(value) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  /// CIE L*a*b* of what is left of it by `seen`, under D65.
  fileprivate func lab(_ seen: [[Double]]) -> [Double] {
    let rgb = Self.times(seen, linear).map { min(1, max(0, $0)) }
    let xyz = Self.times(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], rgb)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
      let share = value / white
      return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private static func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
  }
}
