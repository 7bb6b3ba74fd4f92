import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport

extension Entry {
  /// By the machine's clock, as files are dated.
  static var now: Int { Int(time(nil)) }

  /// An entry like those that breathe writes.
  static func example(
    _ id: String = "6f1c1f0e-1d5e-4f0b-9a53-0d2f6f0a7c11", session: String = "478",
    title: String = "4-7-8 breath", start: Int = 1_795_000_000
  ) -> Entry {
    Entry(
      id: id, session: session, title: title, hash: fnv1a64(session.utf8), start: start,
      offset: 3600, zone: "Europe/Amsterdam", planned: 76, active: 75.5, paused: 0.25,
      outcome: .completed, cycles: 4, steps: 1, pace: 1, program: "0.1.0")
  }
}

/// A journal in a folder of its own that goes away with it.
struct TemporaryJournal {
  let folder: TemporaryFolder
  let file: JournalFile

  /// Its folder is not there yet.
  init() throws {
    folder = try TemporaryFolder()
    file = JournalFile(path: folder.path + "/breathe/journal.jsonl")
  }

  /// A journal that holds `text`.
  init(_ text: String) throws {
    folder = try TemporaryFolder()
    file = JournalFile(path: try folder.write(text, to: "journal.jsonl"))
  }

  func text() throws -> String { String(decoding: try contents(of: file.path), as: UTF8.self) }
}

extension JournalFile {
  /// The last `count` entries, oldest first.
  func lastEntries(_ count: Int) throws -> [Entry] {
    try lastNotedEntries(count, at: Entry.now).map(\.entry)
  }
}

/// Why `body` could not do what it should; nil when it could.
func problem(_ body: () throws(JournalProblem) -> Void) -> JournalProblem? {
  do throws(JournalProblem) {
    try body()
    return nil
  } catch {
    return error
  }
}
