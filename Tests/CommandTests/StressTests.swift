import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Tension that comes with stress", .waitsForPrograms)
struct StressTests {
  private static let first = "Let's breathe for five minutes first"
  private static let now = "Do you still want to stretch now?"

  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.hip, to: "stretch.yaml")
  }

  /// Answers the list with b.
  private func start(_ options: String...) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(person.launch([path] + options))
    try terminal.see("Do you have any of these today")
    try terminal.answer("n")
    try terminal.see("Tense mainly with stress? Quiet breathing suits better: b")
    try terminal.answer("b")
    try terminal.see(Self.first)
    return terminal
  }

  /// Answers it where the five minutes take a second, and breathes.
  private func breathe() throws -> PseudoTerminal {
    var launch = try person.launch([path])
    launch.executable = try Tool.path(ofBuilt: "short-breathing")
    let terminal = try PseudoTerminal(launch)
    try terminal.see("Do you have any of these today")
    try terminal.answer("n", "b")
    try terminal.see(Self.first)
    try terminal.answer("y")
    try terminal.see("any key = close")
    try terminal.send("x")
    try terminal.see(Self.now)
    #expect(terminal.picture().text.contains("Short breathing: done. 1 breath, 0:01."))
    return terminal
  }

  @Test("After the breathing the stretch is offered, and both are in the journal")
  func both() throws {
    let terminal = try breathe()
    let before = terminal.screen.bytes.count
    try terminal.answer("y")
    try terminal.read(until: "any key = close", from: before)
    try terminal.send("x")
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
    let journal = try person.journal
    #expect(journal.map(\.session) == ["belly-5min", "stretch"])
    // What came first names what it came before; whether that followed, its own entry tells.
    #expect(journal.map(\.insteadOf) == ["stretch", nil])
  }

  @Test(
    "Who does not want to stretch any more has done the breathing",
    arguments: ["q", "n", "\u{3}"])
  func breathingOnly(_ key: String) throws {
    let terminal = try breathe()
    try terminal.answer(key)
    #expect(try terminal.wait() == .exited(0))
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    #expect(try person.journal.map(\.session) == ["belly-5min"])
    #expect(try person.journal.map(\.insteadOf) == ["stretch"])
  }

  @Test("It is asked for again the next time: stress is of the day")
  func again() throws {
    let terminal = try breathe()
    try terminal.answer("y")
    #expect(try terminal.finish() == .exited(0))
    let other = try person.start(path)
    try other.see("Do you have any of these today")
  }

  @Test("Who does not breathe does not stretch")
  func declined() throws {
    let terminal = try start()
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(77))
    #expect(try person.journal == [])
  }

  @Test("Who stops the breathing is offered nothing more")
  func stopped() throws {
    let terminal = try start()
    try terminal.answer("y")
    try terminal.see("Five-minute belly breath")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(!terminal.screen.contains(Self.now))
  }

  @Test("A file's own questions come before the breathing")
  func ownQuestions() throws {
    let text = SessionTexts.hip.replacing(
      "steps:", with: "ask: [{ question: Is it late?, when-yes: stop }]\nsteps:")
    let terminal = try person.start(person.trusted(text, to: "stretch.yaml"))
    try terminal.see("Do you have any of these today")
    try terminal.answer("n", "b")
    try terminal.see("Is it late?")
    #expect(!terminal.screen.contains(Self.first))
    try terminal.answer("n")
    try terminal.see(Self.first)
  }

  @Test("It is offered before a stretch of the hip or pelvis, and not elsewhere")
  func elsewhere() throws {
    let terminal = try person.sit(person.trusted(SessionTexts.stretch, to: "other.yaml"))
    try terminal.see("Do you have any of these today")
    try terminal.answer("n")
    try terminal.see("Does one of these apply to you?")
    let text = terminal.picture().text
    #expect(!text.contains("stress") && !text.contains("b = "))
    try terminal.answer("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("In Dutch it is in Dutch")
  func dutch() throws {
    let terminal = try person.start(path, "--lang", "nl")
    try terminal.see("n = geen van deze")
    try terminal.answer("n")
    try terminal.see("Vooral spanning door stress? Rustig ademen past beter: b")
    try terminal.answer("b")
    try terminal.see("Laten we eerst vijf minuten rustig ademen")
  }
}
