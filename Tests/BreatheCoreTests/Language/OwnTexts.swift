import Testing

@testable import BreatheCore

/// Every text that `Language` words by itself, with facts that are the same in each language.
func ownTexts(in language: Language) -> [String] {
  plainTexts(language) + repeatTexts(language) + gateTexts(language) + cueTexts(language)
    + mistakeTexts(language)
    + refusalTexts(language)
    + momentTexts(language) + fileTexts(language) + journalTexts(language)
    + lookBackTexts(language) + planTexts(language) + configurationTexts(language)
    + doctorTexts(language) + wordTexts(language)
}

private func configurationTexts(_ language: Language) -> [String] {
  let sources: [Settings.Source] = [
    .commandLine, .remembered, .environment("LANG"), .builtIn,
  ]
  return sources.map { language.told($0) } + [
    language.bySession, language.neverHolds("4-7-8"), language.extent(ofConfiguration: 1),
    language.extent(ofConfiguration: 0), language.place(ofConfiguration: "/c", isThere: false),
  ]
}

private func terminal(_ name: String) -> TerminalName { TerminalName(environment: ["TERM": name]) }

private func doctorTexts(_ language: Language) -> [String] {
  let size = Size(columns: 80, rows: 24)
  let findings = [
    language.terminal(nil, name: terminal("xterm")), language.terminal(size, name: terminal("")),
    language.terminal(size, name: terminal("dumb")),
    language.terminal(size, name: terminal("xterm")),
    language.terminal(Size(columns: 19, rows: 24), name: terminal("xterm")),
    language.colours(environment: [:]), language.colours(environment: ["NO_COLOR": "1"]),
    language.colours(environment: ["TERM": "xterm-256color"]),
    language.colours(environment: ["COLORTERM": "truecolor"]),
    language.characters(environment: [:]), language.characters(environment: ["LANG": "C"]),
    language.spoken(language, .builtIn),
    language.sound(nil, on: "default", at: .standard, .builtIn, messages: []),
    language.sound(nil, on: "default", at: Volume(percent: 0) ?? .standard, .builtIn, messages: []),
    language.voices([]), language.configured(nil, path: "/c"),
    language.configured(0, path: "/c"), language.brokenConfiguration("/c"),
    language.journal("/j", entries: 1, notes: 0, later: 0, broken: 1, killed: 0, hasLocks: true),
    language.journal("/j", entries: 1, notes: 0, later: 0, broken: 0, killed: 1, hasLocks: true),
    language.journal("/j", entries: 1, notes: 0, later: 0, broken: 0, killed: 0, hasLocks: false),
    language.journal(.notAFileOfTheUser, "/j"), language.journal(unwritable: 13, "/j"),
    language.folder("/d", unwritable: nil), language.folder("/d", unwritable: 13),
  ]
  let problems: [SoundProblem] = [
    .missing, .busy, .unusable(code: 5), .silent, .lost, .misconfigured, .notInstalled, .notBuilt,
  ]
  return
    (findings
    + problems.map {
      language.sound($0, on: "default", at: .standard, .builtIn, messages: [])
    }).map(\.text)
    + Language.DoctorSection.allCases.dropFirst().map { language.title($0) }
    + language.lines(
      Finding(isFine: false, text: "x"), layout: TextLayout { _ in 1 }, columns: nil
    ).map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
}

private func journalTexts(_ language: Language) -> [String] {
  let entry = Entry(
    id: "a", session: "478", title: "478", hash: "", start: 0, offset: 0, zone: nil, planned: 76,
    active: 76, paused: 0, outcome: .stopped, cycles: 4, steps: 1, pace: 1, program: "0.1.0")
  return [
    language.entryNotSaved, language.emptyJournal, language.noted(entry),
    language.sum(of: "/j", entries: 2, notes: 1, later: 0, broken: 0),
    language.sum(of: "/j", entries: 2, notes: 1, undone: 1, later: 1, broken: 3),
    language.undone(entry), language.alreadyUndone, language.nothingToUndo,
    language.tooShortForJournal,
    language.brokenLine(7, of: "/j"), language.passedOver(1), language.passedOver(2),
    language.merged(entries: 0, others: 0, into: "/j"),
    language.merged(entries: 1, others: 0, into: "/j"),
    language.merged(entries: 2, others: 1, into: "/j"),
    language.mergedAll(entries: 2, others: 2, into: "/f"),
  ]
    + [.failed(2), .notAFileOfTheUser, .locked, .unreadableEntry, .changed].map {
      (problem: JournalProblem) in language.sentence(problem, path: "/j")
    }
}

