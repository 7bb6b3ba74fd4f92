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
    help: ArgumentHelp("Write its sound here, as a WAV file.", valueName: "file"),
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

  @OptionGroup var choices: RunChoices
  @OptionGroup var paceChoices: PaceChoices
  @OptionGroup var choice: LanguageChoice

  func run(in context: CommandContext) throws {
    let console = context.console
    let language = console.language
    guard wav != nil || events else { throw console.mistake(.nothingToRender) }
    let chosen: SoundMode? = try sound.map { try console.choice($0, "--sound") }
    let mode = chosen ?? context.settings.sound.mode ?? .tones
    var options = try choices.options(context)
    try paceChoices.apply(to: &options, console)
    var found = try context.find(session)
    if let asked = try paceChoices.length(console) {
      found = try asked.apply(to: found, session, options, context).found
    }
    found = allowed(found, options, context)
    let timeline = try timeline(of: found, options, console)
    if let wav {
      let speaks = voice ?? context.settings.speaks
      let words = speaks ? try spoken(timeline, context) : []
      try write(Soundtrack(timeline, mode: mode, words: words), to: wav, context)
    }
    if events {
      for cue in timeline.soundCues {
        console.printForPrograms(CleanText(SoundEvent(cue, of: timeline).jsonLine))
      }
    } else if let wav {
      console.print(CleanText(language.rendered(CleanText(wav), of: CleanText(session))))
    }
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

  private func spoken(_ timeline: Timeline, _ context: CommandContext) throws -> [SpokenCue] {
    let console = context.console
    do throws(SoundProblem) {
      return try Dictation(console.language, environment: context.environment)
        .words(of: timeline)
    } catch .noVoice {
      throw console.mistake(.voiceNotInstalled)
    } catch {
      throw console.fail(console.language.notSpoken, .notWritten)
    }
  }

  private func write(
    _ soundtrack: Soundtrack, to path: String, _ context: CommandContext
  ) throws {
    let signal: Int32?
    do throws(LibraryProblem) {
      signal = try WaveFile.write(
        soundtrack, to: path, replacing: force, heeding: context.world.catchSignals())
    } catch {
      throw context.console.fail(error)
    }
    if let signal { throw Exit(.stopped, signal: signal) }
  }
}
