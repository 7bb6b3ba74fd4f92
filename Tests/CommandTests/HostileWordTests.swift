import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Hostile words around the program", .waitsForPrograms)
struct HostileWordTests {
  /// Sequences of 7 and of 8 bits, what moves the cursor, turns the direction of writing, hides or is
  /// nothing, and one mark too many.
  private static let word =
    "a\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m\u{90}q\u{9C}\u{8}\r\u{7F}\u{85}\u{202E}\u{2066}\u{200F}"
    + "\u{200B}\u{2028}\u{2029}\u{FEFF}\u{AD}\u{E000}\u{378}\u{FFFE}\u{E0041}e\u{301}\u{302}\u{303}b"

  private let person: Person

  init() throws {
    person = try Person()
  }

  /// What a terminal got of a program that ran to its end; a line feed is written as the terminal
  /// writes it.
  private func bytes(_ launch: Launch, status: Int32) throws -> [UInt8] {
    let terminal = try PseudoTerminal(launch)
    #expect(try terminal.wait() == .exited(status))
    let text = terminal.screen.bytes
    #expect(!text.isEmpty)
    return text.indices.filter { text[$0] != 0x0D || text[($0 + 1)...].first != 0x0A }
      .map { text[$0] }
  }

  @Test(
    "Nothing of the command line reaches the terminal raw",
    arguments: [
      ([word], 66), (["show", word], 66), (["show", word + ".yaml"], 66), (["./" + word], 66),
      (["478", "--for", word], 64), (["478", "--pace", word], 64), (["478", "--cycles", word], 64),
      (["478", "--lang", word], 64), (["478", "--" + word], 64), (["--" + word], 64),
      (["-" + word], 64), (["478", word], 64), (["list", word], 0), (["list", "--in", word], 64),
      (["list", "--for", word], 64), (["log", "-n", word], 64),
      (["check", word], 66), (["check", "--json", word], 66), (["add", word], 66),
      (["remove", word], 66), (["preview", word], 66), (["preview", "478", "--speed", word], 64),
      (["show", "478", "--level", word], 64), (["new", word], 64),
      (["new", "x.yaml", "--from", word], 66), (["new", word + "/x.yaml"], 74),
      (["render", word, "--events"], 66), (["render", "478", "--events", "--sound", word], 64),
      (["render", "4-6", "--wav", word + "/x.wav"], 74),
      (["render", "4-6", "--wav", word, "--force"], 0), (["render", "4-6", "--output", word], 64),
      (["log", "--since", word], 64),
      (["log", "--session", word], 0), (["stats", "--from", word], 64),
      (["stats", "--session", word], 0), (["export", "--format", word], 64),
      (["plan", "add", word], 66), (["plan", word], 64), (["next", word], 66),
      (["report", "--from", word], 66),
    ] as [([String], Int32)])
  func words(_ arguments: [String], _ status: Int32) throws {
    for language in [[], ["--lang", "nl"]] where !arguments.contains("--lang") || language == [] {
      let found = try bytes(person.launch(arguments + language), status: status)
      #expect(firstUnshowable(in: found) == nil)
    }
  }

  @Test(
    "Bytes that are no text don't either",
    arguments: ["\\233", "\\377", "\\300\\200", "\\355\\240\\200", "\\364\\220\\200\\200", "\\342"])
  func noText(_ escapes: String) throws {
    let script = "exec \"$0\" show \"$(printf 'a\(escapes)b')\""
    let program = try person.launch([]).executable
    let launch = Launch(
      "/bin/sh", ["-c", script, program], environment: person.environment, folder: person.home.path)
    #expect(firstUnshowable(in: try bytes(launch, status: 66)) == nil)
  }

  @Test("Nothing of a file's name does")
  func fileName() throws {
    let path = try person.trusted(SessionTexts.broken, to: Self.word + ".yaml")
    let broken = try bytes(person.launch(["show", path]), status: 65)
    #expect(firstUnshowable(in: broken) == nil)
    #expect(String(decoding: broken, as: UTF8.self).contains(":6:10: error: “for” needs"))
    for (arguments, status) in [
      (["show", path + "/x.yaml"], 66), (["check", path], 65), (["check", "--json", path], 65),
      (["add", path], 65), (["new", path], 74), (["new", "new" + Self.word + ".yaml"], 0),
    ] as [([String], Int32)] {
      #expect(firstUnshowable(in: try bytes(person.launch(arguments), status: status)) == nil)
    }
  }

  @Test("Nothing of the environment does, in the journal's path and in an entry that was not saved")
  func environment() throws {
    var person = person
    person.environment["XDG_DATA_HOME"] = try person.home.write("", to: Self.word)
    person.environment["TZ"] = Self.word
    #expect(firstUnshowable(in: try bytes(person.launch(["log"]), status: 66)) == nil)
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let told = try bytes(person.launch([path, "--plain"]), status: 74)
    #expect(firstUnshowable(in: told) == nil)
    #expect(String(decoding: told, as: UTF8.self).contains("\"session\":\"short\""))
  }

  @Test("Nothing of the folder where added sessions lie does")
  func dataFolder() throws {
    var person = person
    person.environment["XDG_DATA_HOME"] = person.home.path + "/" + Self.word
    person.environment["NO_COLOR"] = "1"
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add("garbage", as: "garbage")
    for (arguments, status) in [
      (["list"], 0), (["list", "--json"], 0), (["show", "bedtime"], 0), (["show", "garbage"], 65),
    ] as [([String], Int32)] {
      #expect(firstUnshowable(in: try bytes(person.launch(arguments), status: status)) == nil)
    }
  }

  @Test("Nothing of a journal that someone else has written to does")
  func journal() throws {
    var person = person
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    #expect(try person.runProgram(path).status == .exited(0))
    let line = String(decoding: try contents(of: person.journalPath), as: UTF8.self)
    let hostile = line.replacing("\"short\"", with: "\"\\u001b[2J\\u009b\\u202e\\u0000\\n\\r\"")
    #expect(hostile != line)
    try person.home.write(hostile, to: "data/breathe/journal.jsonl")
    let told = try bytes(person.launch(["log"]), status: 0)
    #expect(firstUnshowable(in: told) == nil)
    #expect(told.count { $0 == 0x0A } == 1)
    person.environment["NO_COLOR"] = "1"
    for arguments in [
      ["stats"], ["stats", "--json"], ["log", "--json"], ["export", "--format", "json"],
    ] {
      let told = try bytes(person.launch(arguments), status: 0)
      #expect(firstUnshowable(in: told) == nil)
    }
    let table = try person.runProgram("export", "--format", "csv").output.split(separator: "\r\n")
    #expect(table.count == 2 && table.allSatisfy { firstUnshowable(in: Array($0.utf8)) == nil })
  }

  @Test("A locale without UTF-8 gets ASCII alone")
  func ascii() throws {
    var person = person
    person.environment["LC_ALL"] = "C"
    for arguments in [[Self.word], ["478", "--" + Self.word], ["478", "--for", Self.word]] {
      let status: Int32 = arguments.count == 1 ? 66 : 64
      let told = try bytes(person.launch(arguments), status: status)
      #expect(told.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }
  }
}
