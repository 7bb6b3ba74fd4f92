import PseudoTerminal
import ScriptedWorld
import Testing

/// A terminal in which the program runs: a real one, or one in memory.
protocol WatchedTerminal: AnyObject {
  /// All that came on it so far.
  var screen: Transcript { get }
  /// How many bytes had come on it when something was last typed.
  var lastSent: Int { get }
  /// What was typed last.
  var lastKeys: String { get }

  func send(_ text: String) throws
  func resize(_ size: PseudoTerminal.Size) throws
  /// Reads until all that has come fulfils `predicate`.
  func read(within limit: Duration, until predicate: (Transcript) throws -> Bool) throws
  /// Reads for this long, whatever comes.
  func watch(for time: Duration) throws
  /// Waits for the end of the program, or a stop.
  func wait() throws -> ProcessStatus
  /// Whether it is as it was found.
  func isGivenBack() throws -> Bool
}

extension WatchedTerminal {
  func expectGivenBack(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try isGivenBack(), sourceLocation: sourceLocation)
  }
}

extension RunningApp: WatchedTerminal {
  func isGivenBack() -> Bool { mode == nil }
}

extension PseudoTerminal: WatchedTerminal {
  func wait() throws -> ProcessStatus { try wait(within: .patience) }

  func watch(for time: Duration) throws {
    do {
      try read(within: time) { _ in false }
    } catch let unmet as Unmet where unmet.reason == .timedOut(after: time) {
      // As it should be.
    }
  }

  func isGivenBack() throws -> Bool { try settings() == Person.untouchedSettings.get() }
}
