import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("Windows of all sizes", .waitsForPrograms)
struct WindowTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("However often the window changes, what is drawn last is what a new program draws")
  func storm() throws {
    let size = PseudoTerminal.Size(columns: 90, rows: 30)
    let path = try person.trusted(SessionTexts.still, to: "still.yaml")
    let fresh = try person.start(path, size: size)
    try fresh.see("A still one", size: size)
    try fresh.send("\u{1B}[C")
    try fresh.see("Breathe in", size: size)
    try fresh.send("\u{1B}[C")
    try fresh.see("Look at this.", size: size)

    let terminal = try person.start(path)
    try terminal.see("A still one")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    var random = SeededGenerator(seed: 3)
    for round in 1...500 {
      let isTiny = round % 25 == 0
      try terminal.resize(
        .init(
          columns: isTiny ? 1 : Int.random(in: 1...200, using: &random),
          rows: isTiny ? 1 : Int.random(in: 1...80, using: &random)))
      // In between it gets to draw some of them.
      if round % 10 == 0 { try terminal.watch(for: .milliseconds(5)) }
    }
    try terminal.resize(size)
    try terminal.send("\u{1B}[C")
    try terminal.read { transcript in
      guard let start = Self.clears(transcript.bytes[...]).last else { return false }
      return terminal.picture(from: start, size: size).seen == fresh.picture(size: size).seen
    }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
  }

  /// Where whole pictures begin.
  private static func clears(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.ranges(of: Array("\u{1B}[2J".utf8)).map(\.lowerBound)
  }

  @Test(
    "No window is too small",
    arguments: [(1, 1), (2, 1), (1, 40), (80, 1), (5, 2), (9, 3), (20, 5), (30, 8), (500, 200)])
  func sizes(columns: Int, rows: Int) throws {
    let size = PseudoTerminal.Size(columns: columns, rows: rows)
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let terminal = try person.start(path, size: size)
    // It is journalled before what was done is shown, until a key.
    try eventually("its entry") { try person.journal.count == 1 }
    try terminal.send("\r")
    #expect(try terminal.wait() == .exited(0))
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
    // Nothing is read from it meanwhile, but for what came with the news of its start.
    let process = terminal.processIdentifier
    let first = terminal.screen.bytes.count
    try eventually("its end") { kill(process, 0) != 0 }
    #expect(terminal.screen.bytes.count == first)
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.bytes.count < 75_000, "a reader that keeps up gets twice as much")
    // What it had not read when the session ended was dropped for this.
    try terminal.expectRestored(size: size)
    let line = try #require(try person.journal.first)
    #expect(abs(line.active - 1.2) <= 0.05)
  }

  @Test("A reader that stalls for three seconds costs pictures, and no time")
  func stalledMidway() throws {
    let sizes = [200, 199].map { PseudoTerminal.Size(columns: $0, rows: 60) }
    let text = SessionTexts.steady.replacing("cycles: 5", with: "cycles: 12")
    let terminal = try person.start(person.trusted(text, to: "steady.yaml"), size: sizes[0])
    try terminal.see("Breathe in", size: sizes[0])
    let before = terminal.screen.bytes.count
    // Nothing is read from it meanwhile, and each change of the size asks for a whole picture.
    let other = try PseudoTerminal(Launch("cat"))
    for round in 1...60 {
      try terminal.resize(sizes[round % 2])
      try other.watch(for: .milliseconds(50))
    }
    // The present is drawn once there is room.
    try terminal.read { transcript in
      guard let start = Self.clears(transcript.bytes[before...]).last else { return false }
      let text = terminal.picture(from: start, size: sizes[0]).text
      return text.firstMatch(of: /breath (\d+) of 12/).flatMap { Int($0.1) }.map { $0 >= 3 } == true
    }
    #expect(Self.clears(terminal.screen.bytes[before...]).count < 60)
    #expect(try terminal.finish(size: sizes[0]) == .exited(0))
    try terminal.expectRestored(size: sizes[0])
    try expectSteady(seconds: 12)
  }

  @Test("Beside eight programs that take all the processor they can get, it goes on to its end")
  func crowded() throws {
    let hogs = try (1...8).map { _ in
      try PseudoTerminal(Launch("/bin/sh", ["-c", "while :; do :; done"]))
    }
    defer { withExtendedLifetime(hogs) {} }
    let terminal = try person.start(person.trusted(SessionTexts.steady, to: "steady.yaml"))
    #expect(try terminal.finish() == .exited(0))
    try terminal.expectRestored()
    #expect(terminal.picture().text.hasPrefix("A steady one: done. 5 breaths"))
    try expectSteady()
  }

  /// Checks that the steady session was practised as it was planned.
  private func expectSteady(
    seconds: Double = 5, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let line = try #require(try person.journal.first, sourceLocation: sourceLocation)
    #expect(line.outcome == "completed", sourceLocation: sourceLocation)
    #expect(line.planned == seconds, sourceLocation: sourceLocation)
    #expect(line.active == seconds, sourceLocation: sourceLocation)
    #expect(line.paused == 0, sourceLocation: sourceLocation)
  }
}
