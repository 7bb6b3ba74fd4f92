import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A file's own questions", .waitsForPrograms)
struct QuestionTests {
  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.asking, to: "asking.yaml")
  }

  @Test(
    "No to each of them begins the session",
    arguments: [["n", "n"], ["N", "N"]])
  func no(_ keys: [String]) throws {
    let terminal = try person.sit(path)
    try terminal.see("Did you sleep badly?")
    try terminal.answer(keys)
    #expect(try terminal.finish() == .exited(0))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.session == "asking" && line.outcome == "completed" && line.insteadOf == nil)
  }

  @Test("In lines they stay where they were asked", arguments: [true, false])
  func lines(isAsked: Bool) throws {
    var person = person
    if !isAsked { person.environment["TERM"] = "dumb" }
    let terminal = try person.sit([path] + (isAsked ? ["--plain"] : []))
    try terminal.answer("n")
    try terminal.see("Is your back sore? y = yes n = no q = stop")
    #expect(
      terminal.picture().lines.prefix(8) == [
        "Did you sleep badly?", "", "y = yes   n = no   q = stop", "",
        "Is your back sore?", "", "y = yes   n = no   q = stop", "",
      ])
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(0))
    #expect(!terminal.screen.bytes.contains(0x1B))
  }

  @Test("They come one by one, with what the keys mean")
  func dialogue() throws {
    let terminal = try person.sit(path)
    try terminal.see("q = stop")
    #expect(!terminal.screen.contains("Is your back sore?"))
    try terminal.answer("n")
    try terminal.see("Is your back sore? y = yes n = no q = stop")
    #expect(
      terminal.picture().lines.prefix(5) == [
        "", "  Is your back sore?", "", "  y = yes   n = no   q = stop", "",
      ])
    try terminal.answer("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Yes with stop ends it, with a sentence", arguments: ["y", "j", "Y"])
  func stop(_ key: String) throws {
    let terminal = try person.sit(path)
    try terminal.see("Did you sleep badly?")
    try terminal.answer(key)
    #expect(try terminal.wait() == .exited(77))
    #expect(terminal.picture().text == "Leave this session for today.")
    try terminal.expectGivenBack()
    #expect(try person.journal == [])
  }

  @Test("Yes with an id offers that session, and the journal tells instead of what")
  func instead() throws {
    let terminal = try person.sit(path)
    try terminal.see("Did you sleep badly?")
    try terminal.answer("n", "y")
    try terminal.see("Then the author suggests “long-exhale” today. Start it? y = yes n = no")
    try terminal.answer("y")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("In through the nose, lightly")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.session == "long-exhale" && line.insteadOf == "asking")
  }

  @Test("An offer that is declined ends it", arguments: ["n", "N"])
  func declined(_ key: String) throws {
    let terminal = try person.sit(path)
    try terminal.see("Did you sleep badly?")
    try terminal.answer("n", "y", key)
    #expect(try terminal.wait() == .exited(77))
    #expect(try person.journal == [])
  }

  @Test("Any of it can be stopped", arguments: [[], ["n"], ["n", "y"]], ["q", "\u{3}"])
  func stopped(after keys: [String], by key: String) throws {
    let terminal = try person.sit(path)
    try terminal.see("Did you sleep badly?")
    try terminal.answer(keys + [key])
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectGivenBack()
  }

  @Test("The self-check comes before them")
  func afterSelfCheck() throws {
    let text = SessionTexts.stretch.replacing(
      "steps:", with: "ask: [{ question: Is it late?, when-yes: stop }]\nsteps:")
    let terminal = try person.sit(person.trusted(text, to: "stretch.yaml"))
    try terminal.see("Do you have any of these today")
    try terminal.answer("n", "n")
    try terminal.see("Is it late?")
    try terminal.answer("y")
    #expect(try terminal.wait() == .exited(77))
  }

  @Test("In Dutch they are asked in Dutch, where the file has it")
  func dutch() throws {
    let terminal = try person.sit(path, "--lang", "nl")
    try terminal.see("Heb je slecht geslapen? j = ja n = nee q = stop")
    try terminal.answer("n")
    try terminal.see("Is your back sore?")
    try terminal.answer("j")
    try terminal.see("Dan stelt de auteur vandaag “long-exhale” voor.")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(77))
  }

  @Test("Without a terminal nobody can answer, so it does not begin")
  func noTerminal() throws {
    let result = try person.run(path)
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("there is no terminal to ask it on"))
    #expect(result.output == "")
  }

  @Test("--yes says that none applies: they are told where nobody can answer, and not asked")
  func yes() throws {
    let result = try person.run(path, "--yes")
    #expect(result.status == .exited(0))
    #expect(
      result.output.hasPrefix(
        """
        ? Did you sleep badly? Yes: not today.
        ? Is your back sore? Yes: breathe long-exhale.
        Asking

        """))
    let terminal = try person.sit(path, "--yes")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("Did you sleep badly?"))
  }

  /// A session that asks one thing, and offers another for a yes.
  private func asking(_ id: String, whenYes other: String) -> String {
    """
    breathe: 1
    id: \(id)
    title: Asking
    ask: [{ question: About \(id)?, when-yes: \(other) }]
    steps:
      - breathe: 4-6
        cycles: 3
    """
  }

  @Test("Offers that lead to each other come to an end, with a sentence")
  func chain() throws {
    try person.add(asking("one", whenYes: "other"), as: "one")
    try person.add(asking("other", whenYes: "one"), as: "other")
    let terminal = try person.sit("one")
    try terminal.see("About one?")
    try terminal.answer("y", "y")
    try terminal.see("About other?")
    try terminal.answer("y", "y")
    #expect(try terminal.wait() == .exited(77))
    #expect(terminal.picture().text.hasSuffix("Leave this session for today."))
    #expect(try person.journal == [])
  }

  @Test("From any of them the quiet breathing that ships can be reached")
  func chainToReplacement() throws {
    try person.add(asking("one", whenYes: "other"), as: "one")
    try person.add(asking("other", whenYes: "belly-5min"), as: "other")
    let terminal = try person.sit("one")
    try terminal.see("About one?")
    try terminal.answer("y", "y", "y", "y")
    try terminal.see("Five-minute belly breath")
    try terminal.send("\u{1B}[C")
    try terminal.see("In lightly")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    // The journal tells what was asked for, not what came in between.
    #expect(try person.journal.map(\.insteadOf) == ["one"])
  }

  @Test("An offer that is not there is told")
  func missing() throws {
    let text = asking("one", whenYes: "nowhere")
    let terminal = try person.sit(person.trusted(text, to: "one.yaml"))
    try terminal.see("About one?")
    try terminal.answer("y", "y")
    #expect(try terminal.wait() == .exited(66))
    #expect(terminal.picture().text.contains("There is no session “nowhere”."))
  }
}
