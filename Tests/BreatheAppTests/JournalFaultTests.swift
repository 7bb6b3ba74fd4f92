import BreatheCore
import BreatheSystem
import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// The writer appends while every so many of a system call on the journal fail.
@Suite("A journal on a system that fails", .needs("strace"), .waitsForPrograms)
struct JournalFaultTests {
  private static let count = getenv("BREATHE_SOAK") == nil ? 24 : 500
  private static let steps = getenv("BREATHE_SOAK") == nil ? [2, 5] : [1, 2, 3, 4, 5, 7, 11]

  private struct Outcome {
    var acknowledged: [String]
    var failed: [String]
    var inFile: [String]
  }

  private func append(_ faults: [String]) throws -> Outcome {
    let folder = try TemporaryFolder()
    let path = try folder.write(Entry.example("first").line + "\n", to: "journal.jsonl")
    let writer = [try Tool.path(ofBuilt: "journal-writer"), path, "\(Self.count)", "go-on"]
    let injections = faults.flatMap { ["-e", "inject=\($0)"] }
    let launch = Launch("strace", ["-o", "/dev/null", "-P", path] + injections + writer)
    let result = try launch.run(within: .seconds(300))
    #expect(result.status == .exited(0))
    let told = result.errors.split(separator: "\n").filter { !$0.hasPrefix("strace:") }
    let entries = try lines(of: path).map { try #require(Entry(line: Array($0.utf8))) }
    #expect(try contents(of: path).last == UInt8(ascii: "\n"))
    #expect(entries.first?.id == "first")
    return Outcome(
      acknowledged: result.output.split(separator: "\n").map(String.init),
      failed: told.map(String.init), inFile: entries.dropFirst().map(\.id))
  }

  @Test(
    "What fails is not in the file, and all that was acknowledged is, once",
    arguments: [
      "openat:error=EMFILE", "openat:error=EACCES", "flock:error=EBADF", "lseek:error=EIO",
      "pread64:error=EIO", "write:error=ENOSPC", "write:error=EIO", "fsync:error=EIO",
      "fsync:error=ENOSPC",
    ], steps)
  func fails(_ fault: String, every step: Int) throws {
    let outcome = try append(["\(fault):when=\(step)+\(step)"])
    #expect(outcome.failed.count == Self.count / step)
    #expect(outcome.acknowledged.count == Self.count - outcome.failed.count)
    #expect(outcome.inFile == outcome.acknowledged)
  }

  @Test(
    "What a file system does not know costs nothing",
    arguments: ["ENOLCK", "EOPNOTSUPP", "ENOSYS", "EINVAL"], ["flock", "fsync"])
  func unsupported(_ error: String, _ call: String) throws {
    let outcome = try append(["\(call):error=\(error)"])
    #expect(outcome.failed == [])
    #expect(outcome.acknowledged.count == Self.count)
    #expect(outcome.inFile == outcome.acknowledged)
  }

  @Test(
    "A signal that interrupts costs nothing",
    arguments: ["flock", "write", "fsync"], [2, 5])
  func interrupted(_ call: String, every step: Int) throws {
    let outcome = try append(["\(call):error=EINTR:when=\(step)+\(step)"])
    #expect(outcome.failed == [])
    #expect(outcome.acknowledged.count == Self.count)
    #expect(outcome.inFile == outcome.acknowledged)
  }

  @Test("What can't be taken back stays, whole, and harms nothing", arguments: steps)
  func remains(every step: Int) throws {
    let outcome = try append([
      "fsync:error=EIO:when=\(step)+\(step)", "ftruncate:error=EIO",
    ])
    #expect(outcome.failed.count == Self.count / step)
    #expect(outcome.inFile.filter { !outcome.failed.contains($0) } == outcome.acknowledged)
    #expect(Set(outcome.inFile).count == Self.count)
  }
}
