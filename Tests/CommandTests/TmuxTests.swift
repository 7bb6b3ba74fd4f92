import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("In a window of tmux", .needs("tmux"), .waitsForPrograms)
struct TmuxTests {
  private let person: Person
  private let tmux: Tmux

  init() throws {
    person = try Person()
    var environment = person.environment
    environment["PS1"] = "> "
    tmux = try Tmux("exec sh", environment: environment)
    let breathe = try Tool.breathe
    // The shell that runs breathe for the window tells its process, and then is breathe.
    try person.trusted(
      "echo $$ > \(person.home.path)/pid\nexec \(breathe) \"$@\"\n", to: "breathe.sh")
    try person.trusted(SessionTexts.short, to: "short.yaml")
    try person.trusted(SessionTexts.long, to: "long.yaml")
    try tmux.wait { $0.first == ">" }
    try tmux.type("cd \(person.home.path); stty -g > before; clear")
    try tmux.wait { $0.first == ">" }
  }

  private func isDone(_ lines: [String]) -> Bool {
    lines.last { !$0.isEmpty } == ">" && !lines.contains { $0.contains("A long one   ") }
  }

  /// Checks that the window is as it was before, now that the shell's prompt is back.
  private func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(
      try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1", sourceLocation: sourceLocation)
    try tmux.type("stty -g > after; echo told")
    try tmux.wait { $0.contains("told") }
    let home = person.home.path
    #expect(
      try lines(of: home + "/after") == lines(of: home + "/before"),
      sourceLocation: sourceLocation)
  }

  private func startPractising() throws {
    try tmux.type("sh breathe.sh long.yaml")
    try tmux.wait { $0.first?.contains("A long one") == true }
    try tmux.sendKeys("Right")
    try tmux.wait { $0.contains { $0.contains("Breathe in") } }
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "1 0")
  }

  @Test("After a whole session the window is as before, with the closing line in it")
  func completed() throws {
    try tmux.type("sh breathe.sh short.yaml")
    try tmux.wait { $0.contains { $0.contains("any key = close") } }
    try tmux.sendKeys("Enter")
    try tmux.wait { $0.contains { $0.contains("A short one: done.") } && isDone($0) }
    try expectRestored()
  }

  @Test("Where there is no second screen, no picture stays behind", arguments: [true, false])
  func oneScreen(isRated: Bool) throws {
    try tmux.run(["set", "-g", "alternate-screen", "off"])
    try tmux.type("sh breathe.sh long.yaml" + (isRated ? " --rate" : ""))
    if isRated {
      try tmux.wait { $0.contains { $0.contains("q = stop") } }
      try tmux.sendKeys("3")
    }
    try tmux.wait { $0.first?.contains("A long one") == true }
    try tmux.sendKeys("Right")
    try tmux.wait { $0.contains { $0.contains("Breathe in") } }
    try tmux.wait { $0.contains { $0.contains("breath 2") } }
    try tmux.sendKeys("q")
    try tmux.wait { lines in lines.contains { $0.contains("stopped after") } && isDone(lines) }
    let lines = try tmux.capturePane()
    #expect(lines.first?.contains("A long one: stopped after") == true)
    #expect(!lines.contains { $0.contains("Breathe") || $0.contains("breath 2 of") })
  }

  @Test("After a key that stops it, too", arguments: ["q", "C-c", "C-\\"])
  func key(_ key: String) throws {
    try startPractising()
    try tmux.sendKeys(key)
    try tmux.wait { isDone($0) }
    try expectRestored()
    #expect(try person.journal.map(\.outcome) == (key == "C-\\" ? ["stopped"] : []))
  }

  @Test("And after a signal", arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGINT])
  func signal(_ number: Int32) throws {
    try startPractising()
    let pid = try #require(try lines(of: person.home.path + "/pid").first.flatMap { pid_t($0) })
    #expect(kill(pid, number) == 0)
    try tmux.wait { isDone($0) }
    try expectRestored()
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("Ctrl-Z gives the window to the shell, and fg brings the session back, paused")
  func suspend() throws {
    try startPractising()
    for _ in 1...2 {
      try tmux.sendKeys("C-z")
      try tmux.wait { isDone($0) }
      try expectRestored()
      try tmux.type("fg")
      try tmux.wait { $0.contains { $0.contains("Paused while you were away.") } }
      #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "1 0")
    }
    try tmux.sendKeys("q")
    try tmux.wait { isDone($0) }
    try expectRestored()
  }

  /// Below these stand the words.
  private static let orbRows = 18

  @Test("The orb is in the middle, and grows with the breath")
  func orb() throws {
    try startPractising()
    let small = try tmux.wait { ink($0) > 0 }
    let large = try tmux.wait { ink($0) > ink(small) * 3 }
    let rows = large.indices.prefix(Self.orbRows).filter { ink([large[$0]]) > 0 }
    #expect(rows.count >= 7)
    for row in rows {
      let columns = large[row].enumerated().filter { "#%*+=-:".contains($0.element) }.map(\.offset)
      let (first, last) = (try #require(columns.first), try #require(columns.last))
      #expect(abs(first + last - 79) <= 3, "row \(row) is not in the middle: \(large[row])")
    }
    #expect(large.last { !$0.isEmpty }?.contains("o") == true, "the way through")
    // Before the folder goes: who is hung up still writes the journal.
    try tmux.sendKeys("q")
    try tmux.wait { isDone($0) }
  }

  /// How many cells the orb takes.
  private func ink(_ lines: [String]) -> Int {
    lines.prefix(Self.orbRows).joined().count { "#%*+=:".contains($0) }
  }
}
