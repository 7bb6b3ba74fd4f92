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

  @Test("The first screen tells what to know, and waits for nothing")
  func firstScreen() throws {
    let terminal = try person.sit("478")
    try terminal.see("→ = start now")
    let picture = terminal.picture()
    #expect(picture.lines.first?.contains("4-7-8 breath") == true)
    #expect(picture.text.contains("Breathe out completely first."))
    #expect(picture.text.contains("You hold your breath"))
    #expect(picture.text.contains("no medical device") || picture.text.contains("not a medical"))
    #expect(picture.text.contains("h = without holds"))
    #expect(picture.modes == [1049, 2004])
    // Ten seconds to sit down, which go by themselves.
    #expect(picture.text.contains("starts in"))
    try terminal.see("starts in 5")
  }

  @Test("A large screen has room for the whole of every caution")
  func wholeCautions() throws {
    let size = PseudoTerminal.Size(columns: 100, rows: 40)
    let terminal = try person.sit("478", "--lead-in", "60s", size: size)
    try terminal.see("→ = start now", size: size)
    let text = terminal.picture(size: size).text
    #expect(text.contains("It is not a medical device and does not diagnose"))
    #expect(text.contains("Choose the version without holds."))
    #expect(text.contains("Never while driving or in or near water."))
  }

  @Test("It begins by itself, without a key")
  func countsDown() throws {
    let terminal = try person.sit(person.trusted(SessionTexts.held, to: "held.yaml"))
    try terminal.see("You hold your breath")
    try terminal.see("Breathe in")
    #expect(try terminal.finish() == .exited(0))
    #expect(try person.journal.map(\.session) == ["held"])
  }

  @Test("Whoever leaves in the lead-in has practised nothing", arguments: ["q", "\u{3}"])
  func leave(_ key: String) throws {
    let terminal = try person.sit("478", "--lead-in", "60s")
    try terminal.see("→ = start now")
    try terminal.send(key)
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
    #expect(try person.journal == [])
  }

  @Test("h takes the version without holds, and the journal tells")
  func withoutHolds() throws {
    let terminal = try person.sit("478", "--lead-in", "60s")
    try terminal.see("h = without holds")
    try terminal.send("h")
    try terminal.see("Longer out")
    #expect(!terminal.picture().text.contains("You hold your breath"))
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

  @Test("Who has done it before gets one line for what they know")
  func known() throws {
    let path = try person.trusted(SessionTexts.held, to: "held.yaml")
    #expect(try person.sit(path).finish() == .exited(0))
    let size = PseudoTerminal.Size(columns: 100, rows: 40)
    let terminal = try person.sit(path, "--lead-in", "60s", size: size)
    try terminal.see("→ = start now", size: size)
    let text = terminal.picture(size: size).text
    #expect(text.contains("For relaxation; not a medical device."))
    #expect(!text.contains("It is not a medical device and does not diagnose"))
    #expect(text.contains("You hold your breath. Pregnant, ill or unsure? Press h."))
    #expect(!text.contains("Choose the version without holds."))
  }
}
