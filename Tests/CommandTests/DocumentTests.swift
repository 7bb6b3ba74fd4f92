import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What the documents tell people to type", .waitsForPrograms)
struct DocumentTests {
  /// The ids that the files have of which a document tells.
  private func ids(in document: Document) -> [String] {
    document.commands(of: "breathe").flatMap(\.words).filter { $0.hasSuffix(".yaml") }.map {
      String($0.dropLast(5).split(separator: "/").last ?? "")
    }
  }

  @Test("Every command and every option is there", arguments: Document.names)
  func commands(_ name: String) throws {
    let (program, document) = (try KnownCommand.program(), try Document(name))
    let commands = document.commands(of: "breathe")
    #expect(commands.count(where: \.isWhole) >= 5)
    for command in commands {
      #expect(program.mistake(in: command, added: ids(in: document)) == nil, "\(command)")
    }
  }

  @Test(
    "What can't be typed would be found",
    arguments: [
      "breathe lsit", "breathe check", "breathe 478 --tones", "breathe log 478 box",
      "breathe 478 --level second", "breathe journal merge", "breathe 478 --cycles",
    ])
  func mistakes(_ line: String) throws {
    #expect(try KnownCommand.program().mistake(in: Document.Command(line)) != nil)
  }

  @Test("Every make target is there")
  func targets() throws {
    let makefile = try lines(of: Document.folder + "/Makefile")
    let document = try Document("README.md")
    let commands = document.commands(of: "make") + document.commands(of: "sudo")
    let targets = commands.flatMap(\.words).filter {
      !["make", "sudo"].contains($0) && !$0.contains("=")
    }
    #expect(targets.contains("run") && targets.contains("install"))
    for target in targets {
      #expect(makefile.contains { $0.hasPrefix("\(target):") }, "\(target)")
    }
  }

  @Test(
    "The five minutes of the guide go as it says",
    arguments: [("sessions/README.md", "en_GB.UTF-8"), ("sessions/LEESMIJ.md", "nl_BE.UTF-8")])
  func fiveMinutes(_ name: String, _ locale: String) throws {
    var person = try Person()
    person.environment["LC_ALL"] = locale
    let document = try Document(name)
    let session = try #require(document.blocks(in: "yaml").first { $0.hasPrefix("breathe: 1") })
    let told = document.blocks(in: "")
    let typed = document.commands(of: "breathe").filter(\.isWhole).prefix(5).map {
      Array($0.words.dropFirst())
    }
    try #require(typed.count == 5)

    let new = try person.launch(typed[0]).run()
    #expect(new.status == .exited(0))
    let file = try #require(typed[0].first { $0.hasSuffix(".yaml") })
    #expect(try person.runProgram("check", file).status == .exited(0))

    try person.home.write(session.replacing("for: 15s", with: "for: 15 sec"), to: file)
    let mistake = try person.launch(typed[1]).run()
    #expect(mistake.status == .exited(65))
    #expect(mistake.output.hasPrefix(told[1] + "\n"))

    try person.home.write(session + "\n", to: file)
    #expect(try person.launch(typed[1]).run().output == told[0] + "\n")

    let preview = try person.launch(typed[2] + ["--speed", "100"]).run()
    #expect(preview.status == .exited(0))
    #expect(try person.journal.isEmpty)
    #expect(try person.launch(typed[3]).run().status == .exited(0))

    let size = PseudoTerminal.Size(columns: 100, rows: 30)
    let terminal = try PseudoTerminal(try person.launch(typed[4]), size: size)
    let question = try #require(told[2].split(separator: "\n").last)
    try terminal.see(String(question), size: size)
    let summary = told[2].split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(terminal.picture(size: size).text.contains(summary))
    try terminal.see("q = stop", size: size)
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("The log of the README is one")
  func log() throws {
    let person = try Person()
    func entry(_ id: String, _ session: String, _ start: String, _ active: Int, _ rest: String)
      -> String
    {
      """
      {"v":1,"kind":"entry","id":"\(id)","session":"\(session)","title":"","hash":"",\
      "start":"\(start)","offset":3600,"planned":\(active),"active":\(active),"paused":0,\(rest),\
      "steps":1,"pace":1,"program":"0.1.0"}
      """
    }
    let completed = "\"outcome\":\"completed\",\"cycles\":"
    try person.practised([
      entry("a", "morning", "2026-11-19T06:35:00Z", 480, completed + "32"),
      entry("b", "evening", "2026-11-19T21:10:00Z", 706, completed + "28"),
      #"{"v":1,"kind":"note","id":"n","of":"b","text":"calm, slept well"}"#,
      entry("c", "low-lunge", "2026-11-20T16:45:00Z", 152, #""outcome":"stopped","cycles":6"#),
      entry("d", "low-lunge", "2026-11-20T18:45:00Z", 260, completed + "18"),
    ])
    let output = try person.runProgram("log", "-n", "4").output
    #expect(try Document("README.md").blocks(in: "").contains { $0 + "\n" == output })
  }
}
