/// What holds for a person: what they wrote in their configuration, before what is remembered of them.
/// What is given on the command line goes before all of it.
package struct Settings: Equatable, Sendable {
  package enum Source: Equatable, Sendable {
    case commandLine
    case configuration(line: Int)
    /// Chosen with a key in a session.
    case remembered
    /// A variable of the environment.
    case environment(String)
    case builtIn
  }

  private let configuration: Configuration
  private let remembered: Configuration

  package init(_ configuration: Configuration, remembered: Configuration = Configuration()) {
    self.configuration = configuration
    self.remembered = remembered
  }

  /// What was chosen, if anything was.
  package subscript(setting: Setting) -> String? {
    (configuration[setting] ?? remembered[setting])?.text
  }

  package func isOn(_ setting: Setting) -> Bool { self[setting] == "true" }

  package func duration(_ setting: Setting) -> Duration? {
    self[setting].flatMap { Duration(written: $0) }
  }

  package var volume: Volume? {
    self[.volume].flatMap { Int($0) }.flatMap { Volume(percent: $0) }
  }

  package var neverHolds: Bool { self[.holds] == HoldPreference.never.rawValue }

  package var boundary: DayBoundary {
    self[.dayEnds].flatMap { DayBoundary(written: $0) } ?? DayBoundary()
  }

  /// How a person wants any session.
  package func options(_ language: Language) -> RunOptions {
    RunOptions(
      language: language, level: self[.level].flatMap { Level(rawValue: $0) } ?? .usual,
      pace: self[.pace].flatMap { Double($0) } ?? 1, leadIn: duration(.leadIn),
      change: duration(.change))
  }

  /// What holds in `environment`, and why.
  package func effective(_ setting: Setting, environment: [String: String]) -> EffectiveValue {
    let (value, source) = value(of: setting, environment)
    return EffectiveValue(setting: setting, value: value, source: source)
  }

  private func value(
    of setting: Setting, _ environment: [String: String]
  ) -> (String?, Source) {
    // A terminal that can't do more shows lines, whatever anyone says.
    if setting == .plain, TerminalName(environment: environment).isDumb {
      return ("true", .environment("TERM"))
    }
    if let choice = configuration[setting] {
      return (choice.text, .configuration(line: choice.line))
    }
    if let choice = remembered[setting] { return (choice.text, .remembered) }
    if setting == .lang, let variable = LocaleSettings.variable("LC_MESSAGES", in: environment) {
      return (LocaleSettings(environment: environment).language.rawValue, .environment(variable))
    }
    return (setting.usual, .builtIn)
  }
}
