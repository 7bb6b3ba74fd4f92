import Glibc

/// How to start a process: the program, and what it finds when it begins.
///
/// All signals are back at their default action and unblocked, whatever the starting process (a
/// test runner, which blocks some) does with them.
struct Spawn {
  enum Place {
    /// The leader of a new session; the first terminal it opens becomes its controlling terminal.
    case newSession
    /// The leader of a new process group in the session of its parent.
    case newJob
  }

  /// Done in the new process, in order, before the program starts.
  enum Action {
    case open(path: String, flags: Int32, as: Int32)
    case duplicate(Int32, as: Int32)
    case enter(folder: String)
    /// Makes this process group the foreground one of the terminal behind a descriptor.
    case takeTerminal(Int32)
    case closeAll(from: Int32)
  }

  var path: String
  var arguments: [String]
  /// As `NAME=value`.
  var environment: [String]
  var place: Place
  var actions: [Action]

  /// Starts the process and gives its id.
  func start() throws(SystemFailure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let place =
      switch place {
      case .newSession: POSIX_SPAWN_SETSID
      case .newJob: POSIX_SPAWN_SETPGROUP
      }
    posix_spawnattr_setflags(
      &attributes, Int16(place | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var steps = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&steps)
    defer { posix_spawn_file_actions_destroy(&steps) }
    for action in actions {
      switch action {
      case .open(let path, let flags, let number):
        posix_spawn_file_actions_addopen(&steps, number, path, flags, 0o644)
      case .duplicate(let source, let number):
        posix_spawn_file_actions_adddup2(&steps, source, number)
      case .enter(let folder):
        posix_spawn_file_actions_addchdir_np(&steps, folder)
      case .takeTerminal(let number):
        posix_spawn_file_actions_addtcsetpgrp_np(&steps, number)
      case .closeAll(let first):
        posix_spawn_file_actions_addclosefrom_np(&steps, first)
      }
    }

    var pid: pid_t = 0
    let code = withCStrings([path] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&pid, path, &steps, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw SystemFailure("posix_spawn \(path)", code: code) }
    return pid
  }
}

/// Lends `strings` as the null-terminated array of C strings that `posix_spawn` takes.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  pointers.append(nil)
  defer { pointers.forEach { free($0) } }
  return pointers.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("the array holds its null") }
    return body(base)
  }
}
