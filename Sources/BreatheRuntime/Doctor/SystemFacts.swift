import BreatheCore
import Glibc

/// What this machine has that a session can use.
public enum SystemFacts {
  /// Of the C library.
  public static var glibcVersion: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let count = confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
    guard count > 0 else { return "glibc" }
    return String(decoding: bytes.prefix(count - 1).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The programs that can speak, of those that breathe knows.
  public static func voices(environment: [String: String]) -> [String] {
    SpeechProgram.Kind.allCases.filter { SpeechProgram($0, .en, environment: environment) != nil }
      .map(\.rawValue)
  }

  /// The size of the terminal that a person is at, wherever what is printed goes; nil where there is
  /// none.
  public static var terminalSize: Size? {
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    if let size = streams.lazy.compactMap({ size(of: $0) }).first { return size }
    let descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return size(of: descriptor)
  }

  private static func size(of descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
