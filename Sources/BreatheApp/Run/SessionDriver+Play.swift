import BreatheCore
import BreatheSystem

/// Where a session was played, until the terminal is given back.
struct OpenStage {
  /// Nil where lines were printed.
  let screen: TerminalStage?
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
    let sound = practice.sound.flatMap { seat.sound($0, candidate.timeline, language) }
    let opening = opening(of: candidate)
    let title = candidate.title.text(in: language)
    if let terminal, !practice.isPlain {
      terminal.enter(.screen)
      let stage = TerminalStage(
        terminal, display: practice.display, palette: palette, speed: practice.speed
      ) { [locale = console.locale] size in
        SessionScreen(
          timeline: candidate.timeline, title: title, opening: opening, size: size, locale: locale,
          width: cellWidth)
      }
      var player = player(candidate, opening, on: SoundingStage(stage, sound, language), keep: keep)
      let performance = player.play()
      return (
        performance, OpenStage(screen: player.stage.base, sound: sound, input: player.input)
      )
    }
    terminal?.enter(.keys)
    let stage = PlainStage(
      console, hasTerminal: terminal != nil, opening: lines(opening, title: title))
    var player = player(candidate, opening, on: SoundingStage(stage, sound, language), keep: keep)
    let performance = player.play()
    return (performance, OpenStage(screen: nil, sound: sound, input: player.input))
  }

  /// Gives the terminal back. Answers the signal that came before that.
  func leave(_ open: OpenStage, _ tally: Tally, _ leaving: SessionRun.Leaving) -> Int32? {
    // When the terminal is given back and the journal is written, and then not for long.
    defer { open.sound?.awaitEnd() }
    defer { terminal?.leave() }
    remember(visual: open.screen?.visual, volume: open.sound?.volume)
    switch leaving {
    case .atOnce: return nil
    case .afterBell: return letRing(open.sound)
    case .afterDoneScreen:
      guard let stage = open.screen else { return nil }
      var done = DoneScreen(clock: clock, input: input, stage: stage, tally: tally)
      return done.show()
    }
  }

  /// What keys have changed holds for the next session as well. Whoever leaves nothing in the journal
  /// leaves nothing here; and where nothing moves, not every picture can be seen that a key chooses.
  private func remember(visual: Visual?, volume: Volume?) {
    guard isRecorded else { return }
    let (display, sound) = (practice.display, practice.sound)
    RememberedChoices(environment: practice.environment).remember(
      visual: display.isStill || visual == display.visual ? nil : visual,
      volume: volume == sound?.volume ? nil : volume)
  }

  private func player<Output: Stage>(
    _ candidate: Candidate, _ opening: Opening, on stage: Output, keep: @escaping (Tally) -> Void
  ) -> Player<Output> {
    let isWatched = terminal != nil && !practice.isPreview
    let input = WakefulInput(self.input) { [seat, reason = language.inhibitReason] in
      isWatched ? seat.keepAwake(reason) : nil
    }
    return Player(
      candidate.timeline, canSkipHolds: opening.canSkipHolds, hasKeys: terminal != nil,
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

  /// What to know before the session. For someone who has done it lately, the caution for holds
  /// takes one line; and for someone who has used breathe before, so does the wellness notice.
  private func opening(of candidate: Candidate) -> Opening {
    let session = candidate.found.session
    let canSkipHolds = candidate.timeline.holdsBreath && terminal != nil
    let isKnown = journal.holdsRecently(session: session.id, hash: candidate.found.hash)
    let times = timesOf478Today(candidate)
    let instead = candidate.withHolds.map { language.neverHolds($0.text(in: language)) }
    let advice = [instead, times < 2 ? nil : language.enough478(times: times)]
      .compactMap(\.self).map { Opening.Notice($0) }
    let cautions = session.cautions(for: candidate.timeline).map { caution in
      let full = language.caution(caution)
      let short = language.shortCaution(caution, canSkipHolds: canSkipHolds)
      let isToldShort = isKnown && caution == .id(.holds)
      return Opening.Notice(isToldShort ? short ?? full : full, short: short)
    }
    let wellness = journal.isEmpty ? language.wellnessNotice : language.shortNotice
    let isHeard = practice.sound?.isHeard ?? true
    return Opening(
      posture: session.posture?.text(in: language),
      wellness: Opening.Notice(wellness, short: language.shortNotice), cautions: advice + cautions,
      canSkipHolds: canSkipHolds, suggestsSound: session.isLying && terminal != nil && !isHeard)
  }

  private func lines(_ opening: Opening, title: String) -> [CleanText] {
    let keys =
      terminal == nil
      ? []
      : language.leadInKeys(
        canSkipHolds: opening.canSkipHolds, suggestsSound: opening.suggestsSound)
    let told = (opening.cautions + [opening.wellness]).map(\.text)
    let lines =
      [title] + [opening.posture].compactMap(\.self) + told
      + (keys.isEmpty ? [] : [keys.joined(separator: "   ")])
    return lines.map { CleanText($0) }
  }
}
