import ArgumentParser
import BreatheCore
import BreatheSystem

struct Render: Command {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Write the sound of a session to a file, or print its cues.")

  @Argument(
    help: "An id (478), a pattern (4-6) or the path of a session file.", completion: .session)
  var session: String

  @Option(
    help: ArgumentHelp(
      "Write its sound here: a file that ends in \(Self.endings).", valueName: "file"),
    completion: .file(extensions: RecordingFormat.words))
  var output: String?

  @Option(
    help: ArgumentHelp("The same, as a WAV file of any name.", valueName: "file"),
    completion: .file(extensions: ["wav"]))
  var wav: String?

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @Flag(help: "Print every cue with its time, one line of JSON for each.")
  var events = false

  @Option(
    help: ArgumentHelp(
      "What sounds. \(SoundChoice.told(SoundMode.allCases.map { .mode($0) })).",
      valueName: SoundMode.words.joined(separator: "|")),
    completion: .list(SoundMode.words))
  var sound: String?

  @Flag(inversion: .prefixedNo, help: "Speak the cues in the file, with espeak-ng.")
  var voice: Bool?

  @Flag(
    help: """
      Write the sound without a voice, and print the cautions and questions to send with it.
      """)
  var yes = false

  @OptionGroup var choices: RunChoices
  @OptionGroup var paceChoices: PaceChoices
  @OptionGroup var choice: LanguageChoice

  private static let endings = RecordingFormat.words.map { ".\($0)" }.joined(separator: ", ")

  func run(in context: CommandContext) throws {
    let console = context.console
    let file = try file(console)
    guard file != nil || events else { throw console.mistake(.nothingToRender) }
    var options = try choices.options(context)
    try paceChoices.apply(to: &options, console)
    var found = try context.find(session)
    if let asked = try paceChoices.length(console) {
      found = try asked.apply(to: found, session, options, context).found
    }
    found = allowed(found, options, context)
    found.session = found.session.answeredFor(on: context.today)
    let mode: SoundMode? = try sound.map { try console.choice($0, "--sound") }
    let timeline = try timeline(of: found, options, console)
    if let (path, format) = file {
      let recording = try record(found, timeline, mode, format, options, context)
      try write(recording.file, to: path, context)
      if !events {
        let told = console.language.rendered(
          CleanText(path), of: CleanText(session), recording.beforehand)
        console.print(CleanText(told))
      }
    }
    guard events else { return }
    for cue in timeline.soundCues {
      console.printForPrograms(CleanText(SoundEvent(cue, of: timeline).jsonLine))
    }
  }

  private func record(
    _ found: FoundSession, _ timeline: Timeline, _ mode: SoundMode?, _ format: RecordingFormat,
    _ options: RunOptions, _ context: CommandContext
  ) throws -> (file: RecordingFile, beforehand: Language.Beforehand) {
    let (console, settings) = (context.console, context.settings)
    let row = timeline.longestRowOf478
    guard row <= Timeline.firstMonthLimitOf478 else {
      let problem = HandOutProblem.moreThanFirstMonth(row)
      throw console.fail(console.language.sentence(problem), .refusedForSafety)
    }
    let part = HandOutSession.Part(
      session: found.session, timeline: timeline, hash: found.hash,
      isShipped: found.origin == .shipped)
    let other = context.library.withoutHolds(found, options)?.session.title
    let isSpoken = voice ?? settings.speaks
    let (opening, words) = isSpoken ? try spoken(part, withoutHolds: other, context) : ([], [])
    let beforehand = isSpoken ? .heard : try handOver(part, withoutHolds: other, console)
    let main = Soundtrack(timeline, mode: mode ?? settings.sound.mode ?? .tones, words: words)
    let tags = RecordingTags(
      found.session, on: context.today, program: Breathe.version, console.language)
    return (RecordingFile([Soundtrack(saying: opening), main], format, tags), beforehand)
  }

  /// Where the sound goes, and in which format; nil if it isn't asked for.
  private func file(_ console: Console) throws -> (path: String, RecordingFormat)? {
    switch (output, wav) {
    case (nil, nil): return nil
    case (nil, let path?): return (path, .wav)
    case (let path?, nil):
      guard let format = RecordingFormat(path: path) else {
        throw console.mistake(
          .unknownEnding(CleanText(path), known: RecordingFormat.words.map { ".\($0)" }))
      }
      return (path, format)
    case (_?, _?): throw console.mistake(.either("--output", "--wav"))
    }
  }

  /// Prints what a recording without a voice can't ask; beside events, where no program reads it.
  private func handOver(
    _ part: HandOutSession.Part, withoutHolds: LocalizedText?, _ console: Console
  ) throws -> Language.Beforehand {
    let language = console.language
    guard !part.questions(in: language, withoutHolds: withoutHolds).isEmpty else { return .nowhere }
    try checkLanguage(console)
    guard yes else { throw console.fail(language.recordingAsksNothing, .refusedForSafety) }
    let text = part.beforeYouBegin(in: language, withoutHolds: withoutHolds, isHeard: false)
    if events { console.printError(CleanText(text)) } else { console.printWrapped(CleanText(text)) }
    return .printed
  }

  /// For whoever never holds their breath, what replaces a session that does.
  private func allowed(
    _ found: FoundSession, _ options: RunOptions, _ context: CommandContext
  ) -> FoundSession {
    let console = context.console
    let title = found.session.title.text(in: console.language)
    guard context.settings.neverHolds,
      let other = context.library.withoutHolds(found, options)
    else { return found }
    console.printError(CleanText(console.language.neverHolds(title)))
    return other
  }

  /// What may not be run may not be rendered either.
  private func timeline(
    of found: FoundSession, _ options: RunOptions, _ console: Console
  ) throws -> Timeline {
    var refusals: [Refusal]
    do throws(Refusal) {
      let timeline = try found.session.timeline(options)
      refusals = timeline.refusals
      if refusals.isEmpty { return timeline }
    } catch {
      refusals = [error]
    }
    let sentences = refusals.map(console.language.sentence)
    throw console.fail(sentences.joined(separator: "\n"), .refusedForSafety)
  }

  /// What has to be read is in breathe's own languages only.
  private func checkLanguage(_ console: Console) throws {
    let tag = console.language.tag
    guard Language.Own(tag: tag) == nil else { return }
    throw console.fail(
      console.language.sentence(HandOutProblem.otherLanguage(CleanText(tag))), .usage)
  }

  /// What is said before the session, and in it.
  private func spoken(
    _ part: HandOutSession.Part, withoutHolds: LocalizedText?, _ context: CommandContext
  ) throws -> (opening: [Recording], words: [SpokenCue]) {
    let (console, language) = (context.console, context.console.language)
    try checkLanguage(console)
    let opening = part.beforeYouBegin(in: language, withoutHolds: withoutHolds, isHeard: true)
    do throws(SoundProblem) {
      let dictation = try Dictation(language, environment: context.environment)
      return (try dictation.words(of: opening), try dictation.words(of: part.timeline))
    } catch .noVoice {
      throw console.mistake(.voiceNotInstalled)
    } catch {
      throw console.fail(language.notSpoken, .notWritten)
    }
  }

  private func write(_ recording: RecordingFile, to path: String, _ context: CommandContext) throws
  {
    let signal: Int32?
    do throws(LibraryProblem) {
      signal = try recording.write(
        to: path, replacing: force, heeding: context.world.catchSignals())
    } catch {
      throw context.console.fail(error)
    }
    if let signal { throw Exit(.stopped, signal: signal) }
  }
}
