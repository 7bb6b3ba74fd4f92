import Foundation

/// What a run of the tests prints while it goes on: how far it is, and what failed.
struct Progress {
  private(set) var run = TestRun()
  private let events: FileHandle
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDOUT_FILENO) == 1
  private var rest = Data()
  private var tenths = 0

  init(events: FileHandle) {
    self.events = events
  }

  /// Reads the events that have come, and prints what is new.
  mutating func update() throws {
    rest += try events.readToEnd() ?? Data()
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let record = try? JSONDecoder().decode(Record.self, from: rest[..<end])
      rest = Data(rest[(end + 1)...])
      if let record, let failure = run.note(record) {
        print("\(isTerminal ? "\r\u{1B}[K" : "\n")✘ \(failure)\n")
      }
    }
    show()
  }

  /// Over and over on one line of a terminal; else at each tenth.
  private mutating func show() {
    guard run.count > 0 else { return }
    if isTerminal {
      let seconds = (ContinuousClock.now - start).components.seconds
      print("\r\(run.ended) of \(run.count) tests, \(seconds) s", terminator: "")
    } else if 10 * run.ended / run.count > tenths {
      tenths = 10 * run.ended / run.count
      print("\(10 * tenths) % ", terminator: "")
    }
    fflush(nil)
  }

  /// Leaves the line.
  func finish() {
    print(isTerminal ? "\r\u{1B}[K" : "\n", terminator: "")
  }
}
