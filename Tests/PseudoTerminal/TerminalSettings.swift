import Glibc

/// The settings of a terminal (termios) as a value, to compare before and after.
public struct TerminalSettings: Hashable, Sendable, CustomStringConvertible {
  public var input: UInt32
  public var output: UInt32
  public var control: UInt32
  public var local: UInt32
  public var line: UInt8
  /// The special characters, such as the one that interrupts, by their index in termios.
  public var characters: [UInt8]
  public var inputSpeed: UInt32
  public var outputSpeed: UInt32

  /// Reads those of an open terminal. On Linux the master side gives the settings of the slave.
  init(of descriptor: Descriptor) throws(SystemFailure) {
    var settings = termios()
    guard tcgetattr(descriptor.number, &settings) == 0 else { throw SystemFailure("tcgetattr") }
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    line = settings.c_line
    characters = withUnsafeBytes(of: &settings.c_cc) { Array($0) }
    inputSpeed = settings.c_ispeed
    outputSpeed = settings.c_ospeed
  }

  /// Whether typed characters appear by themselves.
  public var echoes: Bool { local & UInt32(ECHO) != 0 }

  /// Whether input comes a line at a time.
  public var isCanonical: Bool { local & UInt32(ICANON) != 0 }

  public var description: String {
    func hexadecimal(_ flags: UInt32) -> String { "0x" + String(flags, radix: 16) }
    return "input \(hexadecimal(input)) output \(hexadecimal(output))"
      + " control \(hexadecimal(control)) local \(hexadecimal(local)) line \(line)"
      + " characters \(characters) speed \(inputSpeed)/\(outputSpeed)"
  }
}
