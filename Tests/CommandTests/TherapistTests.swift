import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A session that someone gave the person", .waitsForPrograms)
struct TherapistTests {
  private static let knows = "Does your therapist know of this"

  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    let text = SessionTexts.stretch.replacing("title:", with: "author: A practice\ntitle:")
    path = try person.trusted(text, to: "given.yaml")
  }

  private func start(_ keys: String..., path: String? = nil) throws -> PseudoTerminal {
    try start(keys, path: path)
  }

  private func start(_ keys: [String], path: String? = nil) throws -> PseudoTerminal {
    let terminal = try person.start(path ?? self.path)
    try terminal.see("n = none of these")
    try terminal.answer(keys)
    return terminal
  }

  @Test(
    "It may go on when a question applies and the therapist knows",
    arguments: [["1"], ["2"], ["5"], ["3", "5"]])
  func goOn(_ numbers: [String]) throws {
    let terminal = try start(["n"] + numbers)
    try terminal.see(Self.knows)
    #expect(terminal.picture().text.contains("Breathe with me for five minutes instead?"))
    try terminal.answer("d")
    #expect(try terminal.finish() == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.session == "stretch" && line.insteadOf == nil)
  }

  @Test(
    "A yes breathes instead, and a no does neither",
    arguments: [("y", true), ("j", true), ("n", false)])
  func instead(_ keys: String, _ breathes: Bool) throws {
    let terminal = try start("n", "2")
    try terminal.see("d = do it all the same")
    try terminal.answer(keys)
    guard breathes else {
      #expect(try terminal.wait() == .exited(77))
      return
    }
    try terminal.see("Five-minute belly breath")
  }

  @Test("A red flag ends it, whoever gave it")
  func redFlag() throws {
    let terminal = try start("y")
    #expect(try terminal.wait() == .exited(77))
    #expect(!terminal.screen.contains(Self.knows))
  }

  @Test("Who would rather not say breathes, whoever gave it", arguments: [["x"], ["n", "x"]])
  func notSaid(_ keys: [String]) throws {
    let terminal = try start(keys)
    try terminal.see("y = yes n = no")
    #expect(!terminal.screen.contains(Self.knows))
  }

  @Test("How it was afterwards is asked all the same, and more pain leads to breathing")
  func afterwards() throws {
    let first = try start("n", "2", "d")
    #expect(try first.finish() == .exited(0))
    let second = try person.sit(path)
    try second.see("Anything changed?")
    try second.answer("y", "n", "2", "d")
    try second.see("Did it hurt more after last time")
    try second.answer("y")
    try second.see("y = yes n = no")
  }

  @Test("What ships and what names nobody has no therapist")
  func nobody() throws {
    let own = try person.trusted(SessionTexts.stretch, to: "own.yaml")
    for path in ["low-lunge", own] {
      let terminal = try start("n", "2", path: path)
      try terminal.see("y = yes n = no")
      #expect(!terminal.screen.contains(Self.knows))
    }
  }
}
