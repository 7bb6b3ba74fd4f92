import Glibc
import Synchronization

/// Where text is printed.
public protocol Output: AnyObject, Sendable {
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
}

/// Standard output or standard error.
public final class SystemOutput: Output {
  private let descriptor: Int32
  private let lost = Atomic(false)

  public static let standard = SystemOutput(STDOUT_FILENO)
  public static let errors = SystemOutput(STDERR_FILENO)

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  public func write(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.removeFirst(count)
      } else if count < 0, errno != EINTR {
        return errno == EPIPE
      }
    }
    return true
  }

  public var hasLost: Bool { lost.load(ordering: .relaxed) }

  public func noteLoss() -> Bool { !lost.exchange(true, ordering: .relaxed) }

  public var isReady: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  public var isTerminal: Bool { isatty(descriptor) == 1 }

  public var columns: Int? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Int(window.ws_col)
  }
}
