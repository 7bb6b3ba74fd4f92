import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite(
  "Jobs of a shell that edits its lines", .needs("tmux"), .needs("bash"), .waitsForPrograms)
struct BackgroundTests {
  private let person: Person
  private let tmux: Tmux

  init() throws {
    person = try Person()
    try person.home.write(SessionTexts.long, to: "long.yaml")
    var environment = person.environment
    environment["PS1"] = "> "
    environment["BREATHE"] = try Tool.breathe
    tmux = try Tmux("exec bash --norc --noprofile", environment: environment)
    try tmux.wait { $0.first == ">" }
    try tmux.type(
      "set -b; cd \(person.home.path); alias breathe='$BREATHE long.yaml --yes'; stty -g > before; clear"
    )
    try tmux.wait { $0.first == ">" }
  }

  /// Checks that the shell has its window and its settings, and gets what is typed.
  private func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let home = person.home.path
    unlink(home + "/after")
    try tmux.type("stty -g > after.new; mv after.new after; echo to\"\"ld")
    try tmux.wait { $0.contains { $0.hasSuffix("told") } }
    #expect(
      try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1", sourceLocation: sourceLocation)
    #expect(
      try lines(of: home + "/after") == lines(of: home + "/before"),
      sourceLocation: sourceLocation)
  }

  private func startPractising() throws {
    try tmux.type("breathe")
    try tmux.wait { $0.first?.contains("A long one") == true }
    try tmux.sendKeys("Right")
    try tmux.wait { $0.contains { $0.contains("Breathe in") } }
  }

  /// This shell does not edit lines and touches no settings.
  private func startPlainShell() throws {
    try tmux.type("exec env PS1='$ ' sh")
    try tmux.wait { $0.contains("$") }
    try tmux.type("alias breathe='$BREATHE long.yaml --yes'; clear")
    try tmux.wait { $0.first == "$" }
  }

  /// The window's settings, seen from outside.
  private func settings() throws -> String {
    let terminal = try tmux.display("#{pane_tty}")
    let result = try Launch("stty", ["-g", "-F", terminal], environment: [:]).run()
    return String(result.output.dropLast())
  }

  /// The process that the shell runs.
  private func job() throws -> pid_t {
    let shell = try tmux.display("#{pane_pid}")
    let children = try lines(of: "/proc/\(shell)/task/\(shell)/children").first ?? ""
    return try #require(children.split(separator: " ").last.flatMap { pid_t($0) })
  }

  private func tells(_ text: String) throws {
    try tmux.wait { $0.contains { $0.contains(text) } }
  }

  @Test("What the shell reads from is never made non-blocking")
  func blocking() throws {
    try startPractising()
    let shell = try tmux.display("#{pane_pid}")
    for descriptor in 0...2 {
      let flags = try lines(of: "/proc/\(shell)/fdinfo/\(descriptor)")
        .first { $0.hasPrefix("flags:") }?.split(separator: "\t").last
      let number = try #require(flags.flatMap { Int32($0, radix: 8) })
      #expect(number & O_NONBLOCK == 0)
    }
    try tmux.sendKeys("q")
  }

  @Test("Started in the background it waits to be brought to the front, and only then begins")
  func background() throws {
    try tmux.type("breathe &")
    try tmux.type("jobs")
    try tells("Stopped")
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1")
    try tmux.type("bg")
    try tmux.type("clear; jobs")
    try tells("Stopped")
    try tmux.type("fg")
    try tmux.wait { $0.first?.contains("A long one") == true }
    #expect(try !tmux.capturePane().contains { $0.contains("Paused") })
    try tmux.sendKeys("q")
    try tmux.wait { $0.first?.contains("A long one   ") != true }
    try expectRestored()
  }

  @Test("Put aside, it may be ended without coming back", arguments: [SIGTSTP, SIGSTOP])
  func killed(_ way: Int32) throws {
    let editing = try settings()
    try startPractising()
    try #require(kill(job(), way) == 0)
    try tells("Stopped")
    try tmux.type("kill %1")
    try tells("Terminated")
    // The shell is at its prompt, with the settings for that.
    try eventually("the shell's settings") { try settings() == editing }
    try expectRestored()
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("A shell that keeps no settings of its own gets those back that there were")
  func killedUnderPlainShell() throws {
    try startPlainShell()
    try startPractising()
    try #require(kill(job(), SIGSTOP) == 0)
    try tells("Stopped")
    try tmux.type("kill %1; kill -CONT %1")
    let before = try lines(of: person.home.path + "/before")
    try eventually("the settings from before") { try [settings()] == before }
    try expectRestored()
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("Stopped without a warning and brought back, it ends as if nothing had been")
  func stopped() throws {
    try startPractising()
    for _ in 1...2 {
      try #require(kill(job(), SIGSTOP) == 0)
      try tells("Stopped")
      try tmux.type("fg")
      try tells("Paused while you were away.")
    }
    try tmux.sendKeys("q")
    try expectRestored()
  }

  @Test("Settings that a person makes meanwhile are the ones that come back")
  func changedMeanwhile() throws {
    try startPlainShell()
    try startPractising()
    try #require(kill(job(), SIGSTOP) == 0)
    try tells("Stopped")
    try tmux.type("stty sane -echoctl; stty -g > before; fg")
    try tells("Paused while you were away.")
    try tmux.sendKeys("q")
    try expectRestored()
  }

  @Test("Left in the background by a shell that is gone, it ends")
  func orphaned() throws {
    // It starts when it is told to, and then the group that it is in belongs to nobody any more.
    try #require(mkfifo(person.home.path + "/go", 0o600) == 0)
    try person.home.write(
      "read line < go; $BREATHE long.yaml --yes < /dev/tty; echo $? > status", to: "later.sh")
    try tmux.type("(bash later.sh 2> /dev/null &); clear")
    try tmux.wait { $0.first == ">" }
    try person.home.write("now\n", to: "go")
    let status = person.home.path + "/status"
    try eventually("its end") { try access(status, F_OK) == 0 && !lines(of: status).isEmpty }
    #expect(try lines(of: status) == ["\(128 + SIGHUP)"])
    try expectRestored()
    #expect(try tmux.capturePane().first?.hasPrefix("> stty") == true, "nothing was drawn")
  }
}
