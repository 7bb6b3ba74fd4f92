import BreatheCore

/// Tells keys from the bytes of a terminal, however they are cut into reads.
///
/// What a terminal reports of itself or of the mouse says nothing, and what is pasted is text: no byte
/// of either ever acts as a key. But Ctrl-C counts wherever it stands outside a paste.
package struct KeyDecoder: Sendable {
  /// What someone has typed.
  package enum Typed: Equatable, Sendable {
    case key(Key)
    /// Several characters at once, which nobody types: what was pasted.
    case text(String)
  }

  /// Where the bytes so far have led.
  private enum State: Equatable {
    case between
    /// Within a character beyond ASCII.
    case character([UInt8])
    case escape
    /// After `ESC O`, which begins a key of the keypad.
    case keypad
    /// After `ESC [`, with what came since.
    case sequence([UInt8])
    /// After `ESC [ [`, which begins a key of the Linux console.
    case console
    /// Within a report of an old mouse, of which so many bytes are still to come.
    case mouse(Int)
    /// Within a report that a bell or `ESC \` ends.
    case report(isBegun: Bool, isAfterEscape: Bool)
    /// Within what is pasted.
    case paste([UInt8])
  }

  private var state = State.between
  /// An escape came before the one that began the sequence, as the Alt key makes it.
  private var isAlt = false
  private let patience: Duration

  /// What has begun has so long to go on: the next bytes may be on their way.
  private static let patienceWithin = Duration.seconds(1)
  /// Bytes of a sequence and of a paste that are kept.
  private static let (mostOfSequence, mostOfPaste) = (64, 4096)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// `patience` says how long after an escape the rest of its sequence may come.
  package init(patience: Duration) {
    self.patience = patience
  }

  /// As long as the bytes of one key may be apart, on this machine or on the way from another.
  package static func patience(environment: [String: String]) -> Duration {
    environment["SSH_CONNECTION"] == nil ? .milliseconds(150) : .milliseconds(300)
  }

  /// How long to wait for what has begun to go on; nil where nothing has.
  package var wait: Duration? {
    switch state {
    case .between: nil
    case .escape, .keypad, .sequence([]), .report(isBegun: false, isAfterEscape: _): patience
    case .character, .sequence, .console, .mouse, .report, .paste: Self.patienceWithin
    }
  }

  /// What was typed where nothing more has come within `wait`.
  package mutating func giveUp() -> [Typed] {
    defer { (state, isAlt) = (.between, false) }
    return switch state {
    case .between, .console, .mouse, .report(isBegun: true, isAfterEscape: _): []
    case .escape: isAlt ? [.key(.escape), .key(.escape)] : [.key(.escape)]
    // The Alt key, and what it was pressed with.
    case .sequence([]), .keypad, .report, .character: [.key(.unknown)]
    case .sequence: []
    case .paste(let bytes): [.text(Self.text(bytes))]
    }
  }

  /// What was typed by the end of `bytes`, which were read at once. Several characters among them are
  /// text: some terminals don't tell what is pasted.
  package mutating func decode(_ bytes: some Collection<UInt8>) -> [Typed] {
    var found: [Found] = []
    for byte in bytes { take(byte, &found) }
    return found.count(where: \.isCharacter) > 1 ? Self.joined(found) : found.map(\.typed)
  }

  /// What was typed, and whether it came as the character itself, as what is pasted does.
  private struct Found {
    var typed: Typed
    var isPlain = false

    var isCharacter: Bool { if case .key(.character) = typed { isPlain } else { false } }
  }

  /// Makes one text of all characters, and of the line ends and tabs among them.
  private static func joined(_ found: [Found]) -> [Typed] {
    var text = ""
    var place: Int?
    var rest: [Typed] = []
    for one in found {
      switch (one.typed, one.isPlain) {
      case (.key(.character(let character)), true): text.append(character)
      case (.key(.enter), true): text.append("\n")
      case (.key(.control("i")), true): text.append("\t")
      default:
        rest.append(one.typed)
        continue
      }
      place = place ?? rest.count
    }
    rest.insert(.text(text), at: place ?? 0)
    return rest
  }

  private mutating func take(_ byte: UInt8, _ found: inout [Found]) {
    if case .paste(var bytes) = state {
      state = .between
      // So large a paste is of no use; its end is still looked for.
      if bytes.count == Self.mostOfPaste { bytes.removeFirst(bytes.count - Self.pasteEnd.count) }
      bytes.append(byte)
      guard bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
        state = .paste(bytes)
        return
      }
      found.append(Found(typed: .text(Self.text(bytes.dropLast(Self.pasteEnd.count)))))
      return
    }
    // No sequence has a control in it: a new one begins, or a key counts whatever comes before it.
    if byte < 0x20, byte != 0x1B, !isReportEnd(byte) {
      if state == .escape { add(.escape, &found) }
      (state, isAlt) = (.between, false)
    }
    switch state {
    case .between: begin(byte, &found)
    case .character(let bytes): goOn(bytes, byte, &found)
    case .escape: escape(byte, &found)
    case .keypad:
      // The number of a modifier may come before the key.
      if (0x30...0x39).contains(byte) { return }
      end(byte, Self.keypadKey(byte), &found)
    case .console: end(byte, .unknown, &found)
    case .sequence(let bytes): sequence(bytes, byte, &found)
    case .mouse(let left):
      guard byte != 0x1B else { return state = .escape }
      state = left > 1 ? .mouse(left - 1) : .between
    case .report(_, isAfterEscape: true):
      // Where it was not ended, something else begins.
      state = .escape
      if byte == UInt8(ascii: "\\") { state = .between } else { escape(byte, &found) }
    case .report:
      state =
        byte == 0x07 ? .between : .report(isBegun: true, isAfterEscape: byte == 0x1B)
    case .paste: break
    }
  }

  private func isReportEnd(_ byte: UInt8) -> Bool {
    if case .report = state { byte == 0x07 } else { false }
  }

  private mutating func add(_ key: Key?, isPlain: Bool = false, _ found: inout [Found]) {
    if let key {
      found.append(Found(typed: .key(isAlt && key != .escape ? .unknown : key), isPlain: isPlain))
    }
    isAlt = false
  }

  private mutating func begin(_ byte: UInt8, _ found: inout [Found]) {
    switch byte {
    case 0x1B: state = .escape
    case 0x0A, 0x0D: add(.enter, isPlain: true, &found)
    case 0x08, 0x7F: add(.backspace, &found)
    case 0x01...0x1A: add(.control(Character(Unicode.Scalar(byte + 0x60))), isPlain: true, &found)
    case 0x1C: add(.control("\\"), &found)
    case 0x20..<0x7F: add(.character(Character(Unicode.Scalar(byte))), isPlain: true, &found)
    case 0xC2...0xF4: state = .character([byte])
    default: add(.unknown, &found)
    }
  }

  private mutating func goOn(_ bytes: [UInt8], _ byte: UInt8, _ found: inout [Found]) {
    let bytes = bytes + [byte]
    let length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
    state = .between
    guard byte & 0xC0 == 0x80 else {
      add(.unknown, &found)
      return take(byte, &found)
    }
    guard bytes.count == length else { return state = .character(bytes) }
    let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    add(scalar.flatMap(Self.character) ?? .unknown, isPlain: true, &found)
  }

  private mutating func escape(_ byte: UInt8, _ found: inout [Found]) {
    switch byte {
    case 0x1B: isAlt = true
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .keypad
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .report(isBegun: false, isAfterEscape: false)
    default:
      // With the Alt key.
      (state, isAlt) = (.between, true)
      begin(byte, &found)
    }
  }

  private mutating func sequence(_ bytes: [UInt8], _ byte: UInt8, _ found: inout [Found]) {
    switch byte {
    case 0x20...0x3F:
      // One that is longer is no key.
      state = .sequence(bytes.count < Self.mostOfSequence ? bytes + [byte] : bytes)
    case UInt8(ascii: "["):
      if bytes.isEmpty { state = .console } else { end(byte, nil, &found) }
    case UInt8(ascii: "M") where bytes.isEmpty: state = .mouse(3)
    default:
      let sequence = ControlSequence(bytes, final: byte)
      if sequence.beginsPaste {
        state = .paste([])
      } else {
        end(byte, bytes.count < Self.mostOfSequence ? sequence.key : nil, &found)
      }
    }
  }

  /// Ends a sequence with `byte`, and counts it as `key`, unless another one begins there.
  private mutating func end(_ byte: UInt8, _ key: Key?, _ found: inout [Found]) {
    guard byte != 0x1B else {
      (state, isAlt) = (.escape, false)
      return
    }
    state = .between
    add(byte < 0x80 ? key : nil, &found)
  }

  /// A key of the keypad where it sends keys of its own, and of those that are sent like it.
  private static func keypadKey(_ byte: UInt8) -> Key {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "X"): .character("=")
    // From * to 9, each 0x40 after its character.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(byte - 0x40)))
    default: .unknown
    }
  }

  /// Nil for what nobody can have meant to type.
  static func character(_ scalar: Unicode.Scalar) -> Key? {
    scalar.isForbiddenInText || scalar == "\n" ? nil : .character(Character(scalar))
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    CleanText(String(decoding: bytes, as: UTF8.self)).string
  }
}
