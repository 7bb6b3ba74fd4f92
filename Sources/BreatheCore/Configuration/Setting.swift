/// Something that a person can choose once and for all, by the name of its key in the configuration;
/// that is the name of the option on the command line, where there is one.
package enum Setting: String, CaseIterable, Sendable {
  case lang, level, pace
  case leadIn = "lead-in"
  case rate, visual, glyphs
  case reduceMotion = "reduce-motion"
  case plain, sound, voice, volume, device, holds, change
  case dayEnds = "day-ends"

  /// What may stand at a key.
  enum Form {
    case choice([String])
    case flag
    case count(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case duration(ClosedRange<Duration>)
    case timeOfDay
    case line
  }

  /// What may stand at it, and what holds where nobody says anything; nil where sessions say it.
  private var entry: (form: Form, usual: String?) {
    switch self {
    case .lang: (.choice(Language.allCases.map(\.rawValue)), Language.en.rawValue)
    case .level: (.choice(Level.allCases.map(\.rawValue)), Level.usual.rawValue)
    case .pace: (.decimal(RunOptions.paceRange), "1.0")
    case .leadIn: (.duration(RunOptions.leadInRange), nil)
    case .rate: (.flag, "false")
    case .visual: (.choice(Visual.allCases.map(\.rawValue)), Visual.figure.rawValue)
    case .glyphs: (.choice(Glyphs.allCases.map(\.rawValue)), Glyphs.ascii.rawValue)
    case .reduceMotion: (.flag, "false")
    case .plain: (.flag, "false")
    case .sound: (.choice(["off", "bell"] + SoundMode.allCases.map(\.rawValue)), "off")
    case .voice: (.flag, "false")
    case .volume: (.count(Volume.range), "\(Volume.standard.percent)")
    case .device: (.line, "default")
    case .holds: (.choice(HoldPreference.allCases.map(\.rawValue)), HoldPreference.allowed.rawValue)
    case .change: (.duration(RunOptions.changeRange), nil)
    case .dayEnds: (.timeOfDay, DayBoundary().text)
    }
  }

  var form: Form { entry.form }
  package var usual: String? { entry.usual }

  /// Options that are given each time: they belong to one session, or are a word of the person's.
  static let onlyOnCommandLine = ["cycles", "for", "no-journal", "yes"]
}

/// Whether a person holds their breath.
package enum HoldPreference: String, CaseIterable, Sendable {
  case allowed
  /// What replaces a session for those who should not, replaces it always.
  case never
}
