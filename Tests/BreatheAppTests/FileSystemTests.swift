import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp
@testable import BreatheSystem

@Suite("Files and folders by their paths")
struct FileSystemTests {
  @Test(
    "The parent of a path is what stands before its last part",
    arguments: [("/a/b/c", "/a/b"), ("/a", ""), ("/a/b/", "/a"), ("//a//b", "/a")])
  func parent(_ path: String, _ parent: String) {
    #expect(FileSystem.parent(of: path) == parent)
  }

  @Test("Folders are made with those above them, for the user alone")
  func create() throws {
    let folder = try TemporaryFolder()
    try FileSystem.createFolder(folder.path + "/a/b/c")
    for part in ["/a", "/a/b", "/a/b/c"] { #expect(try mode(folder.path + part) == 0o700) }
    try FileSystem.createFolder(folder.path + "/a/b/c")
  }

  @Test("A folder that was there keeps its mode")
  func keepsMode() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/a", 0o755) == 0)
    #expect(chmod(folder.path + "/a", 0o755) == 0)
    try FileSystem.createFolder(folder.path + "/a/b")
    #expect(try mode(folder.path + "/a") == 0o755)
  }

  @Test("What stands in the way is told")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    for path in ["/file", "/file/a"] {
      #expect(throws: SystemError.notAFolder) { try FileSystem.createFolder(folder.path + path) }
    }
    #expect(throws: SystemError.notFound) { try FileSystem.createFolder("/proc/nope/a") }
  }

  @Test("A link that leads nowhere has a name, and nothing else does that isn't there")
  func names() throws {
    let folder = try TemporaryFolder()
    let link = folder.path + "/link"
    #expect(symlink("nowhere", link) == 0)
    #expect(FileSystem.isNamed(link) && !FileSystem.isMissing(link))
    #expect(throws: SystemError.notFound) { try FileSystem.facts(of: link) }
    #expect(!FileSystem.isNamed(link + "s") && FileSystem.isMissing(link + "s"))
    let below = try folder.write("", to: "file") + "/below"
    #expect(!FileSystem.isNamed(below) && !FileSystem.isMissing(below))
    #expect(Set(FileSystem.names(in: folder.path)) == [".", "..", "link", "file"])
    #expect(FileSystem.names(in: below).isEmpty)
  }

  @Test("What is gone already counts as removed, what can't be removed does not")
  func remove() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "file")
    for _ in 1...2 { try FileSystem.remove(path) }
    #expect(FileSystem.isMissing(path))
    #expect(throws: SystemError(code: EISDIR)) { try FileSystem.remove(folder.path) }
  }
}

/// The permissions of a file or folder.
func mode(_ path: String) throws -> mode_t {
  var status = stat()
  guard lstat(path, &status) == 0 else { throw SystemFailure("lstat \(path)") }
  return status.st_mode & 0o7777
}
