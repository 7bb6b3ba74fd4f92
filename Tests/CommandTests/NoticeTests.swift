import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The wellness notice", .waitsForPrograms)
struct NoticeTests {
  private static let text = "It is not a medical device and does not diagnose"

  private let person: Person

  init() throws {
    person = try Person(isNew: true)
  }

  /// Starts a session and says whether the notice is shown first; then stops it.
  private func isShown(_ arguments: String...) throws -> Bool {
    try person.sees("breathe is a timer", first: arguments)
  }

  @Test("The very first 478 shows it, and then asks about breath holds")
  func first() throws {
    let terminal = try person.sit("478")
    try terminal.see("Enter = go on q = stop")
    #expect(
      terminal.picture().lines.prefix(10) == [
        "", "  breathe is a timer for relaxation and well-being. It is not a medical",
        "  device and does not diagnose, treat or prevent anything. If you are",
        "  unwell, pregnant or under treatment, ask your doctor or therapist first.",
        "  You can stop at any moment.", "",
        "  Sit or lie safely. Never while driving or in or near water. Dizzy,",
        "  tingling, breathless or anxious? Stop and breathe normally.", "",
        "  Enter = go on   q = stop",
      ])
    #expect(!terminal.screen.contains("hold your breath"))
    try terminal.answer("\r")
    try terminal.see("Does one of these apply to you?")
    try terminal.answer("n")
    try terminal.see("Holds:")
    #expect(!terminal.picture().text.contains(Self.text))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(try !isShown("478"))
    #expect(names(in: person.home.path + "/state/breathe") == AnsweredHome.names)
  }

  @Test("Any key but q goes on", arguments: ["\r", " ", "n", "y", "\u{1B}[C"])
  func anyKey(_ key: String) throws {
    let terminal = try person.sit("belly-5min")
    try terminal.answer(key)
    try terminal.see("Enter = start")
  }

  @Test("In Dutch it is in Dutch")
  func dutch() throws {
    let terminal = try person.sit("belly-5min", "--lang", "nl")
    try terminal.see("Het is geen medisch hulpmiddel")
    try terminal.see("Enter = verder q = stop")
    try terminal.answer("\r")
    try terminal.see("Enter = begin")
  }

  @Test("Whoever stops has not read it", arguments: ["q", "\u{3}"])
  func stopped(_ key: String) throws {
    let terminal = try person.sit("belly-5min")
    try terminal.answer(key)
    #expect(try terminal.wait() == .exited(130))
    #expect(terminal.picture().text == "", "nothing of it stays")
    #expect(person.files == [])
    #expect(try isShown("belly-5min"))
    let other = try person.sit("belly-5min")
    try other.see("Enter = go on")
    try other.send(signal: SIGTERM)
    #expect(try other.wait() == .signalled(SIGTERM))
    #expect(try isShown("belly-5min"))
  }

  @Test("Whoever has practised has read it, but not every caution")
  func practised() throws {
    try person.practised([Entry.practised("a").line])
    let terminal = try person.sit("belly-5min")
    try terminal.see("Enter = go on")
    #expect(!terminal.screen.contains("breathe is a timer"))
    #expect(terminal.screen.contains("Sit or lie safely."))
    try terminal.answer("\r")
    try terminal.see("Enter = start")
  }

  @Test("A caution is shown in full before the first session that has it, and then in a line")
  func cautions() throws {
    let first = try person.sit("long-exhale")
    try first.answer("\r")
    try first.see("Enter = start")
    #expect(first.picture().text.contains("Dizzy? Stop and breathe normally."))
    let other = try person.sit("coherent")
    try other.see("Enter = start")
    #expect(!other.screen.contains("Sit or lie safely."))
    let standing = try person.sit("calm-walk")
    try standing.see("Enter = go on")
    #expect(standing.screen.contains("Choose a safe route."))
    #expect(!standing.screen.contains("breathe is a timer"))
  }

  @Test("It is read once, also where nothing goes to the journal")
  func unrecorded() throws {
    let terminal = try person.sit("belly-5min", "--no-journal")
    try terminal.answer("\r")
    try terminal.see("Enter = start")
    #expect(try !isShown("belly-5min"))
  }

  @Test("It comes before a file from someone else is shown")
  func stranger() throws {
    let terminal = try person.sit(person.home.write(SessionTexts.quick, to: "quick.yaml"))
    try terminal.see("Enter = go on")
    #expect(!terminal.screen.contains("not run this file before"))
    try terminal.answer("\r")
    try terminal.see("You have not run this file before.")
  }

  @Test("--yes has read it, a preview need not, and without a terminal it is printed")
  func notAsked() throws {
    #expect(try !isShown("belly-5min", "--yes"))
    #expect(try isShown("belly-5min"))
    let preview = try person.sit("preview", "478")
    try preview.see("breath 1 of 4")
    let path = try person.home.write(SessionTexts.short, to: "short.yaml")
    let first = try person.run(path, "--yes")
    #expect(first.status == .exited(0) && first.output.contains(Self.text))
    #expect(!first.output.contains("For relaxation; not a medical device."), "it says it once")
    let second = try person.run(path, "--yes")
    #expect(!second.output.contains(Self.text), "there is a journal now")
    #expect(second.output.contains("For relaxation; not a medical device."))
  }

  @Test("The picker leads to it")
  func picker() throws {
    let terminal = try person.sit()
    try terminal.see("sessions")
    try terminal.send("\r")
    try terminal.see("Enter = go on")
    try terminal.answer(" ")
    try terminal.see("Does one of these apply to you?")
  }

  @Test("The built program shows it, in lines too", arguments: [[], ["--plain"]])
  func program(_ options: [String]) throws {
    let terminal = try PseudoTerminal(person.launch(["belly-5min"] + options))
    try terminal.answer("\r")
    try terminal.see("Enter = start")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectGivenBack()
  }
}
