/// What to run, and what it finds around it.
public struct Launch: Sendable {
  /// Where a program reads its standard input from.
  public enum Input: Hashable, Sendable {
    case terminal
    case null
    case file(String)
    /// A pipe the test writes to.
    case pipe
  }

  /// Where the standard output or error of a program goes.
  public enum Output: Hashable, Sendable {
    case terminal
    case null
    /// Created when missing, emptied first.
    case file(String)
    /// A pipe the test reads.
    case pipe
  }

  /// A path, or a name that is looked up in the PATH of the test.
  public var executable: String
  public var arguments: [String]
  /// All of it: nothing is inherited.
  public var environment: [String: String]
  /// The working folder; that of the test when nil.
  public var folder: String?
  public var input: Input = .terminal
  public var output: Output = .terminal
  public var errors: Output = .terminal

  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    folder: String? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
  }

  /// The environment of a person who has just got their account: everything a program keeps goes
  /// below `home`, and the terminal is a common one.
  public static func environment(home: String) -> [String: String] {
    [
      "HOME": home,
      "LANG": "C.UTF-8",
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "SHELL": "/bin/sh",
      "TERM": "xterm-256color",
      "XDG_CACHE_HOME": home + "/cache",
      "XDG_CONFIG_HOME": home + "/config",
      "XDG_DATA_HOME": home + "/data",
      "XDG_STATE_HOME": home + "/state",
    ]
  }
}
