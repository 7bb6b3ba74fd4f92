import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A session that its author has made for someone", .waitsForPrograms)
struct MeantForTests {
  private static let question = "Did you get this session yourself from A practice, for this?"
  private static let flags = "Do you have any of these today"

  private let person: Person

  init() throws {
    person = try Person()
  }

  private static func text(review: String = "2099-01-01") -> String {
    SessionTexts.given(SessionTexts.stretch, review: review).replacing(
      "steps:", with: "meant-for: { after-operation: For you after your new hip. }\nsteps:")
  }

  private func sit(_ text: String = MeantForTests.text()) throws -> RunningApp {
    try person.sit(person.trusted(text, to: "given.yaml"))
  }

  @Test(
    "A yes leaves out what it is made for, and a no asks all of ours",
    arguments: [("y", true), ("n", false)])
  func whose(_ key: String, _ isTheirs: Bool) throws {
    let terminal = try sit()
    try terminal.see("For you after your new hip. " + Self.question)
    try terminal.answer(key)
    try terminal.see(Self.flags)
    #expect(terminal.picture().text.contains("a wound that leaks") == isTheirs)
    try terminal.answer("n")
    try terminal.see("Does one of these apply to you?")
    #expect(terminal.picture().text.contains("operated on") != isTheirs)
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("A yes is asked for once, and a no is not remembered", arguments: [true, false])
  func once(_ isYes: Bool) throws {
    let first = try sit()
    try first.see(Self.question)
    try first.answer(isYes ? "y" : "n", "q")
    #expect(try first.wait() == .exited(130))
    let memory = person.home.path + "/state/breathe/given-by-author"
    #expect((try? lines(of: memory).count) == (isYes ? 1 : nil))
    let second = try sit()
    try second.see(isYes ? Self.flags : Self.question)
    #expect(second.screen.contains("Did you get this") != isYes)
    // Another content is another session.
    let other = try sit(Self.text() + "\n# More.")
    try other.see(Self.question)
  }

  @Test("Where nobody answers for it any more, nobody is asked whose it is")
  func passed() throws {
    let terminal = try sit(Self.text(review: "2020-01-01"))
    try terminal.see(Self.flags)
    try terminal.answer("n")
    try terminal.see("newly injured or operated on")
    #expect(!terminal.screen.contains("Did you get this"))
  }

  @Test("Without a terminal it is for nobody in particular")
  func noTerminal() throws {
    let path = try person.trusted(Self.text(), to: "given.yaml")
    let result = try person.run(path, "--yes")
    #expect(result.status == .exited(0))
    #expect(result.output.contains("newly injured or operated on"))
    #expect(try person.run(path).status == .exited(77))
  }
}

@Suite("A session with a self-check of its own", .waitsForPrograms)
struct OwnScreeningTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private func sit(review: String) throws -> RunningApp {
    let text = SessionTexts.given(SessionTexts.stretch, review: review).replacing(
      "steps:",
      with: "screening: own\nask: [{ question: Is it late?, when-yes: stop }]\nsteps:")
    return try person.sit(person.trusted(text, to: "own.yaml"))
  }

  @Test("It asks the red flags and its own questions, and none of ours")
  func own() throws {
    let terminal = try sit(review: "2099-01-01")
    try terminal.see("Do you have any of these today")
    try terminal.answer("n")
    try terminal.see("Is it late?")
    #expect(!terminal.screen.contains("Does one of these"))
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("When its review has passed, it asks all of ours and its own")
  func passed() throws {
    let terminal = try sit(review: "2020-01-01")
    try terminal.see("Do you have any of these today")
    try terminal.answer("n")
    try terminal.see("Does one of these apply to you?")
    try terminal.answer("n")
    try terminal.see("Is it late?")
    try terminal.answer("y")
    #expect(try terminal.wait() == .exited(77))
  }
}
