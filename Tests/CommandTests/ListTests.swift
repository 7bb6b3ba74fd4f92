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

  @Test("What was added is marked, with its warnings, and stands in the place of what it replaces")
  func added() throws {
    try person.add(SessionTexts.evening, as: "evening")
    try person.add(SessionTexts.evening.replacing("id: evening", with: "id: 478"), as: "478")
    let result = try person.run("list")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    #expect(
      result.output == """
        478           0:40  Before you sleep. [added, 1 warning]
        belly-5min    5:00  In through the nose, a long slow breath out. Every day.
        belly-hands   5:00  Lying down, feel the breath move under your hands.
        long-exhale   4:57  In 3, out 6, nothing to hold.
        low-lunge     4:20  A gentle stretch of the front of the hip. After long sitting or sport.
        supine-hip    4:20  A gentle stretch of the hip, lying on your back.
        evening       0:40  Before you sleep. [added, 1 warning]

        """)
  }

  @Test("In Dutch, marked in Dutch")
  func dutch() throws {
    try person.add(SessionTexts.evening, as: "evening")
    let result = try person.run("list", "--lang", "nl")
    #expect(
      result.output.hasSuffix(
        "evening       0:40  Before you sleep. [toegevoegd, 1 waarschuwing]\n"))
  }

  @Test("What was added and can't be run is told, and spoils nothing")
  func broken() throws {
    try person.add(SessionTexts.evening, as: "evening")
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
    #expect(ids == ["belly-5min", "belly-hands", "long-exhale", "supine-hip", "evening"])
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
    #expect(
      try person.run("list").output.hasSuffix(
        "\nmine          0:40  Before you sleep. [added, 1 warning]\n"))
    #expect(try person.run("show", "mine").status == .exited(0))
  }
}
