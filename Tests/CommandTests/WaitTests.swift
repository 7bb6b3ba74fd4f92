import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A step that waits for a key", .waitsForPrograms)
struct WaitTests {
  private static let text = """
    breathe: 1
    id: waiting
    title: Waiting
    settle: 0.1s
    steps:
      - rest: 0.1s
      - wait: { en: Lie down first., nl: Ga eerst liggen. }
      - rest: 0.1s
        cue: Rest now.
    """

  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(Self.text, to: "waiting.yaml")
  }

  @Test(
    "On the screen it says what to do, and nothing goes on before a key", arguments: ["x", " "])
  func screen(_ key: String) throws {
    let terminal = try person.sit(path)
    try terminal.see("Lie down first.")
    try terminal.see("Space = go on.")
    try terminal.watch(for: .milliseconds(200))
    #expect(terminal.picture().text.contains("Lie down first."))
    #expect(try person.journal == [])
    try terminal.send(key)
    #expect(try terminal.finish() == .exited(0))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.outcome == "completed")
    #expect(line.paused >= 0.2 && abs(line.active - 0.2) <= 0.1)
  }

  @Test("In plain lines too", arguments: ["x", "\r", "\u{1B}[C"])
  func plain(_ key: String) throws {
    let terminal = try person.sit(path, "--plain", "--lang", "nl")
    try terminal.read(until: "Ga eerst liggen. Spatie = verder.")
    #expect(!terminal.screen.contains("Rest now."))
    try terminal.send(key)
    try terminal.read(until: "Rest now.  (0,1 s)")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("It can be stopped there", arguments: ["q", "\u{3}"])
  func stop(_ key: String) throws {
    let terminal = try person.sit(path)
    try terminal.see("Lie down first.")
    try terminal.send(key)
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
    #expect(try person.journal == [])
  }

  @Test("Without a terminal its text is printed, and the session goes on")
  func noTerminal() throws {
    let result = try person.run(path)
    #expect(result.status == .exited(0))
    #expect(
      result.output.hasSuffix(
        """
        Get into position.  (0.1 s)
        Rest  (0.1 s)
        Lie down first.
        Rest now.  (0.1 s)
        Waiting: done. 0:01.

        """))
    #expect(try person.journal.map(\.paused) == [0])
  }
}
