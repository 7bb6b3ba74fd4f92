/// A key as the terminal tells of it.
package enum Key: Equatable, Sendable {
  case character(Character)
  /// Ctrl and a letter, `c` for Ctrl-C.
  case control(Character)
  case enter, escape, backspace, left, right, up, down, pageUp, pageDown, home, end
  /// One that breathe does not know.
  case unknown

  /// The keys in `bytes`, as they were read at once.
  package static func decode(_ bytes: some Collection<UInt8>) -> [Key] {
    var keys: [Key] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x1B: keys.append(escapeSequence(&rest))
      case 0x0A, 0x0D: keys.append(.enter)
      case 0x08, 0x7F: keys.append(.backspace)
      case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
      case 0x1C: keys.append(.control("\\"))
      case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
      default:
        // The rest of a character beyond ASCII, none of which means anything here.
        while let next = rest.first, next & 0xC0 == 0x80 { rest.removeFirst() }
        keys.append(.unknown)
      }
    }
    return keys
  }

  /// What follows an escape: nothing, one letter, or a sequence that ends with a letter or `~`. A
  /// control character is never part of one: Ctrl-C stops, whatever comes before it.
  private static func escapeSequence(_ rest: inout ArraySlice<UInt8>) -> Key {
    guard let first = rest.first, first >= 0x20 else { return .escape }
    rest.removeFirst()
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "O") else { return .unknown }
    var sequence: [UInt8] = []
    while let byte = rest.first, byte >= 0x20 {
      rest.removeFirst()
      sequence.append(byte)
      if (0x40...0x7E).contains(byte) { break }
    }
    // Terminals have never agreed on the keys in the corners.
    return switch String(decoding: sequence, as: UTF8.self) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H", "1~", "7~": .home
    case "F", "4~", "8~": .end
    case "5~": .pageUp
    case "6~": .pageDown
    default: .unknown
    }
  }
}
