import BreatheCore
import BreatheSystem

/// The length that a person asks a session for.
struct AskedLength {
  let extent: Breathing.Extent
  /// The option, as it is typed.
  let written: String

  init(_ extent: Breathing.Extent, written: String) {
    (self.extent, self.written) = (extent, written)
  }

  /// The time at `--for`.
  var time: Duration? {
    if case .time(let time) = extent { time.usual } else { nil }
  }

  /// How long `session` takes with this length, and whether it is changed for it: not if all of it would
  /// take much longer than asked, and it needs no more as it is. Nil if it can't last so long.
  func length(of session: Session, _ options: RunOptions) -> (length: Duration, isChanged: Bool)? {
    let timeline = { (session: Session?) in try? session?.timeline(options) }
    // Nobody who only typed a word should be refused 4-7-8 for their first month.
    if let changed = timeline(applied(to: session, options)),
      changed.longestRowOf478 <= Timeline.firstMonthLimitOf478,
      time.map({ changed.planned <= $0 + Self.longestRest }) ?? true
    {
      return (changed.planned, true)
    }
    guard let time, let length = timeline(session)?.planned, length <= time else { return nil }
    return (length, false)
  }

  /// The most that a length in whole breaths goes beyond the time that was asked.
  private static let longestRest = Duration.seconds(15)

  /// The session with this length; nil if it can't take it.
  func applied(to session: Session, _ options: RunOptions) -> Session? {
    guard let session = session.breathing(for: extent),
      (try? session.timeline(options))?.refusals.isEmpty == true
    else { return nil }
    return session
  }

  /// The session with this length, and the command that does what is meant if it is refused later.
  /// Throws with that command if the session can't take it. `word` is what it was asked for by.
  func apply(
    to found: FoundSession, _ word: String, _ options: RunOptions, _ context: CommandContext
  ) throws -> (found: FoundSession, instead: String?) {
    let console = context.console
    guard let session = found.session.breathing(for: extent) else {
      let option = String(written.prefix { $0 != " " })
      let list = time.map { _ in "breathe list \(written)" }
      let instead = command(insteadOf: found, options, context) ?? list
      throw console.mistake(.notOneBreathe(option: option, instead: instead))
    }
    var adjusted = found
    adjusted.session = session
    // Other limits don't depend on the length.
    let row = (try? session.timeline(options))?.longestRowOf478 ?? 0
    guard row > Timeline.firstMonthLimitOf478,
      let instead = command(insteadOf: found, options, context)
    else { return (adjusted, nil) }
    guard row <= Timeline.limitOf478 else {
      let sentence = console.language.tooMany478(CleanText(word), instead: instead)
      throw console.fail(sentence, .refusedForSafety)
    }
    return (adjusted, instead)
  }

  /// The command that runs the session which replaces `found`, for as long; nil if there is none that
  /// can.
  private func command(
    insteadOf found: FoundSession, _ options: RunOptions, _ context: CommandContext
  ) -> String? {
    context.library.withoutHolds(found, options).flatMap { instead in
      applied(to: instead.session, options).map { "breathe \($0.id) \(written)" }
    }
  }
}
