import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Clocks that jump", .waitsForPrograms)
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

  @Test("An entry tells the local time of where and when it was practised, also around a change")
  func localTime() throws {
    var person = person
    // Rules of its own, so that no table of zones is needed; they have no name.
    person.environment["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    // Half an hour before and after the clocks go forward, and back.
    let times = [1_774_744_200, 1_774_747_800, 1_792_888_200, 1_792_891_800]
    for time in times {
      try clocks.setWall(to: time)
      #expect(try person.runProgram(path).status == .exited(0))
    }
    // Then the clock is set back, and the person travels.
    try clocks.setWall(to: times[0])
    person.environment["TZ"] = "Etc/GMT+0"
    #expect(try person.runProgram(path).status == .exited(0))
    #expect(try person.journal.map(\.offset) == [3600, 7200, 7200, 3600, 0])
    #expect(try person.journal.map(\.zone) == [nil, nil, nil, nil, "Etc/GMT+0"])
    #expect(
      try person.journal.map { String($0.start.prefix(16)) } == [
        "2026-03-29T00:30", "2026-03-29T01:30", "2026-10-25T00:30", "2026-10-25T01:30",
        "2026-03-29T00:30",
      ])
    // By a clock that is right again, none of them lies in the future.
    try clocks.setWall(to: times[3])
    let log = try person.runProgram("log").output.split(separator: "\n")
    #expect(
      log.map { $0.prefix(17) } == [
        "2026-03-29  01:30", "2026-03-29  03:30", "2026-10-25  02:30", "2026-10-25  02:30",
        "2026-03-29  00:30",
      ])
    #expect(try person.runProgram("journal", "verify").status == .exited(0))
  }

  @Test(
    "A session that is killed after the clock was set has practised what it has",
    arguments: [billionth + 86_400, billionth - 86_400])
  func killed(_ seconds: Int) throws {
    try clocks.setWall(to: Self.billionth)
    let text = SessionTexts.steady.replacing("cycles: 5", with: "cycles: 20")
    let terminal = try person.start(person.trusted(text, to: "steady.yaml"))
    try terminal.see("Breathe in")
    try clocks.setWall(to: seconds)
    try terminal.see("breath 4 of 20")
    // Its record is written once that is shown.
    try terminal.practise()
    try terminal.send(signal: SIGKILL)
    #expect(try terminal.wait() == .signalled(SIGKILL))
    #expect(try person.runProgram("log").status == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.start.hasPrefix("2001-09-09T01:46:"))
    #expect(line.outcome == "stopped" && line.cycles >= 3)
    #expect(line.active >= 3 && line.active < 60)
  }

  @Test(
    "A machine that has slept finds the session paused, and the sleep is not practised",
    arguments: [Place.leadIn, .pacing])
  func suspend(at place: Place) throws {
    let terminal = try person.start(to: place)
    try clocks.suspend(seconds: 3600)
    try terminal.see(Self.away)
    let paused = terminal.screen.bytes.count
    try terminal.send(place == .leadIn ? " \u{1B}[C" : " ")
    try terminal.read { transcript in
      transcript.bytes.count > paused && !terminal.picture().text.contains("Paused")
        && terminal.picture().text.contains("Breathe in")
    }
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
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
      try clocks.suspend(seconds: hours * 3600)
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
