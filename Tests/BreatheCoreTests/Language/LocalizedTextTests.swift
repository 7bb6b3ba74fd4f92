import Testing

@testable import BreatheCore

@Suite struct `A text in several languages` {
  @Test(
    arguments: [
      (["nl", "fr"], Language(.en, textsIn: "fr-be"), "fr"),
      (["nl", "fr-CA"], Language(.en, textsIn: "fr"), "fr-CA"),
      (["fr-CA", "fr"], Language(.en, textsIn: "fr-be"), "fr"),
      (["nl", "nl-BE"], Language(.nl, textsIn: "nl-be"), "nl-BE"),
      (["nl", "nl-BE"], .nl, "nl"), (["fr", "de"], .nl, "fr"), (["fr", "de", "en"], .nl, "en"),
      (["en", "nl", "fr"], Language(.nl, textsIn: "de"), "nl"),
    ] as [([String], Language, String)])
  func `is read in one's own, else in English, else in the first`(
    tags: [String], language: Language, shown: String
  ) {
    let text = LocalizedText(tags.map { ($0, $0) })
    #expect(text.text(in: language) == shown)
    #expect(text.isIn(language) == (shown.lowercased().prefix(2) == language.tag.prefix(2)))
  }

  @Test func `has no language where a word of the format is meant`() {
    let grammars =
      StepKind.all.map(\.grammar) + [
        Session.grammar, Plan.grammar, PrescriptionDraft.schema.grammar, WrittenPhase.grammar,
        Move.Phase.grammar, Ramp.grammar, BreathRate.grammar, OwnQuestion.schema.grammar,
        MeantFor.schema.grammar,
      ]
    let short = grammars.flatMap(\.names).filter { (2...3).contains($0.utf8.count) }
    #expect(Set(short) == Language.formatWords)
  }

  @Test(arguments: [
    ("fr", true), ("nl-BE", true), ("zh-Hant-TW", true), ("pap", true), ("dutch", false),
    ("f", false), ("fr-", false), ("-fr", false), ("fr_BE", false), ("", false),
    ("fr-b", false), ("fr-a2-b2-c2-d2", false), ("for", false), ("é", false), ("fr-ébc", false),
  ])
  func `is told by a tag`(tag: String, isTag: Bool) {
    #expect(Language.isTag(tag) == isTag)
    #expect((Language(rawValue: tag) != nil) == isTag)
    #expect((Language(rawValue: tag.uppercased()) != nil) == isTag, "as a person may type it")
  }

  @Test func `may be in a file, which breathe warns of once`() throws {
    let text = file(
      steps: "- say: { fr: Respirez., nl: Adem. }\n  for: 5s\n- rest: 5s\n  cue: { fr: Repos. }")
    let read = SessionFile(bytes: Array(text.utf8))
    #expect(read.text.found.map(\.problem) == [.warned(.otherLanguage("fr"))])
    let timeline = try #require(read.session).timeline(
      RunOptions(language: Language(.nl, textsIn: "fr"), leadIn: .zero))
    #expect(timeline.segments.map(\.cue) == ["Respirez.", "Repos."])
  }

  @Test(arguments: ["- say:\n    dutch: Adem.\n  for: 5s", "- say: { for: 5s }\n  for: 5s"])
  func `needs a language`(step: String) {
    #expect(!problems(file(steps: step)).isEmpty)
  }
}
