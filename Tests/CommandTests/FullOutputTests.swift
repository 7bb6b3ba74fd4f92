import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Standard streams that don't do their work", .waitsForPrograms)
struct FullOutputTests {
  private let person: Person

  init() throws {
    person = try Person()
    try person.practised([Entry.practised("a").line])
    try person.home.write(SessionTexts.short, to: "mine.yaml")
  }

  /// Runs a command as a shell does that redirects its streams.
  private func run(
    _ command: String, _ streams: String, language: String = "en"
  ) throws -> RunResult {
    var launch = try person.launch(["-c", "exec \"$0\" \(command) \(streams)"])
    launch.environment["LANG"] = "\(language).UTF-8"
    launch.arguments.append(launch.executable)
    launch.executable = "/bin/sh"
    return try launch.run()
  }

  @Test(
    "What can't be printed does not pass for an answer",
    arguments: [
      "list", "list --json", "config", "config --json", "doctor", "show 478", "show 478 --json",
      "log", "log --json", "stats", "stats --json", "export --format csv", "journal path",
      "check mine.yaml", "render 4-6 --events", "--help", "--version", "run --help",
    ], ["> /dev/full", ">&-", "<&- >&-"])
  func lost(_ command: String, _ streams: String) throws {
    for (language, told) in [("en", "What is printed could"), ("nl", "De uitvoer kon")] {
      let result = try run(command, streams, language: language)
      #expect(result.status == .exited(74))
      #expect(result.errors.ranges(of: told).count == 1, "\(result.errors)")
    }
  }

  @Test("Nobody has to be told that the answer is lost")
  func lostSilently() throws {
    let result = try run("list", ">&- 2>&-")
    #expect(result.status == .exited(74))
    #expect(result.output + result.errors == "")
  }

  @Test(
    "No file takes the place of a stream that is closed",
    arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func closed(_ streams: String) throws {
    let before = try contents(of: person.journalPath)
    try person.trusted(SessionTexts.short, to: "short.yaml")
    for (command, isPrinted) in [
      ("note calm", true), ("nowhere", false), ("add mine.yaml --yes", true), ("short.yaml", true),
      ("render mine.yaml --wav x.wav", true),
    ] {
      let result = try run(command, streams)
      let isLost = isPrinted && streams.contains(">&-") && streams != "2>&-"
      #expect(result.status == .exited(isLost ? 74 : isPrinted ? 0 : 66), "\(command)")
    }
    let journal = try contents(of: person.journalPath)
    #expect(journal.starts(with: before))
    #expect(journal.count { $0 == UInt8(ascii: "\n") } == 3)
    #expect(try person.addedText("short") == SessionTexts.short)
    #expect(try contents(of: person.home.path + "/x.wav").starts(with: "RIFF".utf8))
  }
}
