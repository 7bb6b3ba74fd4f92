import BreatheCore
import Testing

@Suite struct `A session file` {
  private func step(_ index: Int) throws -> Step {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/full.yaml"))
    let session = try #require(read.session, "\(read.diagnostics)")
    return try #require(session.steps.indices.contains(index) ? session.steps[index] : nil)
  }

  @Test func `with only what is required is read`() throws {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/minimal.yaml"))
    #expect(read.diagnostics.isEmpty)
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

  @Test func `gives all that stands above its steps`() throws {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/full.yaml"))
    #expect(read.diagnostics.isEmpty)
    let session = try #require(read.session)
    #expect(session.id == "full-example")
    #expect(session.title == LocalizedText(en: "Full example", nl: "Volledig voorbeeld"))
    #expect(session.about == LocalizedText(en: "Everything at once.", nl: "Alles tegelijk."))
    #expect(session.author == LocalizedText("Name of the practice"))
    #expect(session.contact == LocalizedText("name@example.org"))
    #expect(session.posture == LocalizedText(en: "Sitting, or lying.", nl: "Zittend, of liggend."))
    #expect(
      session.cautions == [
        .id(.general), .id(.stretch), .id(.pregnancySkip),
        .own(LocalizedText(en: "Leave out sore spots.", nl: "Sla pijnlijke plekken over.")),
        .own(LocalizedText("Not with a blocked nose.")),
      ])
    #expect(session.screening == .stretch)
    #expect(session.withoutHolds == "long-exhale")
    #expect(session.settle == ByLevel(.seconds(30), first: .seconds(90)))
    #expect(session.steps.count == 8)
  }

  @Test func `gives a text to read`() throws {
    #expect(
      try step(0)
        == .say(
          Say(
            LocalizedText(
              en: "Tuck your tailbone, then slide your hips forward.",
              nl: "Kantel je bekken, schuif dan je heupen naar voren."),
            for: ByLevel(.seconds(20)))))
  }

  @Test func `gives a breath in the short form, by level or not`() throws {
    let pattern = try #require(Pattern(short: "4-7-8"))
    #expect(
      try step(1)
        == .breathe(
          Breathing(
            pattern: ByLevel(pattern), extent: .cycles(ByLevel(4, first: 2, later: 6)))))
    let (usual, later) = (
      try #require(Pattern(short: "4-6")), try #require(Pattern(short: "5-7"))
    )
    #expect(
      try step(2)
        == .breathe(
          Breathing(
            pattern: ByLevel(usual, later: later), extent: .time(ByLevel(.seconds(300))))))
  }

  @Test func `gives a breath phase by phase, with cues and levels`() throws {
    func pattern(sip: Double) -> Pattern {
      Pattern(phases: [
        Phase(.inhale, .seconds(3)),
        Phase(
          .inhale, .seconds(sip),
          cue: LocalizedText(en: "A small sip more.", nl: "Nog een teugje erbij.")),
        Phase(.holdFull, .seconds(2)),
        Phase(.exhale, .seconds(6), cue: LocalizedText("Out")),
        Phase(.holdEmpty, .seconds(1.5)),
      ])
    }
    #expect(
      try step(3)
        == .breathe(
          Breathing(
            pattern: ByLevel(pattern(sip: 1), first: pattern(sip: 0.5)),
            extent: .cycles(ByLevel(12)))))
  }

  @Test func `gives a posture with sides, sets and its own breath`() throws {
    #expect(
      try step(4)
        == .hold(
          PostureHold(
            LocalizedText(en: "Low lunge", nl: "Lage lunge"),
            for: BySide(ByLevel(.time(.seconds(30)), first: .time(.seconds(20)))),
            sides: [.left, .right],
            sets: ByLevel(2),
            sideCues: [
              .left: LocalizedText(en: "Left knee on the floor.", nl: "Linkerknie op de grond."),
              .right: LocalizedText(en: nil, nl: "Rechterknie op de grond."),
            ],
            change: ByLevel(.seconds(15)), between: ByLevel(.seconds(20), later: .seconds(10)),
            pattern: ByLevel(try #require(Pattern(short: "4-6"))))))
  }

  @Test func `gives a posture without sides, one set, 15 seconds to change`() throws {
    #expect(
      try step(5)
        == .hold(
          PostureHold(
            LocalizedText("Butterfly"), for: BySide(ByLevel(.time(.seconds(90)))),
            cue: LocalizedText("Let your knees be heavy."), change: ByLevel(.seconds(15)))))
  }

  @Test func `gives steps that are repeated`() throws {
    #expect(
      try step(6)
        == .repeat(
          times: ByLevel(3, later: 5),
          steps: [
            .rest(Rest(ByLevel(.seconds(30)), cue: LocalizedText(en: nil, nl: "Rust uit."))),
            .repeat(
              times: ByLevel(2),
              steps: [.say(Say(LocalizedText("Notice"), for: ByLevel(.seconds(10))))]),
          ]))
  }

  @Test func `gives the rest that closes it`() throws {
    #expect(
      try step(7)
        == .rest(
          Rest(
            ByLevel(.seconds(60)), cue: LocalizedText("Breathe as you like."), isClosing: true)))
  }

  @Test func `compiles at every level without a refusal`() throws {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/full.yaml"))
    let session = try #require(read.session)
    for level in Level.allCases {
      #expect(try session.timeline(RunOptions(level: level)).refusals.isEmpty)
    }
  }
}
