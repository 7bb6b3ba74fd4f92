/// What stands between `ESC [` and its last byte: numbers, and what belongs to each of them.
struct ControlSequence {
  private let final: Character
  /// By the semicolons and then the colons between them; nil where there is no number.
  private let numbers: [[Int?]]
  /// It has other signs among them, as reports have.
  private let isReport: Bool

  init(_ parameters: [UInt8], final: UInt8) {
    self.final = Character(Unicode.Scalar(final))
    let text = String(decoding: parameters, as: UTF8.self)
    isReport = !text.allSatisfy { $0.isNumber || $0 == ";" || $0 == ":" }
    numbers = text.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    }
  }

  var beginsPaste: Bool { final == "~" && !isReport && numbers == [[200]] }

  /// The key that it stands for; nil where it reports something, and where a key is let go.
  var key: Key? {
    guard !isReport, !isRelease else { return nil }
    switch final {
    case "A", "B", "C", "D", "H", "F":
      guard [nil, 1].contains(first), numbers.count <= 2 else { return nil }
      return isModified ? .unknown : Self.named[final]
    // Of these, R also tells where the cursor is.
    case "E", "P", "Q", "S", "Z", "a", "b", "c", "d", "^", "@": return isKey ? .unknown : nil
    case "R": return first == nil ? .unknown : nil
    case "~": return ofNumber
    case "u": return first.flatMap { key(of: $0, shifted: numbers[0].dropFirst().first ?? nil) }
    default: return nil
    }
  }

  private static let named: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
  ]

  private var first: Int? { numbers.first?.first ?? nil }

  /// `c` with a number, and some others, report something.
  private var isKey: Bool { final == "c" || final == "a" ? first == nil : numbers.count <= 2 }

  /// The keys that are held as well, in bits: Shift, Alt, Ctrl and others. Caps Lock and Num Lock
  /// don't count.
  private var modifiers: Int {
    guard numbers.count > 1, let told = numbers[1].first ?? nil else { return 0 }
    return max(0, told - 1) & 0b11_1111
  }

  private static let (shift, control) = (1, 4)

  private var isModified: Bool { modifiers != 0 }

  /// Some terminals can tell that a key is let go, which means nothing here.
  private var isRelease: Bool {
    numbers.count > 1 && numbers[1].count > 1 && numbers[1][1] == 3
  }

  /// Terminals have never agreed on the keys in the corners.
  private var ofNumber: Key? {
    // 27;5;99 is Ctrl and the character with the number 99.
    if first == 27, numbers.count == 3 { return numbers[2].first?.flatMap { self.key(of: $0) } }
    guard let first, numbers.count <= 2 else { return nil }
    let key: Key? =
      switch first {
      case 1, 7: .home
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      case 2, 3, 11...34: .unknown
      default: nil
      }
    return isModified ? key.map { _ in .unknown } : key
  }

  /// A key by the number of its character, and the one that it has with Shift where that is told.
  private func key(of number: Int, shifted: Int? = nil) -> Key? {
    let isPlain = modifiers & ~Self.shift == 0
    switch number {
    case 13, 57_414: return isPlain ? .enter : .unknown
    case 27: return isPlain ? .escape : .unknown
    case 8, 127: return isPlain ? .backspace : .unknown
    case 9: return modifiers == 0 ? .control("i") : .unknown
    case 57_399...57_408: return isPlain ? .character(Character("\(number - 57_399)")) : .unknown
    case 57_417...57_424:
      let keys: [Key] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end]
      return modifiers == 0 ? keys[number - 57_417] : .unknown
    // Shift and the like by themselves.
    case 57_358...57_360, 57_441...57_454: return nil
    case 57_344...63_743: return .unknown
    default: break
    }
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init), number >= 0x20
    else { return .unknown }
    switch modifiers {
    case 0: return KeyDecoder.character(scalar) ?? .unknown
    case Self.shift:
      let upper = shifted.flatMap { UInt32(exactly: $0) }.flatMap(Unicode.Scalar.init)
      let text = upper.map { String($0) } ?? String(scalar).uppercased()
      return text.unicodeScalars.first.flatMap(KeyDecoder.character) ?? .unknown
    case Self.control where scalar == "[": return .escape
    case Self.control where scalar == "\\": return .control("\\")
    case Self.control where scalar.properties.isAlphabetic && scalar.isASCII:
      return .control(Character(String(scalar).lowercased()))
    default: return .unknown
    }
  }
}
