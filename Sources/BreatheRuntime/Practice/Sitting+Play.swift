import BreatheCore

/// A session about which all that has to be asked has been asked.
struct ReadySession {
  var found: FoundSession
  var timeline: Timeline
  /// What was practised lately, as far as something depends on it.
  var recent: RecentPractice
  /// The session that was asked for, where this one replaces it.
  var insteadOf: String?
  /// The title of the session with breath holds that this one replaces, by the configuration.
  var withHolds: LocalizedText?
  /// What the person rated, where they wanted to.
  var before: Ratings?

  var title: LocalizedText { found.session.title }
  /// The id of the session that was asked for.
  var asked: String { insteadOf ?? found.session.id }
  /// The body is put to something that may hurt.
  var exertsBody: Bool {
    found.session.effectiveScreening != nil || timeline.segments.contains { $0.exercise != nil }
  }
}

extension Sitting {
  /// Plays it on the screen or as lines. `keep` is told again and again what was practised so far;
  /// `whenOver` is called before the screen is left, and where it answers true, what was done stays
  /// there for a while.
  func play(
    _ ready: ReadySession, keep: @escaping (Tally) -> Void, whenOver: (Performance) -> Bool
  ) -> Performance {
    let sound = practice.sound.flatMap { seat.sound($0, ready.timeline, language) }
    // When the terminal is given back and the journal is written, and then not for long.
    defer { sound?.awaitEnd() }
    let opening = opening(of: ready)
    if let terminal, !practice.isPlain {
      terminal.enter(.screen)
      defer { terminal.leave() }
      let stage = TerminalStage(
        terminal, display: practice.display, palette: palette, speed: practice.speed
      ) { [title = ready.title.text(in: language), locale = console.locale] size in
        SessionScreen(
          timeline: ready.timeline, title: title, opening: opening, size: size, locale: locale,
          width: cellWidth)
      }
      var player = player(ready, opening, on: SoundingStage(stage, sound, language), keep: keep)
      var performance = player.play()
      let staysOpen = whenOver(performance)
      remember(visual: player.stage.base.visual, volume: sound?.volume)
      if staysOpen {
        var done = DoneScreen(
          clock: clock, input: self.input, stage: player.stage.base, tally: performance.tally)
        performance.signal = done.show()
      } else {
        letRing(sound, &performance)
      }
      return performance
    }
    terminal?.enter(.keys)
    defer { terminal?.leave() }
    let stage = PlainStage(
      console, hasTerminal: terminal != nil,
      opening: lines(opening, title: ready.title.text(in: language)))
    var player = player(ready, opening, on: SoundingStage(stage, sound, language), keep: keep)
    var performance = player.play()
    _ = whenOver(performance)
    remember(visual: nil, volume: sound?.volume)
    letRing(sound, &performance)
    return performance
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
    _ ready: ReadySession, _ opening: Opening, on stage: Output, keep: @escaping (Tally) -> Void
  ) -> Player<Output> {
    let isWatched = terminal != nil && !practice.isPreview
    let input = WakefulInput(self.input) { [seat, reason = language.inhibitReason] in
      isWatched ? seat.keepAwake(reason) : nil
    }
    return Player(
      ready.timeline, canSkipHolds: opening.canSkipHolds, hasKeys: terminal != nil,
      longestGap: longestGap, clock: clock, input: input, stage: stage, keep: keep)
  }

  /// Waits until the last bell has died away, or for a key or a signal.
  private func letRing(_ sound: Sound?, _ performance: inout Performance) {
    var input = input
    guard performance.isWhole, performance.signal == nil, let tail = sound?.tail, tail > .zero
    else { return }
    let end = clock.reading().awake + tail
    while true {
      switch input.next(until: end) {
      case .deadline, .key, .called: return
      case .ended(let signal):
        performance.signal = signal
        return
      case .suspending: sound?.hush()
      case .resumed, .resized, .drained: break
      }
    }
  }

  private var palette: Palette { Palette(ColorDepth(environment: practice.environment)) }

  /// Two seconds of the wall clock, however fast the session's goes.
  private var longestGap: Duration { .seconds(2) * practice.speed }

  /// What to know before the session. For someone who has done it lately, the caution for holds
  /// takes one line; and for someone who has used breathe before, so does the wellness notice.
  private func opening(of ready: ReadySession) -> Opening {
    let session = ready.found.session
    let canSkipHolds = ready.timeline.holdsBreath && terminal != nil
    let isKnown = journal.holdsRecently(session: session.id, hash: ready.found.hash)
    let times = timesOf478Today(ready)
    let instead = ready.withHolds.map { language.neverHolds($0.text(in: language)) }
    let advice = [instead, times < 2 ? nil : language.enough478(times: times)]
      .compactMap(\.self).map { Opening.Notice($0) }
    let cautions = session.cautions(for: ready.timeline).map { caution in
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
