import BreatheCore
import BundledSessions
import Glibc
import ScriptedWorld
import Testing

@testable import BreatheApp

/// What a run asks for, for each answer it may get.
@Suite("The run of a session")
struct SessionRunTests {
  /// An outcome, and what is to be done then.
  private typealias Step = (SessionRun.Outcome, String)

  /// Tells the outcomes one after the other. Answers where the run is then; nil if it went another
  /// way.
  @discardableResult
  private func walk(
    _ found: FoundSession, on terms: SessionRun.Terms = SessionRun.Terms(),
    after beginning: ArraySlice<Step> = [], _ steps: [Step],
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> SessionRun.Request? {
    var run = SessionRun(found, terms)
    #expect(run.request.told == "start")
    for (number, (outcome, told)) in (beginning + steps).enumerated() {
      run.proceed(with: outcome)
      guard run.request.told == told else {
        Issue.record(
          "step \(number + 1): “\(run.request.told)”, not “\(told)”", sourceLocation: sourceLocation
        )
        return nil
      }
    }
    return run.request
  }

  private func walk(
    _ id: String, on terms: SessionRun.Terms = SessionRun.Terms(),
    after beginning: ArraySlice<Step> = [], _ steps: [Step],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    walk(try shipped(id), on: terms, after: beginning, steps, sourceLocation: sourceLocation)
  }

  private func shipped(_ id: String) throws -> FoundSession {
    try library(bundledSessions).find(id)
  }

  private func file(_ text: String, from origin: SessionOrigin = .file) throws -> FoundSession {
    let read = ReadFile(name: "mine.yaml", origin: origin, bytes: Array(text.utf8))
    return try library(bundledSessions).session(of: read)
  }

  private static let fever = """
    breathe: 1
    id: mine
    title: Mine
    ask:
      - question: Do you have a fever?
        when-yes: mine
    steps:
      - breathe: 4-6
        cycles: 3
    """

  private static let calm = fever.replacing("id: mine", with: "id: calm")
    .replacing("ask:\n  - question: Do you have a fever?\n    when-yes: mine\n", with: "")

  private static func lookedBack(
    today sessions: [String] = [], isPastFirstMonth: Bool = false
  ) -> SessionRun.Outcome {
    let start = 1_795_000_000
    var recent = RecentPractice(at: start, offset: 3600)
    for session in sessions {
      recent.add(EntryGlance(Entry.example(session: session, start: start)))
    }
    return .lookedBack(recent, isPastFirstMonth: isPastFirstMonth)
  }

  /// What was practised after so many seconds of three breaths, without the lead-in.
  private static func tally(_ seconds: Double) throws -> Tally {
    let clock = ManualClock()
    var playback = Playback(try fourSix(cycles: 3), longestGap: .seconds(99), at: clock.reading())
    if seconds > 0 { clock.pass(.seconds(seconds) - playback.time) }
    _ = playback.look(at: clock.reading())
    return playback.tally
  }

  private func played(
    _ ending: Playback.Ending = .completed, practised: Bool = true, isWhole: Bool? = nil,
    signal: Int32? = nil,
    seconds: Double = 40
  ) throws -> SessionRun.Outcome {
    let performance = Performance(
      ending: ending, tally: try Self.tally(practised ? seconds : 0),
      isWhole: isWhole ?? (ending == .completed), signal: signal)
    return .played(performance, Entry.example("entry"))
  }

  @Test("Goes straight to the journal, and to a quiet end")
  func straight() throws {
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (played(), "record belly-5min"),
        (.done, "leave after the done screen"), (.left(signal: nil), "end completed, farewell"),
      ])
  }

  @Test("A signal on the done screen ends the program, with the entry written")
  func signalAtDone() throws {
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (played(), "record belly-5min"),
        (.done, "leave after the done screen"),
        (.left(signal: SIGTERM), "end completed by 15, farewell"),
      ])
  }

  @Test("Lines end when the last bell has died away")
  func lines() throws {
    var terms = SessionRun.Terms()
    terms.hasScreen = false
    try walk(
      "belly-5min", on: terms,
      [
        (.done, "play belly-5min"), (played(), "record belly-5min"),
        (.done, "leave after the bell"), (.left(signal: nil), "end completed, farewell"),
      ])
  }

  @Test("What is stopped is written, and left at once")
  func stopped() throws {
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (played(.stopped), "record belly-5min"),
        (.done, "leave at once"), (.left(signal: nil), "end stopped, farewell"),
      ])
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (played(.stopped, signal: SIGHUP), "record belly-5min"),
        (.done, "leave at once"), (.left(signal: nil), "end stopped by 1, farewell"),
      ])
    // Only the closing rest was stopped.
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (played(isWhole: false), "record belly-5min"),
        (.done, "leave at once"), (.left(signal: nil), "end completed, farewell"),
      ])
  }

  @Test("A key within ten seconds leaves nothing in the journal, unless it was rated")
  func slip() throws {
    let short = try played(.stopped, seconds: 9.9)
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (short, "discard belly-5min"), (.done, "leave at once"),
        (.left(signal: nil), "end stopped, farewell"),
      ])
    for played in [
      try played(.stopped, seconds: 10.1), try played(.stopped, signal: SIGTERM, seconds: 1),
      try played(.completed, seconds: 1),
    ] {
      try walk("belly-5min", [(.done, "play belly-5min"), (played, "record belly-5min")])
    }
    var terms = SessionRun.Terms()
    terms.rates = true
    try walk(
      "belly-5min", on: terms,
      [
        (.done, "rate belly-5min"), (.ratedBefore(Ratings(tension: 5)), "play belly-5min (rated)"),
        (short, "record belly-5min (rated)"),
      ])
    // Asked, and answered nothing.
    var run = SessionRun(try shipped("belly-5min"), terms)
    for outcome in [.done, .ratedBefore(Ratings()), short] { run.proceed(with: outcome) }
    guard case .discard = run.request else {
      Issue.record("it is written")
      return
    }
  }

  @Test("What is left in the lead-in leaves nothing")
  func leadIn() throws {
    try walk(
      "belly-5min",
      [
        (.done, "play belly-5min"), (played(.stopped, practised: false), "discard belly-5min"),
        (.done, "leave at once"), (.left(signal: nil), "end stopped"),
      ])
  }

  @Test("What was completed is written, even if nothing of it was to be practised")
  func nothingToDo() throws {
    try walk(
      "belly-5min",
      [(.done, "play belly-5min"), (played(practised: false), "record belly-5min")])
  }

  @Test("What was to be kept to oneself is not written")
  func unrecorded() throws {
    var terms = SessionRun.Terms()
    terms.isRecorded = false
    try walk(
      "belly-5min", on: terms,
      [
        (.done, "play belly-5min"), (played(), "leave after the done screen"),
        (.left(signal: nil), "end completed, farewell"),
      ])
    try walk(
      "belly-5min", on: terms,
      [
        (.done, "play belly-5min"), (played(.stopped, practised: false), "leave at once"),
        (.left(signal: nil), "end stopped"),
      ])
  }

  @Test("A preview asks nothing, and ends without the done screen")
  func preview() throws {
    var terms = SessionRun.Terms(isPreview: true, isRecorded: false)
    (terms.rates, terms.neverHolds) = (true, true)
    for found in [try shipped("low-lunge"), try shipped("478"), try file(Self.fever)] {
      walk(
        found, on: terms,
        [
          (.done, "play \(found.session.id)"), (try played(), "leave after the bell"),
          (.left(signal: nil), "end completed, farewell"),
        ])
    }
  }

  @Test("An entry that can't be written is handed to the person, without the done screen")
  func unwritable() throws {
    let stage = walk(
      try shipped("belly-5min"),
      [
        (.done, "play belly-5min"), (try played(), "record belly-5min"),
        (.notRecorded(.locked), "leave after the bell"),
        (.left(signal: nil), "end notWritten, farewell, 1 complaint"),
      ])
    guard case .end(let result) = stage else { return }
    var entry = Entry.example("entry")
    entry.count(try Self.tally(40))
    #expect(entry.outcome == .completed && entry.cycles == 3)
    #expect(result.complaints == [.notSaved(entry, .locked)])
  }

  @Test("An unsafe session is refused before anything is asked")
  func unsafe() throws {
    let stage = walk(
      try file(Self.fever.replacing("4-6", with: "8-25-8")),
      [(.done, "end refusedForSafety, 1 complaint")])
    guard case .end(let result) = stage else { return }
    #expect(
      result.complaints == [.refused(.holdTooLong(.seconds(25), at: .seconds(8)))],
      "the 20 s are the most")
  }

  @Test("What its author allows a day is the most")
  func enoughToday() throws {
    let found = try file(Self.calm.replacing("title: Mine", with: "title: Mine\nmax-per-day: 2"))
    walk(
      found,
      [(.done, "look back for calm"), (Self.lookedBack(today: ["calm", "478"]), "confirm calm")])
    let stage = walk(
      found,
      [
        (.done, "look back for calm"),
        (Self.lookedBack(today: ["calm", "calm"]), "end refusedForSafety, 1 complaint"),
      ])
    guard case .end(let result) = stage else { return }
    #expect(result.complaints == [.refused(.enoughToday(2))])
  }

  @Test("More than four breaths of 4-7-8 need a month of practice")
  func firstMonth() throws {
    var found = try shipped("478")
    let play = walk(
      found,
      [
        (.done, "look back for 478"), (Self.lookedBack(), "ask about the holds of 478"),
        (.holds(.noneApplies), "play 478"),
      ])
    guard case .play(let candidate) = play else { return }
    #expect(candidate.recent != nil, "the lead-in may need it")
    found.session = try #require(found.session.breathing(for: .cycles(ByLevel(5))))
    walk(
      found,
      [
        (.done, "look back for 478"),
        (Self.lookedBack(isPastFirstMonth: true), "ask about the holds of 478"),
      ])
    let stage = walk(
      found,
      [(.done, "look back for 478"), (Self.lookedBack(), "end refusedForSafety, 1 complaint")])
    guard case .end(let result) = stage else { return }
    #expect(result.complaints == [.refused(.firstMonth478(5))])
  }

  @Test("A file is confirmed before its questions, and not by someone who has read them")
  func confirmed() throws {
    for origin in [SessionOrigin.file, .added, .plan] {
      walk(
        try file(Self.fever, from: origin),
        [(.done, "confirm mine"), (.consent(.yes), "check mine")])
    }
    walk(try file(Self.fever, from: .shipped), [(.done, "check mine")])
    walk(try library([]).find("4-6"), [(.done, "play 4-6")])
    let terms = SessionRun.Terms(passesSelfCheck: true)
    walk(try file(Self.fever), on: terms, [(.done, "check mine")])
    walk(try file(Self.calm), on: terms, [(.done, "play calm")])
  }

  @Test(
    "A file that is not confirmed does not run",
    arguments: [
      (Consent.no, "end stopped"), (.later, "end stopped"),
      (.stopped(signal: nil), "end stopped"), (.stopped(signal: SIGINT), "end stopped by 2"),
      (.nobodyToAsk, "end refusedForSafety, 1 complaint"),
    ])
  func declined(_ consent: Consent, _ end: String) throws {
    let stage = walk(
      try file(Self.calm), [(.done, "confirm calm"), (.consent(consent), end)])
    guard consent == .nobodyToAsk, case .end(let result) = stage else { return }
    #expect(result.complaints == [.nobodyToConfirm])
  }

  @Test(
    "A self-check lets the session begin or ends it",
    arguments: [
      (SelfCheckDialogue.Answer.fit(nil), "play low-lunge"), (.refused, "end refusedForSafety"),
      (.stopped(signal: nil), "end stopped"), (.stopped(signal: SIGTERM), "end stopped by 15"),
    ])
  func selfCheck(_ answer: SelfCheckDialogue.Answer, _ told: String) throws {
    try walk(
      "low-lunge",
      [
        (.done, "look back for low-lunge"), (Self.lookedBack(), "check low-lunge"),
        (.checked(answer), told),
      ])
  }

  @Test("Another session takes the place of one that is not for today")
  func instead() throws {
    let steps: ArraySlice<Step> = [
      (.done, "look back for low-lunge"), (Self.lookedBack(), "check low-lunge"),
      (.checked(.instead("belly-5min")), "find belly-5min instead of low-lunge"),
    ]
    try walk(
      "low-lunge", after: steps,
      [
        (.found(shipped("belly-5min")), "play belly-5min instead of low-lunge"),
        (played(), "record belly-5min instead of low-lunge"),
        (.done, "leave after the done screen"), (.left(signal: nil), "end completed, farewell"),
      ])
    let problem = LibraryProblem.unknownSession(CleanText("belly-5min"), near: [])
    let stage = walk(
      try shipped("low-lunge"), after: steps,
      [(.notFound(problem), "end notFound, 1 complaint")])
    guard case .end(let result) = stage else { return }
    #expect(result.complaints == [.notFound(problem)])
  }

  @Test("What was answered while its author answered for a file is no answer once nobody does")
  func askedContent() throws {
    var found = try file(
      Self.fever.replacing("steps:", with: "meant-for: { lungs: For you. }\nsteps:"))
    let timeline = try found.session.timeline(RunOptions())
    let signed = Candidate(found: found, timeline: timeline)
    found.session = found.session.withoutClaims
    let unsigned = Candidate(found: found, timeline: timeline)
    #expect(unsigned.askedContent == found.content && signed.askedContent != found.content)
    #expect(signed.askedContent.utf8.count == 64, "or it could not be remembered")
  }

  @Test("A question that leads to its own session ends there, or in quiet breathing")
  func circle() throws {
    let mine = try file(Self.fever)
    let steps: ArraySlice<Step> = [
      (.done, "confirm mine"), (.consent(.yes), "check mine"),
      (.checked(.instead("mine")), "find mine instead of mine"),
      (.found(mine), "confirm mine instead of mine"),
      (.consent(.yes), "check mine instead of mine"),
    ]
    let stage = walk(
      mine, after: steps,
      [(.checked(.instead("mine")), "end refusedForSafety, 1 complaint")])
    guard case .end(let result) = stage else { return }
    #expect(result.complaints == [.notToday])
    walk(
      mine, after: steps,
      [
        (.checked(.instead("belly-5min")), "find belly-5min instead of mine"),
        (.found(try shipped("belly-5min")), "play belly-5min instead of mine"),
      ])
  }

  @Test("Whatever comes in the end, its entry names the session that was asked for")
  func chain() throws {
    try walk(
      file(Self.fever, from: .shipped),
      [
        (.done, "check mine"), (.checked(.instead("low-lunge")), "find low-lunge instead of mine"),
        (.found(shipped("low-lunge")), "look back for low-lunge instead of mine"),
        (Self.lookedBack(), "check low-lunge instead of mine"),
        (.checked(.instead("belly-5min")), "find belly-5min instead of mine"),
        (.found(shipped("belly-5min")), "play belly-5min instead of mine"),
      ])
  }

  /// To the end of the breathing before the stretch.
  private func breathing() throws -> ArraySlice<Step> {
    [
      (.done, "look back for low-lunge"), (Self.lookedBack(), "check low-lunge"),
      (.checked(.breatheFirst), "find belly-5min instead of low-lunge"),
      (.found(try shipped("belly-5min")), "play belly-5min instead of low-lunge"),
      (try played(), "record belly-5min instead of low-lunge"),
      (.done, "leave after the done screen"),
    ]
  }

  @Test("Whoever breathes first is offered the stretch, which is the one that was asked for")
  func breatheFirst() throws {
    let offer: Step = (.left(signal: nil), "offer low-lunge after Five-minute belly breath")
    try walk(
      "low-lunge", after: breathing(),
      [
        offer, (.offer(isTaken: true), "play low-lunge"), (played(), "record low-lunge"),
        (.done, "leave after the done screen"), (.left(signal: nil), "end completed, farewell"),
      ])
    // What was done was told with the offer, on a screen that is gone.
    let ends: [Step] = [
      (.offer(isTaken: false), "end completed, farewell"), (.stopped(signal: nil), "end completed"),
      (.stopped(signal: SIGHUP), "end completed by 1"),
    ]
    for end in ends { try walk("low-lunge", after: breathing(), [offer, end]) }
  }

  @Test("The stretch is not offered when the breathing was not finished")
  func breathingStopped() throws {
    try walk(
      "low-lunge", after: breathing(), [(.left(signal: SIGTERM), "end completed by 15, farewell")])
    let begun = try breathing().dropLast(2)
    try walk(
      "low-lunge", after: begun,
      [
        (played(.stopped), "record belly-5min instead of low-lunge"), (.done, "leave at once"),
        (.left(signal: nil), "end stopped, farewell"),
      ])
    try walk(
      "low-lunge", after: begun,
      [
        (played(), "record belly-5min instead of low-lunge"),
        (.notRecorded(.failed(ENOSPC)), "leave after the bell"),
        (.left(signal: nil), "end notWritten, farewell, 1 complaint"),
      ])
    let problem = LibraryProblem.notAFile(CleanText("belly-5min"))
    try walk(
      "low-lunge", after: begun.dropLast(), [(.notFound(problem), "end notFound, 1 complaint")])
  }

  @Test("Someone who never holds their breath gets another session, which says so")
  func neverHolds() throws {
    let terms = SessionRun.Terms(neverHolds: true)
    let stage = walk(
      try shipped("478"), on: terms,
      [
        (.done, "avoid the holds of 478"),
        (.found(try shipped("long-exhale")), "play long-exhale instead of 478"),
      ])
    guard case .play(let candidate) = stage else { return }
    #expect(candidate.withHolds == (try shipped("478").session.title))
    let none = walk(
      try shipped("478"), on: terms,
      [(.done, "avoid the holds of 478"), (.foundNone, "end refusedForSafety, 1 complaint")])
    guard case .end(let result) = none else { return }
    #expect(result.complaints == [.nothingWithoutHolds(try shipped("478").session.title)])
    try walk("belly-5min", on: terms, [(.done, "play belly-5min")])
  }

  private static let held = calm.replacing("4-6", with: "4-7-8")

  /// To the question before the breath holds of 478.
  private static let gate: ArraySlice<Step> = [
    (.done, "look back for 478"), (lookedBack(), "ask about the holds of 478"),
  ]

  @Test(
    "What is said before breath holds lets them begin, or leads to none",
    arguments: [
      (HoldsGate.Answer.noneApplies, "rate 478"), (.withoutHolds, "avoid the holds of 478"),
      (.nobodyToAsk(instead: "long-exhale"), "end refusedForSafety, 1 complaint"),
      (.stopped(signal: nil), "end stopped"), (.stopped(signal: SIGHUP), "end stopped by 1"),
    ])
  func holds(_ answer: HoldsGate.Answer, _ told: String) throws {
    let stage = walk(
      try shipped("478"), on: Self.rates, after: Self.gate, [(.holds(answer), told)])
    guard case .nobodyToAsk(let id) = answer, case .end(let result) = stage else { return }
    #expect(result.complaints == [.nobodyToAskAboutHolds(instead: id)])
  }

  @Test("Whoever should not hold their breath gets another session, or none, and is told")
  func shouldNotHold() throws {
    let asked: Step = (.holds(.withoutHolds), "avoid the holds of 478")
    let play = walk(
      try shipped("478"), after: Self.gate,
      [asked, (.found(try shipped("long-exhale")), "play long-exhale instead of 478")])
    guard case .play(let candidate) = play else { return }
    #expect(candidate.withHolds == (try shipped("478").session.title))
    let end = walk(
      try shipped("478"), after: Self.gate,
      [asked, (.foundNone, "end refusedForSafety, 1 complaint")])
    guard case .end(let result) = end else { return }
    #expect(result.complaints == [.nothingWithoutHolds(try shipped("478").session.title)])
  }

  @Test("Breath holds are asked about last, where there are any, whoever vouches for the session")
  func holdsLast() throws {
    walk(
      try file(Self.held.replacing("steps:", with: "screening: core\nsteps:")),
      [
        (.done, "look back for calm"), (Self.lookedBack(), "confirm calm"),
        (.consent(.yes), "check calm"), (.checked(.fit(nil)), "ask about the holds of calm"),
      ])
    walk(
      try file(Self.held), on: SessionRun.Terms(passesSelfCheck: true),
      [(.done, "look back for calm"), (Self.lookedBack(), "ask about the holds of calm")])
    try walk("belly-5min", [(.done, "play belly-5min")])
  }

  @Test("The stretch after the breathing asks about its breath holds")
  func holdsOfStretch() throws {
    let held = try file(
      Self.held.replacing("steps:", with: "screening: stretch\nsteps:"), from: .shipped)
    walk(
      held,
      [
        (.done, "look back for calm"), (Self.lookedBack(), "check calm"),
        (.checked(.breatheFirst), "find belly-5min instead of calm"),
        (.found(try shipped("belly-5min")), "play belly-5min instead of calm"),
        (try played(), "record belly-5min instead of calm"),
        (.done, "leave after the done screen"),
        (.left(signal: nil), "offer calm after Five-minute belly breath"),
        (.offer(isTaken: true), "ask about the holds of calm"), (.holds(.noneApplies), "play calm"),
      ])
  }

  @Test("A caution that was read is not shown again, another one is")
  func cautions() throws {
    let known = SessionRun.Terms(readNotices: ["wellness", "general", "pregnancy"])
    try walk("belly-5min", on: known, [(.done, "play belly-5min")])
    try walk(
      "low-lunge", on: known,
      [
        (.done, "look back for low-lunge"),
        (Self.lookedBack(), "show kneeling, stretch, knee, pelvis before low-lunge"),
        (.consent(.yes), "check low-lunge"),
      ])
  }

  @Test("The wellness notice comes first and once, to whoever can read it")
  func notice() throws {
    let new = SessionRun.Terms(readNotices: [])
    walk(
      try file(Self.fever), on: new,
      [
        (.done, "show wellness, general before mine"), (.consent(.yes), "confirm mine"),
        (.consent(.yes), "check mine"),
        (.checked(.instead("belly-5min")), "find belly-5min instead of mine"),
        (.found(try shipped("belly-5min")), "show pregnancy before belly-5min instead of mine"),
        (.consent(.yes), "play belly-5min instead of mine"),
      ])
    for (signal, end) in [(nil, "end stopped"), (SIGTERM, "end stopped by 15")] {
      try walk(
        "belly-5min", on: new,
        [
          (.done, "show wellness, general, pregnancy before belly-5min"),
          (.consent(.stopped(signal: signal)), end),
        ])
    }
    for terms in [
      SessionRun.Terms(readNotices: [], passesSelfCheck: true),
      SessionRun.Terms(readNotices: [], hasTerminal: false),
      SessionRun.Terms(readNotices: [], isPreview: true),
    ] {
      try walk("belly-5min", on: terms, [(.done, "play belly-5min")])
    }
  }

  @Test("A pattern with something unusual is confirmed, unless it is asked about or nobody can")
  func unusualPattern() throws {
    let fast = try library([]).find("1-1")
    walk(fast, [(.done, "confirm 1-1"), (.consent(.yes), "play 1-1")])
    walk(fast, on: SessionRun.Terms(passesSelfCheck: true), [(.done, "play 1-1")])
    walk(fast, on: SessionRun.Terms(hasTerminal: false), [(.done, "play 1-1")])
    walk(try library([]).find("6-20-8"), [(.done, "ask about the holds of 6-20-8")])
  }

  @Test("A length that was asked for is that of the session without holds, too")
  func asLong() throws {
    var found = try library([]).find("4-4-8")
    found.session = try #require(found.session.breathing(for: .time(ByLevel(.seconds(160)))))
    let instead: Step = (
      .found(try shipped("long-exhale")), "play long-exhale instead of 4-4-8"
    )
    for (hasAskedLength, planned) in [(true, Duration.seconds(162)), (false, .seconds(297))] {
      let never = walk(
        found, on: SessionRun.Terms(neverHolds: true, hasAskedLength: hasAskedLength),
        [(.done, "avoid the holds of 4-4-8"), instead])
      let today = walk(
        found, on: SessionRun.Terms(hasAskedLength: hasAskedLength),
        [
          (.done, "ask about the holds of 4-4-8"), (.holds(.noneApplies), "play 4-4-8"),
          (try played(.switchedHolds, practised: false), "discard 4-4-8"),
          (.done, "leave at once"), (.left(signal: nil), "skip the holds of 4-4-8"), instead,
        ])
      for stage in [never, today] {
        guard case .play(let candidate) = stage else { return }
        #expect(candidate.timeline.planned == planned)
      }
    }
  }

  @Test("h in the lead-in goes to the session without holds and back, and leaves nothing")
  func skipHolds() throws {
    for practised in [false, true] {
      let steps: ArraySlice<Step> = [
        (.done, "look back for 478"), (Self.lookedBack(), "ask about the holds of 478"),
        (.holds(.noneApplies), "play 478"),
        (try played(.switchedHolds, practised: practised), "discard 478"),
        (.done, "leave at once"), (.left(signal: nil), "skip the holds of 478"),
      ]
      let stage = walk(
        try shipped("478"), after: steps,
        [(.found(try shipped("long-exhale")), "play long-exhale instead of 478")])
      guard case .play(let candidate) = stage else { return }
      #expect(candidate.withHolds == nil && candidate.hasLeftHolds)
      try walk("478", after: steps, [(.foundNone, "end stopped")])
      let back = walk(
        try shipped("478"), after: steps,
        [
          (.found(try shipped("long-exhale")), "play long-exhale instead of 478"),
          (try played(.switchedHolds, practised: false), "discard long-exhale instead of 478"),
          (.done, "leave at once"), (.left(signal: nil), "play 478"),
          (try played(.switchedHolds, practised: false), "discard 478"),
          (.done, "leave at once"), (.left(signal: nil), "skip the holds of 478"),
        ])
      guard case .skipHolds(let first) = back else { return }
      #expect(!first.hasLeftHolds)
    }
  }

  @Test("What was rated before a session with holds counts for the one without")
  func skipHoldsRated() throws {
    let found = try shipped("long-exhale")
    try walk(
      "478", on: Self.rates,
      [
        (.done, "look back for 478"), (Self.lookedBack(), "ask about the holds of 478"),
        (.holds(.noneApplies), "rate 478"),
        (.ratedBefore(Ratings(tension: 6)), "play 478 (rated)"),
        (played(.switchedHolds, practised: false), "discard 478 (rated)"),
        (.done, "leave at once"), (.left(signal: nil), "skip the holds of 478 (rated)"),
        (.found(found), "play long-exhale instead of 478 (rated)"),
        (played(), "rate tension afterwards"),
      ])
  }

  private static let rates = SessionRun.Terms(rates: true)

  /// To the ratings before a session.
  private var rating: ArraySlice<Step> {
    [
      (.done, "look back for low-lunge"), (Self.lookedBack(), "check low-lunge"),
      (.checked(.fit(nil)), "rate low-lunge"),
    ]
  }

  @Test("Too much pain leads to quiet breathing or to no session")
  func painBefore() throws {
    let offer: Step = (
      .ratedBefore(Ratings(tension: 2, pain: 4)), "offer breathing instead of low-lunge (rated)"
    )
    try walk(
      "low-lunge", on: Self.rates, after: rating,
      [
        offer, (.offer(isTaken: true), "find belly-5min instead of low-lunge (rated)"),
        (.found(shipped("belly-5min")), "play belly-5min instead of low-lunge (rated)"),
        // Pain was rated before, so it is rated again.
        (played(), "rate tension, pain afterwards"),
      ])
    let ends: [Step] = [
      (.offer(isTaken: false), "end refusedForSafety"), (.stopped(signal: nil), "end stopped"),
      (.stopped(signal: SIGINT), "end stopped by 2"),
    ]
    for end in ends { try walk("low-lunge", on: Self.rates, after: rating, [offer, end]) }
  }

  @Test("Less pain, or a session in which nothing may hurt, is no reason to offer another")
  func noPain() throws {
    try walk(
      "low-lunge", on: Self.rates, after: rating,
      [(.ratedBefore(Ratings(pain: 3)), "play low-lunge (rated)")])
    try walk(
      "belly-5min", on: Self.rates,
      [(.done, "rate belly-5min"), (.ratedBefore(Ratings(pain: 9)), "play belly-5min (rated)")])
  }

  @Test("Whoever stops at the ratings before a session stops it")
  func ratingStopped() throws {
    try walk(
      "low-lunge", on: Self.rates, after: rating, [(.stopped(signal: nil), "end stopped")])
    try walk(
      "low-lunge", on: Self.rates, after: rating, [(.stopped(signal: SIGHUP), "end stopped by 1")])
  }

  @Test("Nobody rates without a terminal")
  func nobodyRates() throws {
    let terms = SessionRun.Terms(rates: true, hasTerminal: false)
    try walk("belly-5min", on: terms, [(.done, "play belly-5min")])
  }

  /// To the ratings after a session.
  private func practised() throws -> ArraySlice<Step> {
    let steps: ArraySlice<Step> = [
      (.ratedBefore(Ratings(tension: 7, pain: 1)), "play low-lunge (rated)"),
      (try played(), "rate tension, pain afterwards"),
    ]
    return rating + steps
  }

  @Test("What is rated afterwards goes into the entry, before the terminal is given back")
  func ratedAfter() throws {
    let after = Ratings(tension: 3, pain: 2)
    let rated: Step = (.ratedAfter(after, signal: nil), "record low-lunge (rated)")
    let found = try shipped("low-lunge")
    let record = walk(found, on: Self.rates, after: try practised(), [rated])
    guard case .record(let played) = record else { return }
    #expect(played.finalEntry.after == after && played.finalEntry.outcome == .completed)
    let end = walk(
      found, on: Self.rates, after: try practised(),
      [
        rated, (.done, "leave after the done screen"),
        (.left(signal: nil), "end completed, farewell"),
      ])
    guard case .end(let result) = end else { return }
    #expect(result.farewell?.before == Ratings(tension: 7, pain: 1))
    #expect(result.farewell?.after == after)
    walk(
      found, on: Self.rates, after: try practised(),
      [
        rated, (.notRecorded(.locked), "leave after the bell"),
        (.left(signal: nil), "end notWritten, farewell, 1 complaint"),
      ])
    walk(
      found, on: SessionRun.Terms(rates: true, isRecorded: false), after: try practised(),
      [(.ratedAfter(after, signal: nil), "leave after the done screen")])
  }

  @Test("Nothing rated afterwards is nothing in the entry, and a signal ends only the rating")
  func signalAfter() throws {
    let rated: Step = (.ratedAfter(Ratings(), signal: SIGTERM), "record low-lunge (rated)")
    let record = walk(
      try shipped("low-lunge"), on: Self.rates, after: try practised(), [rated])
    guard case .record(let played) = record else { return }
    #expect(played.finalEntry.after == nil)
    try walk(
      "low-lunge", on: Self.rates, after: practised(),
      [
        rated, (.done, "leave at once"), (.left(signal: nil), "end completed by 15, farewell"),
      ])
  }

  @Test("Whoever stopped the session, or was stopped, does not rate it")
  func stoppedNotRated() throws {
    for (signal, end) in [(nil, "end stopped, farewell"), (SIGHUP, "end stopped by 1, farewell")] {
      try walk(
        "low-lunge", on: Self.rates, after: practised().dropLast(),
        [
          (played(.stopped, signal: signal), "record low-lunge (rated)"),
          (.done, "leave at once"), (.left(signal: nil), end),
        ])
    }
  }

  @Test("The stretch after the breathing is rated for itself")
  func breatheFirstRated() throws {
    let instead = "belly-5min instead of low-lunge"
    try walk(
      "low-lunge", on: Self.rates, after: breathing().dropLast(3),
      [
        (.found(shipped("belly-5min")), "rate \(instead)"),
        (.ratedBefore(Ratings(tension: 5)), "play \(instead) (rated)"),
        (played(), "rate tension afterwards"),
        (.ratedAfter(Ratings(tension: 2), signal: nil), "record \(instead) (rated)"),
        (.done, "leave after the done screen"),
        (.left(signal: nil), "offer low-lunge after Five-minute belly breath"),
        (.offer(isTaken: true), "rate low-lunge"),
        (.ratedBefore(Ratings(pain: 8)), "offer breathing instead of low-lunge (rated)"),
        (.offer(isTaken: true), "find \(instead) (rated)"),
        (.found(shipped("belly-5min")), "play \(instead) (rated)"),
      ])
  }
}

