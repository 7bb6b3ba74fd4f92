import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What must be read before breath holds", .waitsForPrograms)
struct GateTests {
  private let person: Person

  init() throws {
    person = try Person(isNew: true)
    ReadNotices(environment: person.environment)
      .add(["wellness"] + Caution.ID.allCases.map(\.rawValue))
  }

  private var answersPath: String { person.home.path + "/state/breathe/holds-answered" }

  /// How the question ends in each language, and how the row of its keys begins.
  private static let ends = [
    "en": ("Does one of these apply to you?", "n = none of these, start"),
    "nl": ("Geldt een van deze voor jou?", "n = geen van deze, begin"),
  ]

  /// Starts 478 and waits for the question.
  private func sit(
    _ word: String = "478", _ language: String = "en", _ options: String...,
    size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> RunningApp {
    let terminal = try person.sit([word, "--lang", language] + options, size: size)
    try terminal.see(try #require(Self.ends[language]).0, size: size)
    return terminal
  }

  /// Starts a session and says whether it asks; then stops it.
  private func isAsked(_ arguments: String..., as person: Person? = nil) throws -> Bool {
    try (person ?? self.person).sees("Does one of these", first: arguments)
  }

  @Test("It is a list, and says how long, in English")
  func english() throws {
    let terminal = try sit()
    try terminal.see("q = stop")
    #expect(
      terminal.picture().lines.prefix(11) == [
        "", "  You hold your breath for 7 seconds here. Does one of these apply to you?",
        "    - pregnant, or had an operation recently",
        "    - heart or lung disease, asthma, high blood pressure, epilepsy,",
        "      glaucoma or high eye pressure, a retina problem",
        "    - a past stroke, fainting, panic attacks",
        "  Heart or lung disease? Ask your doctor first.", "",
        "  n = none of these, start   y = one of these: without holds   ? = why",
        "  q = stop", "",
      ])
    #expect(!terminal.screen.contains("Enter = start"))
  }

  @Test("It is the same in Dutch")
  func dutch() throws {
    let terminal = try sit("478", "nl")
    try terminal.see("q = stop")
    #expect(
      terminal.picture().lines.prefix(11) == [
        "", "  Je houdt hier 7 seconden je adem vast. Geldt een van deze voor jou?",
        "    - zwanger, of pas geopereerd",
        "    - een hart- of longziekte, astma, hoge bloeddruk, epilepsie, glaucoom",
        "      of hoge oogdruk, een netvliesaandoening",
        "    - ooit een beroerte gehad, soms flauwvallen, paniekaanvallen",
        "  Hart- of longziekte? Overleg eerst met je arts.", "",
        "  n = geen van deze, begin   j = een van deze: zonder vasthouden",
        "  ? = waarom   q = stop", "",
      ])
  }

