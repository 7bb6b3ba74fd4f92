/// How a cell is drawn. Every picture must read as well without it.
package struct Style: Hashable, Sendable {
  /// Small enough that comparing two cells takes no time.
  private let number: UInt8

  package static let plain = Style(number: 0)
  package static let faint = Style(number: 1)
  package static let strong = Style(number: 2)
  /// The colours of what does not breathe, from little to much.
  package static let shade = Style(number: 3)
  package static let body = Style(number: 4)
  package static let light = Style(number: 5)

  /// The colours of breathing in, of holding the breath and of breathing out. Who can't tell red from
  /// green can tell them apart.
  package enum Hue: Int, CaseIterable, Sendable {
    case inhale, hold, exhale
  }

  /// The shades of a hue, from where the light doesn't reach to where it comes from.
  package static let shades = 0..<3

  package static func glow(_ hue: Hue, _ shade: Int) -> Style {
    Style(number: 6 + UInt8(hue.rawValue * shades.count + shade))
  }

  /// What `glow` made it of; nil for another style.
  var glow: (hue: Hue, shade: Int)? {
    guard number >= 6 else { return nil }
    let (hue, shade) = Int(number - 6).quotientAndRemainder(dividingBy: Self.shades.count)
    return Hue(rawValue: hue).map { ($0, shade) }
  }
}

extension Style: CaseIterable {
  package static var allCases: [Style] {
    let glows = Hue.allCases.flatMap { hue in shades.map { glow(hue, $0) } }
    return [plain, faint, strong, shade, body, light] + glows
  }
}

extension Segment {
  /// The colour of what its breath does; nil where it has it do nothing.
  var hue: Style.Hue? {
    switch breathing {
    case .inhale: .inhale
    case .exhale: .exhale
    case .holdFull, .holdEmpty: .hold
    case nil: nil
    }
  }

  /// The style of a picture in one colour.
  var bodyStyle: Style { hue.map { .glow($0, 1) } ?? .body }
}
