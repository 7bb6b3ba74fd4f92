import BreatheCore
import CSystem
import Glibc

/// A session as lines of text, one for each cue, without an escape byte: for pipes, logs, screen
/// readers and simple terminals.
public struct PlainStage: Stage {
  private let console: Console
  private let hasTerminal: Bool
  private var pending: [UInt8]
  private let output = LineOutput()
  private var shownState = Playback.State.running

  /// Prints `opening` first. `hasTerminal` says that a terminal shows it and gives the keys.
  public init(_ console: Console, hasTerminal: Bool, opening: [CleanText]) {
    self.console = console
    self.hasTerminal = hasTerminal
    pending = opening.flatMap { Array(console.bytes(of: $0)) }
  }

  public mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    if playback.state != shownState, case .paused(let reason) = playback.state {
      let segment = playback.timeline.moment(at: playback.time).segment
      let told = [reason == .waiting ? segment.wait : nil, console.language.pausedCue(reason)]
      let line = CleanText(told.compactMap(\.self).joined(separator: " "))
      pending += Array(console.bytes(of: line))
    }
    shownState = playback.state
    if let entered {
      // Without keys, nothing waits for an answer; the text is told all the same.
      let wait = !hasTerminal ? playback.timeline.segments[entered].wait : nil
      let told = [wait, console.language.cueLine(playback.timeline, entered)]
      let line = CleanText(told.compactMap(\.self).joined(separator: "\n"))
      pending += Array(console.bytes(of: line))
    }
    try drain()
  }

  /// Writes as much as is taken without waiting: a reader that has stalled must not hold up the
  /// session.
  private mutating func drain() throws(OutputClosed) {
    while !pending.isEmpty {
      var entry = pollfd(fd: output.descriptor, events: Int16(POLLOUT), revents: 0)
      guard csystem_ppoll(&entry, 1, 0) > 0 else { return }
      // A pipe that is ready takes this many bytes at once.
      let count = write(output.descriptor, pending, min(pending.count, Int(PIPE_BUF)))
      if count > 0 {
        pending.removeFirst(count)
      } else if errno == EAGAIN {
        return
      } else if errno == EPIPE {
        throw OutputClosed(signal: SIGPIPE)
      } else if errno == EIO {
        throw OutputClosed(signal: SIGHUP)
      } else if errno != EINTR {
        // A full disk under a log is no reason to end a session.
        pending = []
      }
    }
  }

  public func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    timeline.segments[timeline.index(at: time)].end
  }

  public func perform(_ key: Key, at segment: Segment) -> Bool { false }

  public mutating func tell(_ notice: String?) {
    if let notice { pending += Array(console.bytes(of: CleanText(notice))) }
  }

  /// Not into a pipe, where it would be one more byte to read.
  public mutating func ring() {
    if hasTerminal { pending.append(7) }
  }

  public mutating func refresh() {}

  public func hush() {}
}

/// Standard output; of a terminal, a description of its own that does not block.
private final class LineOutput {
  let descriptor: Int32

  init() {
    let flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    let opened = isatty(STDOUT_FILENO) == 1 ? open("/proc/self/fd/\(STDOUT_FILENO)", flags) : -1
    descriptor = opened >= 0 ? opened : STDOUT_FILENO
  }

  deinit {
    if descriptor != STDOUT_FILENO { close(descriptor) }
  }
}