  @Test("None of these starts the session, which keeps one line of it", arguments: ["en", "nl"])
  func none(_ language: String) throws {
    let terminal = try sit("478", language)
    try terminal.answer("n")
    let reminder = [
      "en": "Holds: h = without · ? = for whom", "nl": "Vasthouden: h = zonder · ? = voor wie",
    ]
    try terminal.see(try #require(reminder[language]))
    let text = terminal.picture().text
    #expect(!text.contains("pregnant") && !text.contains("zwanger"))
    try terminal.see(language == "en" ? "breath 1 of 4" : "ademhaling 1 van 4")
  }

  @Test(
    "One of these, or rather not saying, takes the session without holds, which says so",
    arguments: ["y", "j", "Y", "J", "x", "X"], ["en", "nl"])
  func withoutHolds(_ key: String, _ language: String) throws {
    let terminal = try sit("478", language, "--lead-in", "60s")
    try terminal.answer(key)
    let instead = [
      "en": "Instead of “4-7-8 breath”: without breath holds, as you chose.",
      "nl": "In plaats van “4-7-8-ademhaling”: zonder adem vasthouden, zoals je koos.",
    ]
    try terminal.see(try #require(instead[language]))
    #expect(!terminal.screen.contains("h = without") && !terminal.screen.contains("h = zonder"))
    try terminal.send("\u{1B}[C")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    #expect(try person.journal.map(\.session) == ["long-exhale"])
    #expect(try person.journal.map(\.insteadOf) == ["478"])
  }

  @Test("Enter and other keys answer nothing", arguments: ["en", "nl"])
  func otherKeys(_ language: String) throws {
    let terminal = try sit("478", language)
    try terminal.see("q = stop")
    try terminal.watch(for: .seconds(2))
    let before = terminal.screen.bytes.count
    for key in ["\r", " ", "\u{1B}[C", "1", "0", "h", "d", "a", "\u{7F}"] {
      try terminal.send(key)
      try terminal.watch(for: .seconds(2))
    }
    #expect(terminal.screen.bytes.count == before)
    try terminal.send("n")
    try terminal.see(language == "en" ? "Holds:" : "Vasthouden:")
  }

  @Test("? tells why it is asked, and asks on", arguments: ["en", "nl"])
  func why(_ language: String) throws {
    let terminal = try sit("478", language)
    try terminal.answer("?")
    try terminal.see(language == "en" ? "Rather not say? Press x" : "Druk op x")
    try terminal.answer("n")
    try terminal.see(language == "en" ? "Holds:" : "Vasthouden:")
  }

  @Test("q, Ctrl-C and a signal stop it", arguments: ["q", "Q", "\u{3}"])
  func stopped(_ key: String) throws {
    let terminal = try sit()
    try terminal.answer(key)
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectGivenBack()
    #expect(terminal.picture().text == "", "nothing of it stays")
    #expect(try isAsked("478"))
    let other = try sit()
    try other.send(signal: SIGTERM)
    #expect(try other.wait() == .signalled(SIGTERM))
    #expect(try isAsked("478"))
  }

  @Test("In a small window it has pages, and the keys are on the last", arguments: ["en", "nl"])
  func pages(_ language: String) throws {
    let size = PseudoTerminal.Size(columns: 40, rows: 12)
    let terminal = try sit("478", language, size: size)
    let (more, (_, start)) = (
      language == "en" ? "Press a key: more" : "Druk op een toets: verder",
      try #require(Self.ends[language])
    )
    try terminal.see(more, size: size)
    #expect(!terminal.screen.contains(start))
    let beginning = language == "en" ? "  You hold your breath" : "  Je houdt hier"
    #expect(terminal.picture(size: size).lines[0].hasPrefix(beginning), "all of it was to be seen")
    try terminal.send("n")
    try terminal.see(start, size: size)
    let rest = language == "en" ? "doctor first." : "met je arts."
    #expect(terminal.picture(size: size).text.contains(rest))
    try terminal.answer("n")
    try terminal.see(language == "en" ? "h = without" : "h = zonder", size: size)
  }

  @Test("It is asked once for a content, and again for another or a longer hold")
  func once() throws {
    try person.add(SessionTexts.held, as: "held")
    #expect(try isAsked("held"))
    // Stopped is not answered.
    let terminal = try person.sit("held")
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
    #expect(try !isAsked("held") && isAsked("478") && isAsked("4-7-8"))
    #expect(try lines(of: answersPath) == ["\(sha256(SessionTexts.held.utf8)) 400"])
    try person.add(SessionTexts.held.replacing("0.3-0.2-0.3", with: "0.3-0.3-0.3"), as: "held")
    #expect(try isAsked("held"))
    try person.add(SessionTexts.held, as: "held")
    #expect(try !isAsked("held"))
  }

  @Test("A pace that made it shorter does not answer for the whole of it")
  func longer() throws {
    let terminal = try person.sit("478", "--pace", "0.5")
    try terminal.see("You hold your breath for 3.5 seconds here.")
    try terminal.answer("n")
    try terminal.see("Holds:")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(try !isAsked("478", "--pace", "0.5"))
    #expect(try isAsked("478"))
  }

  @Test("Whoever says that something applies is asked everywhere, and it is not kept")
  func applies() throws {
    for word in ["478", "box"] {
      let terminal = try sit(word)
      try terminal.answer("n")
      try terminal.see("Holds:")
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    }
    #expect(try lines(of: answersPath).count == 2)
    let terminal = try sit("triangle")
    try terminal.answer("y")
    try terminal.see("as you chose")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(try isAsked("478") && isAsked("triangle"))
    #expect(names(in: person.home.path + "/state/breathe") == ["notices-read"])
  }

  @Test("Whoever leaves nothing in the journal is asked, and nothing is kept")
  func unrecorded() throws {
    for _ in 1...2 {
      let terminal = try sit("478", "en", "--no-journal")
      try terminal.answer("n")
      try terminal.see("Holds:")
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    }
    let terminal = try sit()
    try terminal.answer("n")
    try terminal.see("Holds:")
    #expect(try isAsked("478", "--no-journal"))
    #expect(try !isAsked("478"))
  }

  @Test("Where an answer can't be kept, it is asked again")
  func unwritable() throws {
    #expect(mkdir(answersPath, 0o700) == 0)
    for _ in 1...2 {
      let terminal = try sit()
      try terminal.answer("n")
      try terminal.see("Holds:")
    }
  }

  @Test("A preview asks nothing, nor does a session without holds")
  func notAsked() throws {
    let preview = try person.sit("preview", "478")
    try preview.see("breath 1 of 4")
    #expect(!preview.screen.contains("Does one of these"))
    #expect(try !isAsked("belly-5min") && !isAsked("4-6"))
  }

  @Test("holds: never asks nothing")
  func never() throws {
    try person.configure("holds: never\n")
    #expect(try !isAsked("478"))
  }

  @Test("It is the last that is asked of a file from someone else")
  func stranger() throws {
    let text = SessionTexts.held.replacing("title: Held", with: "title: Held\nscreening: core")
    let terminal = try person.sit(person.home.write(text, to: "held.yaml"))
    try terminal.see("Start it?")
    try terminal.answer("y", "n", "n")
    try terminal.see("You hold your breath for 0.4 seconds here. Does one of these apply to you?")
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
    #expect(try person.journal.map(\.session) == ["held"])
  }

  @Test("A pattern gets the warnings that a file gets, above the question")
  func pattern() throws {
    let terminal = try person.sit("6-20-8")
    try terminal.see("q = stop")
    #expect(
      terminal.picture().lines.prefix(6) == [
        "", "  Note: the breath is held for 20 s; more than 7 s is hard work for many",
        "  people.",
        "  Note: one breath takes 34 s; more than 20 s is too slow for most people.", "",
        "  You hold your breath for 20 seconds here. Does one of these apply to",
      ])
    try terminal.answer("n")
    try terminal.see("Holds:")
    #expect(!terminal.picture().text.contains("briefly"))
    #expect(try !isAsked("6-20-8"))
    let show = try person.run("show", "6-20-8").output
    #expect(show.contains("Note: the breath is held for 20 s"))
    #expect(show.contains("You hold your breath for up to 20 s here."))
  }

  @Test("A pattern without holds that is unusual asks once whether to start")
  func unusual() throws {
    let terminal = try person.sit("10-15")
    try terminal.see("Note: one breath takes 25 s; more than 20 s is too slow for most people.")
    try terminal.answer("\r")
    try terminal.watch(for: .seconds(2))
    try terminal.send("y")
    try terminal.see("Enter = start")
    #expect(!terminal.picture().text.contains("Note:"))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    let again = try person.sit("10-15")
    try again.see("Enter = start")
    #expect(!again.screen.contains("Note:"))
    let other = try person.sit("1-1")
    try other.see("30 breaths a minute")
    try other.answer("n")
    #expect(try other.wait() == .exited(130))
  }

  @Test("Without a terminal the text is printed, and nothing starts", arguments: ["en", "nl"])
  func noTerminal(_ language: String) throws {
    let result = try person.run("478", "--lang", language)
    #expect(result.status == .exited(77))
    #expect(result.output.contains(try #require(Self.ends[language]).0))
    #expect(result.output.split(separator: "\n").count == 5)
    #expect(result.errors.contains("--yes") && result.errors.contains("breathe long-exhale"))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try person.journal == [])
    #expect(try isAsked("478"))
  }

  @Test("--yes says that none applies: it is printed without a terminal, and kept nowhere")
  func yes() throws {
    let path = try person.home.write(SessionTexts.held, to: "held.yaml")
    let result = try person.run(path, "--yes")
    #expect(result.status == .exited(0))
    #expect(
      result.output.hasPrefix(
        """
        You hold your breath for 0.4 seconds here. Does one of these apply to you?
          - pregnant, or had an operation recently

        """))
    #expect(try person.journal.map(\.outcome) == ["completed"])
    let terminal = try person.sit(path, "--yes")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.screen.contains("Does one of these"))
    #expect(try person.run(path).status == .exited(77))
    #expect(try isAsked("478"))
  }

  @Test("Who has answered on a terminal is not asked without one")
  func answeredBefore() throws {
    let path = try person.trusted(SessionTexts.held, to: "held.yaml")
    let terminal = try person.sit(path)
    try terminal.answer("n")
    #expect(try terminal.finish() == .exited(0))
    let result = try person.run(path)
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix("Held\n"))
  }

  @Test("A pattern without a terminal gets its warnings as lines")
  func patternInLines() throws {
    let refused = try person.run("6-20-8")
    #expect(refused.status == .exited(77))
    #expect(refused.output.hasPrefix("Note: the breath is held for 20 s;"))
    let plays = try person.run("10-15", "--cycles", "1")
    #expect(plays.status == .exited(0))
    #expect(plays.output.hasPrefix("10-15 breath\nNote: "))
    #expect(plays.output.contains("\nNote: one breath takes 25 s;"))
  }

  @Test("The built program asks in a terminal, in lines too", arguments: [[], ["--plain"]])
  func program(_ options: [String]) throws {
    let path = try person.home.write(SessionTexts.held, to: "held.yaml")
    ConfirmedFiles(environment: person.environment).add(sha256(SessionTexts.held.utf8))
    let terminal = try PseudoTerminal(person.launch([path] + options))
    try terminal.see("Does one of these apply to you?")
    try terminal.answer("n")
    #expect(try options.isEmpty ? terminal.finish() == .exited(0) : terminal.wait() == .exited(0))
    try terminal.expectGivenBack()
    #expect(try person.journal.map(\.outcome) == ["completed"])
    #expect(try person.runProgram(path).status == .exited(0))
  }

  @Test("The built program refuses in a pipe")
  func programInPipe() throws {
    let result = try person.runProgram("478")
    #expect(result.status == .exited(77))
    #expect(result.output.hasPrefix("You hold your breath for 7 seconds here."))
    #expect(try person.runProgram("478", "--cycles", "1", "--pace", "0.5").status == .exited(77))
  }
}
