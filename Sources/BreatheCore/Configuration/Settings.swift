/// What holds for a person: what they wrote in their configuration, before what is remembered of them,
/// before what is built in. What is given on the command line goes before all of it.
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

  /// What was chosen for a setting, as it is shown.
  package struct Choice: Equatable, Sendable {
    package var text: String
    package var source: Source
  }

  /// Nil for the language of the environment.
  package var language: Language?
  package var level = Level.usual
  package var pace = 1.0
  /// Nil where each session says it.
  package var leadIn: Duration?
  package var rates = false
  package var visual = Visual.figure
  package var glyphs = Glyphs.ascii
  package var isStill = false
  package var isPlain = false
  package var sound = SoundChoice.off
  package var speaks = false
  package var volume = Volume.standard
  package var device = "default"
  package var holds = HoldPreference.allowed
  /// Nil where each session says it.
  package var change: Duration?
  package var boundary = DayBoundary()
  /// By the names of the settings that were chosen.
  var choices: [String: Choice] = [:]

  package init() {}

  /// What was chosen, if anything was.
  package subscript(setting: Setting) -> Choice? { choices[setting.name] }

  /// How many settings the configuration chooses.
  package var configured: Int {
    choices.values.count { if case .configuration = $0.source { true } else { false } }
  }

  package var neverHolds: Bool { holds == .never }

  /// How a person wants any session.
  package func options(_ language: Language) -> RunOptions {
    RunOptions(language: language, level: level, pace: pace, leadIn: leadIn, change: change)
  }

  /// Takes over what keys chose in a session.
  package mutating func remember(visual: Visual?, glyphs: Glyphs?, volume: Volume?) {
    if let glyphs {
      self.glyphs = glyphs
      remember(.glyphs)
    }
    if let visual {
      self.visual = visual
      remember(.visual)
    }
    if let volume {
      self.volume = volume
      remember(.volume)
    }
  }

  private mutating func remember(_ setting: Setting) {
    choices[setting.name] = setting.text(self).map { Choice(text: $0, source: .remembered) }
  }

  /// What holds in `environment`, and why.
  package func effective(_ setting: Setting, environment: [String: String]) -> EffectiveValue {
    let (value, source) = value(of: setting, environment)
    return EffectiveValue(setting, value: value, source: source)
  }

  private func value(
    of setting: Setting, _ environment: [String: String]
  ) -> (String?, Source) {
    // A terminal that can't do more shows lines, whatever anyone says.
    if setting.name == Setting.plain.name, TerminalName(environment: environment).isDumb {
      return ("true", .environment("TERM"))
    }
    if let choice = self[setting] { return (choice.text, choice.source) }
    if setting.name == Setting.lang.name {
      let (language, variable) = LocaleSettings.language(in: environment)
      return (language.rawValue, variable.map { .environment($0) } ?? .builtIn)
    }
    return (setting.text(self), .builtIn)
  }
}
