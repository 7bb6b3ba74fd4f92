import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("How a session ends", .waitsForPrograms)
struct EndingTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// Each signal while breaths are paced, and the first of them at every place: one handler serves
  /// all signals, and differs by nothing but their number. `make soak` tries every pair.
  private static func pairs(of signals: [Int32]) -> [(Int32, Place)] {
    guard getenv("BREATHE_SOAK") == nil else {
      return signals.flatMap { number in Place.allCases.map { (number, $0) } }
    }
    return signals.map { ($0, .pacing) }
      + Place.allCases.filter { $0 != .pacing }.map { (signals[0], $0) }
  }

  @Test("A session that is gone through is told and journalled")
  func completed() throws {
    let terminal = try person.start(person.trusted(SessionTexts.short, to: "short.yaml"))
    #expect(try terminal.finish() == .exited(0))
    try terminal.expectRestored()
    #expect(terminal.picture().text == "A short one: done. 2 breaths, 0:02.")
    let line = try #require(try person.journal.first)
    #expect(try person.journal.count == 1)
    #expect(line.session == "short")
    #expect(line.outcome == "completed")
    #expect(line.cycles == 2)
    #expect(line.planned == 1.2)
    #expect(abs(line.active - 1.2) <= 0.05)
    #expect(line.paused == 0)
    #expect(line.insteadOf == nil)
  }

  @Test("A pattern is a session too")
  func pattern() throws {
    let terminal = try person.start("1.5-1.5", "--cycles", "1")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    #expect(try terminal.finish() == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.session == "1.5-1.5")
    #expect(line.planned == 3)
    #expect(abs(line.active - 3) <= 0.05)
  }

  @Test("One key stops it, and what lasted seconds is no entry", arguments: ["q", "\u{3}"])
  func stopped(_ key: String) throws {
    let terminal = try person.startPractising()
    try terminal.send(key)
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
    #expect(terminal.picture().text.hasPrefix("A long one: stopped after"))
    #expect(terminal.picture().text.contains("Under 10 s: not in the journal."))
    #expect(try person.journal == [])
    #expect(names(in: person.home.path + "/data/breathe").allSatisfy { !$0.contains("started") })
  }

  @Test(
    "A signal from outside ends it by that signal, restored, and journalled once practised",
    arguments: pairs(
      of: [
        SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF,
        SIGXCPU, SIGIO, SIGPWR, 16, 34, 50, 64,
      ]))
  func signal(_ number: Int32, at place: Place) throws {
    let terminal = try person.start(to: place)
    try terminal.send(signal: number)
    #expect(try terminal.wait() == .signalled(number))
    try terminal.expectRestored(at: place)
    #expect(try person.journal.map(\.outcome) == place.outcomes)
  }

  @Test("Signals that come while it ends change nothing", arguments: [SIGTERM, SIGINT, SIGHUP])
  func impatience(_ number: Int32) throws {
    let terminal = try person.startPractising()
    for _ in 1...20 { try terminal.send(signal: number) }
    #expect(try terminal.wait() == .signalled(number))
    try terminal.expectRestored()
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("Ctrl-\\ ends it by SIGQUIT")
  func quitKey() throws {
    let terminal = try person.startPractising()
    try terminal.send("\u{1C}")
    #expect(try terminal.wait() == .signalled(SIGQUIT))
    try terminal.expectRestored()
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test(
    "A crash gives the terminal back, and is still a crash",
    arguments: pairs(of: [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS]))
  func crash(_ number: Int32, at place: Place) throws {
    var person = person
    // Where Swift is installed, its backtracer would come and ask for a key.
    person.environment["SWIFT_BACKTRACE"] = "enable=no"
    let terminal = try person.start(to: place)
    try terminal.send(signal: number)
    #expect(try terminal.wait() == .signalled(number))
    try terminal.expectRestored(at: place)
  }

  @Test("A window that is closed ends it, and it is journalled", arguments: Place.allCases)
  func closedWindow(at place: Place) throws {
    let terminal = try person.start(to: place)
    terminal.hangUp()
    #expect(try terminal.wait() == .signalled(SIGHUP))
    #expect(try person.journal.map(\.outcome) == place.outcomes)
  }

  @Test("What was started to outlive its terminal ends with it all the same: nobody can see it")
  func hangUpIgnored() throws {
    var launch = try person.launch([person.trusted(SessionTexts.long, to: "long.yaml")])
    launch.arguments =
      ["-c", "trap '' HUP; exec \"$0\" \"$@\"", launch.executable] + launch.arguments
    launch.executable = "/bin/sh"
    let terminal = try PseudoTerminal(launch)
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    try terminal.practise()
    try terminal.send(signal: SIGHUP)
    try terminal.send(" ")
    try terminal.see("Paused.")
    terminal.hangUp()
    #expect(try terminal.wait() == .signalled(SIGHUP))
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("Nothing goes to the journal with --no-journal")
  func unrecorded() throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    #expect(try person.start(path, "--no-journal").finish() == .exited(0))
    #expect(access(person.journalPath, F_OK) != 0)
  }

  @Test("A journal that can't be written gives the entry to the person")
  func unwritable() throws {
    var person = person
    person.environment["XDG_DATA_HOME"] = "/proc/nope"
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let result = try person.runProgram(path)
    #expect(result.status == .exited(74))
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first?.contains("/proc/nope") == true)
    // Between the quotes of the command that saves it.
    let quoted = lines.last?.split(separator: "'").dropLast().last
    let line = try JournalLine(try #require(quoted).utf8)
    #expect(line.session == "short")
    #expect(line.outcome == "completed")
    #expect(abs(line.active - 1.2) <= 0.05)
  }

  @Test("In a terminal, that entry is there to be copied after the screen is left")
  func unwritableInATerminal() throws {
    var person = person
    person.environment["XDG_DATA_HOME"] = "/proc/nope"
    let terminal = try person.start(person.trusted(SessionTexts.short, to: "short.yaml"))
    #expect(try terminal.wait() == .exited(74))
    try terminal.expectRestored()
    #expect(terminal.screen.contains("This is not saved."))
    #expect(terminal.screen.contains("\"session\":\"short\""))
  }
}
