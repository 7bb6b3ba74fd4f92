import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Keys in a session", .waitsForPrograms)
struct KeyTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("Space pauses and goes on")
  func pause() throws {
    let terminal = try person.sitPractising()
    try terminal.send(" ")
    try terminal.see("Paused. Space = go on.")
    let paused = terminal.screen.bytes.count
    try terminal.watch(for: .milliseconds(600))
    #expect(terminal.screen.bytes.count == paused, "nothing moves")
    try terminal.send(" ")
    try terminal.see("Breathe in")
    try terminal.practise()
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    let line = try #require(try person.journal.first)
    #expect(line.paused >= 0.6 && line.paused < 5)
  }

  @Test("The right arrow goes on, the left arrow goes back")
  func arrows() throws {
    let terminal = try person.sitPractising()
    try terminal.send("\u{1B}[C")
    try terminal.see("Look out of the window.")
    try terminal.send("\u{1B}OC")
    try terminal.see("Rest for a while.")
    try terminal.send("\u{1B}[D")
    try terminal.see("Look out of the window.")
    try terminal.send("\u{1B}[C")
    try terminal.see("Rest for a while.", from: terminal.lastSent)
    try terminal.send("\u{1B}[C")
    try terminal.see("This is the last one. q = stop.")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130), "what was skipped is not completed")
    try terminal.expectRestored()
  }

  @Test(
    "What is pasted is no key, whether the terminal tells that it is or not",
    arguments: ["\u{1B}[200~see equal q\n\u{3} \u{1B}[201~", "see equal q", "\u{1B}[<0;12;7Mqq"])
  func pasted(_ text: String) throws {
    let terminal = try person.sitPractising()
    try terminal.send(text)
    try terminal.watch(for: .seconds(2))
    #expect(!terminal.picture().text.contains("Paused"))
    try terminal.see("breath 1 of 6")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  @Test(
    "q and Ctrl-C stop it however the terminal writes them",
    arguments: ["\u{1B}[113u", "\u{1B}[99;5u", "\u{1B}[27;5;99~"])
  func encoded(_ key: String) throws {
    let terminal = try person.sitPractising()
    try terminal.send(key)
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Keys that mean nothing, and floods of them, do nothing")
  func noise() throws {
    let terminal = try person.sitPractising()
    try terminal.send(String(repeating: "xyz\u{1B}[5~é界\u{1B}OP\u{7F}", count: 500))
    try terminal.see("breath 1 of 6")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  @Test("Ctrl-C stops it also when it comes right after another key", arguments: ["\u{1B}", "x"])
  func interrupt(after key: String) throws {
    let terminal = try person.sitPractising()
    try terminal.send(key + "\u{3}")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  @Test("Each key is read at once, whatever the terminal was set to for programs before it")
  func minimum() throws {
    var launch = try person.launch([person.trusted(SessionTexts.long, to: "long.yaml")])
    let script = "stty min 50 time 5; exec \"$0\" \"$@\""
    launch.arguments = ["-c", script, launch.executable] + launch.arguments
    launch.executable = "/bin/sh"
    let terminal = try PseudoTerminal(launch)
    try terminal.see("Enter = start")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }
}
