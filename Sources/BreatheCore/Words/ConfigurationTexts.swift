/// What is said of the configuration.
extension Language {
  /// What is wrong in it, and what to do about it.
  func sentence(_ problem: ConfigurationProblem) -> String {
    switch problem {
    case .onlyOnCommandLine(let key):
      self(
        "“\(key)” is for one session; give it on the command line: --\(key)",
        "“\(key)” geldt voor één sessie; geef het op de opdrachtregel: --\(key)")
    case .badTimeOfDay(let key, let found):
      self(
        "“\(key)” needs a time from 00:00 to 12:00, such as 04:00, found “\(found)”",
        "bij “\(key)” hoort een tijd van 00:00 tot en met 12:00, zoals 04:00, niet “\(found)”")
    case .badDevice(let key, let found):
      self(
        "“\(key)” needs a name such as default or plughw:1, found “\(found)”; choose from: breathe devices",
        "bij “\(key)” hoort een naam zoals default of plughw:1, niet “\(found)”; kies uit: breathe devices"
      )
    case .badDecimal(let key, let found, let range):
      self(
        "“\(key)” needs a number from \(range.lowerBound) to \(range.upperBound), with a point, found “\(found)”",
        "bij “\(key)” hoort een getal van \(range.lowerBound) tot en met \(range.upperBound), met een punt, niet “\(found)”"
      )
    case .badLength(let key, let found, let range):
      self(
        "“\(key)” needs a duration from \(range.lowerBound.written) to \(range.upperBound.written), found “\(found)”",
        "bij “\(key)” hoort een duur van \(range.lowerBound.written) tot en met \(range.upperBound.written), niet “\(found)”"
      )
    }
  }

  /// Told before a session that replaces the one of this title.
  package func neverHolds(_ title: String) -> String {
    self(
      "Instead of “\(title)”: without breath holds, as you chose.",
      "In plaats van “\(title)”: zonder adem vasthouden, zoals je koos.")
  }

  /// Where the value of a setting comes from.
  package func told(_ source: Settings.Source) -> String {
    switch source {
    case .commandLine: self("command line", "opdrachtregel")
    case .configuration(let line): "config.yaml:\(line)"
    case .remembered: self("remembered", "onthouden")
    case .environment(let variable): self("environment: \(variable)", "omgeving: \(variable)")
    case .builtIn: self("default", "standaard")
    }
  }

  /// For a setting that nobody has chosen.
  var bySession: String { self("by session", "per sessie") }

  /// What holds, in columns.
  package func lines(_ values: [EffectiveValue]) -> [String] {
    let texts = values.map { oneLine(CleanText($0.value ?? bySession)).string }
    let names = (values.map(\.name.count).max() ?? 0) + 2
    let columns = (texts.map(\.count).max() ?? 0) + 2
    return zip(values, texts).map { value, text in
      pad(value.name, to: names) + pad(text, to: columns) + told(value.source)
    }
  }

  /// How much a configuration says, which chooses so many settings.
  package func extent(ofConfiguration count: Int) -> String {
    count == 1
      ? self("1 setting", "1 instelling") : self("\(count) settings", "\(count) instellingen")
  }

  /// Where the configuration is, or would be.
  package func place(ofConfiguration path: CleanText, isThere: Bool) -> String {
    isThere
      ? oneLine(path).string
      : self("\(oneLine(path)) (not there)", "\(oneLine(path)) (niet aanwezig)")
  }
}

extension Duration {
  /// As a file gives it, in whole seconds or minutes.
  fileprivate var written: String {
    let seconds = Int(inSeconds)
    return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
