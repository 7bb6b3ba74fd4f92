import BreatheCore
import BreatheSystem
import Glibc
import ScriptedWorld
import TestSupport
import Testing

@testable import BreatheApp

@Suite("A question")
struct DialogueTests {
  private static let keys = ["y = yes", "n = no", "q = stop"]

  private func dialogue(_ person: ScriptedPerson) -> Dialogue {
    person.terminal.enter(.keys)
    return Dialogue(
      console: Console(
        locale: LocaleSettings(language: .en, charset: .utf8), out: RecordedOutput(),
        errors: RecordedOutput()),
      terminal: person.terminal, input: person, clock: person.clock)
  }

  /// Asks while the person does what the script says.
  private func ask(_ person: ScriptedPerson, _ text: String = "Is it late?") throws -> Bool {
    var dialogue = dialogue(person)
    defer { person.terminal.leave() }
    try dialogue.tell([text], keys: Self.keys)
    return try dialogue.choose(\.yesOrNo)
  }

  @Test("Is answered by a key once the keys are shown")
  func answer() throws {
    let person = ScriptedPerson([.press("y", when: "q = stop", after: .zero)])
    #expect(try ask(person))
    #expect(person.clock.elapsed == .milliseconds(300))
  }

  @Test("Is not answered before it could be read", arguments: [0, 1, 299])
  func early(_ milliseconds: Int) throws {
    let person = ScriptedPerson([
      .press("y", when: "Is it late?", after: .milliseconds(milliseconds)),
      .press("n", when: "q = stop", after: .zero),
    ])
    #expect(try !ask(person))
    // Each key begins the 300 ms anew.
    #expect(person.clock.elapsed == .milliseconds(milliseconds + 300))
  }

  @Test("Is not answered by a key that is held down, however long")
  func heldKey() throws {
    let person = ScriptedPerson(
      [.press("y", when: "Is it late?", after: .milliseconds(30))]
        + Array(repeating: .press("y", when: "", after: .milliseconds(30)), count: 200)
        + [.press("n", when: "q = stop")])
    #expect(try !ask(person))
    #expect(person.clock.elapsed == .milliseconds(201 * 30) + .milliseconds(1300))
  }

  @Test(
    "Is not answered by the first repeat of a key that is held down since before",
    arguments: [500, 660])
  func firstRepeat(_ delay: Int) throws {
    // The shell's Enter is still down.
    let person = ScriptedPerson(
      [.press(.enter, when: "Is it late?", after: .milliseconds(delay))]
        + Array(repeating: .press(.enter, when: "", after: .milliseconds(30)), count: 50)
        + [.press(.enter, when: "", after: .seconds(1))])
    var dialogue = dialogue(person)
    try dialogue.tell(["Is it late?"], keys: Self.keys)
    #expect(try dialogue.choose { $0 == .enter ? true : nil })
    // The Enter that counts came after it had been let go.
    #expect(person.clock.elapsed == .milliseconds(delay) + .milliseconds(50 * 30) + .seconds(1))
  }

  @Test("Fits no window so small that it fails", arguments: [(40, 4), (20, 6), (20, 2), (1, 1)])
  func smallWindow(columns: Int, rows: Int) throws {
    let person = ScriptedPerson(
      [.press(.control("c"), when: "", after: .seconds(60))],
      size: Size(columns: columns, rows: rows))
    #expect(throws: DialogueStopped(signal: nil)) {
      try ask(person, String(repeating: "Is it late? ", count: 20))
    }
  }

  @Test("Does not count the time in which the terminal takes nothing")
  func stalledTerminal() throws {
    let person = ScriptedPerson([
      Act(text: "Is it late?", delay: .seconds(9), event: .drained),
      .press("y", when: "", after: .milliseconds(200)),
      .press("n", when: "q = stop", after: .zero),
    ])
    person.terminal.isBusy = true
    #expect(try !ask(person))
    #expect(person.clock.elapsed == .milliseconds(9500))
  }

  @Test("Is shown again after Ctrl-Z, and read again")
  func suspended() throws {
    let person = ScriptedPerson([
      Act(text: "q = stop", delay: .seconds(1), event: .suspending),
      Act(text: "", delay: .zero, event: .resumed),
      .press("y", when: "Is it late?", after: .milliseconds(100)),
      .press("n", when: "q = stop"),
    ])
    #expect(try !ask(person))
    #expect(person.terminal.screen.text.ranges(of: "Is it late?").count == 2)
  }

  @Test("Is stopped by Ctrl-C at any moment, and by q once it could be read")
  func stopped() throws {
    let interrupted = ScriptedPerson([.press(.control("c"), when: "Is it late?", after: .zero)])
    #expect(throws: DialogueStopped(signal: nil)) { try ask(interrupted) }
    #expect(interrupted.clock.elapsed == .zero)
    let quit = ScriptedPerson([
      .press("q", when: "Is it late?", after: .zero), .press("q", when: "q = stop"),
    ])
    #expect(throws: DialogueStopped(signal: nil)) { try ask(quit) }
    let signalled = ScriptedPerson([
      Act(text: "Is it late?", delay: .zero, event: .ended(by: SIGTERM))
    ])
    #expect(throws: DialogueStopped(signal: SIGTERM)) { try ask(signalled) }
  }

  @Test("That is longer than the screen waits for a key after each page, which answers nothing")
  func pages() throws {
    let text = (1...60).map { "Line \($0) of it." }.joined(separator: " ")
    let person = ScriptedPerson(
      [
        .press("y", when: "Press a key: more"), .press("y", when: "Press a key: more"),
        .press("y", when: "Press a key: more"), .press("n", when: "q = stop"),
      ], size: Size(columns: 40, rows: 10))
    #expect(try !ask(person, text))
    #expect(person.isDone)
  }

  @Test(
    "Breaks its pages between paragraphs and between the items of a list", arguments: [true, false])
  func pagesOfParagraphs(isList: Bool) throws {
    let person = ScriptedPerson(
      [.press("y", when: "Press a key: more"), .press("n", when: "q = stop")],
      size: Size(columns: 40, rows: 8))
    var dialogue = dialogue(person)
    defer { person.terminal.leave() }
    let paragraphs = (1...4).map { "Paragraph \($0) is a line and a half long, or two." }
    let list = paragraphs.map { "  - " + $0 }.joined(separator: "\n")
    try dialogue.tell(isList ? [list] : paragraphs, keys: Self.keys)
    #expect(try dialogue.choose(\.yesOrNo) == false)
    let shown = String(decoding: person.terminal.bytes, as: UTF8.self)
    let first = try #require(shown.split(separator: "Press a key").first)
    #expect(first.contains("Paragraph 3") && !first.contains("Paragraph 4"))
    #expect(person.isDone)
  }
}
