import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Adding a session", .waitsForPrograms)
struct AddTests {
  private let person: Person

  init() throws {
    person = try Person()
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
  }

  private static let summary = """
    Evening (bedtime)
    By An example (an@example.org)
    Length: 0:40
    You hold your breath 2 ×, for at most 8 s.
    Note: the breath is held for 8 s; more than 7 s is hard work for many people.
    """

  /// The lines of a terminal that is wide enough, without those that are empty at its end.
  private func lines(_ terminal: some WatchedTerminal) -> [String] {
    var lines = terminal.picture().lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  @Test("It shows what the session will do, asks, and adds the very bytes")
  func add() throws {
    let terminal = try person.sit("add", "bedtime.yaml")
    try terminal.see("q = stop")
    #expect(person.addedIDs == [], "nothing before the yes")
    #expect(
      lines(terminal) == [
        "Evening (bedtime)", "By An example (an@example.org)", "Length: 0:40",
        "You hold your breath 2 ×, for at most 8 s.",
        "Note: the breath is held for 8 s; more than 7 s is hard work for many",
        "people.", "", "Add it to your sessions?", "", "y = yes   n = no   q = stop",
      ])
    try terminal.answer("y")
    #expect(try terminal.wait() == .exited(0))
    #expect(lines(terminal).last == "Added. Run it with: breathe bedtime")
    try terminal.expectGivenBack()
    #expect(try person.addedText("bedtime") == SessionTexts.evening)
    #expect(names(in: person.addedFolder) == ["bedtime.yaml"])
  }

  @Test("What was added runs by its id, and its yes was said")
  func run() throws {
    #expect(try person.run("add", "bedtime.yaml", "--yes").status == .exited(0))
    #expect(unlink(person.home.path + "/bedtime.yaml") == 0)
    try person.answerHolds(of: SessionTexts.evening)
    let terminal = try person.sit("bedtime")
    try terminal.see("Enter = start")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(!terminal.screen.contains("new to breathe"))
  }

