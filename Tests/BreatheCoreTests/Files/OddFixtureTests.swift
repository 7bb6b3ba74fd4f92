import BreatheCore
import TestSupport
import Testing

/// `Fixtures/odd-*.yaml`: what they look like must not change what they mean.
@Suite struct `An odd file with all kinds of steps` {
  private static func bytes(_ name: String) throws -> [UInt8] {
    try TestFolder.bytes("Fixtures/odd-\(name).yaml")
  }

  private static func session(_ name: String) throws -> Session {
    let read = SessionFile(bytes: try bytes(name))
    return try #require(read.session, "\(read.text.diagnostics)")
  }

  private static func meaning() throws -> Session {
    let ramp = Breathing(
      pattern: ByLevel(try #require(Pattern(short: "4-4"))),
      rampEnd: ByLevel(try #require(Pattern(short: "5-6"))), extent: .cycles(ByLevel(3)))
    let hold = TimedExercise(
      LocalizedText("Lunge"),
      for: BySide(
        left: ByLevel(.breaths(3)),
        right: ByLevel(.time(.seconds(40)), first: .time(.seconds(20)))),
      sides: [.left, .right],
      sideCues: [
        .left: LocalizedText("Left knee on the floor."),
        .right: LocalizedText("Right knee on the floor."),
      ],
      pattern: ByLevel(
        Pattern(phases: [
          Phase(.inhale, .seconds(4)), Phase(.exhale, .seconds(6), cue: LocalizedText("Out")),
        ])), unequal: LocalizedText("Stiff on the right, says the therapist."))
    let move = Move(
      LocalizedText("Bridge"),
      tempo: [
        Move.Phase(.lift, ByLevel(.seconds(2)), breath: .out),
        Move.Phase(.lower, ByLevel(.seconds(3))),
      ], reps: BySide(ByLevel(6, later: 8)))
    return Session(
      id: "odd", title: LocalizedText(en: "Odd", nl: "Vreemd"),
      review: Day(written: "2027-01-15"),
      needs: [LocalizedText("chair"), LocalizedText("A big, soft ball.")],
      questions: [OwnQuestion(LocalizedText("Do you have a fever?"), whenYes: .stop)],
      ratings: [AskedRating(.pain)], often: Frequency(3, per: .week), maxPerDay: ByLevel(2),
      picture: Picture(rows: ["o", "|\\"]),
      steps: [
        .breathe(ramp), .hold(hold), .move(move), .wait(Wait(LocalizedText("Ready?"))),
        .rest(Rest(ByLevel(.seconds(120)), every: ByLevel(.seconds(30)))),
        .repeat(
          times: ByLevel(2),
          steps: [.say(Say(LocalizedText("Notice"), for: ByLevel(.seconds(10))))]),
        .session(Include("minimal")), .rest(Rest(ByLevel(.seconds(20)), isClosing: true)),
      ])
  }

  @Test(arguments: ["windows", "flow", "quoted"])
  func `means what a plain one does`(name: String) throws {
    #expect(try Self.session(name) == Self.meaning())
  }

  @Test func `looks as odd as it should`() throws {
    let windows = try Self.bytes("windows")
    #expect(windows.starts(with: [0xEF, 0xBB, 0xBF]))
    let (feeds, returns) = (windows.count { $0 == 0x0A }, windows.count { $0 == 0x0D })
    #expect(feeds > 50 && feeds == returns)
    #expect(try Self.bytes("flow").first == UInt8(ascii: "{"))
    // A word in no quotes is a key or a value that was forgotten.
    let quoted = String(decoding: try Self.bytes("quoted"), as: UTF8.self)
    let bare = quoted.replacing(/"[^"]*"|'[^']*'/, with: "")
    #expect(bare.allSatisfy { " \n-:,[]{}".contains($0) })
  }

  @Test(arguments: [
    (Level.first, 240, 3), (.usual, 474, 3), (.later, 794, 4),
  ]) func `differs by level in all that can`(level: Level, seconds: Int, chimes: Int) throws {
    let timeline = try Self.session("levels").timeline(RunOptions(level: level))
    #expect(timeline.planned == .seconds(seconds))
    let settle: [Level: Int] = [.first: -30, .usual: -20, .later: -10]
    #expect(timeline.start == settle[level].map { .seconds($0) })
    let sets: [Level: Int] = [.first: 1, .usual: 2, .later: 3]
    #expect(timeline.segments.compactMap(\.exercise?.set.total).max() == sets[level])
    #expect(timeline.segments.count { $0.chimes } == chimes - 1)
  }
}

@Suite struct `An extreme file` {
  private static func session() throws -> Session {
    let read = SessionFile(bytes: try TestFolder.bytes("Fixtures/odd-extreme.yaml"))
    return try #require(read.session, "\(read.text.diagnostics)")
  }

  @Test func `is as long in its texts as may be`() throws {
    let session = try Self.session()
    #expect(session.id.utf8.count == 40)
    #expect(session.title.text(in: .en).count == 60)
    #expect(session.about?.text(in: .nl).count == 120)
    #expect(session.author?.text(in: .en).count == 120)
    #expect(session.picture?.rows.map(\.count) == Array(repeating: 40, count: 10))
    #expect(session.review == Day(written: "9999-12-31"))
    #expect(session.often == Frequency(20, per: .week) && session.maxPerDay == ByLevel(20))
  }

  @Test func `is as long and as short in its steps as may be`() throws {
    let timeline = try Self.session().timeline(RunOptions())
    // To be read is not to be run: what is so short can't be followed.
    #expect(timeline.refusals.first == .phaseTooShort(.milliseconds(1), at: .zero))
    #expect(timeline.start == .seconds(-3600))
    let lengths: [Duration] = [
      .milliseconds(1), .seconds(10), .seconds(60), .milliseconds(46_001),
      // A ramp has two breaths at least.
      .milliseconds(20_500), .seconds(5000), .milliseconds(40 + 20 + 19), .seconds(500),
      .seconds(11), .milliseconds(250 * 1000), .milliseconds(5002), .seconds(150), .seconds(3661),
    ]
    #expect(timeline.planned == lengths.reduce(.zero, +))
    #expect(timeline.end == timeline.planned + .seconds(72_000))
    #expect(timeline.breathCount == 20 + 1 + 2 + 1000 + 100 + 1)
    #expect(timeline.segments.count { $0.exercise?.rep != nil } == 1000)
    #expect(timeline.segments.count { $0.chimes } == 1)
    #expect(timeline.segments.compactMap(\.wait).map(\.count) == [500])
  }
}
