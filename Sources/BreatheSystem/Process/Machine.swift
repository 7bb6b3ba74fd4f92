import BreatheCore
import Glibc

/// What a machine has that a session can use.
package struct Machine: Sendable {
  /// The C library and the sound library, with their versions.
  package var libraries: @Sendable () -> String
  /// The size of the terminal that a person is at, wherever the output goes; nil if there is none.
  package var terminalSize: @Sendable () -> Size?
  /// The programs that can speak, of those that breathe knows.
  package var voices: @Sendable () -> [String]
  package var soundDevices: @Sendable () throws(SoundProblem) -> [SoundDevice]
  /// Plays a cue on a device, which takes about a second; two if the device does not answer.
  package var trySound: @Sendable (_ device: String, _ volume: Volume) -> SoundTrial

  package init(
    libraries: @escaping @Sendable () -> String, terminalSize: @escaping @Sendable () -> Size?,
    voices: @escaping @Sendable () -> [String],
    soundDevices: @escaping @Sendable () throws(SoundProblem) -> [SoundDevice],
    trySound: @escaping @Sendable (_ device: String, _ volume: Volume) -> SoundTrial
  ) {
    self.libraries = libraries
    self.terminalSize = terminalSize
    self.voices = voices
    self.soundDevices = soundDevices
    self.trySound = trySound
  }

  /// The one that the program runs on.
  package static func live(environment: [String: String]) -> Machine {
    Machine(
      libraries: {
        [libcVersion, SoundTrial.version.map { "libasound \($0)" }].compactMap(\.self)
          .joined(separator: ", ")
      },
      terminalSize: { terminalSize },
      voices: {
        SpeechProgram.Kind.allCases
          .filter { SpeechProgram($0, .en, environment: environment) != nil }.map(\.rawValue)
      },
      soundDevices: SoundDevice.all, trySound: { SoundTrial(device: $0, volume: $1) })
  }

  private static var libcVersion: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let count = confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
    guard count > 0 else { return "glibc" }
    return String(decoding: bytes.prefix(count - 1).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static var terminalSize: Size? {
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    if let size = streams.lazy.compactMap({ size(of: $0) }).first { return size }
    guard let terminal = try? Descriptor(opening: "/dev/tty", O_RDWR | O_NOCTTY | O_NONBLOCK)
    else { return nil }
    return size(of: terminal.number)
  }

  private static func size(of descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
