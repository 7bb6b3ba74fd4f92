import BreatheCore
import Testing

/// The example that holds everything, `Fixtures/full.yaml`.
enum FullFile {
  static func session(sourceLocation: SourceLocation = #_sourceLocation) throws -> Session {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/full.yaml"))
    return try #require(read.session, "\(read.text.diagnostics)", sourceLocation: sourceLocation)
  }

  static func step(_ index: Int, sourceLocation: SourceLocation = #_sourceLocation) throws -> Step {
    let steps = try session(sourceLocation: sourceLocation).steps
    return try #require(
      steps.indices.contains(index) ? steps[index] : nil, sourceLocation: sourceLocation)
  }
}

@Suite struct `A session file` {
  @Test func `with only what is required is read`() throws {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/minimal.yaml"))
    #expect(read.text.diagnostics.isEmpty)
    #expect(
      read.session
        == Session(
          id: "minimal", title: LocalizedText("Minimal"),
          steps: [
            .breathe(
              Breathing(
                pattern: ByLevel(
                  Pattern(phases: [Phase(.inhale, .seconds(4)), Phase(.exhale, .seconds(6))])),
                extent: .cycles(ByLevel(1))))
          ]))
  }

  @Test func `tells what it is and whose it is`() throws {
    let session = try FullFile.session()
    #expect(session.id == "full-example")
    #expect(session.title == LocalizedText(en: "Full example", nl: "Volledig voorbeeld"))
    #expect(session.about == LocalizedText(en: "Everything at once.", nl: "Alles tegelijk."))
    #expect(session.purpose == .routine)
    #expect(
      session.tags == [
        LocalizedText("everything"), LocalizedText(en: "example", nl: "voorbeeld"),
        LocalizedText("478"),
      ])
    #expect(session.author == LocalizedText("Name of the practice"))
    #expect(session.contact == LocalizedText("name@example.org"))
    #expect(session.review == Day(written: "2027-01-15"))
    #expect(session.often == Frequency(2, per: .day))
    #expect(session.maxPerDay == ByLevel(4, first: 2))
    #expect(session.steps.count == 22)
  }

  @Test func `tells what to know and to answer before it`() throws {
    let session = try FullFile.session()
    #expect(
      session.cautions == [
        .id(.general), .id(.stretch), .id(.pregnancySkip),
        .own(LocalizedText(en: "Leave out sore spots.", nl: "Sla pijnlijke plekken over.")),
        .own(LocalizedText("Not with a blocked nose.")),
      ])
    #expect(session.screening == .stretch)
    #expect(session.body == [.hip, .back, .knee])
    #expect(session.meantFor.count == 5 && session.painLimit == 5)
    #expect(session.meantFor[.afterOperation]?.text(in: .nl) == "Vanaf week zes.")
    #expect(session.unequal == LocalizedText("Your right side is the stiff one."))
    #expect(
      session.questions == [
        OwnQuestion(
          LocalizedText(en: "Do you have a fever today?", nl: "Heb je vandaag koorts?"),
          whenYes: .stop),
        OwnQuestion(LocalizedText("Did you sleep badly?"), whenYes: .instead("belly-5min")),
      ])
    #expect(session.withoutHolds == "long-exhale")
    #expect(session.ratings == [AskedRating(.tension), AskedRating(.pain, isBefore: false)])
  }

  @Test func `tells how to get ready`() throws {
    let session = try FullFile.session()
    #expect(session.posture == LocalizedText(en: "Sitting, or lying.", nl: "Zittend, of liggend."))
    #expect(
      session.needs == [
        LocalizedText("cushion"), LocalizedText(en: "a big ball", nl: "een grote bal"),
      ])
    #expect(session.settle == ByLevel(.seconds(30), first: .seconds(90)))
    #expect(session.picture == Picture(rows: ["    o", "   /|\\", "__/ |__"]))
  }

  @Test func `gives a text to read`() throws {
    #expect(
      try FullFile.step(0)
        == .say(
          Say(
            LocalizedText(
              en: "Tuck your tailbone, then slide your hips forward.",
              nl: "Kantel je bekken, schuif dan je heupen naar voren."),
            for: ByLevel(.seconds(20)), picture: Picture(rows: ["_o_"]))))
  }

  @Test func `gives steps that are repeated`() throws {
    #expect(
      try FullFile.step(14)
        == .repeat(
          times: ByLevel(3, later: 5),
          steps: [
            .rest(Rest(ByLevel(.seconds(30)), cue: LocalizedText(en: nil, nl: "Rust uit."))),
            .repeat(
              times: ByLevel(2),
              steps: [.say(Say(LocalizedText("Notice"), for: ByLevel(.seconds(10))))]),
            .wait(Wait(LocalizedText("Ready?"))),
          ]))
  }

  @Test func `gives a wait for the person`() throws {
    #expect(
      try FullFile.step(12)
        == .wait(
          Wait(
            LocalizedText(
              en: "Press a key when you lie comfortably.",
              nl: "Druk op een toets als je goed ligt."),
            for: ByLevel(.seconds(30), first: .seconds(60))))
    )
  }

  @Test func `gives another session that stands in a step's place`() throws {
    #expect(try FullFile.step(15) == .session(Include("minimal")))
  }

  @Test func `gives a rest with chimes, and the one that closes it`() throws {
    #expect(
      try FullFile.step(13)
        == .rest(
          Rest(
            ByLevel(.seconds(600)),
            cue: LocalizedText(en: "Feel your feet.", nl: "Voel je voeten."),
            every: ByLevel(.seconds(120), first: .seconds(60)),
            picture: Picture(rows: ["__o__"]))))
    #expect(
      try FullFile.step(21)
        == .rest(
          Rest(
            ByLevel(.seconds(60)), cue: LocalizedText("Breathe as you like."), isClosing: true)))
  }

  @Test func `compiles at every level without a refusal`() throws {
    let session = try FullFile.session()
    for level in Level.allCases {
      #expect(try session.timeline(RunOptions(level: level)).refusals.isEmpty)
    }
  }
}
