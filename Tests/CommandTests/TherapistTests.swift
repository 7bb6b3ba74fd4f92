import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A session that someone gave the person", .waitsForPrograms)
struct TherapistTests {
  private static let knows = "Does your therapist know of this"
  private static let instead = "Not today, then. Quiet breathing instead?"

  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.given(SessionTexts.stretch), to: "given.yaml")
  }

  private func sit(_ keys: String..., path: String? = nil) throws -> RunningApp {
    let terminal = try person.sit(path ?? self.path)
    try terminal.see("Do you have any of these today")
    try terminal.answer(keys)
    return terminal
  }

  @Test(
    "It may go on when something of the list applies and the therapist knows",
    arguments: ["y", "x"])
  func goOn(_ key: String) throws {
    let terminal = try sit("n", key)
    try terminal.see(Self.knows)
    #expect(
      terminal.picture().text.contains(
        "Not today, then. Ask your doctor or therapist. Quiet breathing instead?"))
    try terminal.answer("d")
    #expect(try terminal.finish() == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.session == "stretch" && line.insteadOf == nil)
  }

  @Test(
    "A yes breathes instead, and a no does neither",
    arguments: [("y", true), ("j", true), ("n", false)])
  func instead(_ key: String, _ breathes: Bool) throws {
    let terminal = try sit("n", "y")
    try terminal.see("d = my therapist knows, go on")
    try terminal.answer(key)
    guard breathes else {
      #expect(try terminal.wait() == .exited(77))
      return
    }
    try terminal.see("Five-minute belly breath")
  }

  @Test("A red flag ends it, whoever gave it")
  func redFlag() throws {
    let terminal = try sit("y")
    #expect(try terminal.wait() == .exited(77))
    #expect(!terminal.screen.contains(Self.knows))
  }

  @Test("Who would rather not say whether there is a red flag breathes, whoever gave it")
  func notSaid() throws {
    let terminal = try sit("x")
    try terminal.see(Self.instead)
    #expect(!terminal.screen.contains(Self.knows))
  }

  @Test("How it was afterwards is asked after that, and more pain leads to breathing")
  func afterwards() throws {
    let first = try sit("n", "y", "d")
    #expect(try first.finish() == .exited(0))
    let second = try person.sit(path)
    try second.see("Earlier today none of the warning signs applied")
    try second.answer("y", "n", "y", "d")
    try second.see("Did you have more pain after last time")
    try second.answer("y")
    try second.see(Self.instead)
  }

  /// What ships, what names nobody, and what names only some of it.
  private static let unanswered = [
    "low-lunge", SessionTexts.stretch,
    SessionTexts.stretch.replacing("title:", with: "author: A practice\ntitle:"),
    SessionTexts.given(SessionTexts.stretch, review: "2020-01-01"),
  ]

  @Test("What nobody answers for has no therapist", arguments: unanswered)
  func nobody(_ text: String) throws {
    let isID = !text.contains("\n")
    let terminal = try sit(
      "n", "y", path: isID ? text : person.trusted(text, to: "own.yaml"))
    try terminal.see("Quiet breathing instead? y = yes n = no q = stop")
    #expect(!terminal.screen.contains(Self.knows))
  }
}
