/// Something that a person can choose once and for all, by the name of its key in the configuration;
/// that is the name of the option on the command line, where there is one.
package struct Setting: Sendable {
  package let name: String
  private let key: Schema<Settings>.Key
  /// What is shown of its value; nil where the session or the environment gives it.
  let text: @Sendable (Settings) -> String?

  static let schema = Schema(Settings(), all.map(\.key))

  /// Options that are given each time: they belong to one session, or are a word of the person's.
  static let onlyOnCommandLine = ["cycles", "for", "no-journal", "yes"]

  /// One with a value of its own, which is shown as it was written if it `keepsSpelling`.
  private init<Value>(
    _ name: String, _ form: Form<Value>, _ path: any WritableKeyPath<Settings, Value> & Sendable,
    _ about: String, keepsSpelling: Bool = false, text: @escaping @Sendable (Value) -> String
  ) {
    self.init(name, form, about, keepsSpelling: keepsSpelling) {
      $0[keyPath: path] = $1
    } text: {
      text($0[keyPath: path])
    }
  }

  /// One that the session or the environment gives where it was not chosen.
  private init<Value>(
    _ name: String, _ form: Form<Value>, _ path: any WritableKeyPath<Settings, Value?> & Sendable,
    _ about: String
  ) {
    self.init(name, form, about, keepsSpelling: true) {
      $0[keyPath: path] = $1
    } text: { _ in
      nil
    }
  }

  private init<Value>(
    _ name: String, _ form: Form<Value>, _ about: String, keepsSpelling: Bool,
    set: @escaping @Sendable (inout Settings, Value) -> Void,
    text: @escaping @Sendable (Settings) -> String?
  ) {
    (self.name, self.text) = (name, text)
    key = Schema.Key(.optional, name, written: form.value, about) { reader, field, settings in
      guard let value = form.read(&reader, field) else { return false }
      set(&settings, value)
      settings.choices[name] = Settings.Choice(
        text: (keepsSpelling ? field.node.text : text(settings)) ?? "",
        source: .configuration(line: field.node.place.line))
      return true
    }
  }
}

extension Setting {
  package static let all = [
    lang, level, pace, leadIn, rate, visual, glyphs, reduceMotion, plain, sound, voice, volume,
    device, holds, change, dayEnds,
  ]

  package static let lang = Setting(
    "lang", .choice(of: Language.self), \.language,
    "The language of texts and sentences.")

  static let level = Setting(
    "level", .choice(of: Level.self), \.level,
    "How far along you are, where a session has levels.", text: \.rawValue)

  static let pace = Setting(
    "pace", .decimal(RunOptions.paceRange), \.pace,
    "Shorter breaths: from 0.5 (half as long) to 1.0.", keepsSpelling: true, text: \.description)

  static let leadIn = Setting(
    "lead-in", .oneDuration(in: RunOptions.leadInRange), \.leadIn,
    "Time to get into position before a session starts: 3s to 10m.")

  static let rate = Setting(
    "rate", .flag, \.rates,
    "Rate your tension before and after, and pain where the session may hurt.", text: \.description)

  package static let visual = Setting(
    "visual", .choice(of: Visual.self), \.visual,
    "What shows the breath.", text: \.rawValue)

  package static let glyphs = Setting(
    "glyphs", .choice(of: Glyphs.self), \.glyphs,
    "What the picture is drawn with.", text: \.rawValue)

  static let reduceMotion = Setting(
    "reduce-motion", .flag, \.isStill,
    "Nothing moves: words, counts and figures only.", text: \.description)

  static let plain = Setting(
    "plain", .flag, \.isPlain,
    "One line of text for each cue, nothing that moves.", text: \.description)

  static let sound = Setting(
    "sound", .choice(of: SoundChoice.self), \.sound,
    "What sounds.", text: \.rawValue)

  static let voice = Setting(
    "voice", .flag, \.speaks,
    "Speak the cues, with espeak-ng or spd-say.", text: \.description)

  package static let volume = Setting(
    "volume", .volume, \.volume,
    "How loud, from 0 to 100.", text: \.percent.description)

  static let device = Setting(
    "device", .device, \.device,
    "ALSA's name of the device; breathe devices lists them.", text: \.self)

  static let holds = Setting(
    "holds", .choice(of: HoldPreference.self), \.holds,
    "With never, another session takes the place of one with breath holds.", text: \.rawValue)

  static let change = Setting(
    "change", .oneDuration(in: RunOptions.changeRange), \.change,
    "The least time to change sides: 1s to 5m.")

  static let dayEnds = Setting(
    "day-ends", .timeOfDay, \.boundary,
    "When a day ends for the journal and a plan: 00:00 to 12:00.", text: \.text)
}

/// Whether a person holds their breath.
package enum HoldPreference: String, CaseIterable, Sendable {
  case allowed
  /// What replaces a session for those who should not, replaces it always.
  case never
}

extension Form<Volume> {
  fileprivate static var volume: Self {
    Form(.number(Volume.range)) { reader, field in
      reader.number(field.node, key: field.key, in: Volume.range).flatMap(Volume.init(percent:))
    }
  }
}

extension Form<String> {
  fileprivate static var device: Self {
    Form(word.value) { reader, field in
      guard let name = word.read(&reader, field) else { return nil }
      if DeviceName.isPlain(name) { return name }
      reader.report(
        .configuration(.badDevice(key: field.key, found: field.node.shown)), at: field.node.place)
      return nil
    }
  }
}

extension Form<DayBoundary> {
  fileprivate static var timeOfDay: Self {
    Form(.timeOfDay) { reader, field in
      guard let found = reader.value(field.node) else { return nil }
      if let boundary = DayBoundary(written: found) { return boundary }
      reader.report(
        .configuration(.badTimeOfDay(key: field.key, found: field.node.shown)),
        at: field.node.place)
      return nil
    }
  }
}
