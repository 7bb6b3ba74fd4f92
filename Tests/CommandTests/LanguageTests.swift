import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Languages and characters", .waitsForPrograms)
struct LanguageTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test(
    "The environment chooses the language, as POSIX and GNU gettext order it",
    arguments: [
      (["LC_ALL": "nl_NL.UTF-8"], true), (["LC_MESSAGES": "nl_BE.UTF-8"], true),
      (["LANG": "nl_NL.UTF-8"], true), (["LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"], false),
      (["LANG": "nl_NL.UTF-8", "LC_MESSAGES": "C.UTF-8"], false),
      (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"], true), (["LANG": ""], false),
      (["LC_CTYPE": "nl_NL.UTF-8"], false), (["LANG": "de_DE.UTF-8"], false),
      (["LANGUAGE": "fr:nl", "LANG": "en_GB.UTF-8"], true),
      (["LANGUAGE": "en", "LANG": "nl_NL.UTF-8"], false),
      (["LANGUAGE": "nl", "LANG": "C"], false),
    ])
  func environment(_ variables: [String: String], isDutch: Bool) throws {
    var person = person
    person.environment.merge(variables) { $1 }
    let result = try person.run("show", "478")
    #expect(result.output.hasPrefix(isDutch ? "4-7-8-ademhaling\n" : "4-7-8 breath\n"))
  }

  @Test(
    "--lang chooses over it, wherever it stands",
    arguments: [
      ["--lang", "nl", "show", "478"], ["show", "--lang", "nl", "478"],
      ["show", "478", "--lang", "nl"],
    ])
  func option(_ arguments: [String]) throws {
    let result = try person.run(arguments)
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix("4-7-8-ademhaling\n"))
  }

  @Test("A session speaks Dutch from its first screen to its closing line")
  func session() throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let terminal = try person.sit("--lang", "nl", path)
    try terminal.see("Enter = begin")
    #expect(terminal.picture().text.contains("Duizelig? Stop en adem gewoon."))
    try terminal.see("Adem in")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.picture().text == "Een korte: klaar. 2 ademhalingen, 0:02.")
    #expect(try person.journal.map(\.title) == ["Een korte"])
  }

  @Test("Mistakes are told in Dutch as well")
  func mistakes() throws {
    #expect(
      try person.run("bely-5min", "--lang", "nl").errors.contains("Bedoelde je “belly-5min”?"))
    let path = try person.trusted(SessionTexts.broken, to: "broken.yaml")
    #expect(try person.run(path, "--lang", "nl").errors.contains(":6:10: fout: bij “for”"))
    #expect(
      try person.run("4-21-6", "--lang", "nl").errors.contains("breathe laat hooguit 20 s toe"))
    #expect(
      try person.run("show", "478", "--level", "best", "--lang", "nl").errors
        == "--level is first, usual of later, niet “best”.\n")
  }

  @Test(
    "A locale that is not UTF-8 gets ASCII only",
    arguments: ["C", "POSIX", "", "nl_NL.ISO-8859-1"],
    [
      ["list"], ["show", "low-lunge"], ["show", "478"], ["--help"], ["run", "--help"],
      ["bely-5min"], ["log"], ["note"], ["note", "é"], ["journal", "verify"],
      ["journal", "merge", "é"], ["4-21-6"], ["low-lunge"],
      ["478", "--cycles", "1", "--for", "5m"],
    ])
  func ascii(_ locale: String, _ arguments: [String]) throws {
    var person = person
    person.environment["LANG"] = locale
    let result = try person.run(arguments)
    #expect(!(result.output + result.errors).isEmpty)
    for text in [result.output, result.errors] {
      let foreign = text.unicodeScalars.filter { !$0.isASCII }
      #expect(foreign.isEmpty, "\(String(String.UnicodeScalarView(foreign)))")
    }
  }

  @Test("So do the commands for session files", arguments: ["en", "nl"])
  func asciiFiles(language: String) throws {
    var person = person
    person.environment["LANG"] = "C"
    try person.home.write(
      SessionTexts.evening.replacing("An example", with: "Één – “界”"), to: "bedtime.yaml")
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    try person.home.write(
      PlanTexts.calm.replacing("A practice", with: "Één – “界”"), to: "plan.yaml")
    for arguments in [
      ["check", "bedtime.yaml", "broken.yaml"], ["add", "bedtime.yaml"], ["bedtime.yaml"],
      ["add", "bedtime.yaml", "--yes"], ["list"], ["show", "bedtime"], ["remove", "bedtme"],
      ["show", "bedtime", "--timeline"], ["remove", "bedtime"], ["new", "x.yaml"],
      ["new", "x.yaml"],
      ["preview", "x.yaml", "--speed", "0"], ["render", "x.yaml"],
      ["render", "bedtime.yaml", "--wav", "é.wav"],
      ["plan"], ["plan", "add", "plan.yaml"], ["plan", "add", "plan.yaml", "--yes"], ["plan"],
      ["today"], ["report"], ["next", "é"], ["plan", "end"],
    ] {
      let result = try person.launch(arguments + ["--lang", language]).run()
      let told = result.output + result.errors
      #expect(!told.isEmpty && told.utf8.allSatisfy { $0 < 0x80 }, "\(told)")
    }
  }

  @Test("So does a session on the screen, and one in plain lines", arguments: [true, false])
  func asciiSession(isPlain: Bool) throws {
    var person = person
    person.environment["LANG"] = "nl_NL"
    let text = SessionTexts.short.replacing("Een korte", with: "Eén “korte” – 界")
    let path = try person.trusted(text, to: "short.yaml")
    let terminal = isPlain ? try person.sit(path, "--plain") : try person.sit(path)
    let status = isPlain ? try terminal.wait() : try terminal.finish()
    #expect(status == .exited(0))
    #expect(terminal.screen.bytes.allSatisfy { $0 < 0x80 })
    #expect(terminal.picture().text.contains("Een \"korte\" - ?: klaar."))
  }
}
