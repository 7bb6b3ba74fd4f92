import Glibc

/// Keeps the desktop from blanking the screen for as long as this lives, where `systemd-inhibit` is
/// there to ask it.
///
/// What it starts ends with its standard input, and so with this program, however that ends.
package final class IdleInhibitor {
  /// The other end of that input.
  private let holding: Int32

  /// `why` is what the desktop may tell a person who asks what keeps it awake.
  package init(why: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      holding = -1
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let arguments = [
      "systemd-inhibit", "--what=idle", "--who=breathe", "--why=\(why)", "--mode=block", "cat",
    ]
    // Where it is not there, nothing is kept awake.
    _ = CompanionProgram.start(arguments, input: ends[0])
    holding = ends[1]
    close(ends[0])
  }

  deinit {
    if holding >= 0 { close(holding) }
  }
}
