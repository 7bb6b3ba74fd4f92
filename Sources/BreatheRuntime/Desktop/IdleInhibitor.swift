import Glibc

/// Keeps the desktop from blanking the screen for as long as this lives, where `systemd-inhibit` is
/// there to ask it.
///
/// What it starts ends with its standard input, and so with this program, however that ends.
final class IdleInhibitor {
  /// The other end of that input.
  private let holding: Int32

  /// `why` is what the desktop may tell a person who asks what keeps it awake.
  init(why: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      holding = -1
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let arguments = [
      "systemd-inhibit", "--what=idle", "--who=breathe", "--why=\(why)", "--mode=block", "cat",
    ]
    Self.start(arguments, input: ends[0])
    holding = ends[1]
    close(ends[0])
  }

  deinit {
    if holding >= 0 { close(holding) }
  }

  /// Starts a program that has no part in the terminal, neither in its keys nor in its signals.
  private static func start(_ arguments: [String], input: Int32) {
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
    posix_spawn_file_actions_adddup2(&streams, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&streams, STDOUT_FILENO, STDERR_FILENO)

    var process: pid_t = 0
    var strings = arguments.map { strdup($0) } + [nil]
    defer { strings.forEach { free($0) } }
    // Where it is not there, nothing is kept awake.
    _ = posix_spawnp(&process, arguments[0], &streams, &attributes, &strings, environ)
  }
}
