import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("How a program ends", .waitsForPrograms)
struct EndingTests {
  @Test(arguments: [0, 1, 77, 130, 255] as [Int32])
  func exitStatus(_ code: Int32) throws {
    let terminal = try PseudoTerminal(shell("exit \(code)"))
    #expect(try terminal.wait() == .exited(code))
    #expect(try terminal.wait() == .exited(code), "the end is told as often as asked")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGKILL])
  func signalFromOutside(_ signal: Int32) throws {
    let terminal = try PseudoTerminal(Launch("cat"))
    try terminal.send(signal: signal)
    #expect(try terminal.wait() == .signalled(signal))
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func keyThatEndsIt(_ key: String, _ signal: Int32) throws {
    let terminal = try PseudoTerminal(Launch("cat"))
    try terminal.send(key)
    #expect(try terminal.wait() == .signalled(signal))
  }

  @Test func stopAndContinue() throws {
    let terminal = try PseudoTerminal(Launch("cat"))
    for round in 1...3 {
      try terminal.send("\u{1A}")
      #expect(try terminal.wait() == .stopped(SIGTSTP))
      try terminal.send(signal: SIGCONT)
      try terminal.send("round \(round)\n")
      try terminal.read { $0.text.matches(of: /round \d/).count == 2 * round }
    }
    try terminal.send("\u{4}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test func hangUp() throws {
    // The end of the input may come before the signal, so this does not end by that.
    let terminal = try PseudoTerminal(
      shell("trap 'exit 9' HUP; echo ready; while :; do read line; done"))
    try terminal.read(until: "ready")
    terminal.hangUp()
    #expect(try terminal.wait() == .exited(9))
    #expect(throws: SystemFailure("terminal", code: EBADF)) { try terminal.send("x") }
  }

  @Test func hangUpOfAStoppedProgram() throws {
    let terminal = try PseudoTerminal(Launch("cat"))
    try terminal.send(signal: SIGSTOP)
    #expect(try terminal.wait() == .stopped(SIGSTOP))
    terminal.hangUp()
    #expect(try terminal.wait() == .signalled(SIGHUP))
  }

  @Test func programThatDoesNotExist() {
    #expect(throws: SystemFailure("posix_spawn", code: ENOENT)) {
      try PseudoTerminal(Launch("/nonexistent/program"))
    }
    #expect(throws: Tool.Missing.self) { try PseudoTerminal(Launch("no-such-program")) }
  }

  @Test func nothingIsLeftBehind() throws {
    var terminal: PseudoTerminal? = try PseudoTerminal(
      shell("trap '' HUP TERM INT; echo ready; while :; do read line; done"))
    try terminal?.read(until: "ready")
    let pid = try #require(terminal).processIdentifier
    #expect(kill(pid, 0) == 0)
    terminal = nil
    #expect(kill(pid, 0) == -1)
  }

  @Test func usage() throws {
    let terminal = try PseudoTerminal(
      shell("i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done"))
    #expect(terminal.usage == nil)
    #expect(try terminal.wait() == .exited(0))
    let usage = try #require(terminal.usage)
    #expect(usage.processor > .milliseconds(10))
    #expect(usage.processor <= Timestamp.now - terminal.startTime + .milliseconds(10))
  }

  @Test func peakMemory() throws {
    let copy = Launch("dd", ["bs=40M", "count=1", "if=/dev/zero", "of=/dev/null"])
    let peak = try copy.run().usage.peakMemory
    #expect((40 << 10...48 << 10).contains(peak))
  }

  @Test func peakMemoryOfASmallProgram() throws {
    // Makes this process bigger than the limit, which must not show.
    let held = [UInt8](repeating: 1, count: 64 << 20)
    let result = try Launch("true").run()
    #expect(result.usage.peakMemory < 14 << 10)
    #expect(held[held.count / 2] == 1)
  }
}
