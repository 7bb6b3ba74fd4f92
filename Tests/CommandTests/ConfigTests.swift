import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The configuration", .waitsForPrograms)
struct ConfigTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// The value and the source that `config` tells of a setting.
  private func told(_ setting: String, _ options: String...) throws -> String? {
    let result = try person.run(["config"] + options)
    #expect(result.status == .exited(0))
    let line = result.output.split(separator: "\n").first { $0.hasPrefix(setting + " ") }
    return line?.split(separator: " ").dropFirst().joined(separator: " ")
  }

  @Test("Without one, all is as it is by default")
  func none() throws {
    let output = try person.run("config").output
    #expect(output.hasPrefix("\(person.configurationPath) (not there)\n"))
    for setting in Setting.all { #expect(output.contains("\n\(setting.name) ")) }
    #expect(try told("visual") == "figure default")
    #expect(try told("lang") == "en environment: LANG")
    #expect(person.files == [])
  }

  @Test("The command line goes before it, and it before what is remembered")
  func precedence() throws {
    try person.remembers("visual: words\nvolume: 30\n")
    #expect(try told("visual") == "words remembered")
    try person.configure("# mine\nvisual: bar\nlang: nl\n")
    #expect(try told("visual") == "bar config.yaml:2")
    #expect(try told("volume") == "30 onthouden")
    #expect(try told("volume", "--lang", "en") == "30 remembered")
    #expect(try told("lang", "--lang", "en") == "en command line")

    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    for (options, ink) in [([], "====="), (["--visual", "orb"], "%%#")] {
      let terminal = try PseudoTerminal(person.launch([path] + options))
      try terminal.see("Enter = begin")
      try terminal.send("\u{1B}[C")
      try terminal.see(ink)
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    }
  }

  @Test("A flag of it is left out once with its opposite")
  func flags() throws {
    try person.configure("rate: true\nplain: true\nreduce-motion: true\n")
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let plain = try person.sit(path)
    try plain.see("How tense are you now?")
    try plain.answer("\r")
    try plain.see("Enter = start")
    #expect(!plain.screen.contains("\u{1B}["))
    try plain.send("q")
    #expect(try plain.wait() == .exited(130))
    // Whoever can't be asked is not.
    let quick = try person.trusted(SessionTexts.quick, to: "quick.yaml")
    #expect(try person.run(quick).status == .exited(0))
    #expect(try person.run(quick, "--rate").status == .exited(64))

    let terminal = try person.sit(path, "--no-rate", "--no-plain", "--no-reduce-motion")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("%%#")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  @Test("It holds wherever a length is told: level, pace, lead-in, change")
  func lengths() throws {
    try person.home.write(
      """
      breathe: 1
      id: sides
      title: Sides
      steps:
        - hold: Lean
          for: { first: 10s, usual: 20s }
          sides: [left, right]
      """, to: "sides.yaml")
    #expect(try person.run("show", "sides.yaml").output.contains("0:55"))
    try person.configure("level: first\nchange: 25s\nlead-in: 7s\n")
    #expect(try person.run("show", "sides.yaml").output.contains("0:45"))
    #expect(try person.run("show", "sides.yaml", "--level", "usual").output.contains("1:05"))
    let events = try person.run("render", "sides.yaml", "--events").output
    #expect(events.hasPrefix("{\"cue\"") && events.contains("\"time\":-7"))
    #expect(try person.run("check", "sides.yaml").output.contains("0:55"))
    try person.configure("pace: 0.5\n")
    #expect(try person.run("show", "4-6", "--json").output.contains("\"breaths\" : 60"))
  }

  @Test("A day ends when it says")
  func dayEnds() throws {
    let start = 1_795_143_600  // 2026-11-20T03:00:00Z
    let entry = Entry(
      id: "a", session: "478", title: "t", hash: "", start: start, offset: 0, zone: nil,
      planned: 76, active: 76, paused: 0, outcome: .completed, cycles: 4, steps: 1, pace: 1,
      program: "0.1.0")
    try person.practised([entry.line])
    func day() throws -> Bool {
      try person.run("export", "--format", "csv", "--from", "2026-11-20").output.contains("478")
    }
    #expect(try !day())
    try person.configure("day-ends: 03:00\n")
    #expect(try day())
    try person.configure("day-ends: 03:01\n")
    #expect(try !day())
  }

  @Test(
    "What is wrong in it is told with its place, and ends every command that it is for",
    arguments: [
      ["478"], ["list"], ["show", "478"], ["log"], ["stats"], ["today"], ["plan"], ["config"],
      ["render", "478", "--events"], ["preview", "478"], ["new", "x.yaml"],
    ])
  func broken(_ arguments: [String]) throws {
    try person.configure("visual: bar\nvolum: 40\nsound: loud\n")
    let result = try person.run(arguments)
    #expect(result.status == .exited(65))
    #expect(result.output == "")
    #expect(
      result.errors == """
        \(person.configurationPath):2:1: error: “volum” is not known here; did you mean “volume”?
            2 | volum: 40
              | ^^^^^
        \(person.configurationPath):3:8: error: “sound” can't be “loud”; choose from \
        off, bell, \(SoundMode.allCases.map(\.rawValue).joined(separator: ", "))
            3 | sound: loud
              |        ^^^^

        """)
    #expect(try person.journal == [])
  }

  @Test("It is checked like any file, by its name")
  func check() throws {
    try person.home.write("visual: bar\nvolume: 40\n", to: "config.yaml")
    let fine = try person.run("check", "config.yaml")
    #expect(fine.output == "config.yaml: no errors, 2 settings\n")
    #expect(fine.status == .exited(0))
    try person.configure("visual: baz\n")
    let broken = try person.run("check", person.configurationPath, "--lang", "nl")
    #expect(broken.status == .exited(65))
    #expect(broken.output.contains("config.yaml:1:9: fout: bij “visual” kan geen “baz” staan"))
    // A session that is fine is not kept from being checked.
    try person.home.write(SessionTexts.short, to: "short.yaml")
    #expect(try person.run("check", "short.yaml").status == .exited(0))
  }

  @Test("A device that runs commands is refused, and nothing is run")
  func commands() throws {
    let trace = person.home.path + "/touched"
    try person.configure("device: \"plug:\\\"file:'|touch \(trace)',raw\\\"\"\nsound: tones\n")
    for arguments in [["4-6"], ["config"], ["check", person.configurationPath], ["doctor"]] {
      let result = try person.run(arguments)
      #expect(result.status == .exited(65))
      #expect((result.output + result.errors).contains("choose from: breathe devices"))
    }
    #expect(access(trace, F_OK) != 0)
    try person.remembers("device: \"file:x\"\nvolume: 30\n")
    try person.configure("")
    #expect(try told("device") == "default default")
  }

  @Test("One that can't be read is told, at once, and a link is followed")
  func unreadable() throws {
    try person.configure("")
    let path = person.configurationPath
    #expect(chmod(path, 0) == 0)
    let forbidden = try person.launchWithoutPrivileges(["list"]).run()
    #expect(forbidden.status == .exited(66))
    #expect(forbidden.errors == "\(path): no permission.\n")
    #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    let pipe = try person.run("list")
    #expect(pipe.status == .exited(66))
    #expect(pipe.errors == "\(path) is not a file.\n")
    #expect(unlink(path) == 0)
    try person.home.write("lang: nl\n", to: "shared.yaml")
    #expect(symlink(person.home.path + "/shared.yaml", path) == 0)
    #expect(try told("lang") == "nl config.yaml:1")
    #expect(unlink(path) == 0 && symlink(path, path) == 0)
    #expect(try person.run("list").errors == "\(path): too many links.\n")
  }

  @Test("One whose link leads nowhere, or whose folder is a file, is told, and not left out")
  func inTheWay() throws {
    try person.configure("")
    let path = person.configurationPath
    let folder = String(path.dropLast("/config.yaml".count))
    #expect(unlink(path) == 0 && symlink("elsewhere", path) == 0)
    let link = try person.run("list")
    #expect(
      link.status == .exited(66) && link.errors == "\(path): there is no such file or folder.\n")
    #expect(unlink(path) == 0 && rmdir(folder) == 0 && symlink("elsewhere", folder) == 0)
    #expect(try person.run("list").errors == "\(path): there is no such file or folder.\n")
    #expect(unlink(folder) == 0)
    #expect(creat(folder, 0o600) >= 0)
    #expect(try person.run("list").errors == "\(path): a part of its path is no folder.\n")
    #expect(unlink(folder) == 0)
    #expect(try person.run("list").errors == "")
  }

  @Test("One that is too large, or deep, is refused in bounded time")
  func large() throws {
    try person.configure(String(repeating: "#", count: 70_000))
    #expect(try person.run("478").status == .exited(65))
    try person.configure("device: " + String(repeating: "[", count: 60_000))
    #expect(try person.run("478").status == .exited(65))
  }

  @Test("As JSON, every setting with its value and its source")
  func json() throws {
    try person.configure("device: hw:0,3\n")
    let output = try person.run("config", "--json").output
    #expect(
      output.contains(#"{"setting":"device","source":"config.yaml","line":1,"value":"hw:0,3"}"#))
    #expect(output.contains(#"{"setting":"change","source":"built-in","value":null}"#))
    let tool = try Launch(Tool.path(of: "python3"), ["-m", "json.tool"]).run(input: output)
    #expect(tool.status == .exited(0))
  }
}

