import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Plain lines", .waitsForPrograms)
struct PlainTests {
  private let person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.short, to: "short.yaml")
  }

  private static let cues = [
    "Breathe lightly.  (0.5 s)", "breath 1 of 2: Breathe in  (0.3 s)", "Breathe out  (0.3 s)",
    "last breath: Breathe in  (0.3 s)", "Breathe out  (0.3 s)",
    "A short one: done. 2 breaths, 0:02.",
  ]

  /// Checks the lines of a whole run of the short session; the notices stand between title and cues.
  private func expectWhole(
    _ bytes: [UInt8], keys: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!bytes.contains(0x1B), sourceLocation: sourceLocation)
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "A short one", sourceLocation: sourceLocation)
    #expect(lines.suffix(Self.cues.count + 1) == Self.cues + [""], sourceLocation: sourceLocation)
    let notices = lines.dropFirst().dropLast(Self.cues.count + 1)
    // On a terminal they are broken between words.
    if keys.isEmpty { #expect(notices.count == 2, sourceLocation: sourceLocation) }
    #expect(Array(notices.suffix(keys.count)) == keys, sourceLocation: sourceLocation)
  }

  @Test("Without a terminal, each cue is a line and nothing is an escape")
  func piped() throws {
    let result = try person.run(path)
    #expect(result.status == .exited(0))
    expectWhole(Array(result.output.utf8))
    #expect(result.errors == "")
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("In a terminal too, where that is asked for", arguments: [true, false])
  func terminal(isAsked: Bool) throws {
    var person = person
    if !isAsked { person.environment["TERM"] = "dumb" }
    let terminal =
      isAsked ? try person.start(path, "--plain") : try person.start(path)
    #expect(try terminal.wait() == .exited(0))
    expectWhole(
      terminal.screen.bytes, keys: ["Enter = start   ? = keys   q = stop   space = pause"])
    #expect(try terminal.settings() == Person.untouchedSettings.get())
  }

  @Test("In a narrow terminal, lines are broken between words")
  func narrow() throws {
    let terminal = try person.start("4-6", "--plain", size: .init(columns: 30, rows: 24))
    try terminal.read(until: "Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.read(until: "(4 s)")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    let text = String(decoding: terminal.screen.bytes, as: UTF8.self)
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n")
    #expect(lines.count > 5 && lines.allSatisfy { $0.count <= 30 })
    let words = lines.joined(separator: " ").split(separator: " ")
    let piped = try person.run("4-6", "--plain", "--cycles", "1", "--pace", "0.5").output
    #expect(words.starts(with: piped.split(whereSeparator: \.isWhitespace).prefix(17)))
  }

  @Test("Keys work in a plain terminal, and its settings come back")
  func keys() throws {
    let long = try person.trusted(SessionTexts.long, to: "long.yaml")
    let terminal = try person.start(long, "--plain")
    try terminal.read(until: "Breathe lightly.")
    try terminal.send("\u{1B}[C")
    try terminal.read(until: "breath 1 of 6: Breathe in  (4 s)")
    try terminal.send(" ")
    try terminal.read(until: "Paused. Space = go on.")
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    try terminal.send(signal: SIGCONT)
    try terminal.send(" \u{1B}[C")
    try terminal.read(until: "Look out of the window.  (60 s)")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(!terminal.screen.bytes.contains(0x1B))
    #expect(try terminal.settings() == Person.untouchedSettings.get())
  }

  @Test("With output in a pipe, nothing is drawn on the terminal and it takes no keys")
  func pipedOutput() throws {
    var launch = try person.launch([path])
    launch.output = .pipe
    let terminal = try PseudoTerminal(launch)
    #expect(try terminal.wait() == .exited(0))
    expectWhole(terminal.output.bytes)
    #expect(terminal.screen.bytes == [])
  }

  @Test("Ctrl-C ends a run in a pipe by SIGINT, and it is journalled")
  func interrupted() throws {
    var launch = try person.launch([person.trusted(SessionTexts.held, to: "held.yaml")])
    launch.output = .pipe
    let terminal = try PseudoTerminal(launch)
    try terminal.readOutput(until: "last breath")
    try terminal.send("\u{3}")
    #expect(try terminal.wait() == .signalled(SIGINT))
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("A reader that goes away ends it by SIGPIPE, and it is journalled")
  func closedReader() throws {
    let breathe = try Tool.breathe
    // Reads up to the first cue of the first breath, and goes.
    let script = #"{ "$0" "$1"; echo $? > status; } | sed "/Breathe in/q""#
    let shell = Launch(
      "/bin/sh", ["-c", script, breathe, path], environment: person.environment,
      folder: person.home.path)
    let result = try shell.run()
    #expect(result.output.hasSuffix("Breathe in  (0.3 s)\n"))
    #expect(try lines(of: person.home.path + "/status") == ["\(128 + SIGPIPE)"])
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("A reader of one line ends it before it has begun")
  func head() throws {
    let breathe = try Tool.breathe
    let script = #"{ "$0" "$1"; echo $? > status; } | head -n 1"#
    let shell = Launch(
      "/bin/sh", ["-c", script, breathe, path], environment: person.environment,
      folder: person.home.path)
    #expect(try shell.run().output == "A short one\n")
    #expect(try lines(of: person.home.path + "/status") == ["\(128 + SIGPIPE)"])
  }
}
