import BreatheApp
import BreatheCore
import BundledSessions
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("Finding sessions")
struct SessionLibraryTests {
  private let library = BreatheAppTests.library(bundledSessions)

  private static let file = """
    breathe: 1
    id: mine
    title: Mine
    steps:
      - breathe: 4-6
        cycles: 3
    """

  private func problem(_ word: String) -> LibraryProblem? {
    do throws(LibraryProblem) {
      _ = try library.find(word)
      return nil
    } catch {
      return error
    }
  }

  @Test("A session that ships is found by its id, with the hash of its bytes")
  func id() throws {
    let found = try library.find("478")
    #expect(found.session.id == "478")
    let text = try #require(bundledSessions.first { $0.name == "478" }).text
    #expect(found.hash == fnv1a64(text.utf8))
  }

  @Test("Every session that ships is found under its own id")
  func all() throws {
    let found = try library.ids.map { try library.read(id: $0)?.file.session?.id }
    #expect(found == library.ids)
    #expect(found.count == bundledSessions.count && !found.isEmpty)
  }

  @Test(
    "A pattern is a session of its own",
    arguments: ["4-6", "4-7-8", "4-4-4-4", "5.5-5.5", "4-0-6-0", "0.5-0.5"])
  func pattern(_ word: String) throws {
    let found = try library.find(word)
    #expect(found.session.id == word)
    #expect(found.hash == fnv1a64(word.utf8))
  }

  @Test("A word that is nothing else is told with what comes near")
  func unknown() {
    #expect(problem("bely-5min") == .unknownSession("bely-5min", near: ["belly-5min"]))
    #expect(problem("low-lunge2") == .unknownSession("low-lunge2", near: ["low-lunge"]))
    #expect(problem("xyzzy") == .unknownSession("xyzzy", near: []))
    #expect(problem("") == .unknownSession("", near: []))
  }

  @Test("A path is read as a file, whatever its session is called")
  func path() throws {
    let folder = try TemporaryFolder()
    let found = try library.find(folder.write(Self.file, to: "mine.yaml"))
    #expect(found.session.id == "mine")
    #expect(found.hash == fnv1a64(Self.file.utf8))
    #expect(try library.find(folder.write(Self.file, to: "no-ending")).session.id == "mine")
  }

  @Test("A link to a file is read")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.file, to: "mine.yaml")
    #expect(symlink("mine.yaml", folder.path + "/link.yaml") == 0)
    #expect(try library.find(folder.path + "/link.yaml").session.id == "mine")
  }

  @Test("What is not there, or can't be read, is told with the system's reason")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/missing.yaml"
    #expect(problem(missing) == .unreadableFile(CleanText(missing), code: ENOENT))
    #expect(problem("missing.yaml") == .unreadableFile("missing.yaml", code: ENOENT))
    let below = try folder.write(Self.file, to: "file.yaml") + "/deeper.yaml"
    #expect(problem(below) == .unreadableFile(CleanText(below), code: ENOTDIR))
    #expect(symlink("loop.yaml", folder.path + "/loop.yaml") == 0)
    let loop = folder.path + "/loop.yaml"
    #expect(problem(loop) == .unreadableFile(CleanText(loop), code: ELOOP))
    // A regular file that opens for everyone and gives nobody its first byte.
    #expect(problem("/proc/self/mem") == .unreadableFile("/proc/self/mem", code: EIO))
  }

  @Test("A file without permission is told so", .enabled(if: geteuid() != 0, "root may read all"))
  func forbidden() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file, to: "mine.yaml")
    #expect(chmod(path, 0) == 0)
    #expect(problem(path) == .unreadableFile(CleanText(path), code: EACCES))
  }

  @Test("Folders, devices and pipes are no files, and none of them is waited for")
  func noFiles() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe.yaml"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, folder.path, folder.path + "/", "/dev/zero", "/dev/null"] {
      #expect(problem(path) == .notAFile(CleanText(path)))
    }
  }

  @Test("A file may have 64 KiB and not a byte more")
  func size() throws {
    let folder = try TemporaryFolder()
    let fill = { (size: Int) in
      Self.file + "\n#" + String(repeating: "x", count: size - Self.file.utf8.count - 2)
    }
    #expect(try library.find(folder.write(fill(65_536), to: "full.yaml")).session.id == "mine")
    for size in [65_537, 81_920, 3_000_000] {
      let path = try folder.write(fill(size), to: "large.yaml")
      guard case .brokenFile(CleanText(path), let text) = problem(path) else {
        Issue.record("\(size) bytes: \(String(describing: problem(path)))")
        continue
      }
      #expect(text.mistakes.map(\.problem) == [.tooLarge(limit: 65_536)])
    }
  }

  @Test("A sparse file of a terabyte is refused in no time")
  func sparse() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "sparse.yaml")
    #expect(truncate(path, 1 << 40) == 0)
    let time = ProcessorTime.taken {
      guard case .brokenFile = problem(path) else {
        Issue.record("it was not refused as broken")
        return
      }
    }
    #expect(time < .seconds(1))
  }

  @Test("A file with mistakes is told with all of them")
  func broken() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("breathe: 1\nid: Mine\nsteps: none\n", to: "broken.yaml")
    guard case .brokenFile(CleanText(path), let text) = problem(path) else {
      Issue.record("it was read")
      return
    }
    #expect(text.mistakes.count == 3)
    #expect(text.lines.first == "breathe: 1")
  }
}