private func lookBackTexts(_ language: Language) -> [String] {
  let (none, some) = (PracticeTally(), `A look back`.tally)
  let days = ["2026-09-07", "2026-11-22"].compactMap { Day(written: $0) }
  return [
    language.nothingPractised, language.emptyLookBack, language.nothingListed, language.plotLegend,
    language.practisedThisWeek(days: 0, none), language.practisedThisWeek(days: 1, some),
    language.practised(from: days[0], to: days[1], days: 2, some),
    language.together(days: 1), language.together(days: 2), language.mean(5.25),
    language.unreadable(1), language.unreadable(2), language.weekdays.joined(separator: " "),
    (1...12).map(language.month).joined(separator: " "),
    language.sessionHeader.joined(separator: " "), language.label(.week, days[1]),
  ] + PracticeKind.allCases.map { language.told($0) }
    + Interval.allCases.map { language.practiceHeader($0).joined(separator: " ") }
}

private func planTexts(_ language: Language) -> [String] {
  let plan = Plan(
    id: "x", title: LocalizedText("Plan"), start: Day(number: 20_782), weeks: 4,
    prescriptions: [])
  let often = [
    Schedule(), Schedule(days: .every(2)),
    Schedule(times: Frequency(2, per: .day), days: .weekdays([.fri, .mon])),
    Schedule(times: Frequency(3, per: .week)),
    Schedule(times: Frequency(10, per: .day), partsOfDay: PartOfDay.allCases),
    Schedule(times: Frequency(2, per: .day), days: .weekdays(Weekday.Group.weekdays.days)),
    Schedule(days: .weekdays(Weekday.Group.weekend.days), partsOfDay: [.bedtime]),
    Schedule(times: Frequency(2, per: .day), days: .weekdays(Weekday.Group.weekend.days)),
  ]
  let warnings: [PlanWarning] = [
    .manyExercises(5), .longPlan(weeks: 60), .reviewBeforeStart(plan.start),
    .oftenerThanMost(perDay: 3, most: 2),
    .longStretching(.seconds(300)), .muchStretching(perWeek: .seconds(700)),
  ]
  var texts = often.map(language.often)
  for warning in warnings { texts.append(language.sentence(warning)) }
  texts += language.head(of: plan).dropFirst()
  texts += [
    language.repetitions(1), language.repetitions(2),
    language.noPlaceForStart, language.noPlan, language.planIsOver(plan), language.planBegins(plan),
    language.planQuestion, language.replacesPlan(plan), language.planAdded,
    language.planEnded("Plan", kept: "/f"), language.allDone, language.startQuestion("Tilt"),
    language.agreementQuestion(week: 3, [("Tilt", nil)]),
    language.notInPlan("x", near: nil),
    language.agreementAnswer(isAgreed: true, goesOn: true),
    language.agreementAnswer(isAgreed: true, goesOn: false),
    language.agreementAnswer(isAgreed: false, goesOn: false),
    language.definesAnother("x", isShipped: true), language.definesAnother("x", isShipped: false),
    language.noSuchPlan("x"),
    language.notInPlan("x", near: "y"), language.nothingOfPlan, language.reportWritten("/f"),
    language.extent(of: plan), language.span(plan.days),
  ]
  for level in Level.allCases { texts.append(language.told(level)) }
  return texts
}

private func fileTexts(_ language: Language) -> [String] {
  [
    language.notToday(contact: nil), language.tellTheSender, language.offer("478"),
    language.runQuestion,
    language.confirmationNeedsTerminal, language.addQuestion, language.addingNeedsTerminal,
    language.replacesShipped("478"), language.replacesAdded("478"), language.added("478"),
    language.removed("478", isShipped: false), language.removed("478", isShipped: true),
    language.broken("/f"), language.created("/f"),
    language.rendered("/f", of: "478", .heard), language.rendered("/f", of: "478", .printed),
    language.rendered("/f", of: "478", .nowhere), language.recordingAsksNothing,
    language.goOnListening, language.calendarWritten("/f"),
    language.sentence(.tooFewTimes(needed: 2, session: "x")),
    language.sentence(.noTime(.evening, session: "x")),
    language.sum(files: 2, unreadable: 1, mistakes: 3, warnings: 4),
  ] + [0, 1, 2].map { language.fine("/f", extent: "1:16", warnings: $0) }
    + Rating.allCases.map(language.told) + ["cushion", "chair", "wall"].map(language.need)
    + [Frequency(2, per: .day), Frequency(3, per: .week)].map(language.told)
    + Move.Breath.allCases.map(language.word)
}

