import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Added sessions")
struct AddedSessionsTests {
  private let home: TemporaryFolder
  private let added: AddedSessions

  init() throws {
    home = try TemporaryFolder()
    added = AddedSessions(folder: home.path + "/sessions")
  }

  private func removing(_ id: String) -> LibraryProblem? {
    do throws(LibraryProblem) {
      try added.remove(id)
      return nil
    } catch {
      return error
    }
  }

  @Test("They lie where the XDG specification says")
  func place() {
    #expect(
      AddedSessions(environment: ["XDG_DATA_HOME": "/data"]).folder == "/data/breathe/sessions")
    #expect(
      AddedSessions(environment: ["HOME": "/home/an"]).folder
        == "/home/an/.local/share/breathe/sessions")
  }

  @Test("What is added is there byte for byte, until it is removed")
  func add() throws {
    #expect(added.ids == [])
    #expect(!added.contains("mine"))
    #expect(try added.bytes(of: "mine") == nil)
    try added.add("mine", [0x00, 0xFF, 0x0A])
    #expect(added.ids == ["mine"])
    #expect(added.contains("mine"))
    #expect(try added.bytes(of: "mine") == [0x00, 0xFF, 0x0A])
    try added.add("mine", Array("new".utf8))
    #expect(try added.bytes(of: "mine") == Array("new".utf8))
    #expect(names(in: added.folder) == ["mine.yaml"])
    #expect(removing("mine") == nil)
    #expect(try added.bytes(of: "mine") == nil)
    #expect(names(in: added.folder) == [])
  }

  @Test("Only files that are named after an id count, in order")
  func ids() throws {
    try added.add("b", [])
    try added.add("a-2", [])
    let others = [
      "B.yaml", "4-6.yaml", ".yaml", "a.yml", "a.yaml.123", "-a.yaml", "é.yaml", "a b.yaml",
    ]
    for name in others { try home.write("", to: "sessions/" + name) }
    #expect(added.ids == ["a-2", "b"])
    for name in others { #expect(!added.contains(String(name.dropLast(5)))) }
  }

  @Test(
    "A word that is no id never becomes a path",
    arguments: [
      "../x", "../sessions/mine", "sub/x", "", ".", "..", "/etc/passwd", "mine\0", "MINE",
    ])
  func words(_ word: String) throws {
    try added.add("mine", [])
    try home.write("", to: "x.yaml")
    #expect(mkdir(added.folder + "/sub", 0o700) == 0)
    try home.write("", to: "sessions/sub/x.yaml")
    #expect(!added.contains(word))
    #expect(try added.bytes(of: word) == nil)
    guard case .notAdded(CleanText(word), _)? = removing(word) else {
      Issue.record("\(String(describing: removing(word)))")
      return
    }
    #expect(names(in: home.path) == ["sessions", "x.yaml"])
    #expect(names(in: added.folder) == ["mine.yaml", "sub"])
    #expect(names(in: added.folder + "/sub") == ["x.yaml"])
  }

  @Test("What was not added is told with what comes near")
  func notAdded() throws {
    try added.add("bedtime", [])
    #expect(removing("bedtme") == .notAdded("bedtme", near: ["bedtime"]))
    #expect(removing("478") == .notAdded("478", near: []))
    #expect(added.ids == ["bedtime"])
  }

  @Test("A link that leads nowhere is told as such, and can be removed")
  func link() throws {
    try added.add("other", [])
    #expect(symlink("nowhere", added.folder + "/lost.yaml") == 0)
    #expect(added.ids == ["lost", "other"])
    #expect(added.contains("lost"))
    let path = added.folder + "/lost.yaml"
    #expect(throws: LibraryProblem.unreadableFile(CleanText(path), code: ENOENT)) {
      try added.bytes(of: "lost")
    }
    #expect(removing("lost") == nil)
    #expect(added.ids == ["other"])
  }

  @Test("Removing a link leaves what it leads to, and so does adding in its place")
  func linkedFile() throws {
    let target = try home.write("kept", to: "mine.yaml")
    try added.add("other", [])
    for isRemoved in [true, false] {
      #expect(symlink(target, added.folder + "/mine.yaml") == 0)
      #expect(try added.bytes(of: "mine") == Array("kept".utf8))
      if isRemoved { #expect(removing("mine") == nil) } else { try added.add("mine", [0x6E]) }
      #expect(try lines(of: target) == ["kept"])
    }
    #expect(try added.bytes(of: "mine") == [0x6E])
  }

  @Test("What can't be removed is told with the system's reason, and stays")
  func folder() throws {
    try added.add("other", [])
    let path = added.folder + "/mine.yaml"
    #expect(mkdir(path, 0o700) == 0)
    #expect(removing("mine") == .unwritableFile(CleanText(path), code: EISDIR))
    #expect(throws: LibraryProblem.notAFile(CleanText(path))) { try added.bytes(of: "mine") }
    #expect(added.ids == ["mine", "other"])
  }

  @Test("A folder that is none holds nothing")
  func noFolder() throws {
    try home.write("", to: "sessions")
    #expect(added.ids == [])
    #expect(!added.contains("mine"))
    #expect(throws: LibraryProblem.unwritableFile(CleanText(added.folder), code: ENOTDIR)) {
      try added.add("mine", [])
    }
    #expect(removing("mine") == .notAdded("mine", near: []))
  }
}
