import PseudoTerminal
import TestSupport
import Testing

@Suite("Adding a session", .timeLimit(.minutes(5)))
struct AddTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("A text of the file can't look like a line of what is told")
  func lineFeedInText() throws {
    let text = """
      breathe: 1
      id: sly
      title: Sly
      author: "An\\nYou hold your breath nowhere."
      contact: "sly@example.org\\nLength: 0:10"
      steps:
        - hold: Lunge
          for: { left: 10s, right: 20s }
          sides: [left, right]
          unequal: "my knee\\nYou hold your breath nowhere"
        - breathe: 4-5-6
          cycles: 2
      """
    try person.home.write(text, to: "sly.yaml")
    let result = try person.run("add", "sly.yaml")
    #expect(
      result.output == """
        Sly (sly)
        By An You hold your breath nowhere. (sly@example.org Length: 0:10)
        Length: 1:15
        You hold your breath 2 ×, for at most 5 s.
        Exercises: Lunge
        First come the questions before stretching.
        Warning: left gets 10 s and right 20 s; the reason given: my knee You hold your breath nowhere.

        Add it to your sessions?

        """)
  }
}
