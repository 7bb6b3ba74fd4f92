import CSystem
import Glibc

/// A program at work beside this one, which has no part in the terminal, neither in its keys nor in
/// its signals. What it complains of goes nowhere.
///
/// It leads a process group of its own. Nobody waits for it while signals are caught. A pair of
/// sockets is its standard input and its standard output: when it ends, ours tells so, writing to one
/// that has ended raises no signal, and its input ends with this program, however that ends.
final class CompanionProcess {
  private let process: pid_t
  private let line: Descriptor

  /// Starts the first of `arguments`, a path or a name in PATH; nil where it does not start.
  init?(_ arguments: [String], environment: [String]) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    line = Descriptor(ends[0])
    let its = Descriptor(ends[1])
    guard let started = Self.start(arguments, environment: environment, stream: its.number)
    else { return nil }
    process = started
  }

  private static func start(
    _ arguments: [String], environment: [String], stream: Int32
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var streams = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&streams)
    defer { posix_spawn_file_actions_destroy(&streams) }
    posix_spawn_file_actions_adddup2(&streams, stream, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&streams, stream, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    var strings = arguments.map { strdup($0) } + [nil]
    defer { strings.forEach { free($0) } }
    var variables = environment.map { strdup($0) } + [nil]
    defer { variables.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawnp(&process, arguments[0], &streams, &attributes, &strings, &variables) == 0
      ? process : nil
  }

  /// Gives it a text, as far as it is taken at once: of a few kilobytes, all of it.
  func give(_ text: String) {
    var text = text
    _ = text.withUTF8 {
      send(line.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
  }

  /// There is no more text to come.
  func giveEnd() {
    shutdown(line.number, Int32(SHUT_WR))
  }

  /// It has ended, and so has all that it started; what it wrote meanwhile is passed over.
  var isOver: Bool {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    // More than a socket holds comes from a program that is still writing.
    for _ in 0..<64 {
      let count = recv(line.number, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      if count == 0 { return true }
      if count < 0, errno != EINTR { return errno != EAGAIN }
    }
    return false
  }

  /// What it writes until its end, or as much as `limit`; nil where that takes too long.
  package func read(atMost limit: Int, within time: Duration) -> [UInt8]? {
    let end = ContinuousClock.now + time
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while result.count < limit {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return nil }
      var entry = pollfd(fd: line.number, events: Int16(POLLIN), revents: 0)
      guard csystem_ppoll(&entry, 1, left.nanoseconds) > 0 else { continue }
      let count = recv(line.number, &block, min(block.count, limit - result.count), 0)
      if count == 0 { break }
      if count > 0 { result += block[..<count] } else if errno != EINTR { break }
    }
    return result
  }

  /// Ends it in the middle of a word.
  ///
  /// While any of its group is there, no other process can have its number.
  func stop() {
    if !isOver { kill(-process, SIGKILL) }
  }

  /// Ends it and waits until it is gone, where nobody else sees to that.
  func stopAndWait() {
    kill(-process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }
}
