import BreatheCore
import Glibc

/// A program on this computer that speaks. It is given texts on its standard input and nowhere else:
/// as an argument, a text that begins with a hyphen would be an option.
struct SpeechProgram {
  /// The best first.
  enum Kind: String, CaseIterable {
    /// Speaks one text, and can be ended in the middle of it; or writes it as a WAV file.
    case espeak = "espeak-ng"
    /// Hands on each line to Speech Dispatcher, and its commands.
    case dispatcher = "spd-say"
  }

  let kind: Kind
  private let path: String
  private let language: Language
  private let environment: [String]

  /// What it needs to find the person's sound server, and no more of what surrounds this program.
  private static let variables = [
    "ALSA_CONFIG_PATH", "DBUS_SESSION_BUS_ADDRESS", "HOME", "LOGNAME", "PATH", "PIPEWIRE_REMOTE",
    "PIPEWIRE_RUNTIME_DIR", "PULSE_COOKIE", "PULSE_RUNTIME_PATH", "PULSE_SERVER", "SPEECHD_ADDRESS",
    "USER", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR",
  ]

  /// Nil where it is not installed.
  init?(_ kind: Kind, _ language: Language, environment: [String: String]) {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths = folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(kind.rawValue)" }
    guard let path = paths.first(where: Self.isProgram) else { return nil }
    self.kind = kind
    self.path = path
    self.language = language
    self.environment =
      ["LC_ALL=C.UTF-8"]
      + Self.variables.compactMap { name in environment[name].map { "\(name)=\($0)" } }
  }

  /// A folder can be looked into, which is the same permission.
  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// Starts it; nil where it does not start. `volume` is louder or softer than it is usually, by so
  /// many of a hundred.
  func start(volume: Int = 0, writesWave: Bool = false) -> CompanionProcess? {
    let arguments =
      switch kind {
      case .espeak:
        [
          "--stdin", "-b", "1", "-z", "-s", "160", "-v", language.own.rawValue, "-a",
          "\(100 + volume)",
        ] + (writesWave ? ["--stdout"] : [])
      case .dispatcher: ["-e", "-l", language.own.rawValue]
      }
    return CompanionProcess([path] + arguments, environment: environment)
  }
}
