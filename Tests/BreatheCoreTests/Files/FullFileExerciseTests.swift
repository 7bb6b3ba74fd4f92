import BreatheCore
import TestSupport
import Testing

@Suite struct `An exercise in a file` {
  @Test func `is a posture with sides, sets and its own breath`() throws {
    #expect(
      try FullFile.step(6)
        == .hold(
          TimedExercise(
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
          TimedExercise(
            LocalizedText("Butterfly"), for: BySide(ByLevel(.time(.seconds(90)))),
            cue: LocalizedText("Let your knees be heavy."), change: ByLevel(.seconds(15)))))
  }

  @Test func `is a posture in breaths on one side and seconds on the other, with a reason`() throws
  {
    #expect(
      try FullFile.step(8)
        == .hold(
          TimedExercise(
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

  @Test func `is a posture with repetitions, a number for each set`() throws {
    #expect(
      try FullFile.step(17)
        == .hold(
          TimedExercise(
            Exercise(
              [LocalizedText("Side plank")], sides: [.left, .right], reps: BySide(ByLevel(6)),
              repsOfSets: [6, 4, 2], load: LocalizedText("A pillow"),
              effort: LocalizedText("3 of 10"), limit: LocalizedText("Only as far as is easy."),
              change: ByLevel(.zero), between: ByLevel(.seconds(30))),
            for: BySide(ByLevel(.time(.seconds(10)))),
            pause: ByLevel(.seconds(2), first: .seconds(5)))))
  }

  @Test func `is work for a time, of one name after the other`() throws {
    #expect(
      try FullFile.step(18)
        == .work(
          TimedExercise(
            Exercise(
              [LocalizedText("March on the spot"), LocalizedText(en: "Step up", nl: "Stap op")],
              sides: [.left, .right], sets: ByLevel(2),
              cue: LocalizedText("As fast as you can talk."), load: LocalizedText("A bottle"),
              effort: LocalizedText("4 of 10"), limit: LocalizedText("Knees as high as is easy."),
              change: ByLevel(.seconds(10)), between: ByLevel(.seconds(10)),
              unequal: LocalizedText("Both the same."),
              picture: Picture(rows: ["o/"]), body: [.ankle]),
            for: BySide(ByLevel(.time(.seconds(20)), first: .time(.seconds(15)))))))
  }

  @Test func `is a movement in sets that becomes quicker, with its load and its limit`() throws {
    #expect(
      try FullFile.step(19)
        == .move(
          Move(
            Exercise(
              [LocalizedText(en: "Straighten the knee", nl: "Strek je knie")],
              sets: ByLevel(3, first: 2), reps: BySide(ByLevel(10)),
              load: LocalizedText(en: "1 kg", nl: "1 kg"), effort: LocalizedText("5 of 10"),
              limit: LocalizedText("Not beyond 90°."),
              between: ByLevel(.seconds(60))),
            tempo: [
              Move.Phase(.extend, ByLevel(.seconds(3))), Move.Phase(.bend, ByLevel(.seconds(5))),
            ],
            tempoEnd: [
              Move.Phase(.extend, ByLevel(.seconds(1)), cue: LocalizedText("Quicker")),
              Move.Phase(.bend, ByLevel(.seconds(1))),
            ])))
  }
}
