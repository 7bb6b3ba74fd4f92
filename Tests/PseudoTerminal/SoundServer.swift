import Glibc

/// A PulseAudio of its own with a device that nobody hears, in real time: what a test plays on and
/// listens to. It ends with this object, and no other sound server learns of it.
public final class SoundServer {
  private static let sink = "silence"

  /// What programs need to play on it.
  public let environment: [String: String]
  private let folder: TemporaryFolder
  private let daemon: RunningProgram

  /// Throws when `pulseaudio` is not there or does not start.
  public init() throws {
    folder = try TemporaryFolder()
    let runtime = folder.path + "/run"
    guard mkdir(runtime, 0o700) == 0 else { throw SystemFailure("mkdir") }
    let devices = folder.path + "/asound.conf"
    guard let file = fopen(devices, "w") else { throw SystemFailure("fopen \(devices)") }
    fputs("pcm.!default { type pulse }\n", file)
    fclose(file)
    environment = ["XDG_RUNTIME_DIR": runtime, "ALSA_CONFIG_PATH": devices]
    var launch = Launch(
      "pulseaudio",
      [
        "-n", "-L", "module-native-protocol-unix", "-L",
        "module-null-sink sink_name=\(Self.sink) format=s16le rate=48000 channels=1",
        "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm",
        "--log-level=error",
      ], environment: environment.merging(["HOME": folder.path]) { $1 })
    (launch.input, launch.output, launch.errors) = (.null, .null, .null)
    daemon = try RunningProgram(launch, terminal: nil)
    try eventually("the start of PulseAudio") { access(runtime + "/pulse/native", R_OK) == 0 }
  }

  /// Sends it a signal: SIGSTOP freezes it, SIGKILL ends it.
  public func send(signal: Int32) throws {
    try daemon.send(signal: signal)
  }

  /// Listens from now on.
  public func record() throws -> Recording {
    try Recording(of: Self.sink + ".monitor", environment: environment, in: folder)
  }

  /// What is to be heard on a sound server.
  public final class Recording {
    /// A second.
    public static let rate = 48_000

    private let path: String
    private let recorder: RunningProgram
    private let folder: TemporaryFolder

    fileprivate init(
      of source: String, environment: [String: String], in folder: TemporaryFolder
    ) throws {
      self.folder = folder
      path = folder.path + "/heard"
      var launch = Launch(
        "parec",
        [
          "-d", source, "--raw", "--format=s16le", "--rate=\(Self.rate)", "--channels=1",
          "--latency-msec=10",
        ], environment: environment.merging(["HOME": folder.path]) { $1 })
      (launch.input, launch.output, launch.errors) = (.null, .file(path), .null)
      recorder = try RunningProgram(launch, terminal: nil)
      try eventually("the first samples of a recording") { try !samples.isEmpty }
    }

    /// A time that the first sample was heard at, or before.
    public func startsNoLaterThan() throws -> Timestamp {
      var status = stat()
      guard stat(path, &status) == 0 else { throw SystemFailure("stat \(path)") }
      return .now + .seconds(-1) * (Double(status.st_size / 2) / Double(Self.rate))
    }

    /// All that was heard so far.
    public var samples: [Int16] {
      get throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SystemFailure("open \(path)") }
        defer { close(file) }
        let size = max(0, lseek(file, 0, SEEK_END))
        var samples = [Int16](repeating: 0, count: Int(size) / 2)
        let count = samples.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        guard count >= 0 else { throw SystemFailure("read \(path)") }
        return Array(samples.prefix(count / 2))
      }
    }
  }
}
