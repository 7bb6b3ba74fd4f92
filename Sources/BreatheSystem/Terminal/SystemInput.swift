import BreatheCore
import CSystem
import Glibc

/// The keys of a terminal, where there is one, and the signals sent to the program. Stopping and
/// continuing the program is done here.
///
/// A class, because keys that came with the one that ended a dialogue are for what follows it, except
/// for a question.
package final class SystemInput: SessionInput {
  private let terminal: SystemTerminal?
  private let signals: Signals
  private let clock: SystemClock
  private var decoder: KeyDecoder
  private var typed: [KeyDecoder.Typed] = []
  /// Until when what has begun may go on; nil where nothing has.
  private var patience: ContinuousClock.Instant?
  private var wakeUp: WakeUp?
  /// What the next wait stops, if anything.
  private var suspension: Suspension?
  /// The SIGCONT of our own stop is still to be read.
  private var isBack = false
  package private(set) var lastKey: (key: Key, time: Duration)?

  /// `patience` says how long after an escape the rest of its sequence may come.
  package init(
    terminal: SystemTerminal?, signals: Signals, clock: SystemClock,
    patience: Duration = KeyDecoder.patience(environment: [:])
  ) {
    self.terminal = terminal
    self.signals = signals
    self.clock = clock
    decoder = KeyDecoder(patience: patience)
    lastKey = (.enter, clock.reading().awake)
  }

  /// A call of `wakeUp` ends the waiting as well; there is at most one.
  package func alsoWaits(for wakeUp: WakeUp?) {
    self.wakeUp = wakeUp
  }

  package func next(until deadline: Duration?) -> InputEvent {
    if let suspension {
      self.suspension = nil
      suspend(suspension)
      return .resumed
    }
    // A deadline that has passed is told only once the terminal was looked at: what came before it,
    // comes before it.
    var hasLooked = false
    while true {
      if let signal = signals.next() {
        if let event = event(of: signal) { return event }
        continue
      }
      isBack = false
      if !typed.isEmpty { return event(of: typed.removeFirst()) }
      if terminal?.isClosed == true { return .ended(by: SIGHUP) }
      let left = deadline.map { max(.zero, clock.wallTime(until: $0)) }
      let patienceLeft = patience.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
      if hasLooked {
        if patienceLeft == .zero {
          typed += decoder.giveUp()
          patience = nil
          continue
        }
        if left == .zero { return .deadline }
      }
      if let event = wait([left, patienceLeft].compactMap(\.self).min()) { return event }
      hasLooked = true
    }
  }

  private enum Suspension {
    /// The program alone, as a signal from outside asks for.
    case program
    /// All of its job, as the terminal would at Ctrl-Z.
    case job
  }

  package func lateEnd() -> Int32? {
    var end: Int32?
    while let signal = signals.next() {
      if ![SIGTSTP, SIGCONT, SIGWINCH].contains(signal) { end = end ?? signal }
    }
    return end
  }

  private func event(of typed: KeyDecoder.Typed) -> InputEvent {
    switch typed {
    case .text(let text): return .text(text)
    case .key(let key):
      lastKey = (key, clock.reading().awake)
      switch key {
      case .control("z"):
        suspension = .job
        return .suspending
      case .control("\\"): return .ended(by: SIGQUIT)
      default: return .key(key)
      }
    }
  }

  private func event(of signal: Int32) -> InputEvent? {
    switch signal {
    case SIGTSTP:
      suspension = .program
      return .suspending
    case SIGCONT:
      guard !isBack else { return nil }
      if terminal?.isEntered == true { terminal?.enterAgain() }
      return .resumed
    case SIGWINCH: return .resized
    default: return .ended(by: signal)
    }
  }

  private func suspend(_ suspension: Suspension) {
    let wasEntered = terminal?.isEntered == true
    terminal?.leave()
    Signals.stop(wholeJob: suspension == .job)
    if wasEntered { terminal?.enterAgain() }
    isBack = true
    // What was typed with Ctrl-Z was for what was on the screen then.
    typed.removeAll { $0 != .key(.control("c")) }
    _ = decoder.giveUp()
    patience = nil
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
      guard let bytes = terminal.read() else { return .ended(by: SIGHUP) }
      guard !bytes.isEmpty else { return nil }
      typed += decoder.decode(bytes)
      patience = decoder.wait.map { .now + $0 }
    } else if events & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      return .ended(by: SIGHUP)
    }
    return nil
  }
}
