import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("What stands where the journal should be")
struct JournalPlaceTests {
  private let folder: TemporaryFolder
  private let journal: JournalFile

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFile(path: folder.path + "/journal.jsonl")
  }

  private func appending() -> JournalProblem? {
    problem { () throws(JournalProblem) in try journal.append(.example()) }
  }

  private func reading() -> JournalProblem? {
    problem { () throws(JournalProblem) in _ = try journal.lastNotedEntries(1, at: Entry.now) }
  }

  @Test("A link to a file of the user is followed", arguments: [true, false])
  func link(exists: Bool) throws {
    #expect(mkdir(folder.path + "/synced", 0o700) == 0)
    if exists { try folder.write("", to: "synced/real.jsonl") }
    #expect(symlink("synced/real.jsonl", journal.path) == 0)
    #expect(appending() == nil)
    #expect(try lines(of: folder.path + "/synced/real.jsonl") == [Entry.example().line])
    #expect(try journal.lastEntries(1) == [.example()])
    var status = stat()
    #expect(lstat(journal.path, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK, "the link itself stays")
  }

  @Test("A folder that is a link is followed")
  func linkedFolder() throws {
    #expect(mkdir(folder.path + "/synced", 0o700) == 0)
    #expect(symlink("synced", folder.path + "/breathe") == 0)
    let journal = JournalFile(path: folder.path + "/breathe/journal.jsonl")
    try journal.append(.example())
    #expect(try lines(of: folder.path + "/synced/journal.jsonl") == [Entry.example().line])
  }

  @Test("A pipe is refused at once, by readers and writers")
  func pipe() throws {
    #expect(mkfifo(journal.path, 0o600) == 0)
    #expect(appending() == .notAFileOfTheUser)
    #expect(reading() == .notAFileOfTheUser)
    #expect(journal.isEmpty)
    #expect(!journal.holdsRecently(completed: "478", atLeast: 1))
  }

  @Test("A folder is refused")
  func isFolder() throws {
    #expect(mkdir(journal.path, 0o700) == 0)
    #expect(appending() == .failed(EISDIR))
    #expect(reading() == .notAFileOfTheUser)
  }

  @Test(
    "A link to a device is refused", arguments: ["/dev/null", "/dev/zero", "/dev/full", "/dev/tty"])
  func device(_ path: String) throws {
    #expect(symlink(path, journal.path) == 0)
    let answers: [JournalProblem?] = [.notAFileOfTheUser, .failed(ENXIO)]
    #expect(answers.contains(appending()))
    #expect(answers.contains(reading()))
  }

  @Test("A link to itself is refused")
  func loop() {
    #expect(symlink("journal.jsonl", journal.path) == 0)
    #expect(appending() == .failed(ELOOP))
    #expect(reading() == .failed(ELOOP))
  }

  @Test("A folder that can't be made is told, with the system's reason")
  func impossibleFolder() throws {
    let path = try folder.write("", to: "file")
    for (path, code) in [("/proc/nope/breathe", ENOENT), ("\(path)/breathe", ENOTDIR)] {
      let journal = JournalFile(path: path + "/journal.jsonl")
      #expect(
        problem { () throws(JournalProblem) in try journal.append(.example()) } == .failed(code))
    }
  }

  @Test(
    "A folder without permission is told so", .enabled(if: geteuid() != 0, "root may write all"))
  func forbiddenFolder() {
    #expect(chmod(folder.path, 0o500) == 0)
    #expect(appending() == .failed(EACCES))
    #expect(chmod(folder.path, 0o700) == 0)
    #expect(appending() == nil)
    #expect(chmod(journal.path, 0) == 0)
    #expect(appending() == .failed(EACCES))
    #expect(reading() == .failed(EACCES))
  }

  @Test(
    "A file of someone else is refused",
    .enabled(if: geteuid() == 0, "only root can give a file away"))
  func someoneElse() throws {
    try folder.write("", to: "journal.jsonl")
    #expect(chown(journal.path, 65534, 65534) == 0)
    #expect(chmod(journal.path, 0o666) == 0)
    #expect(appending() == .notAFileOfTheUser)
    #expect(try contents(of: journal.path) == [])
  }
}
