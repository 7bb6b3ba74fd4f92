import PseudoTerminal
import TestSupport
import Testing

@Suite("Windows of all sizes", .timeLimit(.minutes(5)))
struct WindowTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("However often the window changes, the last size is drawn whole")
  func storm() throws {
    let terminal = try person.startPractising()
    var random = SeededGenerator(seed: 3)
    for _ in 1...300 {
      try terminal.resize(
        .init(
          columns: Int.random(in: 1...200, using: &random),
          rows: Int.random(in: 1...80, using: &random)))
    }
    let size = PseudoTerminal.Size(columns: 90, rows: 30)
    try terminal.resize(size)
    // The screen that is drawn last has the clock at its lower right.
    try terminal.read { transcript in
      guard let start = Self.lastClear(transcript.bytes) else { return false }
      let lines = terminal.picture(from: start, size: size).lines
      return lines[0].hasPrefix("  A long one") && lines[29].count == 88
        && lines[29].firstMatch(of: /\d:\d\d$/) != nil
    }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  private static func lastClear(_ bytes: [UInt8]) -> Int? {
    bytes.ranges(of: Array("\u{1B}[2J".utf8)).last?.lowerBound
  }

  @Test(
    "No window is too small",
    arguments: [(1, 1), (2, 1), (1, 40), (80, 1), (5, 2), (9, 3), (20, 5), (30, 8), (500, 200)])
  func sizes(columns: Int, rows: Int) throws {
    let size = PseudoTerminal.Size(columns: columns, rows: rows)
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let terminal = try person.start(path, size: size)
    // What was done stays a while where nobody presses a key.
    #expect(try terminal.wait(within: .seconds(30)) == .exited(0))
    let picture = terminal.picture(size: size)
    #expect(picture.modes == [25])
    #expect(picture.unknown == [])
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("A reader that has stalled holds up neither the session nor its end")
  func stalled() throws {
    let size = PseudoTerminal.Size(columns: 300, rows: 100)
    let terminal = try person.start(
      person.trusted(SessionTexts.short, to: "short.yaml"), size: size)
    // Nothing is read from it meanwhile.
    try PseudoTerminal(Launch("cat")).watch(for: .milliseconds(2200))
    #expect(terminal.screen.bytes == [])
    #expect(try terminal.finish(size: size) == .exited(0))
    #expect(terminal.screen.bytes.count < 75_000, "a reader that keeps up gets twice as much")
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    let line = try #require(try person.journal.first)
    #expect(abs(line.active - 1.2) <= 0.05)
  }
}
