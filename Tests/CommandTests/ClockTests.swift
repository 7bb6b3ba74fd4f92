import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("Clocks that jump", .timeLimit(.minutes(5)))
struct ClockTests {
  private static let away = "Paused while you were away. Space = go on."
  /// 2001-09-09T01:46:40Z.
  private static let billionth = 1_000_000_000

  private let person: Person
  private let clocks: ShiftedClocks

  init() throws {
    var person = try Person()
    clocks = try ShiftedClocks(in: person.home)
    person.environment.merge(clocks.environment) { $1 }
    self.person = person
  }

  @Test(
    "A wall clock that is set forward or back, or has never been set, changes nothing",
    arguments: [billionth + 3600, billionth - 3600, 0])
  func wall(_ seconds: Int) throws {
    try clocks.setWall(to: Self.billionth)
    let terminal = try person.start(person.trusted(SessionTexts.steady, to: "steady.yaml"))
    try terminal.see("Breathe in")
    try clocks.setWall(to: seconds)
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("Paused"))
    let line = try #require(try person.journal.first)
    #expect(line.start.hasPrefix("2001-09-09T01:46:"))
    #expect(line.outcome == "completed")
    #expect(line.active == 5)
    #expect(line.paused == 0)
  }

  @Test(
    "A machine that has slept finds the session paused, and the sleep is not practised",
    arguments: [Place.leadIn, .pacing])
  func sleep(at place: Place) throws {
    let terminal = try person.start(to: place)
    try clocks.sleep(seconds: 3600)
    try terminal.see(Self.away)
    let paused = terminal.screen.bytes.count
    try terminal.send(place == .leadIn ? " \u{1B}[C" : " ")
    try terminal.read { transcript in
      transcript.bytes.count > paused && !terminal.picture().text.contains("Paused")
        && terminal.picture().text.contains("Breathe in")
    }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.active < 60)
    #expect(line.paused < 60)
  }

  @Test("After it, no cue is told twice and none is missed")
  func burst() throws {
    let text = SessionTexts.steady.replacing("cycles: 5", with: "cycles: 20")
    let terminal = try person.start(person.trusted(text, to: "steady.yaml"), "--plain")
    try terminal.read(until: "breath 2 of 20")
    for hours in 1...2 {
      let before = terminal.screen.bytes.count
      try clocks.sleep(seconds: hours * 3600)
      let pause = try terminal.read(until: Self.away, from: before)
      try terminal.watch(for: .milliseconds(600))
      #expect(terminal.screen.bytes[pause.range.upperBound...].elementsEqual("\r\n".utf8))
      try terminal.send(" ")
      try terminal.read {
        String(decoding: $0.bytes[pause.range.upperBound...], as: UTF8.self)
          .matches(of: /breath \d+ of 20/).count == 2
      }
    }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    let told = terminal.screen.text.matches(of: /breath (\d+) of 20/).compactMap { Int($0.1) }
    #expect(told == Array(1...told.count))
    #expect(try person.journal.allSatisfy { $0.active < 60 })
  }
}
