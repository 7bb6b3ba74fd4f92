extension Mutant {
  /// Mistakes that people make: off by one, the other way round, forgotten, in the wrong order.
  static let all: [Mutant] = dialogues + sittings + screens + commands + system

  /// Questions on the terminal, the self-check and the rating.
  private static let dialogues: [Mutant] = [
    Mutant(
      "dialogue-typed-ahead", in: "Dialogue.swift",
      "if keys.isEmpty { text.forEach(print) } else { try show(within: limit) }",
      becomes: """
        text.forEach(print)
        if !keys.isEmpty { self.keys.forEach(print) }
        """,
      killedBy: "DialogueTests", "ConfirmTests"),
    Mutant(
      "dialogue-held-key", in: "Dialogue.swift",
      "if isHeld(key) { continue }",
      becomes: "",
      killedBy: "DialogueTests"),
    Mutant(
      "keys-pasted", in: "KeyDecoder.swift",
      "found.count(where: \\.isCharacter) > 1 ?",
      becomes: "found.count(where: \\.isCharacter) > 9999 ?",
      killedBy: "KeyTests", "SelfCheckTests"),
    Mutant(
      "keys-split", in: "KeyDecoder.swift",
      "isAfterEscape: _): patience",
      becomes: "isAfterEscape: _): nil",
      killedBy: "KeyTests"),
    Mutant(
      "dialogue-page", in: "Dialogue.swift",
      "Int.max : max(2, size.rows - 1 - more.count)",
      becomes: "Int.max : max(2, size.rows - 1)",
      killedBy: "DialogueTests"),
    Mutant(
      "dialogue-resumed", in: "Dialogue.swift",
      "case .resumed: try show(within: limit) deadline = self.deadline(in: limit)",
      becomes: "case .resumed: deadline = self.deadline(in: limit)",
      killedBy: "DialogueTests", "AddTests"),
    Mutant(
      "rating-ten", in: "RatingDialogue.swift",
      "if answer == .number(1) {",
      becomes: "if answer == .number(0) {",
      killedBy: "RatingTests"),
    Mutant(
      "rating-one-waits", in: "RatingDialogue.swift",
      "let more = try dialogue.choose(within: Self.patience) {",
      becomes: "let more = try dialogue.choose(within: limit) {",
      killedBy: "RatingTests", "SessionDriverTests"),
    Mutant(
      "red-flag-yes", in: "SelfCheckDialogue+Check.swift",
      "key.isSecret ? .notSaid : key.yesOrNo.map { $0 ? .oneApplies : .noneApplies }",
      becomes: "key.isSecret ? .notSaid : key.yesOrNo.map { $0 ? .noneApplies : .oneApplies }",
      killedBy: "SelfCheckTests", "SessionDriverTests"),
    Mutant(
      "self-check-vouched", in: "SelfCheckDialogue+Check.swift",
      "guard !isVouchedFor else { return .fit(nil) }",
      becomes: "",
      killedBy: "SelfCheckTests", "RepeatTests"),
    Mutant(
      "red-flags-once", in: "AskedChecks.swift",
      "Day(written: $0) }) == today else",
      becomes: "Day(written: $0) }) != nil else",
      killedBy: "AskedChecksTests", "RepeatTests"),
    Mutant(
      "red-flags-more", in: "SelfCheckDialogue+Check.swift",
      "let wereAsked = redFlagsToday.isSuperset(of: check.redFlags)",
      becomes: "let wereAsked = !redFlagsToday.isEmpty",
      killedBy: "RepeatTests", "SelfCheckTests"),
    Mutant(
      "author-passed", in: "MeantFor.swift",
      "review.map { $0 >= day } == true",
      becomes: "review != nil",
      killedBy: "SelfCheckTests"),
    Mutant(
      "author-not-given", in: "SessionRun.swift",
      "candidate.found.session = candidate.found.session.withoutClaims return check(candidate)",
      becomes: "return check(candidate)",
      killedBy: "TherapistTests", "SessionRunTests"),
    Mutant(
      "conditions-of-all", in: "SelfCheck.swift",
      "if stretches { asked.formUnion([.hipInflamed, .overstretched]) }",
      becomes: "asked.formUnion([.hipInflamed, .overstretched])",
      killedBy: "SelfCheckTests"),
    Mutant(
      "unsaid-breath", in: "Move.swift",
      ">= Self.longestUnsaid",
      becomes: "> Self.longestUnsaid",
      killedBy: "MoveTests", "ErrorCatalogueTests", "WarningTests"),
    Mutant(
      "hold-in-text-denied", in: "AskedInText.swift",
      "&& !clause.containsAny(of: Self.denials)",
      becomes: "",
      killedBy: "WarningTests"),
    Mutant(
      "self-check-therapist", in: "SelfCheckDialogue+Check.swift",
      "guard isPrescribed else { return try take(language.notTodayAskSomeone, in: &dialogue) }",
      becomes:
        "guard !isPrescribed else { return try take(language.notTodayAskSomeone, in: &dialogue) }",
      killedBy: "TherapistTests", "SelfCheckTests"),
    Mutant(
      "self-check-afterwards", in: "SelfCheckDialogue+Check.swift",
      "guard isRepeat, asked.afterwards == nil else {",
      becomes: "guard isRepeat else {",
      killedBy: "RepeatTests"),
    Mutant(
      "question-stop-told", in: "SelfCheckDialogue.swift",
      "tellAfterwards([language.notToday(contact: contact)]) return .refused",
      becomes: "return .refused",
      killedBy: "QuestionTests"),
    Mutant(
      "gate-no", in: "HoldsGate.swift",
      "$0 ? .withoutHolds : .noneApplies",
      becomes: "$0 ? .noneApplies : .withoutHolds",
      killedBy: "GateTests"),
    Mutant(
      "gate-longer", in: "AnsweredGates.swift",
      "hold.milliseconds <= $0.hold",
      becomes: "hold.milliseconds >= $0.hold",
      killedBy: "AnsweredGatesTests", "GateTests"),
    Mutant(
      "gate-kept-after-yes", in: "SessionDriver+Questions.swift",
      "case .withoutHolds: gates.removeAll()",
      becomes: "case .withoutHolds: gates.add(content, hold: longest)",
      killedBy: "GateTests"),
    Mutant(
      "gate-of-stretch", in: "SessionRun.swift",
      ".offer(isTaken: true)): return askHolds(candidate)",
      becomes: ".offer(isTaken: true)): return rate(candidate)",
      killedBy: "SessionRunTests"),
    Mutant(
      "notice-stopped", in: "SessionDriver+Questions.swift",
      "if consent == .yes {\n      ReadNotices(",
      becomes: "do {\n      ReadNotices(",
      killedBy: "NoticeTests"),
    Mutant(
      "confirmation-enter", in: "Confirmation.swift",
      "key == .enter ? .yes : key.yesOrNo.map",
      becomes: "key.yesOrNo.map",
      killedBy: "TodayTests"),
  ]

  /// What goes on before a session and after it, and what is kept of it.
  private static let sittings: [Mutant] = [
    Mutant(
      "run-confirm-first", in: "SessionRun.swift",
      "case (.confirm(let candidate), .consent(.yes)): return askWhose(candidate)",
      becomes: "case (.confirm(let candidate), .consent(.yes)): return rate(candidate)",
      killedBy: "ConfirmTests"),
    Mutant(
      "run-rate-last", in: "SessionRun.swift",
      ".checked(.fit)): return askHolds(candidate)",
      becomes: ".checked(.fit)): return .play(candidate)",
      killedBy: "RatingTests", "SessionDriverTests"),
    Mutant(
      "run-rated-stopped", in: "PlayedSession.swift",
      "&& performance.ending == .completed && performance.signal == nil",
      becomes: "&& performance.signal == nil",
      killedBy: "RatingTests"),
    Mutant(
      "run-confirmed", in: "SessionDriver+Questions.swift",
      "if consent == .yes { confirmed.add(found.content) }",
      becomes: "",
      killedBy: "ConfirmTests"),
    Mutant(
      "run-asked-for", in: "SessionRun.swift",
      "insteadOf: other?.asked,",
      becomes: "insteadOf: other?.found.session.id,",
      killedBy: "QuestionTests"),
    Mutant(
      "run-without-holds", in: "SessionRun.swift",
      "asLong(found, as: candidate), insteadOf: candidate)",
      becomes: "asLong(found, as: candidate))",
      killedBy: "OpeningTests"),
    Mutant(
      "run-breathe-first", in: "SessionRun.swift",
      "guard let stretch = waiting, result.status == .completed, result.signal == nil else {",
      becomes: "guard let stretch = waiting, result.signal == nil else {",
      killedBy: "StressTests"),
    Mutant(
      "run-lead-in", in: "PlayedSession.swift",
      "case .stopped: performance.tally.active.roundedSeconds > 0",
      becomes: "case .stopped: performance.tally.active.roundedSeconds >= 0",
      killedBy: "OpeningTests"),
    Mutant(
      "run-not-written", in: "PlayedSession.swift",
      "result.status = .notWritten",
      becomes: "",
      killedBy: "JournalCommandTests"),
    Mutant(
      "run-choices", in: "RememberedChoices.swift",
      "var known = all",
      becomes: "var known = Settings()",
      killedBy: "RememberedTests"),
    Mutant(
      "start-record-lead-in", in: "StartRecord.swift",
      "guard entry.active == 0 || (try? appendOnce(entry)) != nil else { return }",
      becomes: "guard (try? appendOnce(entry)) != nil else { return }",
      killedBy: "StartRecordTests"),
    Mutant(
      "limit-of-day", in: "SessionRun.swift",
      "recent.timesToday(session.id) >= most",
      becomes: "recent.timesToday(session.id) > most",
      killedBy: "DayTests"),
    Mutant(
      "limit-of-first-month", in: "SessionDriver+Journal.swift",
      "28 * 86_400",
      becomes: "30 * 86_400",
      killedBy: "SafetyTests"),
    Mutant(
      "practice-farewell", in: "Practice.swift",
      "console.printWrapped(console.language.text(farewell))",
      becomes: "console.printError(console.language.text(farewell))",
      killedBy: "PlainTests"),
    Mutant(
      "practice-complaints", in: "Practice.swift",
      "console.printError(CleanText(sentence))",
      becomes: "console.print(CleanText(sentence))",
      killedBy: "SafetyTests"),
  ]

  /// A session while it runs, its end, and the picker.
  private static let screens: [Mutant] = [
    Mutant(
      "player-resumed", in: "Player.swift",
      "case .resumed: playback.pause(.away) stage.refresh()",
      becomes: "case .resumed: playback.pause(.away)",
      killedBy: "PlayerGapTests", "StoppingTests"),
    Mutant(
      "player-interrupt", in: "Player.swift",
      #"case .character("q"), .character("Q"), .control("c"): self = .stop"#,
      becomes: #"case .character("q"), .character("Q"): self = .stop"#,
      killedBy: "PlayerKeyTests", "KeyTests", "OpeningTests"),
    Mutant(
      "done-whole", in: "Player.swift",
      "ending == .completed && playback.time >= playback.timeline.end",
      becomes: "ending == .completed",
      killedBy: "DoneTests"),
    Mutant(
      "done-resumed", in: "DoneScreen.swift",
      "case .resumed: stage.refresh() end",
      becomes: "case .resumed: end",
      killedBy: "DoneTests"),
    Mutant(
      "plain-wait", in: "PlainStage.swift",
      "let wait = !hasTerminal ?",
      becomes: "let wait = hasTerminal ?",
      killedBy: "WaitTests"),
    Mutant(
      "stage-escape", in: "TerminalStage.swift",
      "case .escape where display.showsKeys: display.showsKeys = false return true",
      becomes: """
        case .escape where display.showsKeys:
          display.showsKeys = false
          return false
        """,
      killedBy: "VisualTests"),
    Mutant(
      "picker-q", in: "SessionChoice.swift",
      "if picker.typed.isEmpty { return .left }",
      becomes: #"if picker.typed.isEmpty || key == .character("q") { return .left }"#,
      killedBy: "PickTests"),
    Mutant(
      "picker-resumed", in: "SessionChoice.swift",
      "case .resumed, .resized: encoder.forget()",
      becomes: "case .resumed, .resized: break",
      killedBy: "PickTests"),
  ]

  /// Commands, options and what they print.
  private static let commands: [Mutant] = [
    Mutant(
      "log-since", in: "Log.swift",
      ">= first ?? .distantPast",
      becomes: "> first ?? .distantPast",
      killedBy: "LogTests"),
    Mutant(
      "export-table", in: "EntryOutput.swift",
      "case .csv: console.printForPrograms(lines, lineEnd: CSV.lineEnd, after: start)",
      becomes: "case .csv: console.printForPrograms(lines)",
      killedBy: "LogTests"),
    Mutant(
      "stats-session", in: "Statistics.swift",
      "guard period.contains(day), session == nil || session == entry.session else {",
      becomes: "guard period.contains(day) else {",
      killedBy: "LookBackTests"),
    Mutant(
      "list-time", in: "SessionFilter.swift",
      "if let time, length > time { return false }",
      becomes: "if let time, length >= time { return false }",
      killedBy: "ListTests"),
    Mutant(
      "check-status", in: "Check.swift",
      "if status == .completed { status = .notFound }",
      becomes: "status = .notFound",
      killedBy: "CheckTests"),
    Mutant(
      "show-refused", in: "Show.swift",
      "if !refusals.isEmpty { throw Exit(.refusedForSafety) }",
      becomes: "",
      killedBy: "SafetyTests"),
    Mutant(
      "add-no", in: "CommandContext+Confirm.swift",
      "case .yes: return case .no, .later: throw Exit(.stopped)",
      becomes: "case .yes, .no, .later: return",
      killedBy: "AddTests"),
    Mutant(
      "plan-confirmed", in: "PlanAdd.swift",
      "for found in foreign { context.confirmed.add(found.content) }",
      becomes: "",
      killedBy: "TodayTests"),
    Mutant(
      "plan-next", in: "PlanDay.swift",
      "(one.element.done.settled, one.offset) < (other.element.done.settled, other.offset)",
      becomes: "one.offset < other.offset",
      killedBy: "TodayTests"),
    Mutant(
      "settings-remembered", in: "CommandContext.swift",
      "try configuration.read(over: remembered)",
      becomes: "try configuration.read(over: Settings())",
      killedBy: "ConfigTests"),
    Mutant(
      "language-order", in: "LocaleSettings.swift",
      #"["LC_ALL", category, "LANG"]"#,
      becomes: #"["LC_ALL", "LANG", category]"#,
      killedBy: "LanguageTests"),
    Mutant(
      "pace-range", in: "PaceChoices.swift",
      "let factor = Double(pace), RunOptions.paceRange.contains(factor) else {",
      becomes: "let factor = Double(pace), factor > 0 else {",
      killedBy: "ExitStatusTests"),
    Mutant(
      "volume-range", in: "Volume.swift",
      "guard Self.range.contains(percent) else { return nil }",
      becomes: "guard percent >= 0 else { return nil }",
      killedBy: "SoundTests"),
    Mutant(
      "console-columns", in: "StyledOutput.swift",
      "out.columns.map { min(80, $0) }",
      becomes: "out.columns",
      killedBy: "CommandTests"),
  ]

  /// Files, locks and processes.
  private static let system: [Mutant] = [
    Mutant(
      "draft-replaces", in: "FileDraft.swift",
      "case (nil, false): try file.link(as: path)",
      becomes: "case (nil, false): try FileSystem.replace(path, [])",
      killedBy: "FileTests", "ReportTests"),
    Mutant(
      "draft-left", in: "FileDraft.swift",
      "if let file = try? File(unnamedIn: Self.folder(of: path), mode: mode) {",
      becomes: "if let file = try? File(unnamedIn: \"/nowhere\", mode: mode) {",
      killedBy: "FileTests", "RenderTests"),
    Mutant(
      "append-truncate", in: "LockedJournal.swift",
      "try? file.truncate(to: size)",
      becomes: "",
      killedBy: "JournalFullDiskTests", "JournalFaultTests"),
    Mutant(
      "append-torn", in: "LockedJournal.swift",
      "bytes.insert(lineFeed, at: 0)",
      becomes: "",
      killedBy: "JournalAppendTests", "JournalTailTests"),
    Mutant(
      "start-record-lives", in: "StartRecord.swift",
      "guard let file = try? File(changing: path), file.isLeft(at: now),",
      becomes: "guard let file = try? File(changing: path),",
      killedBy: "StartRecordTests", "KilledSessionTests"),
    Mutant(
      "terminal-left", in: "SystemTerminal.swift",
      "csystem_restore(200)",
      becomes: "",
      killedBy: "StoppingTests", "KeyTests", "EndingTests"),
    Mutant(
      "companion-group", in: "CompanionProcess.swift",
      "POSIX_SPAWN_SETPGROUP |",
      becomes: "",
      killedBy: "InhibitTests"),
    Mutant(
      "run-rating-signal", in: "SessionRun.swift",
      "      played.performance.signal = signal\n",
      becomes: "",
      killedBy: "SessionRunTests"),
    Mutant(
      "slip", in: "PlayedSession.swift",
      "performance.tally.active < Self.slip",
      becomes: "performance.tally.active > Self.slip",
      killedBy: "SessionRunTests"),
    Mutant(
      "undone-counts", in: "JournalReading.swift",
      "case .undo(let entry): if !forLimits { undone.insert(entry) }",
      becomes: "case .undo: break",
      killedBy: "NotedEntryTests"),
    Mutant(
      "undone-lifts-limit", in: "JournalReading.swift",
      "if !forLimits { undone.insert(entry) }",
      becomes: "undone.insert(entry)",
      killedBy: "NotedEntryTests", "DayTests"),
    Mutant(
      "repeats-in-disorder", in: "CountedEntries.swift",
      "if entry.start > latest {",
      becomes: "if entry.start > 0 {",
      killedBy: "NotedEntryTests"),
    Mutant(
      "pipe-full", in: "File.swift",
      "try wait(for: POLLOUT, of: descriptor)",
      becomes: "throw .diskFull",
      killedBy: "FullOutputTests", "FileTests"),
    Mutant(
      "streams-closed", in: "main.swift",
      "StandardStreams.reserve()",
      becomes: "",
      killedBy: "FullOutputTests", "ExitStatusTests"),
  ]
}
