import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A file from someone else, the first time it is run", .waitsForPrograms)
struct ConfirmTests {
  private let person: Person

  init() throws {
    person = try Person()
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    for text in [SessionTexts.evening, Self.longer, Self.gentler] {
      try person.answerHolds(of: text)
    }
  }

  private static let longer = SessionTexts.evening + "\n# More."
  private static let gentler = SessionTexts.evening.replacing("4-8-8", with: "4-7-8")

  /// Starts the file and says whether a yes was asked for; a yes is said.
  private func isAsked(_ arguments: String..., as person: Person? = nil) throws -> Bool {
    let terminal = try PseudoTerminal((person ?? self.person).launch(arguments))
    try terminal.read { $0.contains("not run this file before") || $0.contains("Enter = start") }
    let isAsked = terminal.screen.contains("not run this file before")
    if isAsked { try terminal.answer("y") }
    try terminal.see("Enter = start")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    return isAsked
  }

  private var confirmedPath: String { person.home.path + "/state/breathe/confirmed" }

  @Test("What it will do is shown, and it starts after a yes")
  func ask() throws {
    let terminal = try person.sit("bedtime.yaml")
    try terminal.see("q = stop")
    #expect(
      terminal.picture().lines.prefix(11) == [
        "", "  Evening (bedtime)", "  By An example (an@example.org)", "  Length: 0:40",
        "  You hold your breath 2 ×, for at most 8 s.",
        "  Note: the breath is held for 8 s; more than 7 s is hard work for many",
        "  people.", "", "  You have not run this file before. Start it?", "",
        "  y = yes   n = no   q = stop",
      ])
    try terminal.answer("y")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    #expect(try person.journal.map(\.session) == ["bedtime"])
  }

  @Test(
    "What the checker warns of is kept from the client of an author who answers for the file",
    arguments: [("2099-01-01", false), ("2020-01-01", true)])
  func warnings(_ review: String, _ isTold: Bool) throws {
    let text = SessionTexts.evening.replacing(
      "contact:", with: "review: \(review)\ncontact:")
    let terminal = try person.sit(person.home.write(text, to: "given.yaml"))
    try terminal.see("You have not run this file before.")
    #expect(terminal.picture().text.contains("By An example (an@example.org)"))
    #expect(terminal.picture().text.contains("Note: the breath is held") == isTold)
  }

  @Test("One yes is enough for one content, wherever the file lies")
  func once() throws {
    #expect(try isAsked("bedtime.yaml"))
    #expect(try !isAsked("bedtime.yaml"))
    try person.home.write(SessionTexts.evening, to: "copy.yaml")
    #expect(try !isAsked("./copy.yaml"))
    try person.home.write(Self.longer, to: "bedtime.yaml")
    #expect(try isAsked("bedtime.yaml"))
    #expect(try !isAsked("copy.yaml"))
  }

  @Test(
    "Anything but a yes starts nothing, and is not remembered",
    arguments: ["n", "q", "\u{3}"])
  func no(_ keys: String) throws {
    let terminal = try person.sit("bedtime.yaml")
    try terminal.see("q = stop")
    try terminal.answer(keys)
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectGivenBack()
    #expect(terminal.picture().text == "", "nothing of it stays")
    #expect(person.files == ["bedtime.yaml"])
    #expect(try isAsked("bedtime.yaml"))
  }

  @Test("What was typed before it asks is no yes", arguments: ["y", "\r\r"])
  func typedAhead(_ keys: String) throws {
    let terminal = try person.typeAhead(keys, before: ["bedtime.yaml"])
    try terminal.see("q = stop")
    #expect(person.files == ["bedtime.yaml"])
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("A signal while it asks ends it by that signal")
  func signal() throws {
    let terminal = try person.start("bedtime.yaml")
    try terminal.see("q = stop")
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    #expect(person.files == ["bedtime.yaml"])
  }

  @Test("Nothing that ships is asked for, and no pattern", arguments: ["478", "4-6"])
  func known(_ word: String) throws {
    #expect(try !isAsked(word))
  }

  @Test("It comes before the self-check")
  func beforeSelfCheck() throws {
    try person.home.write(SessionTexts.stretch, to: "stretch.yaml")
    let terminal = try person.sit("stretch.yaml")
    try terminal.see("You have not run this file before. Start it? y = yes n = no q = stop")
    #expect(!terminal.screen.contains("Do you have any of these"))
    try terminal.answer("y")
    try terminal.see("n = none of these")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    // The yes was for the file, whatever followed.
    let again = try person.sit("stretch.yaml")
    try again.see("n = none of these")
    #expect(!again.screen.contains("not run this file before"))
  }

  @Test("Without a terminal and without --yes it says what it would do, and does not start")
  func noTerminal() throws {
    let result = try person.run("bedtime.yaml")
    #expect(result.status == .exited(77))
    #expect(
      result.output == """
        Evening (bedtime)
        By An example (an@example.org)
        Length: 0:40
        You hold your breath 2 ×, for at most 8 s.
        Note: the breath is held for 8 s; more than 7 s is hard work for many people.

        """)
    #expect(
      result.errors == """
        You have not run this file before, and there is no terminal to ask on. Read it with “breathe show”. If you trust it, and nothing in its self-check applies to you today, add --yes.

        """)
    #expect(person.files == ["bedtime.yaml"])
  }

  @Test("--yes passes, this once")
  func yes() throws {
    try person.home.write(SessionTexts.quick, to: "quick.yaml")
    let result = try person.run("quick.yaml", "--yes")
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix("Quick\n"))
    let terminal = try person.sit("quick.yaml", "--yes")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("not run this file before"))
    #expect(try person.run("quick.yaml").status == .exited(77))
  }

  @Test("What was put among the added sessions by hand is asked for, and what was changed there")
  func addedByHand() throws {
    try AddedSessions(environment: person.environment).add(
      "bedtime", Array(SessionTexts.evening.utf8))
    #expect(try isAsked("bedtime"))
    #expect(try !isAsked("bedtime"))
    try person.home.write(Self.gentler, to: "data/breathe/sessions/bedtime.yaml")
    #expect(try isAsked("bedtime"))
  }

  @Test("What is offered instead is asked for too, when it is new")
  func offered() throws {
    let asking = SessionTexts.asking.replacing("long-exhale", with: "bedtime")
      .replacing("Did you sleep badly", with: "Is it late")
    try AddedSessions(environment: person.environment).add(
      "bedtime", Array(SessionTexts.evening.utf8))
    let terminal = try person.sit(person.trusted(asking, to: "asking.yaml"))
    try terminal.see("Is it late?")
    try terminal.answer("n", "y", "y")
    try terminal.see("You have not run this file before. Start it?")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "Where a yes can't be kept, it is asked for again and nothing else happens",
    arguments: [true, false])
  func unwritable(isFolder: Bool) throws {
    var person = person
    if isFolder {
      try person.trusted("", to: "other.yaml")
      #expect(unlink(confirmedPath) == 0)
      #expect(mkdir(confirmedPath, 0o700) == 0)
    } else {
      person.environment["XDG_STATE_HOME"] = "/proc/nope"
    }
    try person.home.write(SessionTexts.long, to: "long.yaml")
    for _ in 1...2 {
      let terminal = try person.sit("long.yaml")
      if !isFolder {
        // Nor can what was read be remembered.
        try terminal.see("Enter = go on")
        try terminal.answer("\r")
      }
      try terminal.see("You have not run this file before. Start it?")
      try terminal.answer("n")
      #expect(try terminal.wait() == .exited(130))
    }
    #expect(try person.run("add", "bedtime.yaml", "--yes").status == .exited(0))
  }

  @Test(
    "Whatever stands where the yeses are kept, it is in no yes's way",
    arguments: [("", 0), ("garbage\n", 1), ("\0", 200_000)])
  func garbage(_ text: String, _ count: Int) throws {
    try person.trusted("", to: "other.yaml")
    try person.home.write(
      String(repeating: text, count: count), to: "state/breathe/confirmed")
    #expect(try isAsked("bedtime.yaml"))
    #expect(try !isAsked("bedtime.yaml"))
    #expect(
      names(in: person.home.path + "/state/breathe") == ["confirmed"] + AnsweredHome.names)
  }

  @Test("In Dutch, in Dutch")
  func dutch() throws {
    let result = try person.run("bedtime.yaml", "--lang", "nl")
    #expect(result.output.hasSuffix("is voor veel mensen zwaar.\n"))
    #expect(result.errors.contains("Voeg dan --yes toe."))
    let terminal = try person.sit("bedtime.yaml", "--lang", "nl")
    try terminal.see("j = ja n = nee q = stop")
    try terminal.answer("j")
    try terminal.see("Enter = begin")
  }
}