@Suite("What keys choose is remembered", .waitsForPrograms)
struct RememberedTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private func practise(_ keys: String, _ options: String...) throws {
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let terminal = try PseudoTerminal(person.launch([path] + options))
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    // By their numbers, so that together they are no paste.
    try terminal.send((keys + "q").utf8.map { "\u{1B}[\($0)u" }.joined())
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  private var remembered: String? {
    (try? contents(of: person.choicesPath)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("The last picture and the last volume, each once it was changed")
  func choices() throws {
    try practise("")
    #expect(remembered == nil)
    try practise("vv")
    #expect(remembered == "visual: bar\n")
    try practise("--")
    #expect(remembered == "visual: bar\nvolume: 50\n")
    // Without a device, that there is none may be told instead.
    let terminal = try person.start(home("long.yaml"), "--device", "null")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("=====")
    try terminal.send("\u{1B}[118u+")
    try terminal.see("volume 60 %")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(remembered == "visual: box\nvolume: 60\n")
    var status = stat()
    #expect(stat(person.choicesPath, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  private func home(_ name: String) -> String { person.home.path + "/" + name }

  @Test("Nothing with --no-journal, and nothing where it can't be written")
  func nothing() throws {
    try practise("v-", "--no-journal")
    #expect(remembered == nil)
    #expect(mkdir(person.choicesPath, 0o700) == 0)
    try practise("v-")
    #expect(!names(in: person.home.path + "/state/breathe").contains { $0.hasPrefix("choices.") })
  }

  @Test(
    "What was not written here is passed over",
    arguments: ["visual: blue\n", "\u{1B}[31m", "volume: 40\nvolume: 50\n", "nonsense: 1\n"])
  func damaged(_ text: String) throws {
    try person.remembers(text)
    #expect(try person.run("config").output.contains("default"))
    #expect(try !person.run("config").output.contains("remembered"))
  }
}

@Suite("Someone who never holds their breath", .waitsForPrograms)
struct NeverHoldsTests {
  private let person: Person

  init() throws {
    person = try Person()
    try person.configure("holds: never\n")
  }

  @Test("Gets what replaces a session, without being asked, and is told so")
  func replaced() throws {
    let path = try person.trusted(SessionTexts.held, to: "held.yaml")
    let terminal = try person.sit(path, "--lead-in", "30s")
    try terminal.see("Instead of “Held”: without breath holds, as you chose.")
    #expect(!terminal.picture().text.contains("without holds"))
    try terminal.send("\u{1B}[C")
    try terminal.see("breath 1 of")
    try terminal.watch(for: .milliseconds(700))
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    let line = try #require(try person.journal.first)
    #expect(line.session == "long-exhale" && line.insteadOf == "held")
  }

  @Test("With the length that was asked for, a pattern as well", arguments: ["478", "4-7-8"])
  func pattern(_ session: String) throws {
    let terminal = try person.sit(session, "--cycles", "2", "--lead-in", "30s")
    try terminal.see("Long exhale")
    try terminal.send("\u{1B}[C")
    // Twice 19 s, in breaths of 9 s.
    try terminal.see("breath 1 of 4")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Gets the evening itself, with another breath in the place of the one that is held")
  func evening() throws {
    let result = try person.run("evening")
    #expect(result.status == .exited(0))
    #expect(result.output.contains("In through the nose, lightly"))
    #expect(!result.output.contains("Hold without straining"))
    let line = try #require(try person.journal.first)
    #expect(line.session == "evening" && line.title == "Evening, without holds")
    #expect(line.insteadOf == nil)
  }

  @Test("In a rendered sound too; what holds no breath is left alone")
  func render() throws {
    let held = try person.run("render", "478", "--events")
    #expect(held.status == .exited(0))
    #expect(!held.output.contains("\"hold\""))
    #expect(held.errors.hasPrefix("Instead of “4-7-8 breath”"))
    let plain = try person.run("render", "4-6", "--events")
    #expect(plain.errors == "")
  }

  @Test("What is refused for everyone is refused, and not replaced")
  func refused() throws {
    #expect(try person.run("4-21-6").status == .exited(77))
  }
}
