import BreatheCore
import CSystem
import Glibc

/// The keys of a terminal, where there is one, and the signals sent to the program.
///
/// A class, because keys that came with the one that ended a dialogue are for what follows it.
public final class SystemInput: SessionInput {
  private let terminal: Terminal?
  private let signals: Signals
  private let clock: SystemClock
  private var keys: [Key] = []
  private var wakeUp: WakeUp?

  public init(terminal: Terminal?, signals: Signals, clock: SystemClock) {
    self.terminal = terminal
    self.signals = signals
    self.clock = clock
  }

  /// A call of `wakeUp` ends the waiting as well; there is at most one.
  func alsoWaits(for wakeUp: WakeUp?) {
    self.wakeUp = wakeUp
  }

  public func next(until deadline: Duration?) -> InputEvent {
    // A deadline that has passed is told only once the terminal was looked at: what came before it,
    // comes before it.
    var hasLooked = false
    while true {
      if let signal = signals.next() { return .signal(signal) }
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      if terminal?.isClosed == true { return .closed }
      let left = deadline.map { max(.zero, clock.wallTime(until: $0)) }
      if left == .zero, hasLooked { return .deadline }
      if let event = wait(left) { return event }
      hasLooked = true
    }
  }

  /// Waits for at most `left`; nil when there is something to look at.
  private func wait(_ left: Duration?) -> InputEvent? {
    // A descriptor below zero is not looked at.
    var entries = [signals.descriptor, wakeUp?.descriptor ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if let terminal { entries.append(terminal.pollEntry) }
    let ready = csystem_ppoll(&entries, UInt(entries.count), left?.nanoseconds ?? -1)
    guard ready > 0 else { return nil }
    if entries[1].revents != 0 {
      wakeUp?.clear()
      return .called
    }
    guard entries.count == 3, let terminal else { return nil }
    let events = Int32(entries[2].revents)
    if events & POLLOUT != 0, terminal.drain() { return .drained }
    if events & POLLIN != 0 {
      guard let read = terminal.readKeys() else { return .closed }
      keys += read
    } else if events & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      return .closed
    }
    return nil
  }
}