private func plainTexts(_ language: Language) -> [String] {
  let problems: [SoundProblem] = [
    .missing, .busy, .unusable(code: 5), .silent, .lost, .misconfigured, .notInstalled, .notBuilt,
    .noVoice, .voiceLost,
  ]
  var texts: [String] = [
    language.wellnessNotice, language.shortNotice,
    language.notTodayAskSomeone, language.quietBreathing, language.moreKeys,
    language.isYours([], author: "y"),
    language.screeningNeedsTerminal, language.paused(.key), language.paused(.waiting),
    language.pausedCue(.key), language.pausedCue(.away), language.pausedCue(.waiting),
    language.closingKeys, language.stay, language.rest,
    language.changeSides, language.didYouMean("478"), language.breaths(1), language.breaths(4),
    language.sound(isOn: true), language.sound(isOn: false), language.noDevices, language.notSpoken,
    language.notPrinted, language.referral, language.done, language.anyKey,
    language.ratingAdvice(contact: nil), language.ratingAdvice(contact: "x"),
    language.notSure, language.notToday(contact: "x"), language.lastPlace, language.onlyASCII,
    language.name(Glyphs.blocks),
  ]
  texts += language.leadInKeys(.withHolds, suggestsSound: true).filter { $0 != "q = stop" }
  texts += Visual.allCases.map(language.name)
  texts += Rating.allCases.flatMap(language.question)
  texts += language.ratingKeys(canStop: true)[1...1]
  for problem in problems { texts.append(language.sentence(problem)) }
  texts += language.told(before: Ratings(tension: 5, pain: 2), after: Ratings(tension: 3, pain: 2))
  texts += [HoldsKey.withoutHolds, .withHolds].flatMap {
    language.keys(isLeadIn: true, $0).dropFirst().map(\.does)
  }
  texts += language.redFlagsAnswer
  texts += checks.flatMap { check in
    language.selfCheck(check).split(separator: "\n")
      .map { String($0.trimmingPrefix("  - ").trimmingPrefix("  ")) }
      + language.conditionsKeys(check).filter { $0 != "q = stop" }
  }
  return texts
}

/// One that asks everything, and one of an author that leaves out a clause.
private var checks: [SelfCheck] {
  let regions = BodyRegion.allCases.map(\.rawValue).joined(separator: ", ")
  let head = "screening: stretch\ncautions: [standing]\nbody: [\(regions)]\n"
  let meant = [
    "", "meant-for: { after-operation: x, pregnancy: x }", "meant-for: { after-birth: x }",
  ]
  return meant.compactMap {
    try? session(file(id: "all", head: head + $0, steps: "- rest: 5")).selfCheck(isShipped: false)
  }
}

private func repeatTexts(_ language: Language) -> [String] {
  let texts = [
    language.worseAfterwards, language.breatheFirst,
    language.stretchNow, language.therapistKnows, language.enough478,
  ]
  let keys = language.anythingChangedKeys.prefix(2)
  let reasons = [language.redFlagsReason, language.conditionsReason]
  let today = Day(number: 20_000)
  let changed =
    [language.redFlagsChanged]
    + [0, 1, 2].map { language.conditionsChanged(since: today - $0, today: today) }
  return texts + reasons + changed + language.therapistKeys.dropLast() + keys
}

private func cueTexts(_ language: Language) -> [String] {
  Caution.ID.allCases.map { language.caution(.id($0)) }
    + Caution.ID.allCases.compactMap { language.shortCaution(.id($0), canSkipHolds: true) }
    + [language.shortCaution(.id(.holds), canSkipHolds: false)].compactMap(\.self)
    + Phase.Kind.allCases.map { language.cue($0, again: false) }
    + [language.cue(.inhale, again: true), language.cue(.exhale, again: true)]
    + [LeadInCue.breatheOut, .lightly, .settle].map(language.leadIn)
    + Side.allCases.map(language.side)
}

private func gateTexts(_ language: Language) -> [String] {
  language.holdsForWhom() + language.holdsForWhom([.lungs]) + language.holdsKeys.prefix(3) + [
    language.holdsAdvice(), language.holdsAdvice([.lungs]), language.holdsReminder,
    language.holdsReason,
    language.holdsNeedTerminal(instead: nil), language.holdsNeedTerminal(instead: "long-exhale"),
    language.nothingWithoutHolds("x"), language.goOnKeys[0], language.patternQuestion,
    language.caution(.id(.holds), longestHold: .seconds(20)),
  ]
    + language.holdsQuestion(longest: .seconds(7)).split(separator: "\n")
    .map { $0.trimmingPrefix("  - ") }.map(String.init)
}

