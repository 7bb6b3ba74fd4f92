import BreatheCore
import BreatheSystem

/// Where a session was played, until the terminal is given back.
struct OpenStage {
  /// Nil where lines were printed.
  var screen: TerminalStage?
  let sound: Sound?
  /// The input of the session: it keeps the desktop awake.
  let input: any SessionInput
}

extension SessionDriver {
  /// Plays it on the screen or as lines, and leaves the terminal as it is at the end. `keep` gets what
  /// was practised so far, with each picture.
  func play(
    _ candidate: Candidate, keep: @escaping (Tally) -> Void
  ) -> (Performance, OpenStage) {
    let timeline = timeline(of: candidate)
    let sound = practice.sound.flatMap { seat.sound($0, timeline, language) }
    let opening = opening(of: candidate)
    if let stage = screenStage(candidate, timeline, opening) {
      var player = player(timeline, opening, on: SoundingStage(stage, sound, language), keep: keep)
      let performance = player.play()
      return (
        performance, OpenStage(screen: player.stage.base, sound: sound, input: player.input)
      )
    }
    terminal?.enter(.keys)
    let stage = PlainStage(
      console, hasTerminal: terminal != nil, opening: lines(opening, candidate),
      help: language.plainKeys(opening.holdsKey))
    var player = player(timeline, opening, on: SoundingStage(stage, sound, language), keep: keep)
    let performance = player.play()
    return (performance, OpenStage(screen: nil, sound: sound, input: player.input))
  }

  /// The whole screen, taken for this session; nil where lines are printed.
  func screenStage(
    _ candidate: Candidate, _ timeline: Timeline, _ opening: Opening
  ) -> TerminalStage? {
    guard let terminal, hasScreen else { return nil }
    terminal.enter(.screen)
    let title = candidate.title.text(in: language)
    return TerminalStage(
      terminal, display: practice.display, palette: palette, speed: practice.speed
    ) { [locale = console.locale] size in
      SessionScreen(
        timeline: timeline, title: title, opening: opening, size: size, locale: locale,
        width: cellWidth)
    }
  }

  /// Gives the terminal back. Answers the signal that came before that.
  func leave(
    _ open: OpenStage, _ played: PlayedSession, _ leaving: SessionRun.Leaving
  ) -> Int32? {
    // When the terminal is given back and the journal is written, and then not for long.
    defer { open.sound?.awaitEnd() }
    defer { terminal?.leave() }
    remember(open.screen, volume: open.sound?.volume)
    switch leaving {
    case .atOnce: return nil
    case .afterBell: return letRing(open.sound)
    case .afterDoneScreen:
      guard let stage = open.screen else { return nil }
      var done = DoneScreen(
        clock: clock, input: input, stage: stage, tally: played.performance.tally,
        before: played.candidate.before, after: played.after)
      return done.show()
    }
  }

  /// What keys have changed holds for the next session as well. Whoever leaves nothing in the journal
  /// leaves nothing here; and where nothing moves, not every picture can be seen that a key chooses.
  private func remember(_ screen: TerminalStage?, volume: Volume?) {
    guard isRecorded else { return }
    let (display, sound) = (practice.display, practice.sound)
    let (visual, glyphs) = (screen?.visual, screen?.glyphs)
    RememberedChoices(environment: practice.environment).remember(
      visual: display.isStill || visual == display.visual ? nil : visual,
      glyphs: glyphs == display.glyphs ? nil : glyphs,
      volume: volume == sound?.volume ? nil : volume)
  }

  private func player<Output: Stage>(
    _ timeline: Timeline, _ opening: Opening, on stage: Output, keep: @escaping (Tally) -> Void
  ) -> Player<Output> {
    let isWatched = terminal != nil && !practice.isPreview
    let input = WakefulInput(self.input) { [seat, reason = language.inhibitReason] in
      isWatched ? seat.keepAwake(reason) : nil
    }
    return Player(
      timeline, canSwitchHolds: opening.holdsKey != nil, hasKeys: terminal != nil,
      longestGap: longestGap, clock: clock, input: input, stage: stage, keep: keep)
  }

  /// Waits until the last bell has died away, or for a key or a signal. Answers the signal.
  private func letRing(_ sound: Sound?) -> Int32? {
    var input = input
    guard let tail = sound?.tail, tail > .zero else { return nil }
    let end = clock.reading().awake + tail
    while true {
      switch input.next(until: end) {
      case .deadline, .key, .called: return nil
      case .ended(let signal): return signal
      case .suspending: sound?.hush()
      case .resumed, .resized, .drained, .text: break
      }
    }
  }

  private var palette: Palette { Palette(ColorDepth(environment: practice.environment)) }

  /// Two seconds of the wall clock, however fast the session's goes.
  private var longestGap: Duration { .seconds(2) * practice.speed }

  /// The timeline as it is played. Someone who knows the session well begins sooner, unless they get
  /// down to the floor first or have said how long they need.
  func timeline(of candidate: Candidate) -> Timeline {
    let session = candidate.found.session
    let options = practice.options
    let settles = session.settle?.value(at: options.level) ?? RunOptions.usualLeadIn
    guard options.leadIn == nil, settles <= RunOptions.longestOnChair, !practice.isPreview,
      journal.holdsRecently(completed: session.id, atLeast: RunOptions.timesToKnow)
    else { return candidate.timeline }
    return candidate.timeline.withLeadIn(atMost: RunOptions.usualLeadIn)
  }

  /// What to know before the session, each in a line.
  func opening(of candidate: Candidate) -> Opening {
    let session = candidate.found.session
    let holdsKey: HoldsKey? =
      terminal == nil
      ? nil
      : candidate.hasLeftHolds
        ? .withHolds : candidate.timeline.holdsBreath ? .withoutHolds : nil
    let times = timesOf478Today(candidate)
    let instead = candidate.withHolds.map { language.neverHolds($0.text(in: language)) }
    let advice = [instead, times < 2 ? nil : language.enough478].compactMap(\.self)
    let canSkipHolds = holdsKey == .withoutHolds
    let toldInFull = toldInFull(before: candidate)
    // On the screen, a key tells for whom holds are not.
    let cautions = session.cautions(for: candidate.timeline)
      .filter { $0 != .id(.holds) || !canSkipHolds || !hasScreen }
      .filter { !toldInFull.contains(.caution($0)) }
      .map { language.shortCaution($0, canSkipHolds: canSkipHolds) ?? language.caution($0) }
    let isHeard = practice.sound?.isHeard ?? true
    return Opening(
      advice: advice, notices: cautions, holdsKey: holdsKey,
      suggestsSound: session.isLying && terminal != nil && !isHeard)
  }

  /// What nobody was asked to read, without a terminal, and did not read before.
  private func toldInFull(before candidate: Candidate) -> [Notice] {
    terminal == nil ? unreadNotices(of: candidate) : []
  }

  /// Without a terminal, what is unusual is told here as well.
  private func lines(_ opening: Opening, _ candidate: Candidate) -> [CleanText] {
    let title = candidate.title.text(in: language)
    let keys =
      terminal == nil
      ? []
      : [
        language.leadInKeys(opening.holdsKey, suggestsSound: opening.suggestsSound)
          .joined(separator: "   ")
      ]
    let toldInFull = toldInFull(before: candidate)
    let notes = terminal == nil && !candidate.timeline.holdsBreath ? notes(on: candidate) : []
    let wellness = toldInFull.contains(.wellness) ? [] : [language.shortNotice]
    let told = toldInFull.map(language.text) + opening.advice + opening.notices + wellness
    return ([title] + notes + told + keys).map { CleanText($0) }
  }
}
