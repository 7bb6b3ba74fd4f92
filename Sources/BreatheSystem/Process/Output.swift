import CSystem
import Glibc
import Synchronization

/// Where text is printed.
package protocol Output: AnyObject, Sendable {
  /// Writes `bytes`. Answers whether all of it is written, as far as anybody wants it: it gives up
  /// where nobody reads any more.
  func write(_ bytes: [UInt8]) -> Bool

  /// Some of what was printed could not be written.
  var hasLost: Bool { get }
  /// Notes such a loss. Answers whether it is the first.
  func noteLoss() -> Bool

  /// Whether a write would not block.
  var isReady: Bool { get }
  var isTerminal: Bool { get }
  /// The cells of a line of the terminal; nil where there is none.
  var columns: Int? { get }

  /// The same output, for lines that must not hold up a session.
  func withoutWaiting() -> any PromptOutput
}

/// An output that takes what it can at once.
package protocol PromptOutput: AnyObject {
  /// Writes the beginning of `bytes` and returns how many were taken, 0 where it would have to wait. A
  /// full disk under a log takes all of them: it is no reason to end a session.
  func take(_ bytes: [UInt8]) throws(OutputClosed) -> Int
}

/// Standard output or standard error.
package final class SystemOutput: Output {
  private let descriptor: Int32
  private let lost = Atomic(false)

  package static func standard() -> SystemOutput { SystemOutput(STDOUT_FILENO) }
  package static func errors() -> SystemOutput { SystemOutput(STDERR_FILENO) }

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  package func write(_ bytes: [UInt8]) -> Bool {
    do throws(SystemError) {
      try File.write(bytes, to: descriptor)
      return true
    } catch {
      return error == .brokenPipe
    }
  }

  package var hasLost: Bool { lost.load(ordering: .relaxed) }

  package func noteLoss() -> Bool { !lost.exchange(true, ordering: .relaxed) }

  package var isReady: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package var columns: Int? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Int(window.ws_col)
  }

  package func withoutWaiting() -> any PromptOutput { SystemPromptOutput(descriptor) }
}

/// Of a terminal, a description of its own that does not block.
private final class SystemPromptOutput: PromptOutput {
  private let opened: Descriptor

  private var descriptor: Int32 { opened.number }

  init(_ output: Int32) {
    let flags = O_WRONLY | O_NOCTTY | O_NONBLOCK
    let own = isatty(output) == 1 ? try? Descriptor(opening: "/proc/self/fd/\(output)", flags) : nil
    opened = own ?? Descriptor(fcntl(output, F_DUPFD_CLOEXEC, 3))
  }

  func take(_ bytes: [UInt8]) throws(OutputClosed) -> Int {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&entry, 1, 0) > 0 else { return 0 }
    while true {
      // A pipe that is ready takes this many bytes at once.
      let count = write(descriptor, bytes, min(bytes.count, Int(PIPE_BUF)))
      if count > 0 { return count }
      switch errno {
      case EAGAIN: return 0
      case EPIPE: throw OutputClosed(signal: SIGPIPE)
      case EIO: throw .terminal
      case EINTR: continue
      default: return bytes.count
      }
    }
  }
}

/// Nobody can see the output any more.
package struct OutputClosed: Error, Equatable {
  /// A terminal is gone.
  package static let terminal = OutputClosed(signal: SIGHUP)

  /// The signal that says so: `SIGPIPE` for a pipe, `SIGHUP` for a terminal.
  package var signal: Int32
}
