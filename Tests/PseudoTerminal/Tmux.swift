import Glibc

/// A program in a window of a private tmux server, which tells what is on the screen where a
/// pseudo-terminal only tells what was written to it.
public final class Tmux {
  private let path: String
  private let folder: TemporaryFolder
  private let environment: [String: String]

  /// Starts a server of its own that runs `commandLine` with `sh`; the pane stays when that ends.
  ///
  /// tmux 3.3 may lose what a command writes right before its end, and its exit status. To see the
  /// last screen of a program, `type` its command line into the shell that runs by default.
  ///
  /// Pass an `environment` for what the command should see; HOME is a fresh folder without one.
  public init(
    _ commandLine: String = "exec sh",
    size: PseudoTerminal.Size = PseudoTerminal.Size(columns: 80, rows: 24),
    environment: [String: String]? = nil
  ) throws {
    path = try Tool.path(of: "tmux")
    folder = try TemporaryFolder()
    var environment = environment ?? Launch.environment(home: folder.path)
    // The socket goes here, so no other server is touched, whatever its name.
    environment["TMUX_TMPDIR"] = folder.path
    self.environment = environment
    let settings = [
      ["set", "-g", "status", "off"],
      ["set", "-g", "remain-on-exit", "on"],
      // Without this, a note that the pane is dead takes a line, and scrolls another away.
      ["set", "-g", "remain-on-exit-format", ""],
    ]
    var command = ["-f", "/dev/null", "start-server", ";"]
    for setting in settings { command += setting + [";"] }
    command += ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", commandLine]
    try run(command)
  }

  deinit {
    _ = try? run(["kill-server"])
  }

  /// Presses keys by their tmux names, such as `Enter`, `C-c` and `Right`.
  public func sendKeys(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  /// Types a line and presses Enter.
  public func type(_ line: String) throws {
    try run(["send-keys", "-l", line, ";", "send-keys", "Enter"])
  }

  public func resize(_ size: PseudoTerminal.Size) throws {
    try run(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// The lines on the screen, without the spaces at their ends.
  public func capturePane() throws -> [String] {
    let text = try run(["capture-pane", "-p"])
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// The value of a tmux format, such as `#{alternate_on} #{cursor_flag}`.
  public func display(_ format: String) throws -> String {
    String(try run(["display-message", "-p", format]).dropLast())
  }

  /// Looks at the screen until `predicate` holds for its lines, and gives those.
  ///
  /// tmux has no event for a change of the screen, so it is asked 50 times a second.
  @discardableResult
  public func wait(
    within limit: Duration = .patience, until predicate: ([String]) throws -> Bool
  ) throws -> [String] {
    let deadline = Timestamp.now + limit
    while true {
      let lines = try capturePane()
      if try predicate(lines) { return lines }
      guard Timestamp.now < deadline else {
        throw Unmet(
          expectation: "the screen", reason: .timedOut(after: limit),
          output: lines.joined(separator: "\n"))
      }
      poll(nil, 0, 20)
    }
  }

  @discardableResult
  public func run(_ arguments: [String]) throws -> String {
    let launch = Launch(path, ["-u", "-L", "breathe"] + arguments, environment: environment)
    let result = try launch.run()
    guard result.status == .exited(0) else {
      throw Failure(arguments: arguments, text: result.errors)
    }
    return result.output
  }

  /// tmux refused a command.
  public struct Failure: Error, CustomStringConvertible {
    public var arguments: [String]
    public var text: String

    public var description: String {
      "tmux \(arguments.joined(separator: " ")): \(text.escapedForReading)"
    }
  }
}
