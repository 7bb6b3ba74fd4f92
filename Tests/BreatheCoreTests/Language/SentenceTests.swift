import Testing

@testable import BreatheCore

@Suite struct `Every sentence` {
  @Test func `is worded in both languages, each in its own way`() {
    let (en, nl) = (ownTexts(in: .en), ownTexts(in: .nl))
    #expect(en.count == nl.count && en.count > 90)
    for (english, dutch) in zip(en, nl) {
      #expect(!english.isEmpty && !dutch.isEmpty)
      #expect(english != dutch)
    }
  }

  @Test(arguments: Language.allCases) func `is a line without loose blanks or hidden characters`(
    language: Language
  ) {
    for text in ownTexts(in: language) {
      #expect(!text.contains("  ") && text.first != " " && text.last != " ", "\(text)")
      #expect(!text.contains("\n"), "\(text)")
      #expect(firstUnshowable(in: text) == nil, "\(text)")
    }
  }

  @Test(arguments: TestFolder.names(in: "Errors", kind: "yaml"))
  func `on a mistake in a file is worded in both languages`(name: String) throws {
    let file = SessionFile(bytes: try TestFolder.bytes("Errors/\(name).yaml"))
    for problem in file.text.diagnostics.map(\.problem) {
      let (english, dutch) = (Language.en.sentence(problem), Language.nl.sentence(problem))
      #expect(!english.isEmpty && !dutch.isEmpty && english != dutch)
    }
  }

  @Test func `about keys is worded in both languages`() {
    let keys = [HoldsKey.withoutHolds, .withHolds].flatMap { holds in
      zip(
        Language.en.leadInKeys(holds, suggestsSound: true),
        Language.nl.leadInKeys(holds, suggestsSound: true))
    }
    let others = [
      (Language.en.redFlagsKeys, Language.nl.redFlagsKeys),
      (Language.en.yesOrNoKeys, Language.nl.yesOrNoKeys),
      (Language.en.startKeys, Language.nl.startKeys),
    ].flatMap { zip($0, $1) }
    for (english, dutch) in keys + others { #expect(!english.isEmpty && !dutch.isEmpty) }
    // “q = stop” is Dutch, too.
    #expect((keys + others).filter { $0 == $1 }.allSatisfy { $0.0 == "q = stop" })
    #expect(keys.count == 5 + 6 && others.count == 5 + 3 + 3)
  }

  @Test func `in a word names every kind of segment`() throws {
    for (name, _) in try TestFolder.shippedSessions() {
      for segment in try shipped(name).timeline(RunOptions()).segments {
        for language in Language.allCases { #expect(!language.shortWord(for: segment).isEmpty) }
      }
    }
  }

  @Test func `of seconds has a point or a comma, and no zero too many`() {
    let lengths: [(Duration, String)] = [
      (.seconds(4), "4 s"), (.milliseconds(5500), "5.5 s"), (.milliseconds(5250), "5.25 s"),
      (.milliseconds(5001), "5.001 s"), (.milliseconds(50), "0.05 s"), (.zero, "0 s"),
      (.seconds(90), "90 s"), (.seconds(4) - .nanoseconds(1), "4 s"),
    ]
    for (length, text) in lengths {
      #expect(Language.en.seconds(length) == text)
      #expect(Language.nl.seconds(length) == text.replacing(".", with: ","))
    }
  }

  @Test(arguments: [
    (20, "20 s"), (59, "59 s"), (60, "1 min"), (76, "1 min 16 s"), (300, "5 min"), (3600, "1 h"),
    (5425, "1 h 30 min 25 s"),
  ]) func `of a length has minutes and hours where there are any`(second: Int, text: String) {
    #expect(Language.en.length(.seconds(second)) == text)
  }

  @Test func `takes a text of a file in its language, or the other where it has none`() {
    let both = LocalizedText(en: "in", nl: "adem in")
    #expect(both.text(in: .en) == "in" && both.text(in: .nl) == "adem in")
    #expect(LocalizedText(en: "in", nl: nil).text(in: .nl) == "in")
    #expect(LocalizedText(en: nil, nl: "adem in").text(in: .en) == "adem in")
    #expect(LocalizedText("in").text(in: .nl) == "in")
  }
}
