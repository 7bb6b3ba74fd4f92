import BundledSessions
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A new session file", .waitsForPrograms)
struct NewTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// What stands in a file of the person.
  private func text(_ name: String) throws -> String {
    String(decoding: try contents(of: "\(person.home.path)/\(name)"), as: UTF8.self)
  }

  @Test(
    "It passes check without a warning, in the language of the person",
    arguments: [
      ([], "bedtime.yaml is yours to edit. Then: breathe check bedtime.yaml\n"),
      (
        ["--lang", "nl"],
        "bedtime.yaml staat klaar. Pas het aan en typ daarna: breathe check bedtime.yaml\n"
      ),
    ])
  func template(_ language: [String], _ told: String) throws {
    let result = try person.run(["new", "bedtime.yaml"] + language)
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    #expect(result.output == told)
    let check = try person.run("check", "bedtime.yaml")
    #expect(check.status == .exited(0))
    #expect(check.output == "bedtime.yaml: no errors, length 4:15\n")
    #expect(try text("bedtime.yaml").contains("\nid: bedtime\n"))
    #expect(try text("bedtime.yaml").contains("# Een sessie voor breathe.") == !language.isEmpty)
  }

  @Test(
    "A plan passes check without a warning, and can be followed at once", arguments: ["en", "nl"])
  func plan(_ language: String) throws {
    let new = try person.run("new", "--plan", "knee.yaml", "--lang", language)
    #expect(new.status == .exited(0))
    let check = try person.run("check", "knee.yaml")
    #expect(check.status == .exited(0))
    #expect(check.output == "knee.yaml: no errors, 6 weeks, 4 sessions\n")
    #expect(try person.run("plan", "add", "knee.yaml", "--yes").status == .exited(0))
    #expect(try person.run("today").output.contains("week 1"))
    let show = try person.run("show", "knee.yaml")
    #expect(show.status == .exited(65))
    #expect(
      show.errors == """
        knee.yaml is a plan, not a session. See what it sets out and follow it: \
        breathe plan add knee.yaml

        """)
  }

  @Test("Where commas and colons could do harm, its texts are quoted; no map stands on one line")
  func style() throws {
    for language in ["en", "nl"] {
      #expect(try person.run("new", "\(language).yaml", "--lang", language).status == .exited(0))
      let lines = try text("\(language).yaml").split(separator: "\n")
        .filter { !$0.drop { $0 == " " }.hasPrefix("#") }
      #expect(lines.count > 30)
      for line in lines {
        let code = line.prefix { $0 != "#" }
        #expect(!code.contains("{") && !code.contains("'") && !code.contains("|"))
        guard let start = code.firstRange(of: ": ")?.upperBound else { continue }
        let words = code[start...].split(separator: " ")
        let isQuoted = words[0].hasPrefix("\"") || words[0].hasPrefix("[")
        let isWord = words.count == 1 && words[0].first?.isUppercase == false
        #expect(isQuoted || isWord, "\(line)")
      }
    }
  }

  @Test("It can be looked at and run as it is")
  func use() throws {
    #expect(try person.run("new", "bedtime.yaml").status == .exited(0))
    let show = try person.run("show", "bedtime.yaml")
    #expect(show.status == .exited(0))
    #expect(show.output.hasPrefix("My session\n"))
    let terminal = try person.start("bedtime.yaml")
    try terminal.see("You have not run this file before. Start it?")
    try terminal.answer("y")
    try terminal.see("Do you have any of these today")
    try terminal.answer("n", "n")
    try terminal.see("On your back, knees bent.")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "The name of the file becomes the id, as far as it can",
    arguments: [
      ("Mijn sessie.yaml", "mijn-sessie"), ("list.yaml", "my-session"), ("4-6.yaml", "my-session"),
      ("sub/Één.yaml", "een"),
    ])
  func id(_ name: String, _ id: String) throws {
    #expect(mkdir(person.home.path + "/sub", 0o700) == 0)
    #expect(try person.run("new", name).status == .exited(0))
    #expect(try text(name).contains("\nid: \(id)\n"))
    #expect(try person.run("check", name).status == .exited(0))
  }

  @Test("It takes the place of nothing: no file, no link, no folder")
  func overwrites() throws {
    let home = person.home.path
    try person.home.write("mine", to: "file.yaml")
    #expect(symlink("nowhere", home + "/link.yaml") == 0)
    #expect(mkdir(home + "/folder.yaml", 0o700) == 0)
    for name in ["file.yaml", "link.yaml", "folder.yaml"] {
      for from in [[], ["--from", "478"]] {
        let result = try person.run(["new", name] + from)
        #expect(result.status == .exited(74))
        #expect(result.errors == "\(name) is there already, and is left as it is.\n")
        #expect(result.output == "")
      }
    }
    #expect(try text("file.yaml") == "mine")
    #expect(person.files == ["file.yaml", "folder.yaml", "link.yaml"])
  }

  @Test("Where nothing can be written, it says why")
  func problems() throws {
    let home = person.home.path
    try person.home.write("", to: "file")
    #expect(mkdir(home + "/kept", 0o500) == 0)
    for (name, reason) in [
      ("nowhere/x.yaml", "there is no such file or folder"),
      ("file/x.yaml", "a part of its path is no folder"), ("kept/x.yaml", "no permission"),
      (String(repeating: "x", count: 251) + ".yaml", "the name is too long"),
    ] {
      let result = try person.launchWithoutPrivileges(["new", name]).run()
      #expect(result.status == .exited(74))
      // Where the folder is missing, that is what is told of.
      let told = name == "nowhere/x.yaml" ? "nowhere" : name
      #expect(result.errors == "\(told): \(reason).\n")
      #expect(result.output == "")
    }
    let dutch = try person.launchWithoutPrivileges(["new", "kept/x.yaml", "--lang", "nl"]).run()
    #expect(dutch.errors == "kept/x.yaml: je hebt er geen rechten voor.\n")
    #expect(names(in: home + "/kept") == [])
  }

  @Test("A name that no session file has is a mistake", arguments: ["bedtime", "bedtime.yml", "."])
  func name(_ name: String) throws {
    let result = try person.run("new", name)
    #expect(result.status == .exited(64))
    #expect(result.errors.hasPrefix("Give the new file a name that ends in .yaml, such as "))
    #expect(person.files == [])
  }

  @Test(
    "It may start from any session that ships, under its own id",
    arguments: bundledSessions.map(\.name))
  func from(_ id: String) throws {
    #expect(try person.run("new", "mine.yaml", "--from", id).status == .exited(0))
    let check = try person.run("check", "mine.yaml")
    #expect(check.status == .exited(0))
    #expect(check.output.hasPrefix("mine.yaml: no errors, length "))
    #expect(try text("mine.yaml").contains("\nid: mine\n"))
    let parts = [id, "./mine.yaml"].map { try? person.run("show", $0, "--timeline").output }
    #expect(parts[0] == parts[1] && parts[0]?.isEmpty == false)
  }

  @Test("It may start from what was added, and from a file")
  func fromOwn() throws {
    let text = "# Mine.\n" + SessionTexts.evening.replacing("\n", with: "\r\n")
    try person.add(text, as: "bedtime")
    try person.home.write(text, to: "bedtime.yaml")
    for (name, from) in [("a.yaml", "bedtime"), ("b.yaml", "bedtime.yaml"), ("c.yaml", "./a.yaml")]
    {
      #expect(try person.run("new", name, "--from", from).status == .exited(0))
      #expect(
        try person.run("check", name).output.hasSuffix(
          "\n\(name): no errors, 1 warning, length 0:40\n"))
      #expect(try self.text(name).hasPrefix("# Mine."))
    }
  }

  @Test(
    "What is no session is nothing to start from, and nothing is written",
    arguments: [
      ("bedtme", 66, "There is no session “bedtme”. Did you mean “bedtime”?\n"),
      ("nowhere.yaml", 66, "nowhere.yaml: there is no such file or folder.\n"),
      ("478 ", 66, "There is no session “478 ”. Did you mean “478”?\n"),
    ] as [(String, Int32, String)])
  func fromNothing(_ word: String, _ status: Int32, _ told: String) throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    let result = try person.run("new", "mine.yaml", "--from", word)
    #expect(result.status == .exited(status))
    #expect(result.errors == told)
    #expect(access(person.home.path + "/mine.yaml", F_OK) != 0)
  }

  @Test("A file with mistakes is no start either")
  func fromBroken() throws {
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    let result = try person.run("new", "mine.yaml", "--from", "broken.yaml")
    #expect(result.status == .exited(65))
    #expect(result.errors.hasPrefix("broken.yaml:6:10: error: “for” needs a duration"))
    #expect(person.files == ["broken.yaml"])
  }
}
