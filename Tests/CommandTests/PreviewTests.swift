import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Previews", .waitsForPrograms)
struct PreviewTests {
  /// Seventeen seconds of one thing.
  private static let slow = """
    breathe: 1
    id: slow
    title: Slow
    settle: 1s
    steps:
      - breathe: 4-4
        cycles: 2
    """

  private let person: Person

  init() throws {
    person = try Person()
    try person.home.write(Self.slow, to: "slow.yaml")
  }

  @Test("A preview plays all of it as many times as fast", arguments: [nil, "100", "8.5e1"])
  func speed(_ speed: String?) throws {
    let arguments = ["preview", "slow.yaml"] + (speed.map { ["--speed", $0] } ?? [])
    let result = try person.launch(arguments).run()
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.last == "Slow: done. 2 breaths, 0:16.")
    // Phases last 0.04 to 0.2 s here. A busy machine may skip the line of one that has gone by.
    let all = [
      "Breathe lightly.  (1 s)", "breath 1 of 2: Breathe in  (4 s)", "Breathe out  (4 s)",
      "last breath: Breathe in  (4 s)", "Breathe out  (4 s)", "Slow: done. 2 breaths, 0:16.",
    ]
    let cues = lines.drop { !all.contains($0) }
    #expect(!cues.isEmpty && cues.difference(from: all).insertions.isEmpty)
    let factor = speed.map { Double($0) } ?? 20
    #expect(
      result.elapsed >= .seconds(17) / (try #require(factor)) && result.elapsed < .seconds(17))
  }

  @Test("However fast, no more pictures are drawn than anyone can see", arguments: ["34", "100"])
  func pictures(speed: String) throws {
    let terminal = try person.sit("preview", "slow.yaml", "--speed", speed)
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
    #expect(terminal.picture().text == "Slow: done. 2 breaths, 0:16.")
    let frames = terminal.screen.bytes.ranges(of: Array("\u{1B}[?2026h".utf8)).count
    let limit = speed == "34" ? 26 : 16
    #expect(frames >= 2 && frames <= limit)
  }

  @Test("It asks nothing, of whatever file, and keeps nothing", arguments: [true, false])
  func asksNothing(isPlain: Bool) throws {
    let text = SessionTexts.stretch.replacing(
      "steps:", with: "ask: [{ question: Is it late?, when-yes: stop }]\nsteps:")
    try person.home.write(text, to: "stretch.yaml")
    let terminal = try PseudoTerminal(
      person.launch(["preview", "stretch.yaml"] + (isPlain ? ["--plain"] : [])))
    #expect(try terminal.wait() == .exited(0))
    for text in ["none of these", "Is it late?", "new to breathe"] {
      #expect(!terminal.screen.contains(text))
    }
    #expect(person.files == ["slow.yaml", "stretch.yaml"])
    // The file is as unknown as before.
    #expect(try person.run("stretch.yaml").status == .exited(77))
  }

  @Test("What ships and patterns can be looked at too", arguments: ["478", "4-6"])
  func others(_ word: String) throws {
    let terminal = try person.sit("preview", word, "--speed", "40")
    try terminal.see("breath ")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
    #expect(try person.journal == [])
  }

  @Test("Keys work as ever")
  func keys() throws {
    let terminal = try person.sit("preview", "slow.yaml", "--plain", "--speed", "4")
    try terminal.read(until: "breath 1 of 2")
    try terminal.practise()
    try terminal.send(" ")
    try terminal.read(until: "Paused. Space = go on.")
    try terminal.send(" ")
    try terminal.send("\u{1B}[C")
    try terminal.read(until: "last breath")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(terminal.screen.contains("Slow: stopped after"))
  }

  @Test("What is refused is not shown either")
  func refused() throws {
    try person.home.write(Self.slow.replacing("4-4", with: "4-30-4"), to: "unsafe.yaml")
    let result = try person.run("preview", "unsafe.yaml")
    #expect(result.status == .exited(77))
    #expect(result.errors.contains("hold your breath for 30 s"))
    #expect(result.output == "")
  }

  @Test("What is not for the first month may be looked at")
  func firstMonth() throws {
    try person.home.write(
      Self.slow.replacing("4-4", with: "0.4-0.7-0.8").replacing("cycles: 2", with: "cycles: 8"),
      to: "many.yaml")
    #expect(try person.run("many.yaml", "--yes").status == .exited(77))
    #expect(try person.run("preview", "many.yaml", "--speed", "100").status == .exited(0))
  }

  @Test(
    "A file that is broken or not there is told as ever",
    arguments: [("broken.yaml", 65), ("nowhere.yaml", 66), ("nowhere", 66)] as [(String, Int32)])
  func problems(_ word: String, _ status: Int32) throws {
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    let result = try person.run("preview", word)
    #expect(result.status == .exited(status))
    #expect(result.errors.contains("nowhere") || result.errors.contains("broken.yaml:6:10: error"))
    #expect(result.output == "")
  }
}
