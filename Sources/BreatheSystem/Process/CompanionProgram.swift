import Glibc

/// A program started beside this one, which has no part in the terminal, neither in its keys nor in
/// its signals.
///
/// It leads a process group of its own. Nobody waits for it while signals are caught.
enum CompanionProgram {
  /// Starts the first of `arguments`, a path or a name in PATH, with this program's environment or
  /// with another. Without an `output`, what it writes goes nowhere, as what it complains of does.
  /// Answers its process; nil where it does not start.
  static func start(
    _ arguments: [String], environment: [String]? = nil, input: Int32, output: Int32? = nil
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
    posix_spawn_file_actions_adddup2(&streams, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&streams, output ?? STDERR_FILENO, STDOUT_FILENO)

    var process: pid_t = 0
    var strings = arguments.map { strdup($0) } + [nil]
    defer { strings.forEach { free($0) } }
    guard let environment else {
      return posix_spawnp(&process, arguments[0], &streams, &attributes, &strings, environ) == 0
        ? process : nil
    }
    var variables = environment.map { strdup($0) } + [nil]
    defer { variables.forEach { free($0) } }
    return posix_spawnp(&process, arguments[0], &streams, &attributes, &strings, &variables) == 0
      ? process : nil
  }
}
