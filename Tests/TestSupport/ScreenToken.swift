/// One thing that is written to a terminal.
enum ScreenToken {
  struct Sequence: CustomStringConvertible {
    var isPrivate: Bool
    var numbers: [Int]
    var final: Character

    var description: String { "\(isPrivate ? "?" : "")\(numbers)\(final)" }
  }

  case scalar(Unicode.Scalar)
  case lineFeed, carriageReturn
  /// Ends the sequence that it comes in; does nothing elsewhere.
  case cancel
  case control(Sequence)
  case unknown(String)

  /// Takes one from the front; nil when what is there is not whole.
  init?(_ bytes: inout ArraySlice<UInt8>) {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x0A: self = .lineFeed
    case 0x18: self = .cancel
    case 0x0D: self = .carriageReturn
    case 0x1B:
      guard let sequence = Self.sequence(&bytes) else { return nil }
      self = sequence
      return
    case 0x00..<0x20, 0x7F: self = .unknown("byte \(first)")
    default:
      guard let scalar = Self.scalar(&bytes) else { return nil }
      self = scalar
      return
    }
    bytes.removeFirst()
  }

  private static func scalar(_ bytes: inout ArraySlice<UInt8>) -> ScreenToken? {
    let lead = bytes[bytes.startIndex]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    let character = bytes.prefix(length)
    bytes = bytes.dropFirst(length)
    guard let text = String(validating: character, as: UTF8.self),
      let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
    else { return .unknown("not UTF-8: \(Array(character))") }
    return .scalar(scalar)
  }

  private static func sequence(_ bytes: inout ArraySlice<UInt8>) -> ScreenToken? {
    guard let second = bytes.dropFirst().first else { return nil }
    // An escape drops what it interrupts, and CAN ends it.
    guard second != 0x1B else {
      bytes = bytes.dropFirst()
      return sequence(&bytes)
    }
    guard second != 0x18 else {
      bytes = bytes.dropFirst(2)
      return .cancel
    }
    guard second == UInt8(ascii: "[") else {
      bytes = bytes.dropFirst(2)
      return .unknown("ESC \(second)")
    }
    let body = bytes.dropFirst(2)
    let isEnd = { (byte: UInt8) in (0x40...0x7E).contains(byte) || byte == 0x1B || byte == 0x18 }
    guard let end = body.firstIndex(where: isEnd) else { return nil }
    guard body[end] != 0x1B else {
      bytes = bytes[end...]
      return sequence(&bytes)
    }
    guard body[end] != 0x18 else {
      bytes = bytes[(end + 1)...]
      return .cancel
    }
    let parameters = String(decoding: body[..<end], as: UTF8.self)
    bytes = bytes[(end + 1)...]
    let isPrivate = parameters.hasPrefix("?")
    let texts = parameters.dropFirst(isPrivate ? 1 : 0).split(
      separator: ";", omittingEmptySubsequences: false)
    let numbers = texts.compactMap { Int($0) }
    guard numbers.count == texts.count || texts == [""] else {
      return .unknown("CSI \(parameters)")
    }
    let final = Character(Unicode.Scalar(body[end]))
    return .control(Sequence(isPrivate: isPrivate, numbers: numbers, final: final))
  }
}
