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

  /// The size of the terminal that has both the keys and the screen; nil where there is none.
  public static var terminalSize: Size? { Terminal()?.size }
}
