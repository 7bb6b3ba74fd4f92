import PseudoTerminal
import TestSupport
import Testing

@Suite("Checking session files", .timeLimit(.minutes(5)))
struct CheckTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("The name of a file can't look like a line of ours")
  func lineFeedInName() throws {
    try person.home.write(SessionTexts.broken, to: "a\nb: no mistakes.yaml")
    let result = try person.run("check", "a\nb: no mistakes.yaml")
    #expect(result.status == .exited(65))
    #expect(result.output.hasPrefix("a b: no mistakes.yaml:6:10: error: "))
    #expect(!result.output.contains("\nb"))
  }
}