private func mistakeTexts(_ language: Language) -> [String] {
  [
    .either("--cycles", "--for"), .badCycles, .badFor("x"), .forWithoutUnit("5"),
    .otherDash("—for", meant: "--for"), .badPace("x"), .notOneBreathe(option: "--for"),
    .notOneBreathe(option: "--for", instead: "breathe list"),
    .severalWords(near: nil), .severalWords(near: "run"),
    .notOneOf(option: "--visual", Visual.words, found: "x"),
    .badVolume("x"), .soundNotBuilt, .voiceNotInstalled, .badLeadIn("x"), .badLeadIn("5,5s"),
    .ratingNeedsTerminal,
    .emptyNote, .longNote(500), .forbiddenInNote(27), .nothingToRender,
    .unknownEnding("x.aac", known: [".mp3", ".wav"]), .badTimes("x"), .badTimes(nil),
    .onlyWith("--at", "--calendar"), .either("--json", "--csv"),
    .excelNeeds("--csv"),
    .badDay(option: "--to", "x"), .badDay(option: "--to", "30-02-2027"),
    .badDay(option: "--to", "5-1-2027"), .periodEndsFirst, .badNumber, .noSession,
    .notYAML("x"), .badSpeed("x"),
    .optionsBeforeCommand("list"),
  ].map { (mistake: CommandMistake) in language.sentence(mistake) }
    + [
      .unknownSession("x", near: []), .unknownSession("x", near: ["a"]),
      .unknownSession("x", near: ["a", "b", "c"]), .unreadableFile("/f", code: 13), .notAFile("/f"),
      .noEncoder(ending: "mp3", hasLibrary: false), .noEncoder(ending: "mp3", hasLibrary: true),
      .fileExists("/f"), .notAdded("x", near: []), .notAdded("x", near: ["a"]),
      .brokenFile(
        "/f", CheckedText([Diagnostic(.empty, at: Place(line: 1, column: 1))], lines: [])),
    ].map { (problem: LibraryProblem) in language.sentence(problem) }
    + [2, 13, 1, 9, 21, 20, 28, 122, 30, 5, 40, 36, 24, 23, 27].map { language.reason($0) }
}

/// What is said of words that find something else than one session.
private func wordTexts(_ language: Language) -> [String] {
  let tried = ["sessions", "start", "stop"].compactMap { TriedWord($0) }
  return tried.map { language.sentence($0, word: "x", rest: "y") } + [
    language.notAnOption("--time", meant: "--for"), language.severalFound("x"),
    language.nothingLasts("x", "--for 1m"), language.tooMany478("478", instead: "breathe x"),
    language.tryInstead("breathe x"), language.moreAbove(2), language.moreBelow(2),
  ]
}

private func refusalTexts(_ language: Language) -> [String] {
  [
    .tooLong, .phaseTooShort(.milliseconds(100), at: .zero), .tooFast(at: .seconds(5)),
    .holdTooLong(.seconds(21), at: .zero),
    .holdAgainstInhale(hold: .seconds(16), inhale: .seconds(4), at: .zero),
    .holdAfterFastBreathing(.seconds(11), at: .zero), .tooMany478(9), .firstMonth478(5),
    .enoughToday(1), .enoughToday(4, until: DayBoundary(hour: 3)),
    .tooManySegments(50_000), .empty, .waitInBreath(at: .zero),
    .motionTooLong(.seconds(40), at: .zero),
  ].map { (refusal: Refusal) in language.sentence(refusal) }
    + [
      .longHold(.seconds(8)), .longEmptyHold(.seconds(5)), .slowBreath(.seconds(21)),
      .fastBreaths(perMinute: 24), .many478(5), .longBreathingWithHolds(.seconds(301)),
      .longStretch(.seconds(121)), .longMotion(.seconds(13)), .muchOfOnePosture(.seconds(700)),
      .fastNeck(.milliseconds(500)), .holdInText, .breathOnlyInCue,
      .unequalSides(left: .seconds(30), right: .seconds(40), reason: nil),
      .unequalSides(left: .seconds(30), right: .seconds(40), reason: LocalizedText("x")),
    ].map { (warning: Warning) in language.sentence(warning) }
}

private func momentTexts(_ language: Language) -> [String] {
  let hold = Segment.ExercisePart(
    kind: .posture, name: "Lunge", cue: nil, side: .left, set: Ordinal(1, of: 2), rep: nil,
    end: .seconds(30),
    pacesBreath: true)
  let move = Segment.ExercisePart(
    kind: .movement, name: "Bridge", cue: nil, side: .right, set: Ordinal(1, of: 1),
    rep: Ordinal(2, of: 6),
    end: .seconds(30), pacesBreath: false)
  let phases = Move.Phase.Kind.allCases.flatMap { kind in
    [nil, .in, .out].map { language.cue(kind, breath: $0) }
  }
  return phases + [
    language.breath(Ordinal(1, of: 4), isLast: false),
    language.breath(Ordinal(4, of: 4), isLast: true),
    language.status(hold, isDone: true, left: .seconds(30)).joined(),
    language.status(move, isDone: true, left: .seconds(30)).joined(),
    language.seconds(.milliseconds(5500)),
    language.closing("478", tally: Tally(), ending: .completed),
    language.closing("478", tally: Tally(), ending: .stopped),
  ]
}
