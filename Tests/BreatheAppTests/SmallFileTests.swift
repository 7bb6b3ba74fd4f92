import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp
@testable import BreatheSystem

@Suite("Small files")
struct SmallFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/file"
  }

  private func problem(_ body: () throws(LibraryProblem) -> Void) -> LibraryProblem? {
    do throws(LibraryProblem) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func creating(_ path: String) -> LibraryProblem? {
    problem { () throws(LibraryProblem) in try SmallFile.create(path, Array("new".utf8), told: path)
    }
  }

  private func replacing(_ path: String) -> LibraryProblem? {
    problem { () throws(LibraryProblem) in try SmallFile.replace(path, Array("new".utf8)) }
  }

  @Test("A new file is written whole, and everyone's habits decide who may read it")
  func create() throws {
    #expect(creating(path) == nil)
    #expect(try lines(of: path) == ["new"])
    #expect(try mode(path) == mode(folder.write("", to: "other")))
  }

  @Test("A new file takes the place of nothing: no file, no link, no folder")
  func createNever() throws {
    try folder.write("old", to: "file")
    #expect(symlink("nowhere", folder.path + "/link") == 0)
    #expect(mkdir(folder.path + "/folder", 0o700) == 0)
    for name in ["file", "link", "folder"] {
      let path = "\(folder.path)/\(name)"
      #expect(creating(path) == .fileExists(CleanText(path)))
    }
    #expect(try lines(of: path) == ["old"])
    #expect(access(folder.path + "/nowhere", F_OK) != 0)
  }

  @Test("A file that can't be made is told with the system's reason")
  func createProblems() throws {
    let missing = folder.path + "/missing/file"
    #expect(creating(missing) == .unwritableFile(CleanText(folder.path + "/missing"), code: ENOENT))
    let below = try folder.write("", to: "other") + "/file"
    #expect(creating(below) == .unwritableFile(CleanText(below), code: ENOTDIR))
    let long = folder.path + "/" + String(repeating: "x", count: 256)
    #expect(creating(long) == .unwritableFile(CleanText(long), code: ENAMETOOLONG))
  }

  @Test("What is kept is for the user alone, with the folders above it", arguments: [true, false])
  func replace(exists: Bool) throws {
    let path = folder.path + "/a/b/file"
    if exists {
      try FileSystem.createFolder(folder.path + "/a/b")
      try folder.write("old and longer", to: "a/b/file")
    }
    #expect(replacing(path) == nil)
    #expect(try lines(of: path) == ["new"])
    #expect(try mode(path) == 0o600)
    #expect(names(in: folder.path + "/a/b") == ["file"])
  }

  @Test("A link is replaced, and what it leads to stays as it was")
  func replaceLink() throws {
    let target = try folder.write("old", to: "target")
    #expect(symlink(target, path) == 0)
    #expect(replacing(path) == nil)
    #expect(try lines(of: path) == ["new"])
    #expect(try lines(of: target) == ["old"])
  }

  @Test("What can't be replaced is told by its own name, and leaves nothing behind")
  func replaceProblems() throws {
    #expect(mkdir(path, 0o700) == 0)
    #expect(replacing(path) == .unwritableFile(CleanText(path), code: EISDIR))
    #expect(names(in: folder.path) == ["file"])
    let below = try folder.write("", to: "other") + "/folder/file"
    #expect(
      replacing(below)
        == .unwritableFile(CleanText(folder.path + "/other/folder"), code: ENOTDIR))
    // A folder that takes no new file, from anyone.
    guard case .unwritableFile("/proc/self/file", _)? = replacing("/proc/self/file") else {
      Issue.record("\(String(describing: replacing("/proc/self/file")))")
      return
    }
  }

  @Test("Of a file that is too large no more is read than tells so")
  func large() throws {
    try folder.write("", to: "file")
    #expect(truncate(path, 1 << 40) == 0)
    let count = try SmallFile.read(path, limit: 100).count
    #expect(count > 100 && count <= 16_484)
  }
}
