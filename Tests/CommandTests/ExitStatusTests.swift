import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Mistakes on the command line and in files", .waitsForPrograms)
struct ExitStatusTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test(
    "A session that is not there is 66, with those that come near",
    arguments: [
      ("bely-5min", "Did you mean “belly-5min”?"), ("low-lnge", "Did you mean “low-lunge”?"),
      ("xyzzy", "“breathe list” shows them all."), ("nope.yaml", "there is no such file or folder"),
      ("/tmp", "is not a file"), ("/dev/zero", "is not a file"),
    ])
  func notFound(_ word: String, _ hint: String) throws {
    for arguments in [[word], ["run", word], ["show", word]] {
      let result = try person.run(arguments)
      #expect(result.status == .exited(66))
      #expect(result.errors.contains(hint), "\(result.errors)")
      #expect(result.output == "")
    }
  }

  @Test("A broken file is 65, with every mistake by line and column")
  func broken() throws {
    let path = try person.trusted(SessionTexts.broken, to: "broken.yaml")
    for arguments in [[path], ["show", path]] {
      let result = try person.run(arguments)
      #expect(result.status == .exited(65))
      #expect(result.errors.contains("\(path):6:10: error: “for” needs a duration"))
      #expect(result.errors.contains("\(path):7:11: error: write 5.5s, with a point, for 5,5s"))
      #expect(result.errors.contains("    6 |     for: thirty\n"))
      #expect(result.errors.contains("      |          ^^^^^^\n"))
      #expect(result.output == "")
    }
  }

  @Test(
    "Nothing in a file reaches the terminal raw",
    arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{202E}"])
  func hostile(_ control: String) throws {
    let path = try person.trusted(
      SessionTexts.short.replacing("A short one", with: "A \(control) one"), to: "hostile.yaml")
    let result = try person.run(path)
    #expect(result.status == .exited(65))
    #expect(!result.errors.contains(control))
  }

  @Test(
    "A mistake in the options is 64",
    arguments: [
      ["478", "--cycles", "0"], ["478", "--cycles", "many"], ["478", "--for", "soon"],
      ["478", "--cycles", "2", "--for", "5m"],
      ["478", "--pace", "2"], ["478", "--pace", "slow"], ["478", "--nonsense"], ["478", "479"],
      ["478", "--lang", "french"], ["log", "-n", "0"], ["show"], ["478", "--level", "best"],
      ["show", "478", "--level", "best"], ["preview", "478", "--level", ""],
      ["preview", "478", "--speed", "0.5"], ["preview", "478", "--speed", "nan"], ["check"],
      ["note"], ["note", ""], ["journal", "merge"], ["journal", "nonsense"],
      ["new"], ["new", "notes.txt"], ["add"], ["remove"], ["log", "--since", "tomorrow"],
      ["stats", "--from", "2026-02-30"], ["stats", "--to", "1"], ["export"],
      ["stats", "--from", "2026-02-02", "--to", "2026-02-01"], ["export", "--format", "xml"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try person.run(arguments)
    #expect(result.status == .exited(64))
    #expect(!result.errors.isEmpty)
    #expect(result.output == "")
    #expect(try person.journal == [])
  }

  @Test("A session without one step of breathing has no number of breaths to change")
  func notOneStep() throws {
    let path = try person.trusted(SessionTexts.stretch, to: "stretch.yaml")
    for option in [["--cycles", "2"], ["--for", "1m"]] {
      let result = try person.run([path] + option)
      #expect(result.status == .exited(64))
      #expect(result.errors.contains("\(option[0]) needs a session with exactly one"))
    }
  }

  @Test(
    "A journal that is no file is told by those that read it, and is 66",
    arguments: [["log"], ["log", "--session", "478"], ["stats"], ["export", "--format", "csv"]])
  func unreadableJournal(_ arguments: [String]) throws {
    var person = person
    person.environment["XDG_DATA_HOME"] = "/proc/nope"
    #expect(try person.run(arguments).status == .exited(0), "none is an empty one")
    let file = try person.trusted("", to: "file")
    person.environment["XDG_DATA_HOME"] = file
    let result = try person.run(arguments)
    #expect(result.status == .exited(66))
    #expect(result.errors.contains(file))
  }
}
