import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The self-check before a stretch", .waitsForPrograms)
struct SelfCheckTests {
  private static let flags = "Do you have any of these today"
  private static let list = "Does one of these apply to you?"
  private static let instead = "Not today, then. Quiet breathing instead?"

  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.stretch, to: "stretch.yaml")
  }

  @Test("A red flag ends it with whom to call", arguments: ["y", "j", "Y"])
  func redFlag(_ key: String) throws {
    let terminal = try person.sit("low-lunge")
    try terminal.see(Self.flags)
    try terminal.see("n = none of these")
    try terminal.answer(key)
    #expect(try terminal.wait() == .exited(77))
    let text = terminal.picture().text
    #expect(text.contains("Do not practise today. Call your doctor."))
    #expect(text.contains("can't pee: call 112. A warm, swollen calf: call today."))
    #expect(!text.contains(Self.flags), "nothing of the question stays")
    try terminal.expectGivenBack()
    #expect(try person.journal == [])
  }

  @Test(
    "Something of the list, or rather not saying, sends to the therapist and offers breathing",
    arguments: ["y", "j", "Y", "x", "X"])
  func applies(_ key: String) throws {
    let terminal = try person.sit("low-lunge")
    try terminal.see(Self.flags)
    try terminal.answer("n")
    try terminal.see(Self.list)
    #expect(terminal.picture().text.contains("a hip replacement, and nobody told you"))
    try terminal.answer(key)
    try terminal.see("Not today, then. Ask your doctor or therapist. Quiet breathing instead?")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(77))
    #expect(try person.journal == [])
  }

  @Test("A yes takes what is offered, and the journal tells instead of what")
  func accept() throws {
    let terminal = try person.sit("low-lunge")
    try terminal.see(Self.flags)
    try terminal.answer("n", "y")
    try terminal.see("y = yes")
    try terminal.answer("y")
    try terminal.see("Five-minute belly breath")
    try terminal.send("\u{1B}[C")
    try terminal.see("In lightly to your lower belly")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.session == "belly-5min")
    #expect(line.insteadOf == "low-lunge")
  }

  @Test("What is offered is the one that ships, whatever was added in its place")
  func acceptShipped() throws {
    try person.add(
      SessionTexts.evening.replacing("id: bedtime", with: "id: belly-5min"), as: "belly-5min")
    let terminal = try person.sit(path)
    try terminal.see("n = none of these")
    try terminal.answer("n", "y", "y")
    try terminal.see("Five-minute belly breath")
    #expect(!terminal.picture().text.contains("You hold your breath"))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Nothing that applies begins the session")
  func fit() throws {
    let terminal = try person.sit(path)
    try terminal.see("n = none of these")
    try terminal.answer("n", "n")
    #expect(try terminal.finish() == .exited(0))
    try terminal.expectRestored()
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("Who would rather not say whether there is a red flag is offered quiet breathing")
  func ratherNot() throws {
    let terminal = try person.sit(path)
    try terminal.see("x = rather not say")
    try terminal.answer("x")
    try terminal.see(Self.instead)
    #expect(!terminal.picture().text.contains("therapist"))
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(77))
  }

  @Test("Any of it can be stopped", arguments: [[], ["n"], ["n", "y"]], ["q", "\u{3}"])
  func stop(after keys: [String], by key: String) throws {
    let terminal = try person.sit(path)
    try terminal.see("n = none of these")
    try terminal.answer(keys + [key])
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectGivenBack()
    #expect(terminal.picture().text == "", "nothing of it stays")
    #expect(try person.journal == [])
  }

  @Test("Ctrl-Z puts it aside with the terminal given back")
  func suspend() throws {
    let terminal = try person.start(path)
    try terminal.see("n = none of these")
    try terminal.send("\u{1A}")
    guard case .stopped = try terminal.wait() else {
      Issue.record("it did not stop")
      return
    }
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    try terminal.send(signal: SIGCONT)
    try terminal.answer("n", "n")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("What was typed before it is on the screen answers nothing")
  func typedAhead() throws {
    let terminal = try person.typeAhead("nn", before: [path])
    try terminal.see("n = none of these")
    #expect(!terminal.screen.contains("Does one of these"))
    try terminal.answer("n", "n")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("Keys that come together, as what is pasted, answer nothing", arguments: ["nnnn", "no n"])
  func pasted(_ text: String) throws {
    let terminal = try person.sit(path)
    try terminal.answer(text)
    try terminal.watch(for: .milliseconds(300))
    #expect(!terminal.picture().text.contains("Does one of these"))
    try terminal.send("n")
    try terminal.see(Self.list)
  }

  @Test("Ctrl-C stops it also among keys that answer nothing")
  func interruptAmongOthers() throws {
    let terminal = try person.sit(path)
    try terminal.answer("nn\u{3}n")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Enter answers none of the questions")
  func enter() throws {
    let terminal = try person.sit(person.trusted(SessionTexts.hip, to: "hip.yaml"))
    for (question, answer) in [
      (Self.flags, "n"), (Self.list, "b"), ("for five minutes first", "y"),
    ] {
      try terminal.see(question)
      try terminal.answer("\r")
      let before = terminal.screen.bytes.count
      try terminal.watch(for: .seconds(2))
      #expect(terminal.screen.bytes.count == before)
      try terminal.send(answer)
    }
    try terminal.see("Five-minute belly breath")
  }

  @Test("? tells why it is asked, and asks on")
  func why() throws {
    let terminal = try person.sit(path)
    for reason in ["that a doctor should look at", "this exercise can make things worse"] {
      try terminal.see("? = why")
      try terminal.answer("?")
      try terminal.see(reason)
      try terminal.answer("n")
    }
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("Other keys wait for a better one")
  func otherKeys() throws {
    let terminal = try person.sit(path)
    try terminal.see("n = none of these")
    try terminal.send("5d \u{1B}[C\u{7F}\r")
    try terminal.watch(for: .milliseconds(300))
    #expect(!terminal.picture().text.contains("Does one of these"))
    try terminal.send("n")
    try terminal.see(Self.list)
    try terminal.answer("7")
    try terminal.send("é")
    try terminal.watch(for: .seconds(1))
    try terminal.send("0")
    try terminal.watch(for: .seconds(1))
    try terminal.send("n")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("Without a terminal nobody can answer, so it does not begin")
  func noTerminal() throws {
    let result = try person.run(path)
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("there is no terminal to ask it on"))
    #expect(result.errors.contains("--yes"))
    #expect(result.output == "")
    #expect(try person.journal == [])
  }

  @Test("--yes vouches for it where there is no terminal, and shows what was vouched for")
  func yesWithoutTerminal() throws {
    let result = try person.run(path, "--yes")
    #expect(result.status == .exited(0))
    #expect(result.output.contains("chest pain"))
    #expect(result.output.contains("osteoporosis"))
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("In a terminal, --yes still asks for red flags, and only for those")
  func yes() throws {
    let terminal = try person.sit(path, "--yes")
    try terminal.see("n = none of these")
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("Does one of these"))
    let other = try person.sit(path, "--yes")
    try other.see("Earlier today none of the warning signs applied")
    try other.answer("y")
    try other.see(Self.flags)
    try other.answer("y")
    #expect(try other.wait() == .exited(77))
  }

  @Test("A file from someone else that moves the body gets it, whether it says so or not")
  func movement() throws {
    let terminal = try person.sit(person.trusted(SessionTexts.figure, to: "figure.yaml"))
    try terminal.see(Self.flags)
    try terminal.answer("n")
    try terminal.see(Self.list)
    #expect(try person.run("figure.yaml").status == .exited(77))
  }

  @Test("In lines it is the same, and stays where it was asked")
  func lines() throws {
    let terminal = try person.sit(path, "--plain")
    try terminal.see(Self.flags)
    try terminal.answer("n")
    try terminal.see(Self.list)
    #expect(terminal.picture().text.contains(Self.flags))
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(0))
  }
}
