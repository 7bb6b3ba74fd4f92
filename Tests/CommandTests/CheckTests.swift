import FoundationEssentials
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Checking session files", .waitsForPrograms)
struct CheckTests {
  private static let mistaken = """
    breathe: 1
    id: mistaken
    titel: Mistaken
    steps:
      - breathe: 4-10-8
        cycles: 3
      - session: nowhere
      - rest: 5,5s
    """

  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("Every mistake and warning is told in one run, with its line and what to write instead")
  func mistakes() throws {
    try person.home.write(Self.mistaken, to: "mistaken.yaml")
    let result = try person.run("check", "mistaken.yaml")
    #expect(result.status == .exited(65))
    #expect(result.errors == "")
    #expect(
      result.output == """
        mistaken.yaml:3:1: error: “titel” is not known here; did you mean “title”?
            3 | titel: Mistaken
              | ^^^^^
        mistaken.yaml:5:14: warning: the breath is held for 10 s; more than 7 s is hard work for many people
            5 |   - breathe: 4-10-8
              |              ^^^^^^
        mistaken.yaml:5:14: warning: one breath takes 22 s; more than 20 s is too slow for most people
            5 |   - breathe: 4-10-8
              |              ^^^^^^
        mistaken.yaml:7:14: error: there is no session “nowhere” here
            7 |   - session: nowhere
              |              ^^^^^^^
        mistaken.yaml:8:11: error: write 5.5s, with a point, for 5,5s
            8 |   - rest: 5,5s
              |           ^^^^
        1 file, errors: 3, warnings: 2

        """)
  }

  @Test("In Dutch, in Dutch")
  func dutch() throws {
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    let result = try person.run("check", "broken.yaml", "bedtime.yaml", "--lang", "nl")
    #expect(result.status == .exited(65))
    #expect(
      result.output == """
        broken.yaml:6:10: fout: bij “for” hoort een duur zoals 30s of 1m30s, niet “thirty”
            6 |     for: thirty
              |          ^^^^^^
        broken.yaml:7:11: fout: schrijf 5.5s, met een punt, in plaats van 5,5s
            7 |   - rest: 5,5s
              |           ^^^^
        bedtime.yaml:8:14: waarschuwing: je houdt hier je adem 8 s vast; meer dan 7 s is voor veel mensen zwaar
            8 |   - breathe: 4-8-8
              |              ^^^^^
        bedtime.yaml: geen fouten, 1 waarschuwing, duur 0:40
        2 bestanden, fouten: 2, waarschuwingen: 1

        """)
  }

  /// Runs the program with `text` coming through a pipe.
  private func pipe(_ text: String, _ arguments: String...) throws -> RunResult {
    try person.launch(arguments).run(input: text)
  }

  @Test("A buffer that is not saved comes through a pipe")
  func pipe() throws {
    for (path, name) in [
      ("-", "stdin"), ("/dev/stdin", "/dev/stdin"), ("/dev/fd/0", "/dev/fd/0"),
      ("/proc/self/fd/0", "/proc/self/fd/0"),
    ] {
      let broken = try pipe(SessionTexts.broken, "check", path)
      #expect(broken.status == .exited(65))
      #expect(broken.output.hasPrefix("\(name):6:10: error: “for” needs"))
      #expect(
        try pipe(SessionTexts.long, "check", path).output == "\(name): no errors, length 3:00\n")
      let plan = try pipe(PlanTexts.calm.replacing("weeks: ", with: "weeks: x"), "check", path)
      #expect(plan.status == .exited(65))
      #expect(plan.output.hasPrefix("\(name):"))
    }
    #expect(try pipe(SessionTexts.broken, "check", "--json", "-").output.contains(#""stdin""#))
    let empty = try pipe("", "check", "-")
    #expect(empty.status == .exited(65) && empty.output.hasPrefix("stdin:1:1: error:"))
  }

  @Test("So does the output of another program, and a file from where it was read to")
  func substitution() throws {
    try person.home.write("# " + SessionTexts.long, to: "long.yaml")
    var launch = try person.launch([])
    launch.arguments = [
      "-c",
      "\"$0\" check <(tail -c +3 long.yaml); { head -c 2 > start; \"$0\" check -; } < long.yaml",
      launch.executable,
    ]
    launch.executable = try Tool.path(of: "bash")
    let result = try launch.run()
    #expect(result.errors == "")
    #expect(result.output.ranges(of: ": no errors, length 3:00\n").count == 2)
    #expect(result.output.hasPrefix("/dev/fd/"))
    launch.arguments[1] = "\"$0\" check - <&-"
    #expect(try launch.run().errors == "stdin: it is closed.\n")
  }

  @Test("No more of it is read than a file may have")
  func endless() throws {
    var launch = try person.launch([])
    launch.arguments = ["-c", "yes '# more' | \"$0\" check -", launch.executable]
    launch.executable = "/bin/sh"
    let result = try launch.run()
    #expect(result.status == .exited(65))
    #expect(result.output.hasPrefix("stdin:1:1: error: "))
    let text = SessionTexts.long + "#" + String(repeating: "x", count: 70_000) + "\n"
    try person.home.write(text, to: "large.yaml")
    #expect(
      try pipe(text, "check", "-").output
        == person.run("check", "large.yaml").output.replacing("large.yaml", with: "stdin"))
  }

  @Test("What checks a file reads it the same way as what shows or adds one")
  func otherCommands() throws {
    #expect(try pipe(SessionTexts.long, "show", "-").output.hasPrefix("A long one\n"))
    #expect(try pipe(SessionTexts.long, "render", "-", "--events").status == .exited(0))
    let broken = try pipe(SessionTexts.broken, "add", "-", "--yes")
    #expect(broken.status == .exited(65))
    #expect(broken.errors.hasPrefix("stdin:6:10: error: "))
    #expect(try pipe(SessionTexts.long, "add", "-", "--yes").status == .exited(0))
    #expect(try person.addedText("long") == SessionTexts.long)
    #expect(try pipe(PlanTexts.calm, "plan", "add", "-", "--yes").status == .exited(0))
  }

  @Test("Warnings alone are no reason to fail, and a file without any says so")
  func fine() throws {
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    try person.home.write(SessionTexts.long, to: "long.yaml")
    let warned = try person.run("check", "bedtime.yaml")
    #expect(warned.status == .exited(0))
    #expect(warned.output.hasSuffix("\nbedtime.yaml: no errors, 1 warning, length 0:40\n"))
    let fine = try person.run("check", "long.yaml")
    #expect(fine.status == .exited(0))
    #expect(fine.output == "long.yaml: no errors, length 3:00\n")
  }

  @Test("What would be refused is a mistake", arguments: ["4-21-6", "3-12-6", "0.1-4"])
  func refused(_ breath: String) throws {
    try person.home.write(
      SessionTexts.evening.replacing("4-8-8", with: breath), to: "unsafe.yaml")
    let result = try person.run("check", "unsafe.yaml")
    #expect(result.status == .exited(65))
    #expect(result.output.hasPrefix("unsafe.yaml:8:14: error: "))
    #expect(!result.output.contains("no mistakes"))
  }

  @Test("A session that includes itself, or one that was added and includes it, is a mistake")
  func includeCycle() throws {
    let text = SessionTexts.evening.replacing(
      "- rest: 10s\n    closing: true", with: "- session: other")
    try person.home.write(text, to: "bedtime.yaml")
    #expect(try person.run("check", "bedtime.yaml").status == .exited(65))
    try person.add(text.replacing("id: bedtime", with: "id: other"), as: "other")
    #expect(try person.run("check", "bedtime.yaml").status == .exited(65))
    try person.add(SessionTexts.long.replacing("id: long", with: "id: other"), as: "other")
    #expect(try person.run("check", "bedtime.yaml").status == .exited(0))
  }

  @Test("A file that can't be read is told, and the others are checked all the same")
  func unreadable() throws {
    let home = person.home.path
    try person.home.write(SessionTexts.long, to: "long.yaml")
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    #expect(mkdir(home + "/folder", 0o700) == 0)
    #expect(mkfifo(home + "/pipe", 0o600) == 0)
    #expect(symlink("loop", home + "/loop") == 0)
    let result = try person.run(
      "check", "nowhere.yaml", "long.yaml", "folder", "pipe", "/dev/zero", "loop", "long.yaml/x",
      "broken.yaml", "--lang", "en")
    #expect(result.status == .exited(65))
    #expect(
      result.errors == """
        nowhere.yaml: there is no such file or folder.
        folder is not a file.
        pipe is not a file.
        /dev/zero is not a file.
        loop: too many links.
        long.yaml/x: a part of its path is no folder.

        """)
    #expect(result.output.hasPrefix("long.yaml: no errors, length 3:00\nbroken.yaml:6:10: error: "))
    #expect(result.output.hasSuffix("\n8 files, errors: 2, warnings: 0, not read: 6\n"))
  }

  @Test("A file without permission is told so")
  func forbidden() throws {
    try person.home.write(SessionTexts.long, to: "long.yaml")
    #expect(chmod(person.home.path + "/long.yaml", 0) == 0)
    for command in ["check", "add", "show", "preview"] {
      let result = try person.launchWithoutPrivileges([command, "./long.yaml"]).run()
      #expect(result.status == .exited(66))
      #expect(result.errors == "./long.yaml: no permission.\n")
      #expect(result.output == "")
    }
  }

  @Test(
    "What is no session file at all is told as one mistake, whatever it holds",
    arguments: [
      ([], 0, "there is no session in this file; begin with: breathe new name.yaml"),
      (
        Array("# only\n".utf8), 3,
        "there is no session in this file; begin with: breathe new name.yaml"
      ),
      ([0xFF, 0xFE, 0x00], 1, "this is not UTF-8 text; choose UTF-8 as the encoding"),
      (Array("caf".utf8) + [0xE9], 1, "this is not UTF-8 text; choose UTF-8 as the encoding"),
      ([0x00], 1, "the character U+0000 can't be shown and may not stand here"),
      ([0x61], 65_537, "the file is larger than 64 KiB"),
    ] as [([UInt8], Int, String)])
  func noSession(_ bytes: [UInt8], _ count: Int, _ told: String) throws {
    try person.home.write(Array(repeatElement(bytes, count: count).joined()), to: "file")
    let result = try person.run("check", "file")
    #expect(result.status == .exited(65))
    #expect(result.output.contains(told), "\(result.output)")
    #expect(result.output.ranges(of: ": error: ").count == 1)
    let added = try person.run("add", "file", "--yes")
    #expect(added.status == .exited(65))
    #expect(added.errors.contains(told))
    #expect(added.output == "")
    #expect(person.files == ["file"])
  }

  @Test("The name of a file can't look like a line of ours")
  func lineFeedInName() throws {
    try person.home.write(SessionTexts.broken, to: "a\nb: no mistakes.yaml")
    let result = try person.run("check", "a\nb: no mistakes.yaml")
    #expect(result.status == .exited(65))
    #expect(result.output.hasPrefix("a b: no mistakes.yaml:6:10: error: "))
    #expect(!result.output.contains("\nb"))
  }

  /// What `check --json` prints, as another program reads it.
  private struct Report: Decodable, Equatable {
    struct Finding: Decodable, Equatable {
      var severity: String
      var line: Int
      var column: Int
      var length: Int
      var message: String
    }

    struct File: Decodable, Equatable {
      var file: String
      var id: String?
      var unreadable: String?
      var findings: [Finding]
    }

    var files: [File]
  }

  @Test("For other programs it is JSON, and nothing else")
  func json() throws {
    var person = person
    person.environment["LANG"] = "C"
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    let result = try person.run(
      "check", "--json", "broken.yaml", "bedtime.yaml", "no\n\u{202E}.yaml")
    #expect(result.status == .exited(65))
    #expect(result.errors == "")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(
      report.files == [
        .init(
          file: "broken.yaml",
          findings: [
            .init(
              severity: "error", line: 6, column: 10, length: 6,
              message: "“for” needs a duration such as 30s or 1m30s, found “thirty”"),
            .init(
              severity: "error", line: 7, column: 11, length: 4,
              message: "write 5.5s, with a point, for 5,5s"),
          ]),
        .init(
          file: "bedtime.yaml", id: "bedtime",
          findings: [
            .init(
              severity: "warning", line: 8, column: 14, length: 5,
              message: "the breath is held for 8 s; more than 7 s is hard work for many people")
          ]),
        .init(
          file: "no\n\u{FFFD}.yaml",
          unreadable: "no \u{FFFD}.yaml: there is no such file or folder.", findings: []),
      ])
  }

  @Test("The same file gives the same JSON, key by key")
  func jsonText() throws {
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    #expect(
      try person.run("check", "--json", "bedtime.yaml").output == """
        {
          "files" : [
            {
              "file" : "bedtime.yaml",
              "findings" : [
                {
                  "column" : 14,
                  "length" : 5,
                  "line" : 8,
                  "message" : "the breath is held for 8 s; more than 7 s is hard work for many people",
                  "severity" : "warning"
                }
              ],
              "id" : "bedtime",
              "untold" : 0
            }
          ]
        }

        """)
  }

  @Test("JSON fails and passes as the words do")
  func jsonStatus() throws {
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    #expect(try person.run("check", "--json", "bedtime.yaml").status == .exited(0))
    #expect(try person.run("check", "--json", "bedtime.yaml", "broken.yaml").status == .exited(65))
  }

  @Test("It waits for nobody and writes nothing")
  func onlyReads() throws {
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    let terminal = try person.start("check", "bedtime.yaml")
    #expect(try terminal.wait() == .exited(0))
    #expect(person.files == ["bedtime.yaml"])
  }
}
