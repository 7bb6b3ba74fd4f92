import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Removing a session", .waitsForPrograms)
struct RemoveTests {
  private let person: Person

  init() throws {
    person = try Person()
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add(SessionTexts.long, as: "long")
  }

  @Test("It goes, and nothing else does", arguments: [[], ["--lang", "nl"]])
  func remove(_ language: [String]) throws {
    let result = try person.run(["remove", "bedtime"] + language)
    #expect(result.status == .exited(0))
    #expect(
      result.output == (language == [] ? "“bedtime” is removed.\n" : "“bedtime” is verwijderd.\n"))
    #expect(result.errors == "")
    #expect(names(in: person.addedFolder) == ["long.yaml"])
    #expect(try person.run("show", "bedtime").status == .exited(66))
    #expect(try person.run("remove", "bedtime").status == .exited(66))
  }

  @Test(
    "What was not added is told, with what comes near",
    arguments: [
      ("bedtme", "You have added no session “bedtme”. Did you mean “bedtime”?"),
      ("478", "“478” comes with breathe, and can't be removed."),
      ("bedtime.yaml", "You have added no session “bedtime.yaml”."),
      ("../x", "You have added no session “../x”."), ("", "You have added no session “”."),
      ("../sessions/long", "You have added no session “../sessions/long”."),
      ("../journal", "You have added no session “../journal”."),
    ])
  func notAdded(_ word: String, _ told: String) throws {
    try person.home.write(SessionTexts.short, to: "data/breathe/x.yaml")
    let result = try person.run("remove", word)
    #expect(result.status == .exited(66))
    #expect(result.errors == told + "\n")
    #expect(result.output == "")
    #expect(names(in: person.addedFolder) == ["bedtime.yaml", "long.yaml"])
    #expect(names(in: person.addedFolder + "/..") == ["sessions", "x.yaml"])
  }

  @Test("A link is removed, and what it leads to stays")
  func link() throws {
    let target = try person.home.write(SessionTexts.short, to: "kept.yaml")
    #expect(symlink(target, person.addedFolder + "/short.yaml") == 0)
    #expect(symlink("nowhere", person.addedFolder + "/lost.yaml") == 0)
    for id in ["short", "lost"] {
      #expect(try person.run("remove", id).output == "“\(id)” is removed.\n")
    }
    #expect(names(in: person.addedFolder) == ["bedtime.yaml", "long.yaml"])
    #expect(try lines(of: target).first == "breathe: 1")
  }

  @Test("A link runs as what it leads to, after a yes")
  func linkRuns() throws {
    let target = try person.home.write(SessionTexts.quick, to: "kept.yaml")
    #expect(symlink(target, person.addedFolder + "/quick.yaml") == 0)
    #expect(try person.run("quick").status == .exited(77))
    #expect(try person.run("quick", "--yes").status == .exited(0))
    #expect(try person.journal.map(\.session) == ["quick"])
  }

  @Test("A broken one can be removed, and one that can't be is told", arguments: ["478", "broken"])
  func broken(_ id: String) throws {
    try person.add("garbage", as: id)
    #expect(try person.run("show", id).status == .exited(65))
    let result = try person.run("remove", id)
    #expect(result.status == .exited(0))
    #expect(try person.run("show", id).status == .exited(id == "478" ? 0 : 66))
    let path = "\(person.addedFolder)/\(id).yaml"
    #expect(mkdir(path, 0o700) == 0)
    let folder = try person.run("remove", id)
    #expect(folder.status == .exited(74))
    #expect(folder.errors == "\(path): it is a folder.\n")
  }

  @Test("Where nothing may be removed, it says so")
  func forbidden() throws {
    #expect(chmod(person.addedFolder, 0o500) == 0)
    let result = try person.launchWithoutPrivileges(["remove", "bedtime"]).run()
    #expect(result.status == .exited(74))
    #expect(result.errors == "\(person.addedFolder)/bedtime.yaml: no permission.\n")
    #expect(result.output == "")
    #expect(chmod(person.addedFolder, 0o700) == 0)
    #expect(person.addedIDs == ["bedtime", "long"])
  }
}
