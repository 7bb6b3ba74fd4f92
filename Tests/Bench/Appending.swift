import PseudoTerminal

/// What it takes to write an entry so that it is on the disk: one write and one fsync, against those
/// of dd in the same folder.
struct Appending {
  private static let count = 300
  /// As long as an entry.
  private static let size = 330

  func measure() throws -> [Row] {
    let folder = try TemporaryFolder()
    let writer = try Tool.path(ofBuilt: "journal-writer")
    let entries = try time(writer, [folder.path + "/journal.jsonl", "\(Self.count)"])
    let blocks = try time(
      "dd",
      [
        "if=/dev/zero", "of=\(folder.path)/blocks", "bs=\(Self.size)", "count=\(Self.count)",
        "oflag=append,sync", "conv=notrunc",
      ])
    return [
      Row(what: "append of an entry", value: entries, unit: "ms", digits: 3),
      Row(
        what: "append of as many bytes by dd, synchronised", value: blocks, unit: "ms", digits: 3),
      Row(what: "append of an entry, against dd", value: entries / blocks, unit: "×"),
    ]
  }

  /// In milliseconds for each of them, the start of the program with it.
  private func time(_ program: String, _ arguments: [String]) throws -> Double {
    let launch = Launch(program, arguments, environment: ["PATH": Tool.searchPath])
    let result = try launch.run()
    guard result.status == .exited(0) else { throw CheckedFiles.Failed(output: result.errors) }
    return result.elapsed.inMilliseconds / Double(Self.count)
  }
}
