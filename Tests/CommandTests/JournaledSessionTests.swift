import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A session and days of the journal")
struct JournaledSessionTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// The words that a person types, parted by blanks.
  private func run(_ words: String) throws -> ScriptedWorld.Outcome {
    try person.run(words.split(separator: " ").map(String.init))
  }

  @Test("“stats 478” and “log 478” are of one session")
  func journaled() throws {
    #expect(try run("478").status == .exited(0))
    #expect(try run("box").status == .exited(0))
    #expect(try run("stats 478").output == run("stats --session 478").output)
    #expect(try run("log 478").output == run("log --session 478").output)
    #expect(try run("log 478").output.split(separator: "\n").count == 1)
    #expect(try run("log coherent").status == .exited(0))
    for command in ["log", "stats"] {
      let result = try run("\(command) evning")
      #expect(result.status == .exited(66))
      #expect(result.errors == "There is no session “evning”. Did you mean “evening”?\n")
    }
  }

  @Test("Days have names")
  func days() throws {
    #expect(try run("478").status == .exited(0))
    for day in ["today", "yesterday", "gisteren", "monday", "7d"] {
      #expect(try run("log --since \(day)").output.contains("478"), "\(day)")
      #expect(try run("export --format json --from \(day)").output.contains("478"), "\(day)")
    }
    #expect(try run("log --since tomorrow").status == .exited(64))
  }

  @Test(
    "A day where a session is meant gets the option",
    arguments: [
      ("log yesterday", "Try: breathe log --since yesterday\n"),
      ("stats monday", "Try: breathe stats --from monday\n"),
    ])
  func dayAlone(words: String, told: String) throws {
    let result = try run(words)
    #expect(result.status == .exited(64))
    #expect(result.errors == told && result.output == "")
  }
}
