import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What a person chooses to look at", .waitsForPrograms)
struct VisualTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test(
    "--visual and --reduce-motion choose it",
    arguments: [
      ([], "%%#"), (["--visual", "orb"], "%%#"), (["--visual", "bar"], "====="),
      (["--visual", "words"], "######"), (["--reduce-motion"], "######"),
      (["--visual", "wave"], "'."), (["--visual", "box"], "::::"),
      (["--visual", "words", "--glyphs", "blocks"], "██████"), (["--glyphs", "braille"], "⣿⣿"),
      (["--visual", "figure", "--reduce-motion"], "######"),
    ])
  func chosen(options: [String], ink: String) throws {
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let terminal = try PseudoTerminal(person.launch([path] + options))
    try terminal.see("A long one")
    try terminal.send("\u{1B}[C")
    try terminal.see(ink)
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Glyphs that the terminal can't show are those that it can")
  func glyphs() throws {
    var person = try Person()
    person.environment["LC_ALL"] = "C"
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let terminal = try person.sit(path, "--glyphs", "braille")
    try terminal.see("A long one")
    try terminal.send("\u{1B}[C")
    try terminal.see("%%#")
    #expect(terminal.screen.bytes.allSatisfy { $0 < 0x80 })
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("v changes it while the session goes on, ? tells of the keys")
  func keys() throws {
    let terminal = try person.sitPractising()
    for ink in ["'.", "====", "::::", "######", "%%#"] {
      let before = terminal.screen.bytes.count
      try terminal.send("v")
      try terminal.read { _ in
        terminal.picture().text.contains(ink) && terminal.screen.bytes.count > before
      }
    }
    try terminal.send("?")
    try terminal.see("another picture")
    try terminal.send("\u{1B}")
    try terminal.read { _ in !terminal.picture().text.contains("another picture") }
    try terminal.send("?")
    try terminal.see("another picture")
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    #expect(try person.journal.first?.paused == 0)
  }

  @Test("Neither ? nor Esc goes on where the session waits")
  func keysWhileWaiting() throws {
    let terminal = try person.sit(person.trusted(SessionTexts.still, to: "still.yaml"))
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C\u{1B}[C")
    try terminal.see("waiting for you")
    for key in ["?", "\u{1B}", "?", "v"] {
      let isOpen = terminal.picture().text.contains("another picture")
      try terminal.send(key)
      try terminal.read { _ in terminal.picture().text.contains("another picture") != isOpen }
    }
    #expect(terminal.picture().text.contains("waiting for you"))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("A still picture moves nothing but its counts")
  func still() throws {
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let terminal = try person.sit(path, "--reduce-motion")
    try terminal.see("A long one")
    try terminal.send("\u{1B}[C")
    try terminal.see("######")
    let before = terminal.screen.bytes.count
    try terminal.watch(for: .milliseconds(2500))
    // Three seconds at most, in each of which a count, a time and a dot change.
    let frames = terminal.screen.bytes[before...].count { $0 == UInt8(ascii: "H") }
    #expect(frames < 150, "an orb takes many times as much")
    try terminal.send("q")
  }

  @Test("Colours come where the terminal has them, and NO_COLOR keeps them away")
  func colours() throws {
    for (variables, sequence) in [
      (["COLORTERM": "truecolor"], "38;2;"), ([:], "38;5;"),
      (["COLORTERM": "truecolor", "NO_COLOR": "1"], nil),
    ] {
      var person = try Person()
      person.environment["TERM"] = "xterm-256color"
      person.environment["NO_COLOR"] = nil
      person.environment.merge(variables) { $1 }
      let terminal = try person.startPractising()
      try terminal.see("%%#")
      if let sequence {
        #expect(terminal.screen.contains(sequence))
      } else {
        #expect(!terminal.screen.contains("[0;38"))
      }
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    }
  }

  @Test("A figure faces the other way on the other side")
  func figure() throws {
    let path = try person.trusted(SessionTexts.figure, to: "figure.yaml")
    let terminal = try person.sit(path)
    try terminal.answer("n", "n")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("<o/__")
    try terminal.see("__\\o>")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test("--lead-in gives as long as is asked for")
  func leadIn() throws {
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let terminal = try person.sit(path, "--lead-in", "9m")
    try terminal.see("Breathe lightly.")
    #expect(terminal.picture().text.contains("Breathe lightly. 540"))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "What can't be is told",
    arguments: [
      (["--visual", "cube"], "--visual is figure, orb, wave, bar, box or words, not “cube”."),
      (["--glyphs", "emoji"], "--glyphs is ascii, blocks or braille, not “emoji”."),
      (["--lead-in", "2s"], "--lead-in needs a duration from 3s to 10m, found “2s”."),
      (["--lead-in", "11m"], "found “11m”."), (["--lead-in", "5,5s"], "Write 5.5s."),
      (["--rate"], "--rate asks you something, and there is no terminal to ask on."),
    ])
  func mistakes(options: [String], told: String) throws {
    let result = try person.run(["478"] + options)
    #expect(result.status == .exited(64))
    #expect(result.errors.contains(told), "\(result.errors)")
  }
}
