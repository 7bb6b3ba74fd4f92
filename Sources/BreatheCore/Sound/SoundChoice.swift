/// What a person wants to hear: nothing, the terminal's bell at each change, or one of the modes.
package enum SoundChoice: Equatable, Sendable, CaseIterable, RawRepresentable {
  case off, bell
  case mode(SoundMode)

  package static var allCases: [Self] { [.off, .bell] + SoundMode.allCases.map { .mode($0) } }

  /// The word for it.
  package var rawValue: String {
    switch self {
    case .off: "off"
    case .bell: "bell"
    case .mode(let mode): mode.rawValue
    }
  }

  /// What it is, for the help of an option.
  private var about: String {
    switch self {
    case .off: "nothing"
    case .bell: "the terminal's bell"
    case .mode(let mode): mode.about
    }
  }

  /// All of them and what each is, or only those of `choices`.
  package static func told(_ choices: [Self] = allCases) -> String {
    choices.map { "\($0.rawValue): \($0.about)" }.joined(separator: "; ")
  }

  /// Nil for one that is no mode.
  package var mode: SoundMode? { if case .mode(let mode) = self { mode } else { nil } }

  package init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }
}
