import Glibc

/// The smallest shell with job control: it runs one program as the foreground job of a terminal.
///
/// A program can't be tested as the leader of its terminal's session. The kernel then ignores
/// Ctrl-Z (there is no shell to come back to), and the session ends with the program. So the tests
/// start this shell as the leader, and it starts the program, as a person's shell does. It passes
/// a hang-up on to the job, and keeps the terminal after the program's end, for a look at how the
/// program left it, until the test hangs up.
///
/// It is an executable of its own (`job-shell`) because Swift has no `fork`.
public enum JobShell {
  /// The descriptors the shell is started with, besides 0, 1 and 2, which are the program's.
  enum Channel {
    /// Where the reports go.
    static let report: Int32 = 3
    /// The controlling terminal; /dev/null when the program gets none.
    static let terminal: Int32 = 4
  }

  /// Runs the program at `path` to its end.
  public static func run(path: String, arguments: [String]) -> Never {
    var handled = sigset_t()
    sigfillset(&handled)
    // Blocked signals wait for sigtimedwait below; SIGTTOU and SIGPIPE just never interrupt.
    sigprocmask(SIG_BLOCK, &handled, nil)
    sigemptyset(&handled)
    sigaddset(&handled, SIGCHLD)
    sigaddset(&handled, SIGHUP)

    let hasTerminal = isatty(Channel.terminal) == 1
    let parent = getppid()
    let takeTerminal: [Spawn.Action] = hasTerminal ? [.takeTerminal(Channel.terminal)] : []
    let spawn = Spawn(
      path: path, arguments: arguments, environment: environmentLines(), place: .newJob,
      actions: takeTerminal + [.closeAll(from: Channel.report)])
    let job: pid_t
    do throws(SystemFailure) {
      let time = Timestamp.now
      job = try spawn.start()
      send(.started(job, at: time))
    } catch {
      send(.failed(code: error.code))
      exit(EX_UNAVAILABLE)
    }

    var hasEnded = false
    var isHungUp = !hasTerminal
    // Woken once a second as well, since nothing else tells that the test runner has crashed.
    var second = timespec(tv_sec: 1, tv_nsec: 0)
    while !(hasEnded && isHungUp) {
      switch sigtimedwait(&handled, nil, &second) {
      case SIGCHLD:
        hasEnded = reportChanges(of: job) || hasEnded
      case SIGHUP:
        isHungUp = true
        if !hasEnded {
          kill(-job, SIGHUP)
          kill(-job, SIGCONT)
        }
      default:
        guard getppid() != parent else { continue }
        if !hasEnded { kill(-job, SIGKILL) }
        exit(EX_UNAVAILABLE)
      }
    }
    exit(EX_OK)
  }

  /// Reports what happened to the job since the last call, and tells whether it has ended.
  private static func reportChanges(of job: pid_t) -> Bool {
    var word: Int32 = 0
    var usage = rusage()
    while wait4(job, &word, WNOHANG | WUNTRACED, &usage) == job {
      switch ProcessStatus(word: word) {
      case .stopped(let signal):
        send(.stopped(signal: signal))
      case let end:
        send(.ended(end, ResourceUsage(usage)))
        return true
      }
    }
    return false
  }

  /// Nobody is left to tell when this fails: then the test runner is gone.
  private static func send(_ report: JobReport) {
    let bytes = Array(report.line.utf8)
    _ = write(Channel.report, bytes, bytes.count)
  }

  private static func environmentLines() -> [String] {
    var lines: [String] = []
    var next = environ
    while let line = next.pointee {
      lines.append(String(cString: line))
      next += 1
    }
    return lines
  }
}
