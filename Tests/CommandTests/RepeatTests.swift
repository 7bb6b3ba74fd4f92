import BreatheApp
import BreatheCore
import BreatheSystem
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A stretch that was done in the last days", .waitsForPrograms)
struct RepeatTests {
  private static let whole = "Do you have any of these today"
  private static let list = "Does one of these apply to you?"
  private static let changed =
    "Has anything changed? y = yes, the whole list again n = no q = stop"
  private static let since = "nothing on the list about your body applied to you"
  private static let afterwards = "Did you have more pain after last time, or the next day?"
  private static let instead = "Not today, then. Quiet breathing instead?"

  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.stretch, to: "stretch.yaml")
  }

  private static let content = sha256(SessionTexts.stretch.utf8)

  private var memory: String { person.home.path + "/state/breathe/self-checks" }
  private var flagMemory: String { person.home.path + "/state/breathe/red-flags" }

  /// The day of the calendar that so many days ago was, here.
  private func day(ago days: Int = 0) -> String {
    let now = LocalTime.now(environment: person.environment)
    let today = DayBoundary().day(of: now.seconds, offset: now.offset)
    return (today - days).text
  }

  /// All of it was asked so many days ago; afterwards as well, where that is given.
  private func asked(_ days: Int, afterwards: Int? = nil) throws {
    let afterwards = afterwards.map { " " + day(ago: $0) } ?? ""
    try remember("\(Self.content) \(day(ago: days))\(afterwards)\n")
  }

  /// The red flags were asked so many days ago.
  private func askedFlags(_ days: Int = 0) throws {
    try remember("\(day(ago: days)) always new\n", in: "red-flags")
  }

  private func remember(_ text: String, in name: String = "self-checks") throws {
    for folder in ["/state", "/state/breathe"] {
      #expect(mkdir(person.home.path + folder, 0o700) == 0 || errno == EEXIST)
    }
    try person.home.write(text, to: "state/breathe/\(name)")
  }

  private func practised(_ days: Int, session: String = "stretch") throws {
    let now = LocalTime.now(environment: person.environment)
    var entry = Entry.practised("a", session: session)
    // At any time of the day, also before four.
    (entry.start, entry.offset) = (now.seconds - days * 86_400, now.offset)
    try person.practised([entry.line])
  }

  /// Starts the stretch, answers each question that is to come, and goes to its end.
  @discardableResult
  private func practise(
    _ answers: [(question: String, key: String)], _ options: String...
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(person.launch([path] + options))
    for (question, key) in answers {
      try terminal.see(question)
      try terminal.answer(key)
    }
    #expect(try terminal.finish() == .exited(0))
    return terminal
  }

  @Test("Once all was asked, and how it was afterwards, only a change is asked for")
  func days() throws {
    try practise([(Self.whole, "n"), (Self.list, "n")])
    #expect(try lines(of: memory) == ["\(Self.content) \(day())"])
    #expect(try lines(of: flagMemory) == ["\(day()) always new"])
    let second = try practise([(Self.changed, "n"), (Self.afterwards, "n")])
    #expect(!second.screen.contains(Self.whole))
    let third = try practise([(Self.changed, "n")])
    #expect(!third.screen.contains(Self.afterwards))
    #expect(try person.journal.count == 3)
  }

  @Test("What is remembered is that it was asked and when")
  func remembered() throws {
    try practise([(Self.whole, "n"), (Self.list, "n")])
    try practise([(Self.changed, "n"), (Self.afterwards, "n")])
    #expect(try lines(of: memory) == ["\(Self.content) \(day()) \(day())"])
  }

  @Test("The red flags are asked whole once a day, whichever session it is before")
  func acrossSessions() throws {
    try practise([(Self.whole, "n"), (Self.list, "n")])
    let text = SessionTexts.stretch.replacing("id: stretch", with: "id: other")
    let other = try person.sit(person.trusted(text, to: "other.yaml"))
    try other.see(Self.changed)
    try other.answer("n")
    try other.see(Self.list)
    try other.answer("n")
    #expect(try other.finish() == .exited(0))
    #expect(!other.screen.contains(Self.whole))
    let changed = try person.sit(person.home.path + "/other.yaml")
    try changed.see(Self.changed)
    try changed.answer("y")
    try changed.see(Self.whole)
    try changed.answer("n")
    try changed.see(Self.list)
  }

  @Test("One with red flags of its own is asked all of them")
  func ofItsOwn() throws {
    try askedFlags()
    let text = SessionTexts.stretch.replacing("steps:", with: "body: [neck]\nsteps:")
    let terminal = try person.sit(person.trusted(text, to: "neck.yaml"))
    try terminal.see(Self.whole)
    #expect(terminal.picture().text.contains("double vision"))
    #expect(terminal.picture().text.contains("chest pain"))
    try terminal.answer("n")
    try terminal.see(Self.list)
    #expect(try lines(of: flagMemory) == ["\(day()) always new neck"])
  }

  @Test(
    "On another day they are asked whole, and of the list only a change",
    arguments: [("en", 1), ("nl", 1), ("en", 2)])
  func redFlags(_ language: String, _ days: Int) throws {
    try asked(days, afterwards: days)
    try askedFlags(days)
    let terminal = try person.sit(path, "--lang", language)
    try terminal.see(language == "en" ? "fever; weight loss" : "koorts; gewichtsverlies")
    try terminal.answer("n")
    try terminal.see(
      language == "nl"
        ? "Gisteren gold niets van de lijst over je lichaam"
        : (days == 1 ? "Yesterday " : "") + Self.since)
    #expect(!terminal.picture().text.contains("today"))
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
    #expect(try lines(of: memory) == ["\(Self.content) \(day(ago: days)) \(day(ago: days))"])
    #expect(try lines(of: flagMemory) == ["\(day()) always new"])
  }

  @Test("A change since yesterday leads to the whole of it")
  func changedSinceYesterday() throws {
    try asked(1, afterwards: 1)
    let terminal = try person.sit(path)
    try terminal.see(Self.whole)
    try terminal.answer("n")
    try terminal.see("Yesterday " + Self.since)
    try terminal.answer("y")
    try terminal.see(Self.list)
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
    #expect(try lines(of: memory) == ["\(Self.content) \(day())"])
  }

  @Test("It holds for the day and the two after it", arguments: [(0, true), (2, true), (3, false)])
  func howLong(_ days: Int, _ holds: Bool) throws {
    try asked(days, afterwards: days)
    try practised(0)
    let terminal = try person.sit(path)
    try terminal.see(Self.whole)
    try terminal.answer("n")
    try terminal.see(anyOf: [Self.since, Self.list])
    #expect(terminal.picture().text.contains(Self.since) == holds)
  }

  @Test("A repeat within two days asks how it was", arguments: [(1, true), (2, true), (3, false)])
  func afterwards(_ days: Int, _ isAsked: Bool) throws {
    try practised(days)
    let terminal = try person.sit(path)
    try terminal.see(Self.whole)
    try terminal.answer("n", "n")
    if isAsked {
      try terminal.see(Self.afterwards)
      try terminal.answer("n")
    }
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.screen.contains(Self.afterwards) == isAsked)
  }

  @Test("What another session did to the person is not asked")
  func otherSession() throws {
    try practised(0, session: "low-lunge")
    let terminal = try practise([(Self.whole, "n"), (Self.list, "n")])
    #expect(!terminal.screen.contains(Self.afterwards))
  }

  @Test(
    "More pain afterwards leads to quiet breathing", arguments: ["y", "j"])
  func worse(_ key: String) throws {
    try asked(0)
    try askedFlags()
    try practised(1)
    let terminal = try person.sit(path)
    try terminal.see(Self.changed)
    try terminal.answer("n")
    try terminal.see(Self.afterwards)
    try terminal.answer(key)
    try terminal.see(Self.instead)
    try terminal.answer("y")
    try terminal.see("Five-minute belly breath")
    try terminal.send("\u{1B}[C")
    try terminal.see("In lightly")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    #expect(try person.journal.last?.insteadOf == "stretch")
    #expect(access(memory, F_OK) != 0 && access(flagMemory, F_OK) != 0)
  }

  @Test("A change leads to all of it, also to how it was", arguments: ["y", "j"])
  func change(_ key: String) throws {
    try asked(1, afterwards: 0)
    try askedFlags()
    try practised(0)
    try practise([
      (Self.changed, key), (Self.whole, "n"), (Self.list, "n"), (Self.afterwards, "n"),
    ])
    #expect(try lines(of: memory) == ["\(Self.content) \(day()) \(day())"])
  }

  @Test(
    "Whatever stands in the way or stops it, all is asked again, before any session",
    arguments: [
      (["q"], 130), (["y", "q"], 130), (["y", "y"], 77), (["y", "x", "n"], 77),
      (["y", "n", "y", "n"], 77), (["y", "n", "x", "n"], 77), (["y", "n", "n", "y", "q"], 130),
    ] as [([String], Int32)])
  func forgotten(_ keys: [String], _ status: Int32) throws {
    let text = SessionTexts.stretch.replacing("id: stretch", with: "id: other")
    let otherPath = try person.trusted(text, to: "other.yaml")
    try remember("\(sha256(text.utf8)) \(day())\n\(Self.content) \(day())\n")
    try askedFlags()
    try practised(0)
    let terminal = try person.sit(path)
    try terminal.see(Self.changed)
    try terminal.answer(keys)
    #expect(try terminal.wait() == .exited(status))
    let other = try person.sit(otherPath)
    try other.see(Self.whole)
    #expect(!other.screen.contains("Has anything changed"))
  }

  @Test("Another content is asked for anew, whatever its id")
  func changedFile() throws {
    try asked(0)
    _ = try person.trusted(SessionTexts.stretch + "\n# More.", to: "stretch.yaml")
    try practise([(Self.whole, "n"), (Self.list, "n")])
  }

  @Test("Who leaves nothing in the journal is asked all, and nothing is remembered")
  func noJournal() throws {
    try asked(0)
    try askedFlags()
    try practised(0)
    let terminal = try practise(
      [(Self.whole, "n"), (Self.list, "n")], "--no-journal")
    #expect(!terminal.screen.contains(Self.afterwards))
    #expect(try lines(of: memory) == ["\(Self.content) \(day())"])
    #expect(unlink(memory) == 0 && unlink(flagMemory) == 0)
    try practise([(Self.whole, "n"), (Self.list, "n")], "--no-journal")
    #expect(access(memory, F_OK) != 0 && access(flagMemory, F_OK) != 0)
  }

  @Test("--yes asks for the red flags all the same, once a day, and vouches for no later time")
  func yes() throws {
    try practised(0)
    let terminal = try practise([(Self.whole, "n")], "--yes")
    #expect(!terminal.screen.contains(Self.afterwards))
    #expect(access(memory, F_OK) != 0)
    let other = try practise([(Self.changed, "n")], "--yes")
    #expect(!other.screen.contains(Self.whole))
    let asked = try person.sit(path)
    try asked.see(Self.changed)
    try asked.answer("n")
    try asked.see(Self.list)
  }

  @Test("Without a terminal nobody can say that nothing has changed")
  func noTerminal() throws {
    try asked(0)
    let result = try person.run(path)
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("there is no terminal to ask it on"))
    #expect(try lines(of: memory) == ["\(Self.content) \(day())"])
  }

  @Test("Where it can't be remembered, all is asked again", arguments: [true, false])
  func unwritable(isFolder: Bool) throws {
    var person = person
    if isFolder {
      for path in [memory, flagMemory] { #expect(mkdir(path, 0o700) == 0) }
    } else {
      person.environment["XDG_STATE_HOME"] = "/proc/nope"
    }
    try practised(0, session: "other")
    for _ in 1...2 {
      let terminal = try PseudoTerminal(person.launch(["low-lunge"]))
      if !isFolder {
        // Nor can what was read be remembered.
        try terminal.see("Enter = go on")
        try terminal.answer("\r")
      }
      try terminal.see(Self.whole)
      try terminal.answer("n")
      try terminal.see(Self.list)
      try terminal.answer("n")
      try terminal.see("Enter = start")
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    }
  }
}
