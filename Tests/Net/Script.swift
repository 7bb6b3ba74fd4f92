import PseudoTerminal

/// A run of the program, and what happens to it.
struct Script: Sendable {
  var name: String
  var arguments: [String]
  var setting = Setting()
  /// What a person does at a terminal; without any, there is no terminal.
  var acts: [Act]?
  /// Commands that are run after it, without a terminal.
  var afterwards: [[String]] = []

  init(_ name: String, _ arguments: [String], _ setting: Setting = Setting()) {
    self.name = name
    self.arguments = arguments
    self.setting = setting
  }

  /// In a terminal.
  init(
    _ name: String, _ arguments: [String], _ setting: Setting = Setting(), acts: [Act],
    afterwards: [[String]] = []
  ) {
    self.init(name, arguments, setting)
    self.acts = acts
    self.afterwards = afterwards
  }
}

/// What the program finds around it.
struct Setting: Sendable {
  /// Folders of `Homes` whose files are in the home.
  var homes: [String] = []
  /// More files in the home, by their paths.
  var files: [String: String] = [:]
  var environment: [String: String] = [:]
  var size = PseudoTerminal.Size(columns: 80, rows: 24)
  /// A line for `sh`, in which "$0" "$@" is the program with its arguments.
  var shell: String?
  /// How many lines of an output are recorded; a hash stands for the rest.
  var length = 10
  /// What differs from one run to the next, in the output and on the last screen.
  var hidden: [Hidden] = []
  /// Nobody has read and answered what is asked only once.
  var isNew = false

  static func homes(_ names: String...) -> Setting {
    var setting = Setting()
    setting.homes = names
    return setting
  }

  func with(_ change: (inout Setting) -> Void) -> Setting {
    var setting = self
    change(&setting)
    return setting
  }

  func size(_ columns: Int, _ rows: Int) -> Setting {
    with { $0.size = PseudoTerminal.Size(columns: columns, rows: rows) }
  }

  func file(_ path: String, _ text: String) -> Setting { with { $0.files[path] = text } }

  func configuration(_ text: String) -> Setting { file("config/breathe/config.yaml", text) }

  func environment(_ name: String, _ value: String) -> Setting {
    with { $0.environment[name] = value }
  }

  func shell(_ line: String) -> Setting { with { $0.shell = line } }

  func length(_ lines: Int) -> Setting { with { $0.length = lines } }

  func new() -> Setting { with { $0.isNew = true } }

  func hiding(_ hidden: Hidden...) -> Setting { with { $0.hidden += hidden } }
}
