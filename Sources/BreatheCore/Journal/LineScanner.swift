import Glibc

/// Reads a line of JSON from left to right, byte by byte, where it has the form that breathe writes
/// itself. It answers nil or false wherever the line goes on in another way, be it right or wrong.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Goes on past `text` where that comes next.
  @inline(__always)
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count, let start = bytes.baseAddress,
      memcmp(start + position, text.utf8Start, count) == 0
    else { return false }
    position += count
    return true
  }

  /// A comma, a key in quotes and a colon, as two words: comparing them takes no call.
  struct Key {
    private static let size = 16
    fileprivate let (first, second): (UInt64, UInt64)
    /// The bits that count.
    fileprivate let (firstMask, secondMask): (UInt64, UInt64)
    fileprivate let count: Int

    init(_ name: String) {
      let bytes = Array(",\"\(name)\":".utf8)
      precondition(bytes.count <= Self.size, "a longer key needs more words")
      count = bytes.count
      let rest = [UInt8](repeating: 0, count: Self.size - count)
      (first, second) = Self.words(bytes + rest)
      (firstMask, secondMask) = Self.words([UInt8](repeating: 0xFF, count: count) + rest)
    }

    private static func words(_ bytes: [UInt8]) -> (UInt64, UInt64) {
      bytes.withUnsafeBytes {
        ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      }
    }
  }

  /// Goes on past `key` where it comes next; but not near the end of a line, where none begins.
  @inline(__always)
  mutating func skip(_ key: borrowing Key) -> Bool {
    guard bytes.count - position >= 16, let start = bytes.baseAddress else { return false }
    let next = UnsafeRawPointer(start + position)
    let first = next.loadUnaligned(as: UInt64.self) ^ key.first
    let second = next.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ key.second
    guard first & key.firstMask | second & key.secondMask == 0 else { return false }
    position += key.count
    return true
  }

  /// Goes on past a comma, `key` in quotes and a colon where they come next.
  @inline(__always)
  mutating func skip(key: StaticString) -> Bool {
    let count = key.utf8CodeUnitCount
    let end = position + count + 4
    guard end <= bytes.count, let start = bytes.baseAddress, start[position] == UInt8(ascii: ","),
      start[position + 1] == UInt8(ascii: "\""), start[end - 2] == UInt8(ascii: "\""),
      start[end - 1] == UInt8(ascii: ":"), memcmp(start + position + 2, key.utf8Start, count) == 0
    else { return false }
    position = end
    return true
  }

  /// The bytes up to a closing quote, which it goes past: UTF-8 without escapes or controls.
  @inline(__always)
  mutating func text() -> Range<Int>? { text(withEscapes: false) }

  /// The same of a text that may have quotes, backslashes and line feeds in it, each with a backslash
  /// before it.
  @inline(__always)
  mutating func escapedText() -> Range<Int>? { text(withEscapes: true) }

  @inline(__always)
  private mutating func text(withEscapes: Bool) -> Range<Int>? {
    guard let start = bytes.baseAddress else { return nil }
    let begin = position
    var isASCII = true
    while position < bytes.count {
      if bytes.count - position >= 8 {
        let special = Self.special(
          in: UnsafeRawPointer(start + position).loadUnaligned(as: UInt64.self))
        position += special.trailingZeroBitCount / 8
        if special == 0 { continue }
      }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        let range = begin..<(position - 1)
        return isASCII || Self.isUTF8(bytes[range]) ? range : nil
      case UInt8(ascii: "\\"):
        guard withEscapes, skip("\"") || skip("\\") || skip("n") else { return nil }
      case 0..<0x20: return nil
      case 0x80...: isASCII = false
      default: break
      }
    }
    return nil
  }

  /// Eight bytes at once: the lowest bit that is set is the highest bit of the first byte which is a
  /// quote, a backslash, a control or no ASCII; 0 where none is.
  @inline(__always)
  private static func special(in eight: UInt64) -> UInt64 {
    let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let word = UInt64(littleEndian: eight)
    let quote = word ^ (ones * UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones * UInt64(UInt8(ascii: "\\")))
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- ones * 0x20) & ~word) | word
    return found & tops
  }

  private static func isUTF8(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// A whole number of at most nine digits.
  @inline(__always)
  mutating func integer() -> Int? {
    let isNegative = skip("-")
    guard let (value, _) = digits(most: 9), !isNegative || value > 0 else { return nil }
    return isNegative ? -value : value
  }

  /// A number with a point and at most 15 digits. Both that many digits and a power of ten are exact,
  /// so that their quotient is the number nearest to what is written.
  @inline(__always)
  mutating func decimal() -> Double? {
    guard let (whole, wholeCount) = digits(most: 10), skip(".") else { return nil }
    var value = whole
    var scale = 1.0
    var count = wholeCount
    while position < bytes.count, let digit = Self.digit(bytes[position]) {
      count += 1
      guard count <= 15 else { return nil }
      value = value * 10 + digit
      scale *= 10
      position += 1
    }
    return scale > 1 ? Double(value) / scale : nil
  }

  /// A number without a needless zero before it, and how many digits it has.
  @inline(__always)
  private mutating func digits(most: Int) -> (value: Int, count: Int)? {
    let begin = position
    var value = 0
    while position < bytes.count, let digit = Self.digit(bytes[position]) {
      guard position - begin < most else { return nil }
      value = value * 10 + digit
      position += 1
    }
    let count = position - begin
    guard count == 1 || count > 1 && bytes[begin] != UInt8(ascii: "0") else { return nil }
    return (value, count)
  }

  /// A moment such as `2026-11-20T07:30:00Z`, in seconds since 1970-01-01 UTC. Nothing else reads
  /// one, so that no day or time rolls over into another.
  @inline(__always)
  mutating func moment() -> Int? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2), let date = Day(year, month, day), skip("T"),
      let hour = number(digits: 2), hour < 24, skip(":"), let minute = number(digits: 2),
      minute < 60, skip(":"), let second = number(digits: 2), second < 60
    else { return nil }
    let seconds = date.number * 86_400 + hour * 3600 + minute * 60 + second
    return skip("Z") ? seconds : moment(local: seconds)
  }

  /// The same as other programs write it: with parts of a second, or another zone (`+01:00`).
  @inline(never)
  private mutating func moment(local: Int) -> Int? {
    if skip(".") {
      let begin = position
      while hasDigit { position += 1 }
      guard position > begin else { return nil }
    }
    if skip("Z") { return local }
    let isEast = skip("+")
    guard isEast || skip("-"), let hour = number(digits: 2), hour < 24 else { return nil }
    var offset = hour * 3600
    if skip(":") || hasDigit {
      guard let minute = number(digits: 2), minute < 60 else { return nil }
      offset += minute * 60
    }
    let seconds = isEast ? local - offset : local + offset
    return Self.writable.contains(seconds) ? seconds : nil
  }

  /// The moments of the years from 1 to 9999.
  private static let writable =
    Day.first.number * 86_400..<Day(unchecked: 10_000, 1, 1).number * 86_400

  private var hasDigit: Bool { position < bytes.count && Self.digit(bytes[position]) != nil }

  @inline(__always)
  private mutating func number(digits count: Int) -> Int? {
    guard bytes.count - position >= count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard let digit = Self.digit(bytes[position]) else { return nil }
      value = value * 10 + digit
      position += 1
    }
    return value
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }
}
