import BreatheCore
import BreatheRuntime
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("A journal whose writers are killed", .timeLimit(.minutes(10)))
struct JournalKillTests {
  /// 40 rounds tell of a mistake; `make soak` looks longer.
  private static let rounds = getenv("BREATHE_SOAK") == nil ? 40 : 200

  @Test("No entry that was acknowledged is lost, and no line is torn, by any kill")
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

    let lines = try lines(of: journal.file.path)
    let entries = lines.compactMap { Entry(line: Array($0.utf8)) }
    let ids = Set(entries.map(\.id))
    let broken = lines.count - entries.count
    print(
      "journal: \(Self.rounds) rounds, \(acknowledged.count) acknowledged, \(lines.count) lines,",
      "\(broken) broken")
    #expect(acknowledged.count > Self.rounds)
    #expect(ids.isSuperset(of: acknowledged), "every acknowledged entry can be read")
    #expect(Set(acknowledged).count == acknowledged.count)
    #expect(ids.count == entries.count, "every id is there once")
    #expect(broken == 0)
    // What was not acknowledged may be there, one entry for each kill at the most.
    #expect(entries.count - acknowledged.count <= 2 * Self.rounds)
    #expect(try journal.file.lastEntries(1).map(\.id) == ["last"])
  }

  /// The lines that ended; the last one may have been cut.
  private static func wholeLines(_ text: String) -> [String] {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
