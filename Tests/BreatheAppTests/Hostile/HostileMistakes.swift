import BreatheCore

/// Every mistake that tells of a foreign text, made of `text`.
enum HostileMistakes {
  static func problems(_ text: CleanText) -> [Problem] {
    [
      .spaceMissing(meant: text), .notYAML(libraryMessage: text), .duplicateKey(text),
      .unknownKey(text, nearest: nil, known: ["say"]),
      .commaInText(text), .badID(text), .reservedID(text),
      .badDuration(key: "for", found: text, meant: text),
      .decimalComma(found: text, suggestion: text), .leadingZero(found: text, suggestion: text),
      .badCount(key: "sets", found: text, range: 1...20), .countMeant(found: text, .number(8)),
      .badPattern(text, meant: text),
      .badChoice(key: "closing", found: text, nearest: nil, allowed: []),
      .badVersion(key: "breathe", found: text), .badSides(text, meant: nil), .badDate(text),
      .badFrequency(key: "often", found: text), .unknownReplacement(text, nearest: nil),
      .unknownInclude(text, nearest: nil), .includeCycle([text, text]), .badRating(text),
      .plan(.badInterval(text, most: 28)), .plan(.weeksOverlap(text)),
      .plan(.unknownSession(text, nearest: nil)), .plan(.onlyHere(text)),
      .configuration(.badTimeOfDay(key: "day-ends", found: text)),
      .configuration(.badDevice(key: "device", found: text)),
      .configuration(.badDecimal(key: "pace", found: text, range: 0.5...1)),
      .configuration(
        .badLength(key: "change", found: text, range: .seconds(1)...(.seconds(300)))),
    ]
  }

  static func libraryProblems(_ text: String) -> [LibraryProblem] {
    let places = [Place(line: 1, column: 1), Place(line: 1, column: 100, length: 9)]
    return [
      .unknownSession(CleanText(text), near: []), .unreadableFile(CleanText(text), code: 2),
      .notAFile(CleanText(text)),
      .brokenFile(
        CleanText(text),
        CheckedText(places.map { Diagnostic(.empty, at: $0) }, lines: [text[...]])),
      .fileExists(CleanText(text)), .unwritableFile(CleanText(text), code: 2),
      .notAdded(CleanText(text), near: []), .shipped(CleanText(text)),
    ]
  }

  static func commandMistakes(_ text: CleanText) -> [CommandMistake] {
    [
      .badFor(text), .forWithoutUnit(text), .otherDash(text, meant: text), .badPace(text),
      .optionsBeforeCommand(text), .notYAML(text), .badSpeed(text),
      .notOneOf(option: "--visual", Visual.words, found: text), .badVolume(text), .badLeadIn(text),
      .badDay(option: "--from", text), .unknownEnding(text, known: ["wav"]), .badTimes(text),
    ]
  }

  /// What is said of words that name no session.
  static func typedWords(_ text: CleanText, _ language: Language) -> [String] {
    [
      language.severalFound(text), language.nothingLasts(text, "--for 1m"),
      language.tooMany478(text, instead: "breathe x"), language.notAnOption(text, meant: "--for"),
    ] + [.command("list"), .stop].map { language.sentence($0, word: text, rest: text) }
  }

  static let journalProblems: [JournalProblem] = [
    .failed(2), .notAFileOfTheUser, .locked, .unreadableEntry,
  ]

  /// A line of a journal that someone else has written to.
  static func entry(_ text: String) -> Entry {
    var entry = Entry.example(text, session: text, title: text)
    (entry.hash, entry.zone, entry.insteadOf, entry.program) = (text, text, text, text)
    return entry
  }
}
