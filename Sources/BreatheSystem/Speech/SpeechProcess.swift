import CSystem
import Glibc

/// A program that speaks, at work. A pair of sockets is its standard input and its standard output:
/// when it ends, ours tells so, and writing to one that has ended raises no signal.
final class SpeechProcess {
  private let process: pid_t
  private let line: Int32

  init?(_ arguments: [String], environment: [String]) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    let started = CompanionProgram.start(
      arguments, environment: environment, input: ends[1], output: ends[1])
    close(ends[1])
    guard let started else {
      close(ends[0])
      return nil
    }
    (process, line) = (started, ends[0])
  }

  deinit {
    close(line)
  }

  /// Gives it a text, as far as it is taken at once: of a few kilobytes, all of it.
  func give(_ text: String) {
    var text = text
    _ = text.withUTF8 { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)) }
  }

  /// There is no more text to come.
  func giveEnd() {
    shutdown(line, Int32(SHUT_WR))
  }

  /// It has ended, and so has all that it started; what it wrote meanwhile is passed over.
  var isOver: Bool {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    // More than a socket holds comes from a program that is still writing.
    for _ in 0..<64 {
      let count = recv(line, &bytes, bytes.count, Int32(MSG_DONTWAIT))
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
      var entry = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
      guard csystem_ppoll(&entry, 1, left.nanoseconds) > 0 else { continue }
      let count = recv(line, &block, min(block.count, limit - result.count), 0)
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
