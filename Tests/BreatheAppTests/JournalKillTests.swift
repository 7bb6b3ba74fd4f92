import BreatheApp
import BreatheCore
import BreatheSystem
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("A journal whose writers are killed", .waitsForPrograms)
struct JournalKillTests {
  /// 40 rounds tell of a mistake; `make soak` looks longer.
  private static let rounds = getenv("BREATHE_SOAK") == nil ? 40 : 200

  @Test("No kill loses an entry that was acknowledged, or leaves more than a torn tail")
  func killed() throws {
    let journal = try TemporaryJournal("")
    let writer = Launch(try Tool.path(ofBuilt: "journal-writer"), [journal.file.path])
    var random = SeededGenerator(seed: 478)
    var acknowledged: [String] = []
    for _ in 1...Self.rounds {
      let writers = try (1...2).map { _ in try PseudoTerminal(writer) }
      // One or both, at the same moment or one after the other.
      let victims = writers.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
      for victim in victims {
        let delay = Duration.microseconds(Int.random(in: 0...60_000, using: &random))
        // No text fulfils this, so it reads for the time that is left.
        _ = try? victim.read(within: delay) { _ in false }
        try victim.send(signal: SIGKILL)
      }
      for victim in victims { #expect(try victim.wait() == .signalled(SIGKILL)) }
      for writer in writers where !victims.contains(where: { $0 === writer }) {
        // The one that is left goes on: the lock of the dead is free.
        let before = writer.screen.bytes.count
        try writer.read { $0.bytes.count > before + 80 }
        try writer.send(signal: SIGKILL)
        #expect(try writer.wait() == .signalled(SIGKILL))
      }
      for writer in writers { acknowledged += Self.wholeLines(writer.screen.text) }
    }
    try journal.file.append(.example("last"))
    acknowledged.append("last")

    let bytes = try contents(of: journal.file.path)
    #expect(bytes.last == UInt8(ascii: "\n"))
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let entries = lines.compactMap { Entry(line: $0) }
    let broken = lines.filter { Entry(line: $0) == nil }
    let ids = Set(entries.map(\.id))
    print(
      "journal: \(Self.rounds) rounds, \(acknowledged.count) acknowledged, \(lines.count) lines,",
      "\(broken.count) broken")
    #expect(acknowledged.count > Self.rounds)
    #expect(ids.isSuperset(of: acknowledged), "every acknowledged entry can be read")
    #expect(Set(acknowledged).count == acknowledged.count)
    #expect(ids.count == entries.count, "every id is there once")
    // A kill ends a write where one page of the file ends, and nowhere else: what is left is the
    // beginning of an entry that nobody was told of, closed by the one after it.
    for line in broken {
      #expect(line.endIndex.isMultiple(of: Int(getpagesize())))
      #expect(Array(Entry.example().line.utf8).starts(with: line.prefix(28)))
    }
    #expect(broken.count <= 2 * Self.rounds)
    // What was not acknowledged may be there, one entry for each kill at the most.
    #expect(entries.count - acknowledged.count <= 2 * Self.rounds)
    #expect(try journal.file.lastEntries(1).map(\.id) == ["last"])
  }

  /// The lines that ended; the last one may have been cut.
  private static func wholeLines(_ text: String) -> [String] {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