extension SessionRun.Request {
  /// In words, for a table.
  fileprivate var told: String {
    switch self {
    case .start: "start"
    case .avoidHolds(let candidate): "avoid the holds of \(candidate.told)"
    case .lookBack(let candidate): "look back for \(candidate.told)"
    case .confirm(let candidate): "confirm \(candidate.told)"
    case .showNotices(let notices, let candidate):
      "show \(notices.map(\.key).joined(separator: ", ")) before \(candidate.told)"
    case .askWhose(let candidate): "ask whose \(candidate.told) is"
    case .check(let candidate): "check \(candidate.told)"
    case .askHolds(let candidate): "ask about the holds of \(candidate.told)"
    case .rateBefore(let candidate, _): "rate \(candidate.told)"
    case .offerBreathing(let candidate): "offer breathing instead of \(candidate.told)"
    case .find(let id, let other): "find \(id) instead of \(other.asked)\(other.rated)"
    case .play(let candidate): "play \(candidate.told)"
    case .discard(let played): "discard \(played.candidate.told)"
    case .record(let played): "record \(played.candidate.told)"
    case .leave(_, .atOnce): "leave at once"
    case .leave(_, .afterBell): "leave after the bell"
    case .leave(_, .afterDoneScreen): "leave after the done screen"
    case .skipHolds(let candidate): "skip the holds of \(candidate.told)"
    case .rateAfter(_, let ratings):
      "rate \(ratings.map(\.rawValue).joined(separator: ", ")) afterwards"
    case .offerStretch(let candidate, let farewell):
      "offer \(candidate.told) after \(farewell?.title.text(in: .en) ?? "nothing")"
    case .end(let result): result.told
    }
  }
}

extension Candidate {
  fileprivate var told: String {
    found.session.id + (insteadOf.map { " instead of \($0)" } ?? "") + rated
  }

  fileprivate var rated: String { before == nil ? "" : " (rated)" }
}

extension RunResult {
  fileprivate var told: String {
    "end \(status)" + (signal.map { " by \($0)" } ?? "") + (farewell == nil ? "" : ", farewell")
      + (complaints.isEmpty ? "" : ", \(complaints.count) complaint")
  }
}