  @Test("In Dutch, in Dutch")
  func dutch() throws {
    let result = try person.run("add", "bedtime.yaml", "--yes", "--lang", "nl")
    #expect(
      result.output == """
        Avond (bedtime)
        Door An example (an@example.org)
        Duur: 0:40
        Je houdt 2 × je adem vast, hooguit 8 s.
        Let op: je houdt hier je adem 8 s vast; meer dan 7 s is voor veel mensen zwaar.
        Toegevoegd. Starten: breathe bedtime

        """)
  }

  @Test(
    "Anything but a yes adds nothing",
    arguments: [("n", 130), ("N", 130), ("q", 130), ("\u{3}", 130)]
      as [(String, Int32)])
  func no(_ keys: String, _ status: Int32) throws {
    let terminal = try person.sit("add", "bedtime.yaml")
    try terminal.see("q = stop")
    try terminal.answer(keys)
    #expect(try terminal.wait() == .exited(status))
    #expect(!terminal.screen.contains("Added."))
    try terminal.expectGivenBack()
    #expect(person.files == ["bedtime.yaml"])
  }

  @Test("In a small window it takes a key for the next screenful, and that is no yes")
  func smallWindow() throws {
    let size = PseudoTerminal.Size(columns: 40, rows: 7)
    let terminal = try person.sit("add", "bedtime.yaml", size: size)
    try terminal.see("Press a key: more", size: size)
    #expect(!terminal.screen.contains("y = yes"))
    try terminal.send("y")
    try terminal.see("y = yes", size: size)
    #expect(person.addedIDs == [])
    // The key that turned the page may still be held down.
    try terminal.watch(for: .seconds(1))
    try terminal.send("y")
    #expect(try terminal.wait() == .exited(0))
    #expect(person.addedIDs == ["bedtime"])
  }

  @Test("Ctrl-Z puts the question aside with the terminal given back")
  func suspend() throws {
    let terminal = try person.start("add", "bedtime.yaml")
    try terminal.see("q = stop")
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    try terminal.send(signal: SIGCONT)
    try terminal.answer("y")
    #expect(try terminal.wait() == .exited(0))
    #expect(person.addedIDs == ["bedtime"])
  }

  @Test(
    "A signal while it asks ends it by that signal, and adds nothing", arguments: [SIGTERM, SIGHUP])
  func signal(_ number: Int32) throws {
    let terminal = try person.start("add", "bedtime.yaml")
    try terminal.see("q = stop")
    try terminal.send(signal: number)
    #expect(try terminal.wait() == .signalled(number))
    #expect(try terminal.settings() == Person.untouchedSettings.get())
    #expect(person.files == ["bedtime.yaml"])
  }

  @Test("Without a terminal and without --yes it says what it would do, and adds nothing")
  func noTerminal() throws {
    let result = try person.run("add", "bedtime.yaml")
    #expect(result.status == .exited(77))
    #expect(result.output == Self.summary + "\n")
    #expect(
      result.errors == "There is no terminal to ask on. To add it all the same, add --yes.\n")
    #expect(person.files == ["bedtime.yaml"])
  }

  @Test("--yes adds it without asking, with or without a terminal")
  func yes() throws {
    let result = try person.run("add", "bedtime.yaml", "--yes")
    #expect(result.status == .exited(0))
    #expect(result.output == Self.summary + "\nAdded. Run it with: breathe bedtime\n")
    #expect(result.errors == "")
    #expect(try person.addedText("bedtime") == SessionTexts.evening)
    let terminal = try person.sit("add", "bedtime.yaml", "--yes")
    #expect(try terminal.wait() == .exited(0))
    #expect(!terminal.screen.contains("Add it to your sessions?"))
  }

  @Test("That it takes the place of one that ships is told and asked, and remove gives that back")
  func replacesShipped() throws {
    try person.home.write(
      SessionTexts.evening.replacing("id: bedtime", with: "id: 478"), to: "x.yaml")
    let told =
      "It takes the place of “478”, which comes with breathe. Remove it, and that one is back."
    let terminal = try person.sit("add", "x.yaml")
    try terminal.see(told + " Add it to your sessions?")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(130))
    #expect(try person.run("show", "478").output.hasPrefix("4-7-8 breath\n"))
    let result = try person.run("add", "x.yaml", "--yes")
    #expect(result.output.hasSuffix("\n\n\(told)\nAdded. Run it with: breathe 478\n"))
    #expect(try person.run("show", "478").output.hasPrefix("Evening\n"))
    #expect(
      try person.run("remove", "478").output
        == "“478” is removed. “breathe 478” starts the one that comes with breathe again.\n")
    #expect(try person.run("show", "478").output.hasPrefix("4-7-8 breath\n"))
  }

  @Test("That it replaces one that was added is told and asked")
  func replacesAdded() throws {
    let old = SessionTexts.evening.replacing("Before you sleep.", with: "The old one.")
    try person.add(old, as: "bedtime")
    let terminal = try person.sit("add", "bedtime.yaml")
    try terminal.see("It replaces the “bedtime” that you added before. Add it to your sessions?")
    try terminal.answer("n")
    #expect(try terminal.wait() == .exited(130))
    #expect(try person.addedText("bedtime") == old)
    #expect(try person.run("add", "bedtime.yaml", "--yes").status == .exited(0))
    #expect(try person.addedText("bedtime") == SessionTexts.evening)
  }

  @Test("Its exercises, its self-check and its questions are told")
  func exercises() throws {
    let text = SessionTexts.stretch.replacing(
      "steps:", with: "ask: [{ question: Is it late?, when-yes: stop }]\nsteps:")
    try person.home.write(text, to: "stretch.yaml")
    #expect(
      try person.run("add", "stretch.yaml").output == """
        A stretch (stretch)
        It does not say who wrote it.
        Length: 0:01
        breathe paces no breath holds.
        Exercises: Reach up
        First come a few questions of health.
        Its author asks a few questions first as well.

        """)
  }

  @Test("A text of the file can't look like a line of what is told")
  func lineFeedInText() throws {
    let text = """
      breathe: 1
      id: sly
      title: Sly
      author: "An\\nbreathe paces no breath holds."
      contact: "sly@example.org\\nLength: 0:10"
      steps:
        - hold: Lunge
          for: { left: 10s, right: 20s }
          sides: [left, right]
          unequal: "my knee\\nbreathe paces no breath holds"
        - breathe: 4-5-6
          cycles: 2
      """
    try person.home.write(text, to: "sly.yaml")
    let result = try person.run("add", "sly.yaml")
    #expect(result.status == .exited(65))
    #expect(result.output == "")
    #expect(result.errors.ranges(of: "error: this should be one line").count == 3)
  }

  @Test("A file with mistakes is not added, and keeps what was added before")
  func broken() throws {
    let broken = SessionTexts.evening.replacing("cycles: 2", with: "cycles: two")
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.home.write(broken, to: "bedtime.yaml")
    for arguments in [["add", "bedtime.yaml"], ["add", "bedtime.yaml", "--yes"]] {
      let result = try person.run(arguments)
      #expect(result.status == .exited(65))
      #expect(result.errors.hasPrefix("bedtime.yaml:9:13: error: “cycles” needs"))
      #expect(result.output == "", "a file that has mistakes has no summary")
    }
    #expect(try person.addedText("bedtime") == SessionTexts.evening)
  }

  @Test("What would be refused is not added either", arguments: ["4-21-6", "3-12-6", "0.1-4"])
  func refused(_ breath: String) throws {
    try person.home.write(SessionTexts.evening.replacing("4-8-8", with: breath), to: "bedtime.yaml")
    let result = try person.run("add", "bedtime.yaml", "--yes")
    #expect(result.status == .exited(65))
    #expect(result.errors.hasPrefix("bedtime.yaml:8:14: error: "))
    #expect(person.files == ["bedtime.yaml"])
  }

  @Test("What is no file is told, and nothing is waited for or added")
  func noFile() throws {
    let home = person.home.path
    #expect(mkdir(home + "/folder", 0o700) == 0)
    #expect(mkfifo(home + "/pipe", 0o600) == 0)
    for (name, told) in [
      ("folder", "folder is not a file."), ("pipe", "pipe is not a file."),
      ("/dev/zero", "/dev/zero is not a file."), ("478", "478: there is no such file or folder."),
    ] {
      let result = try person.run("add", name, "--yes")
      #expect(result.status == .exited(66))
      #expect(result.errors == told + "\n")
    }
    #expect(person.files == ["bedtime.yaml", "folder", "pipe"])
  }

  @Test("A link to a file is added as the file that it is")
  func link() throws {
    #expect(symlink("bedtime.yaml", person.home.path + "/link.yaml") == 0)
    #expect(try person.run("add", "link.yaml", "--yes").status == .exited(0))
    #expect(unlink(person.home.path + "/bedtime.yaml") == 0)
    #expect(try person.addedText("bedtime") == SessionTexts.evening)
  }

  @Test("What was added may include what was added before, and not what includes it")
  func include() throws {
    let text = SessionTexts.evening.replacing(
      "- rest: 10s\n    closing: true", with: "- session: other")
    let other = SessionTexts.long.replacing("id: long", with: "id: other")
    try person.home.write(text, to: "bedtime.yaml")
    try person.home.write(other, to: "other.yaml")
    #expect(try person.run("add", "bedtime.yaml", "--yes").status == .exited(65))
    #expect(try person.run("add", "other.yaml", "--yes").status == .exited(0))
    #expect(try person.run("add", "bedtime.yaml", "--yes").status == .exited(0))
    try person.home.write(
      text.replacing("id: bedtime", with: "id: other")
        .replacing("session: other", with: "session: bedtime"), to: "other.yaml")
    #expect(try person.run("add", "other.yaml", "--yes").status == .exited(65))
    #expect(try person.addedText("other") == other)
  }
}
