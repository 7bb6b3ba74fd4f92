import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The journal as a file", .waitsForPrograms)
struct JournalCommandTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("path tells where it is, whether it is there or not")
  func path() throws {
    let result = try person.run("journal", "path")
    #expect(result.status == .exited(0))
    #expect(result.output == person.journalPath + "\n")
    #expect(person.files == [])
  }

  @Test("undo takes the last entry of this machine out of all that looks back, once")
  func undo() throws {
    let nothing = try person.run("journal", "undo")
    #expect(nothing.status == .exited(66))
    #expect(nothing.errors == "The journal is empty.\n")
    try person.practise()
    let own = try contents(of: person.journalPath)
    // Another machine practised after it.
    let other = Entry.practised("other", session: "belly-5min").line + "\n"
    try person.home.write(own + Array(other.utf8), to: "data/breathe/journal.jsonl")
    let undone = try person.run("journal", "undo")
    #expect(undone.status == .exited(0) && undone.errors == "")
    #expect(undone.output.hasPrefix("Undone: short, "))
    #expect(try contents(of: person.journalPath).starts(with: own + Array(other.utf8)))
    #expect(try person.run("log").output.contains("short") == false)
    #expect(try person.run("export", "--format", "csv").output.contains("short") == false)
    #expect(try person.run("stats", "--json").output.contains("short") == false)
    #expect(try person.run("note", "calm").output.hasPrefix("Noted with belly-5min"))
    #expect(
      try person.run("journal", "verify").output
        == "\(person.journalPath): entries: 2, notes: 1, undone of these: 1, broken: 0\n")
    let again = try person.run("journal", "undo", "--lang", "nl")
    #expect(again.status == .exited(66))
    #expect(again.errors.hasSuffix("is al ongedaan gemaakt.\n"))
    try person.practise()
    #expect(try person.run("journal", "undo").status == .exited(0))
    #expect(try person.run("log").output.contains("short") == false)
  }

  @Test("undo takes back nothing where it is not known what was last")
  func undoUnknown() throws {
    try person.practise()
    let last = person.home.path + "/state/breathe/last-entry"
    for text in [nil, "", "x", "1 none", "\u{0}"] {
      if let text {
        try person.home.write(text, to: "state/breathe/last-entry")
      } else {
        unlink(last)
      }
      let result = try person.run("journal", "undo")
      #expect(result.status == .exited(66))
      #expect(result.errors.contains("does not know which entry was written last"))
    }
    // A folder that can't be written keeps no older entry for the last.
    let written = try contents(of: person.journalPath)
    try person.practise()
    let ids = try lines(of: person.journalPath).compactMap { Entry(line: Array($0.utf8))?.id }
    #expect(try String(decoding: contents(of: last), as: UTF8.self).contains(ids.last ?? "?"))
    #expect(written.count < (try contents(of: person.journalPath).count))
  }

  @Test("undo takes back what ended last, not what was killed before")
  func undoBesideKilled() throws {
    let killed = try person.startPractising()
    try person.practise()
    try killed.send(signal: SIGKILL)
    #expect(try killed.wait() == .signalled(SIGKILL))
    #expect(try person.run("journal", "undo").output.hasPrefix("Undone: short, "))
  }

  @Test("verify counts what there is, and numbers what is broken")
  func verify() throws {
    let none = try person.run("journal", "verify")
    #expect(none.status == .exited(0))
    #expect(none.output == "\(person.journalPath): entries: 0, notes: 0, broken: 0\n")
    try person.practise()
    #expect(try person.run("note", "calm").status == .exited(0))
    let good = try contents(of: person.journalPath)
    let later = Array("{\"v\":2,\"kind\":\"entry\",\"id\":\"x\"}\n".utf8)
    try person.home.write(good + later, to: "data/breathe/journal.jsonl")
    let whole = try person.run("journal", "verify")
    #expect(whole.status == .exited(0))
    #expect(
      whole.output
        == "\(person.journalPath): entries: 1, notes: 1, of a later version: 1, broken: 0\n")
    let broken = good + Array("\u{1B}[2J\n".utf8) + good + Array("{\"v\":1".utf8)
    try person.home.write(broken, to: "data/breathe/journal.jsonl")
    let result = try person.runProgram("journal", "verify", "--lang", "nl")
    #expect(result.status == .exited(65))
    #expect(
      result.output == """
        \(person.journalPath):3: deze regel is kapot en telt niet mee
        \(person.journalPath):6: deze regel is kapot en telt niet mee
        \(person.journalPath): sessies: 1, notities: 1, dubbel, telt één keer: 2, kapot: 2

        """)
    #expect(try contents(of: person.journalPath) == broken, "it changes none")
    try person.home.write(good, to: "other.jsonl")
    let other = try person.runProgram("journal", "verify", "other.jsonl")
    #expect(other.output == "other.jsonl: entries: 1, notes: 1, broken: 0\n")
  }

  @Test("merge adds what is missing, and tells how much; the saved line of a lost entry, too")
  func merge() throws {
    var elsewhere = person
    elsewhere.environment["XDG_DATA_HOME"] = "/proc/nope"
    let title = "It’s “één” \\\\ 100%! 'x' $(x) 😀"
    let text = SessionTexts.short.replacing("A short one", with: "\"\(title)\"")
    let path = try person.trusted(text, to: "short.yaml")
    let lost = try elsewhere.run(path)
    #expect(lost.status == .exited(74))
    let told = lost.errors.split(separator: "\n").map(String.init)
    try #require(told.count == 3)
    #expect(told[0].contains("/proc/nope"))
    #expect(told[1].contains("This is not saved.") && told[1].contains("journal merge ~/"))
    try person.paste(told[2])
    let saved = person.home.path + "/breathe-journal.jsonl"
    let result = try person.run("journal", "merge", saved)
    #expect(result.status == .exited(0) && result.errors == "")
    #expect(result.output == "1 entry added to \(person.journalPath).\n")
    let line = try #require(try person.journal.first)
    #expect(line.title == title.replacing("\\\\", with: "\\"))
    #expect(line.outcome == "completed" && line.cycles == 2)
    #expect(try person.run("journal", "merge", saved).output == "Nothing was missing.\n")
    #expect(try person.journal.count == 1)
  }

  @Test("merge --output writes all of it to a new file, and leaves the journal as it is")
  func output() throws {
    try person.practise()
    let first = try contents(of: person.journalPath)
    try person.home.write(first + Array("{\n".utf8), to: "other.jsonl")
    #expect(unlink(person.journalPath) == 0)
    try person.practise()
    let second = try contents(of: person.journalPath)
    let arguments = ["journal", "merge", "other.jsonl", "other.jsonl", "--output", "all.jsonl"]
    let result = try person.launch(arguments).run()
    #expect(result.status == .exited(0))
    #expect(
      result.output
        == "2 entries written to all.jsonl.\n2 broken lines were passed over.\n")
    #expect(try contents(of: person.home.path + "/all.jsonl") == first + second)
    #expect(try contents(of: person.journalPath) == second)
    let again = try person.launch(arguments).run()
    #expect(again.status == .exited(74))
    #expect(again.errors == "all.jsonl is there already, and is left as it is.\n")
  }

  @Test("A file that can't be read is 66, a journal that can't be written 74")
  func failures() throws {
    try person.practise()
    try person.home.write(contents(of: person.journalPath), to: "other.jsonl")
    #expect(mkfifo(person.home.path + "/pipe", 0o600) == 0)
    for (file, reason) in [
      ("none", "there is no such file"), (".", "is not a file"), ("pipe", "is not a file"),
      ("/dev/zero", "is not a file"),
    ] {
      for command in ["merge", "verify"] {
        let result = try person.runProgram("journal", command, file)
        #expect(result.status == .exited(66), "\(command) \(file)")
        #expect(result.errors.contains(reason), "\(result.errors)")
      }
    }
    var elsewhere = person
    elsewhere.environment["XDG_DATA_HOME"] = "/proc/nope"
    #expect(try elsewhere.runProgram("journal", "merge", "other.jsonl").status == .exited(74))
    #expect(try person.run("journal", "merge").status == .exited(64))
  }

  @Test("A merge that fails in the middle tells how much it added", arguments: ["en", "nl"])
  func mergedInPart(language: String) throws {
    try person.home.write(
      (0..<1000).map { Entry.practised("e\($0)", daysAgo: $0).line + "\n" }.joined(),
      to: "other.jsonl")
    var launch = try person.launch([
      "-c", "ulimit -f 300; exec \"$0\" journal merge other.jsonl --lang \(language)",
    ])
    launch.arguments.append(launch.executable)
    launch.executable = "/bin/sh"
    let result = try launch.run()
    #expect(result.status == .exited(74))
    let added = try lines(of: person.journalPath).count
    #expect(added > 100 && added < 1000)
    let told =
      language == "en"
      ? "Added before that: \(added) entries." : "Daarvoor toegevoegd: \(added) sessies."
    #expect(result.errors.split(separator: "\n").count == 2 && result.errors.contains("\n" + told))
    // With room again, the rest comes over.
    let again = try person.runProgram("journal", "merge", "other.jsonl")
    #expect(again.output == "\(1000 - added) entries added to \(person.journalPath).\n")
  }

  @Test("A folder without permission is told, with the command that saves the entry")
  func forbidden() throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    #expect(mkdir(person.home.path + "/data", 0o700) == 0)
    #expect(mkdir(person.home.path + "/data/breathe", 0o500) == 0)
    let result = try person.launchWithoutPrivileges([path]).run()
    #expect(result.status == .exited(74))
    let told = result.errors.split(separator: "\n").map(String.init)
    try #require(told.count == 3)
    #expect(told[0] == "The journal \(person.journalPath) can't be used: no permission.")
    #expect(told[2].hasPrefix("printf "))
    #expect(names(in: person.home.path + "/data/breathe") == [])
  }

  @Test("Hostile files are merged and checked in little memory, whatever their lines")
  func memory() throws {
    try person.practise()
    let path = person.home.path + "/hostile"
    // A line of many zeros, and then an entry.
    try person.home.write("", to: "hostile")
    #expect(truncate(path, 256 << 20) == 0)
    let entry = try contents(of: person.journalPath)
    let file = try #require(fopen(path, "a"))
    #expect(fwrite([10] + entry, 1, entry.count + 1, file) == entry.count + 1)
    fclose(file)
    let copy = try person.runProgram("journal", "verify", "hostile")
    #expect(copy.output.hasSuffix("hostile: entries: 1, notes: 0, broken: 1\n"))
    #expect(unlink(person.journalPath) == 0)
    let merge = try person.runProgram("journal", "merge", "hostile")
    #expect(try contents(of: person.journalPath) == entry)
    for result in [copy, merge] { #expect(result.usage.peakMemory < 64 * 1024) }
  }
}
