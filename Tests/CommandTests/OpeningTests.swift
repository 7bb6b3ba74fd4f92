import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The lead-in", .waitsForPrograms)
struct OpeningTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("The first frame has the picture, one instruction, its count and the keys")
  func firstScreen() throws {
    let terminal = try person.sit("478")
    try terminal.see("Enter = start")
    let picture = terminal.picture()
    #expect(picture.lines.first?.contains("4-7-8 breath") == true)
    #expect(picture.text.contains("=%%%#*+:"), "the orb at rest")
    #expect(picture.text.contains("tongue tip behind your upper teeth."))
    #expect(picture.text.contains("Holds: h = without · ? = for whom"))
    #expect(!picture.text.contains("breathe all the way out"))
    #expect(picture.modes == [1049, 2004])
    // It goes by itself.
    try terminal.see("Now breathe all the way out. 4")
    try terminal.see("In quietly through the nose")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("It begins by itself, without a key")
  func countsDown() throws {
    let terminal = try person.sit(person.trusted(SessionTexts.held, to: "held.yaml"))
    try terminal.see("Holds:")
    try terminal.see("Breathe in")
    #expect(try terminal.finish() == .exited(0))
    #expect(try person.journal.map(\.session) == ["held"])
  }

  @Test("Whoever leaves in the lead-in has practised nothing", arguments: ["q", "\u{3}"])
  func leave(_ key: String) throws {
    let terminal = try person.sit("478", "--lead-in", "60s")
    try terminal.see("Enter = start")
    try terminal.send(key)
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
    #expect(try person.journal == [])
  }

  @Test("h takes the version without holds, and the journal tells")
  func withoutHolds() throws {
    let terminal = try person.sit("478", "--lead-in", "60s")
    try terminal.see("h = without")
    try terminal.send("h")
    try terminal.see("Long exhale")
    #expect(!terminal.picture().text.contains("Holds:"))
    try terminal.send("\u{1B}[C")
    try terminal.see("In through the nose, lightly")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(try person.journal.count == 1)
    #expect(line.session == "long-exhale")
    #expect(line.insteadOf == "478")
    #expect(line.outcome == "stopped")
  }

  @Test("h goes back to the version with holds")
  func withHolds() throws {
    let terminal = try person.sit("478", "--lead-in", "60s")
    try terminal.see("h = without")
    try terminal.send("h")
    try terminal.see("h = with holds")
    try terminal.send("h")
    try terminal.see("4-7-8 breath", from: terminal.lastSent)
    try terminal.see("h = without", from: terminal.lastSent)
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(try person.journal == [])
  }

  @Test("Without holds, the evening is still the evening")
  func evening() throws {
    let terminal = try person.sit("evening", "--lead-in", "60s")
    try terminal.see("h = without")
    try terminal.send("h")
    try terminal.see("Evening, without holds")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "What ? shows stops the clock, and ? or Escape starts it again", arguments: ["?", "\u{1B}"])
  func reading(_ key: String) throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let terminal = try person.sit(path, "--lead-in", "5s")
    try terminal.see("Enter = start")
    try terminal.send("?")
    try terminal.see("close this")
    try terminal.watch(for: .seconds(20))
    #expect(!terminal.screen.contains("breath 1 of 2"))
    try terminal.send(key)
    try terminal.see("breath 1 of 2")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("In lines, where no key tells for whom holds are, the line itself does")
  func lines() throws {
    let terminal = try person.sit("478", "--plain", "--lead-in", "60s")
    try terminal.see("Enter = start")
    let text = terminal.picture().text
    #expect(text.contains("You hold your breath. Pregnant, ill or unsure? Press h."))
    #expect(!text.contains("? = for whom"))
  }
}
