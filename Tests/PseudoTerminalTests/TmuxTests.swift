import PseudoTerminal
import TestSupport
import Testing

@Suite("A window of tmux", .needs("tmux"), .waitsForPrograms)
struct TmuxTests {
  @Test func screenOfAShell() throws {
    let tmux = try Tmux("PS1='> ' exec sh")
    try tmux.wait { $0.first == ">" }
    try tmux.type("echo adem uit; stty size")
    let lines = try tmux.wait { $0.count > 3 && $0[3] == ">" }
    #expect(lines.prefix(3) == ["> echo adem uit; stty size", "adem uit", "24 80"])
    #expect(lines.count == 24)
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1")
    try tmux.resize(.init(columns: 100, rows: 40))
    try tmux.type("clear; stty size")
    try tmux.wait { $0.first == "40 100" }
  }

  @Test func alternateScreenAndCursor() throws {
    let tmux = try Tmux("PS1='> ' exec sh")
    try tmux.type(
      #"printf '\033[?1049h\033[H\033[?25lhello'; read line; printf '\033[?1049l\033[?25h'"#)
    try tmux.wait { $0.contains("hello") }
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "1 0")
    try tmux.sendKeys("Enter")
    try tmux.wait { !$0.contains("hello") }
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1")
  }

  @Test func paneStaysAfterTheEnd() throws {
    let tmux = try Tmux("echo last words; read line", size: .init(columns: 40, rows: 10))
    try tmux.wait { $0.contains("last words") }
    try tmux.sendKeys("Enter")
    try tmux.wait { _ in try tmux.display("#{pane_dead}") == "1" }
    #expect(try tmux.capturePane().first == "last words")
  }

  @Test func timeOut() throws {
    let tmux = try Tmux("echo here; exec cat")
    try tmux.wait { $0.contains("here") }
    let unmet = try #require(throws: Unmet.self) {
      try tmux.wait(within: .milliseconds(50)) { $0.contains("there") }
    }
    #expect(unmet.description.contains("did not come within 0.05 seconds; output so far:\nhere"))
  }
}
