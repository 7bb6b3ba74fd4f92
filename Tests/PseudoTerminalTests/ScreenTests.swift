import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("What a program shows in a terminal", .waitsForPrograms)
struct ScreenTests {
  @Test func echo() throws {
    let terminal = try PseudoTerminal(Launch("cat"))
    try terminal.send("adem in\n")
    // Once from the terminal, once from cat.
    let first = try terminal.read(until: "adem in\r\n")
    let second = try terminal.read(until: "adem in\r\n", from: first.range.upperBound)
    #expect(terminal.screen.bytes == Array("adem in\r\nadem in\r\n".utf8))
    #expect(terminal.startTime < first.time)
    #expect(first.time <= second.time)
    #expect(second.time <= Timestamp.now)
  }

  @Test func size() throws {
    let launch = shell("trap 'stty size' WINCH; stty size; while :; do read line; done")
    let terminal = try PseudoTerminal(launch, size: .init(columns: 100, rows: 40))
    try terminal.read(until: "40 100\r\n")
    try terminal.resize(.init(columns: 20, rows: 5))
    try terminal.read(until: "5 20\r\n")
  }

  @Test func settingsAreTheSameAfterwards() throws {
    let launch = shell(
      "old=$(stty -g); stty raw -echo; echo ready; read line; stty \"$old\"; echo done")
    let terminal = try PseudoTerminal(launch)
    // The program may be at work by now, so “before” is a new terminal that nobody has touched.
    let untouched = try PseudoTerminal(Launch("cat")).settings()
    try terminal.read(until: "ready")
    let during = try terminal.settings()
    #expect(during != untouched)
    #expect(!during.echoes)
    #expect(!during.isCanonical)
    try terminal.send("\n")
    #expect(try terminal.wait() == .exited(0))
    #expect(try terminal.settings() == untouched)
  }

  @Test func settingsThatAreLeftBehindAreSeen() throws {
    let untouched = try PseudoTerminal(Launch("cat")).settings()
    let terminal = try PseudoTerminal(shell("stty -echo"))
    #expect(try terminal.wait() == .exited(0))
    #expect(try terminal.settings() != untouched)
    #expect(try !terminal.settings().echoes)
  }

  @Test func timeOutTellsWhatCame() throws {
    let terminal = try PseudoTerminal(shell(#"stty -echo; printf '\033[2Jready\n\302\233'; cat"#))
    try terminal.read(until: "\u{9B}")
    let unmet = try #require(throws: Unmet.self) {
      try terminal.read(until: "breath 1\u{7}", within: .milliseconds(50))
    }
    #expect(
      unmet.description == #"""
        “breath 1\u{7}” did not come within 0.05 seconds; output so far:
        \u{1B}[2Jready\r\n
        \u{9B}
        """#)
  }

  @Test func endBeforeTheText() throws {
    let terminal = try PseudoTerminal(shell("echo last words; exit 3"))
    let unmet = try #require(throws: Unmet.self) { try terminal.read(until: "never") }
    #expect(unmet.reason == .ended(.exited(3)))
    #expect(unmet.output == "last words\r\n")
    #expect(try terminal.wait() == .exited(3))
  }

  @Test func predicate() throws {
    let terminal = try PseudoTerminal(shell("seq 50"))
    try terminal.read { $0.text.split(separator: "\r\n").count == 50 }
  }

  @Test("Output is read while waiting, and all of it")
  func muchOutput() throws {
    for _ in 1...20 {
      let terminal = try PseudoTerminal(shell("head -c 300000 /dev/zero; printf end"))
      #expect(try terminal.wait() == .exited(0))
      #expect(terminal.screen.bytes.count == 300_003)
      #expect(terminal.screen.contains("end"))
    }
  }

  @Test("Much input does not block against much output")
  func muchInput() throws {
    let terminal = try PseudoTerminal(shell("stty raw -echo; echo ready; cat"))
    try terminal.read(until: "ready")
    let start = terminal.screen.bytes.count
    let lines = [UInt8](repeating: UInt8(ascii: "x"), count: 500_000)
    try terminal.send(lines)
    try terminal.read { $0.bytes.count >= start + lines.count }
  }

  @Test func timesOfBytes() throws {
    let terminal = try PseudoTerminal(shell("stty -echo; echo first; read line; echo second"))
    let first = try terminal.read(until: "first\r\n")
    let between = Timestamp.now
    try terminal.send("\n")
    let second = try terminal.read(until: "second")
    #expect(first.time < between)
    #expect(second.time > between)
    #expect(terminal.screen.time(ofByte: 0).map { $0 <= first.time } == true)
    #expect(terminal.screen.time(ofByte: 1_000) == nil)
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.most(within: .seconds(60)) == terminal.screen.bytes.count)
    #expect(terminal.screen.most(within: .nanoseconds(1)) < terminal.screen.bytes.count)
  }
}
