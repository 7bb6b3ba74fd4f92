import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheRuntime

@Suite("Folders")
struct FoldersTests {
  @Test("What people make lies where the XDG specification says")
  func data() {
    #expect(Folders.data(["HOME": "/home/an"]) == "/home/an/.local/share/breathe")
    #expect(Folders.data(["HOME": "/home/an", "XDG_DATA_HOME": "/data"]) == "/data/breathe")
  }

  @Test("An empty or relative XDG folder is ignored", arguments: ["", "data", "./data", "~/data"])
  func relative(_ folder: String) {
    #expect(
      Folders.data(["HOME": "/home/an", "XDG_DATA_HOME": folder]) == "/home/an/.local/share/breathe"
    )
  }

  @Test("The journal lies in it")
  func journal() {
    #expect(
      JournalFile(environment: ["XDG_DATA_HOME": "/data"]).path == "/data/breathe/journal.jsonl")
  }

  @Test(
    "The parent of a path is what stands before its last part",
    arguments: [("/a/b/c", "/a/b"), ("/a", ""), ("/a/b/", "/a"), ("//a//b", "/a")])
  func parent(_ path: String, _ parent: String) {
    #expect(Folders.parent(of: path) == parent)
  }

  @Test("Folders are made with those above them, for the user alone")
  func create() throws {
    let folder = try TemporaryFolder()
    #expect(Folders.create(folder.path + "/a/b/c") == nil)
    for part in ["/a", "/a/b", "/a/b/c"] { #expect(try mode(folder.path + part) == 0o700) }
    #expect(Folders.create(folder.path + "/a/b/c") == nil, "they may be there already")
  }

  @Test("A folder that was there keeps its mode")
  func keepsMode() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/a", 0o755) == 0)
    #expect(chmod(folder.path + "/a", 0o755) == 0)
    #expect(Folders.create(folder.path + "/a/b") == nil)
    #expect(try mode(folder.path + "/a") == 0o755)
  }

  @Test("What stands in the way is told")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    #expect(Folders.create(folder.path + "/file") == ENOTDIR)
    #expect(Folders.create(folder.path + "/file/a") == ENOTDIR)
    #expect(Folders.create("/proc/nope/a") == ENOENT)
  }
}

/// The permissions of a file or folder.
func mode(_ path: String) throws -> mode_t {
  var status = stat()
  guard lstat(path, &status) == 0 else { throw SystemFailure("lstat \(path)") }
  return status.st_mode & 0o7777
}
