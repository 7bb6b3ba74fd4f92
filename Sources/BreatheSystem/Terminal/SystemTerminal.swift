import BreatheCore
import CSystem
import Glibc

/// The terminal behind standard input and output, through a private, non-blocking description of it:
/// the shell's own is never changed.
///
/// While it is entered, keys come one by one and unechoed; every way out restores what was found.
package final class SystemTerminal: Terminal {
  private let opened: Descriptor
  private var mode = TerminalMode.keys
  /// Its settings as they were found, and those that it was given instead.
  private var found = termios()
  private var taken = termios()
  private(set) var isEntered = false
  /// What the terminal would not take yet.
  private var pending: [UInt8] = []
  package private(set) var isClosed = false

  /// What takes the whole screen, and asks for what is pasted to be told from keys.
  package static let enterBytes = Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h".utf8)
  /// What gives it back. They begin with CAN: a picture that was dropped may have ended within an
  /// escape sequence. Where there is no second screen, the first is left empty.
  package static let leaveBytes = Array(
    "\u{18}\u{1B}[?2026l\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l".utf8)

  /// What is written when the terminal is taken, and when it is given back.
  private func bytes(of mode: TerminalMode) -> (enter: [UInt8], leave: [UInt8]) {
    switch mode {
    case .screen: (Self.enterBytes, Self.leaveBytes)
    case .questions where !isDumb: (Array("\u{1B}[?2004h".utf8), Array("\u{1B}[?2004l".utf8))
    case .questions, .keys: ([], [])
    }
  }

  /// It takes no escape sequences.
  private let isDumb: Bool

  /// The terminal behind standard output; nil when keys and screen are not both a terminal's.
  package init?(isDumb: Bool = false) {
    guard Self.isThere else { return nil }
    self.isDumb = isDumb
    let flags = O_RDWR | O_NOCTTY | O_NONBLOCK
    // Another user's terminal (su, sudo) can't be opened again, but /dev/tty is the same one.
    guard
      let opened = (try? Descriptor(opening: "/proc/self/fd/\(STDOUT_FILENO)", flags))
        ?? (try? Descriptor(opening: "/dev/tty", flags)),
      tcgetattr(opened.number, &found) == 0
    else { return nil }
    self.opened = opened
  }

  private var descriptor: Int32 { opened.number }

  /// Keys and screen are those of one terminal.
  package static var isThere: Bool {
    csystem_same_terminal(STDIN_FILENO, STDOUT_FILENO) != 0
  }

  deinit {
    leave()
  }

  /// Takes the terminal, or takes it again after something else has had it. In the background it
  /// waits, stopped, to be brought to the foreground; a signal that ends the program ends the waiting.
  package func enter(_ mode: TerminalMode) {
    self.mode = mode
    let answer = csystem_await_foreground(descriptor)
    guard answer > 0 else {
      isClosed = isClosed || answer < 0
      return
    }
    var now = termios()
    // Whoever had the terminal meanwhile may have left other settings, which are theirs.
    if tcgetattr(descriptor, &now) == 0, !isEntered || csystem_same_modes(&now, &taken) == 0 {
      found = now
    }
    taken = found
    // Ctrl-C, Ctrl-Z and Ctrl-\ come as keys, so that they end the session and not what runs it.
    taken.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    taken.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &taken.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    let bytes = bytes(of: mode)
    csystem_restore_arm(descriptor, &found, &taken, bytes.leave, bytes.leave.count)
    isEntered = true
    while tcsetattr(descriptor, TCSANOW, &taken) != 0, errno == EINTR {}
    if mode == .screen { csystem_errors_hold() }
    write(bytes.enter)
  }

  /// Gives the terminal back as it was found, and shows what came on standard error meanwhile.
  package func leave() {
    guard isEntered else { return }
    // A reader that has stalled has a second to take what is left; what restores goes out anyway.
    flush(within: 1000)
    pending = []
    csystem_restore(200)
    isEntered = false
  }

  /// Enters in the last mode, after the program was stopped.
  func enterAgain() {
    enter(mode)
  }

  /// Its size; 80 by 24 where it does not tell, and no more than anyone can look at.
  package var size: Size {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(500, Int(window.ws_col)), rows: min(200, Int(window.ws_row)))
  }

  /// Something is still to be written; a new frame has to wait.
  package var isBusy: Bool { !pending.isEmpty }

  /// Writes `bytes`, now or when the terminal takes them again; nothing while it is not entered.
  package func write(_ bytes: [UInt8]) {
    guard isEntered else { return }
    pending += bytes
    _ = drain()
  }

  /// Writes what is pending; answers whether all of it is written.
  func drain() -> Bool {
    while !pending.isEmpty, !isClosed {
      let count = Glibc.write(descriptor, pending, pending.count)
      if count > 0 {
        pending.removeFirst(count)
      } else if errno == EAGAIN {
        return false
      } else if errno != EINTR {
        isClosed = true
      }
    }
    if isClosed { pending = [] }
    return true
  }

  private func flush(within milliseconds: Int64) {
    let limit = ContinuousClock.now + .milliseconds(milliseconds)
    while !drain() {
      let left = ContinuousClock.now.duration(to: limit)
      guard left > .zero else { return }
      var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = csystem_ppoll(&entry, 1, left.nanoseconds)
    }
  }

  /// What to poll it for.
  var pollEntry: pollfd {
    pollfd(fd: descriptor, events: Int16(isBusy ? POLLIN | POLLOUT : POLLIN), revents: 0)
  }

  /// What was typed; nil when the terminal is gone.
  func read() -> [UInt8]? {
    // As much as the kernel keeps of what nobody has read.
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count > 0 { return Array(bytes[..<count]) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
  }
}

extension Duration {
  /// Whole nanoseconds, rounded up; as much as fits for a duration beyond reach.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    guard seconds < Int64.max / 1_000_000_000 - 1 else { return .max }
    return seconds * 1_000_000_000 + (attoseconds + 999_999_999) / 1_000_000_000
  }
}
