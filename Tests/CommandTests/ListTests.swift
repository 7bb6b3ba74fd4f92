import BundledSessions
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("The list", .timeLimit(.minutes(5)))
struct ListTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// The line of what was added under `id`.
  private func line(_ id: String, _ marks: String) -> String {
    let columns = bundledSessions.map(\.name.count).max() ?? 0
    let blanks = String(repeating: " ", count: columns - id.count)
    return "\(id)\(blanks)   0:40  Before you sleep. \(marks)"
  }

  @Test("What was added is marked, with its warnings, and stands in the place of what it replaces")
  func added() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add(SessionTexts.evening.replacing("id: bedtime", with: "id: 478"), as: "478")
    let result = try person.run("list")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == line("478", "[added, 1 warning]"))
    #expect(lines.last == line("bedtime", "[added, 1 warning]"))
    #expect(lines.count == bundledSessions.count + 1)
    #expect(lines.filter { $0.contains("[") }.count == 2)
  }

  @Test("In Dutch, marked in Dutch")
  func dutch() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    let result = try person.run("list", "--lang", "nl")
    #expect(result.output.hasSuffix(line("bedtime", "[toegevoegd, 1 waarschuwing]") + "\n"))
  }

  @Test("What was added and can't be run is told, and spoils nothing")
  func broken() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add(SessionTexts.broken, as: "broken")
    try person.add(SessionTexts.evening.replacing("4-8-8", with: "4-30-8"), as: "unsafe")
    try person.add("garbage", as: "478")
    let folder = person.addedFolder
    #expect(symlink("nowhere", folder + "/lost.yaml") == 0)
    #expect(mkfifo(folder + "/pipe.yaml", 0o600) == 0)
    #expect(mkdir(folder + "/low-lunge.yaml", 0o700) == 0)
    let result = try person.run("list")
    #expect(result.status == .exited(0))
    let ids = result.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    let shipped = bundledSessions.map(\.name)
    #expect(ids == shipped.filter { $0 != "478" && $0 != "low-lunge" } + ["bedtime"])
    #expect(
      result.errors == """
        \(folder)/478.yaml has errors: breathe check \(folder)/478.yaml
        \(folder)/low-lunge.yaml is not a file.
        \(folder)/broken.yaml has errors: breathe check \(folder)/broken.yaml
        \(folder)/lost.yaml: there is no such file or folder.
        \(folder)/pipe.yaml is not a file.
        \(folder)/unsafe.yaml has errors: breathe check \(folder)/unsafe.yaml

        """)
  }

  @Test("Each is listed by the word that runs it, whatever id stands in its file")
  func otherID() throws {
    try person.add(SessionTexts.evening, as: "mine")
    #expect(try person.run("list").output.hasSuffix("\n\(line("mine", "[added, 1 warning]"))\n"))
    #expect(try person.run("show", "mine").status == .exited(0))
  }
}
