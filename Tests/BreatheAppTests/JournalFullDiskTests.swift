import BreatheApp
import BreatheCore
import BreatheSystem
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("A journal that can't grow", .waitsForPrograms)
struct JournalFullDiskTests {
  /// Runs the writer until an append fails; `prepare` is what a shell does first.
  private func write(
    to journal: String, after prepare: String
  ) throws -> (acknowledged: [String], errors: String) {
    let script = prepare + #"; exec "$0" "$1""#
    let writer = try Tool.path(ofBuilt: "journal-writer")
    let result = try Launch("/bin/sh", ["-c", script, writer, journal]).run()
    #expect(result.status == .exited(ExitStatus.notWritten.rawValue))
    return (result.output.split(separator: "\n").map(String.init), result.errors)
  }

  @Test(
    "A write that is cut short leaves nothing behind, and no signal ends the writer",
    arguments: [1, 2, 9], ["trap - XFSZ", "trap '' XFSZ"])
  func fileSizeLimit(blocks: Int, trap: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.jsonl"
    // The kernel writes up to the limit and says how much: a real short write. A block is 512 bytes.
    let (ids, errors) = try write(to: path, after: "ulimit -f \(blocks); \(trap)")
    #expect(errors.contains("failed(\(EFBIG))"))
    let bytes = try contents(of: path)
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(bytes.count <= blocks * 512)
    #expect(try entries(in: path) == ids)
    // With room again, the journal goes on as if nothing had been.
    try JournalFile(path: path).append(.example("later"))
    #expect(try entries(in: path) == ids + ["later"])
  }

  @Test("A torn tail stays as it was when closing it does not fit")
  func tornTail() throws {
    let folder = try TemporaryFolder()
    let torn = String(repeating: "x", count: 500)
    let path = try folder.write(torn, to: "journal.jsonl")
    let (ids, _) = try write(to: path, after: "ulimit -f 1; trap '' XFSZ")
    #expect(ids == [])
    #expect(try contents(of: path) == Array(torn.utf8))
  }

  @Test("A full disk is told, and holds every entry that was acknowledged", .needsMounts)
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.path + "/disk", 0o700) == 0)
    // The mount is seen by the writer only, and goes away with it; so its journal is copied out.
    let script = #"""
      mount -t tmpfs -o size=16k full "$1/disk" || exit 1
      "$0" "$1/disk/journal.jsonl"
      status=$?
      cp "$1/disk/journal.jsonl" "$1" && exit $status
      """#
    let writer = try Tool.path(ofBuilt: "journal-writer")
    let result = try Launch(
      "unshare", ["--mount", "--map-root-user", "/bin/sh", "-c", script, writer, folder.path],
      environment: ["PATH": Tool.searchPath]
    ).run()
    #expect(result.status == .exited(ExitStatus.notWritten.rawValue))
    #expect(result.errors.contains("failed(\(ENOSPC))"))
    let ids = result.output.split(separator: "\n").map(String.init)
    #expect(ids.count > 20)
    let copy = folder.path + "/journal.jsonl"
    #expect(try entries(in: copy) == ids)
    #expect(try contents(of: copy).last == UInt8(ascii: "\n"))
  }

  @Test("Of four writers on a full disk, none loses an entry that was acknowledged", .needsMounts)
  func fourWriters() throws {
    for _ in 1...(getenv("BREATHE_SOAK") == nil ? 3 : 100) {
      let folder = try TemporaryFolder()
      #expect(mkdir(folder.path + "/disk", 0o700) == 0)
      let script = #"""
        mount -t tmpfs -o size=32k full "$1/disk" || exit 1
        for writer in 1 2 3 4; do
          { "$0" "$1/disk/journal.jsonl" 60 go-on; echo $? > "$1/status$writer"; } &
        done
        wait
        cat "$1"/status?
        cp "$1/disk/journal.jsonl" "$1"
        """#
      let writer = try Tool.path(ofBuilt: "journal-writer")
      let result = try Launch(
        "unshare",
        ["--user", "--mount", "--map-root-user", "/bin/sh", "-c", script, writer]
          + [folder.path], environment: ["PATH": Tool.searchPath]
      ).run()
      let told = result.output.split(separator: "\n").map(String.init)
      #expect(told.suffix(4) == ["0", "0", "0", "0"])
      let ids = told.dropLast(4)
      // 333 bytes each: the disk holds fewer than were tried, and most of what it can.
      #expect(ids.count > 80 && ids.count < 100)
      let failed = result.errors.split(separator: "\n")
      #expect(ids.count + failed.count == 240)
      #expect(try entries(in: folder.path + "/journal.jsonl").sorted() == ids.sorted())
    }
  }

  /// The ids of a journal's entries; every line has to be one.
  private func entries(in path: String) throws -> [String] {
    try lines(of: path).map { try #require(Entry(line: Array($0.utf8))).id }
  }
}
