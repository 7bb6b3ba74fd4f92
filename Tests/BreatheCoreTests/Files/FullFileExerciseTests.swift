import BreatheCore
import Testing

@Suite struct `An exercise in a file` {
  @Test func `is a posture with sides, sets and its own breath`() throws {
    #expect(
      try FullFile.step(6)
        == .hold(
          PostureHold(
            LocalizedText(en: "Low lunge", nl: "Lage lunge"),
            for: BySide(ByLevel(.time(.seconds(30)), first: .time(.seconds(20)))),
            sides: [.left, .right], sets: ByLevel(2),
            sideCues: [
              .left: LocalizedText(en: "Left knee on the floor.", nl: "Linkerknie op de grond."),
              .right: LocalizedText(en: nil, nl: "Rechterknie op de grond."),
            ],
            change: ByLevel(.seconds(15)), between: ByLevel(.seconds(20), later: .seconds(10)),
            pattern: ByLevel(try #require(Pattern(short: "4-6"))),
            picture: Picture(rows: ["o", "|\\_"]))))
  }

  @Test func `is a posture without sides, one set, 15 seconds to change`() throws {
    #expect(
      try FullFile.step(7)
        == .hold(
          PostureHold(
            LocalizedText("Butterfly"), for: BySide(ByLevel(.time(.seconds(90)))),
            cue: LocalizedText("Let your knees be heavy."), change: ByLevel(.seconds(15)))))
  }

  @Test func `is a posture in breaths on one side and seconds on the other, with a reason`() throws
  {
    #expect(
      try FullFile.step(8)
        == .hold(
          PostureHold(
            LocalizedText("Lying hip opening"),
            for: BySide(
              left: ByLevel(.breaths(3), first: .breaths(2)), right: ByLevel(.time(.seconds(45)))),
            sides: [.right, .left], pattern: ByLevel(try #require(Pattern(short: "4-6"))),
            unequal: LocalizedText("Your right hip is the stiff one."), body: [.hip, .knee])))
  }

  @Test func `is a movement with its tempo and its breath`() throws {
    #expect(
      try FullFile.step(9)
        == .move(
          Move(
            LocalizedText(en: "Bridge", nl: "Bruggetje"),
            tempo: [
              Move.Phase(
                .lift, ByLevel(.seconds(2)), breath: .out,
                cue: LocalizedText(
                  en: "Breathe out and lift.", nl: "Adem uit en til je bekken op.")),
              Move.Phase(.hold, ByLevel(.seconds(5), first: .seconds(3)), breath: .free),
              Move.Phase(.lower, ByLevel(.seconds(3)), breath: .in),
              Move.Phase(.pause, ByLevel(.seconds(2))),
            ], reps: BySide(ByLevel(6, first: 5, later: 12)),
            cue: LocalizedText("Keep your shoulders heavy."), picture: Picture(rows: ["o_/\\"]))))
  }

  @Test func `is a movement of both sides in turns`() throws {
    #expect(
      try FullFile.step(10)
        == .move(
          Move(
            LocalizedText("Dead bug"),
            tempo: [
              Move.Phase(.slide, ByLevel(.seconds(4)), breath: .out),
              Move.Phase(.return, ByLevel(.seconds(4)), breath: .in),
            ], reps: BySide(ByLevel(5)), sides: [.left, .right], alternates: true, body: [.back])))
  }

  @Test func `is a movement with more of one side, with a reason`() throws {
    let tempo: [(Move.Phase.Kind, Int)] = [
      (.shift, 3), (.tense, 1), (.release, 1), (.tilt, 2), (.open, 1), (.close, 1), (.turn, 2),
      (.forward, 1), (.back, 3),
    ]
    #expect(
      try FullFile.step(11)
        == .move(
          Move(
            LocalizedText("Standing"),
            tempo: tempo.map { Move.Phase($0.0, ByLevel(.seconds($0.1))) },
            reps: BySide(left: ByLevel(3), right: ByLevel(4, later: 5)), sides: [.left, .right],
            sideCues: [
              .left: LocalizedText(en: "Lean left.", nl: "Leun naar links."),
              .right: LocalizedText("Lean right."),
            ], change: ByLevel(.seconds(20), first: .seconds(25)),
            unequal: LocalizedText(
              en: "Your left leg tires soon.", nl: "Je linkerbeen is snel moe.")
          )))
  }
}
