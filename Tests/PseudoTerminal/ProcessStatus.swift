/// What `wait` tells about a program.
public enum ProcessStatus: Hashable, Sendable {
  /// It ended by itself, with this exit status.
  case exited(Int32)
  /// This signal ended it.
  case signalled(Int32)
  /// This signal stopped it; it can go on after SIGCONT.
  case stopped(Int32)

  /// Whether the program is gone.
  public var isEnd: Bool {
    if case .stopped = self { false } else { true }
  }

  /// Reads the status word of wait(2), whose macros C keeps to itself.
  init(word: Int32) {
    let signal = word & 0x7f
    switch signal {
    case 0: self = .exited((word >> 8) & 0xff)
    case 0x7f: self = .stopped((word >> 8) & 0xff)
    default: self = .signalled(signal)
    }
  }
}

/// What a program took of the computer from its start to its end.
public struct ResourceUsage: Hashable, Sendable {
  /// Processor time in the program itself.
  public var user: Duration
  /// Processor time in the kernel on its behalf.
  public var system: Duration
  /// The most memory it had resident at one time, in KiB.
  ///
  /// The kernel starts the count of a spawned process at its parent's peak, so this is never less
  /// than that of the small job shell which started it.
  public var peakMemory: Int

  /// Processor time, user and system together.
  public var processor: Duration { user + system }
}
