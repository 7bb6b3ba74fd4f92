import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What a person rates before and after", .waitsForPrograms)
struct RatingTests {
  private static let tension = "How tense are you now?"
  private static let pain = "How much pain do you have now?"

  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("Tension is asked, told as numbers, and journalled", arguments: [[], ["--plain"]])
  func tension(options: [String]) throws {
    let terminal = try start(SessionTexts.short, options)
    try terminal.see(Self.tension)
    try terminal.answer("7")
    let before = terminal.screen.bytes.count
    try terminal.read(until: Self.tension, from: before)
    try terminal.answer("3")
    #expect(try (options.isEmpty ? terminal.finish() : terminal.wait()) == .exited(0))
    try terminal.expectGivenBack()
    #expect(terminal.picture().text.contains("A short one: done. 2 breaths, 0:02."))
    #expect(terminal.picture().text.contains("Tension: 7 before, 3 after."))
    let line = try #require(try person.journal.first)
    #expect(line.before == ["tension": 7] && line.after == ["tension": 3])
    #expect(line.outcome == "completed")
  }

  @Test("1 waits a second for a 0, Enter skips", arguments: [("10", 10), ("1", 1), ("\r", nil)])
  func keys(typed: String, rated: Int?) throws {
    let terminal = try start(SessionTexts.short)
    try terminal.see(Self.tension)
    try terminal.answer(typed)
    let before = terminal.screen.bytes.count
    try terminal.read(until: Self.tension, from: before)
    try terminal.answer("\r")
    #expect(try terminal.finish() == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.before == rated.map { ["tension": $0] } && line.after == nil)
    #expect(!terminal.screen.contains("Tension:"))
  }

  @Test(
    "The keys of the digits answer without Shift on a keyboard that needs it, and so does a keypad",
    arguments: [
      (["à"], 0), (["é"], 2), (["§"], 6), (["ç"], 9), (["\u{1B}Ow"], 7), (["&", "à"], 10),
    ])
  func otherKeyboards(typed: [String], rated: Int) throws {
    let terminal = try start(SessionTexts.short)
    try terminal.see(Self.tension)
    try terminal.answer(typed[0])
    for key in typed.dropFirst() { try terminal.send(key) }
    let before = terminal.screen.bytes.count
    try terminal.read(until: Self.tension, from: before)
    try terminal.answer("\r")
    #expect(try terminal.finish() == .exited(0))
    #expect(try person.journal.first?.before == ["tension": rated])
  }

  @Test("An Enter right after a number belongs to it")
  func numberAndEnter() throws {
    let terminal = try startExercise()
    try terminal.see(Self.tension)
    try terminal.answer("5\r")
    try terminal.see(Self.pain)
    try terminal.answer("4")
    try terminal.see("Not today, then. Quiet breathing instead?")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(77))
  }

  @Test("Put aside, the question is told again")
  func putAside() throws {
    let terminal = try start(SessionTexts.short)
    try terminal.see(Self.tension)
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    let before = terminal.screen.bytes.count
    try terminal.send(signal: SIGCONT)
    try terminal.read(until: Self.tension, from: before)
    try terminal.answer("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("q stops before, and only ends the asking after", arguments: ["q", "\u{3}"])
  func stop(key: String) throws {
    let terminal = try start(SessionTexts.short)
    try terminal.see(Self.tension)
    try terminal.answer(key)
    #expect(try terminal.wait() == .exited(130))
    #expect(access(person.journalPath, F_OK) != 0)
    let other = try start(SessionTexts.short)
    try other.see(Self.tension)
    try other.answer("2")
    let before = other.screen.bytes.count
    try other.read(until: Self.tension, from: before)
    try other.answer(key)
    #expect(try other.finish() == .exited(0))
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("A signal while the question stands costs no entry")
  func signal() throws {
    let terminal = try start(SessionTexts.short)
    try terminal.see(Self.tension)
    try terminal.answer("2")
    let before = terminal.screen.bytes.count
    try terminal.read(until: Self.tension, from: before)
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    let line = try #require(try person.journal.first)
    #expect(line.before == ["tension": 2] && line.after == nil)
  }

  @Test("Who stops is asked nothing more")
  func stopped() throws {
    let terminal = try start(SessionTexts.long)
    try terminal.see(Self.tension)
    try terminal.answer("2")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    try terminal.practise()
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(try person.journal.first?.before == ["tension": 2])
  }

  @Test("Much pain before leads to quiet breathing", arguments: ["y", "n"])
  func painBefore(key: String) throws {
    let terminal = try startExercise()
    try terminal.see(Self.tension)
    try terminal.answer("\r")
    try terminal.see(Self.pain)
    try terminal.answer("4")
    try terminal.see("Not today, then. Quiet breathing instead?")
    try terminal.answer(key)
    guard key == "y" else {
      #expect(try terminal.wait() == .exited(77))
      return
    }
    try terminal.see("Five-minute belly breath")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Also before shaking, where nothing is held or counted")
  func painBeforeShaking() throws {
    let terminal = try person.sit("soft-shake", "--rate")
    try terminal.see("n = none of these")
    try terminal.answer("n", "n")
    try terminal.see(Self.tension)
    try terminal.answer("\r")
    try terminal.see(Self.pain)
    try terminal.answer("4")
    try terminal.see("Not today, then. Quiet breathing instead?")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(77))
  }

  @Test("Pain that rose leads to advice, in numbers and without a verdict")
  func painAfter() throws {
    let terminal = try startExercise()
    for text in [Self.tension, Self.pain] {
      try terminal.see(text)
      try terminal.answer("1")
    }
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    for text in [Self.tension, Self.pain] {
      try terminal.see(text, from: terminal.lastSent)
      try terminal.answer("3")
    }
    #expect(try terminal.finish() == .exited(0))
    let told = terminal.picture().text
    #expect(told.contains("Tension: 1 before, 3 after. Pain: 1 before, 3 after."))
    #expect(told.contains("Skip this one next time and tell your therapist."))
  }

  /// A movement, past its self-check.
  private func startExercise() throws -> PseudoTerminal {
    let terminal = try start(
      SessionTexts.figure.replacing("steps:", with: "rate: [pain]\nsteps:"))
    try terminal.see("Do you have any of these today")
    try terminal.answer("n", "n")
    return terminal
  }

  @Test("What an author names is asked without --rate, as long as the author answers for it")
  func byItsAuthor() throws {
    let text = SessionTexts.short.replacing("steps:", with: "rate: [{ pain: after }]\nsteps:")
    let given = try person.sit(person.trusted(SessionTexts.given(text), to: "given.yaml"))
    try given.see(Self.pain)
    #expect(!given.screen.contains(Self.tension))
    try given.answer("3")
    #expect(try given.finish() == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.before == nil && line.after == ["pain": 3])
    for other in [SessionTexts.given(text, review: "2020-01-01"), text] {
      let terminal = try person.sit(person.trusted(other, to: "other.yaml"))
      #expect(try terminal.finish() == .exited(0))
      #expect(!terminal.screen.contains(Self.pain))
    }
  }

  private func start(_ text: String, _ options: [String] = []) throws -> PseudoTerminal {
    let path = try person.trusted(text, to: "session.yaml")
    return try PseudoTerminal(person.launch([path, "--rate"] + options))
  }
}
