/// The text of a session file once its bytes are known to be clean.
struct SourceText {
  static let sizeLimit = 64 * 1024

  /// Without byte-order mark, with line feeds only.
  let text: String
  /// None when the bytes could not be read as text.
  let lines: [Substring]

  /// What keeps `bytes` from being read at all: too many, not UTF-8, or a character that has no
  /// place in a text. Empty when `text` may be parsed.
  let diagnostics: [Diagnostic]

  init(bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit else {
      text = ""
      lines = []
      diagnostics = [
        Diagnostic(.tooLarge(limit: Self.sizeLimit), at: Place(line: 1, column: 1))
      ]
      return
    }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if let format = OtherFormat(bytes) {
      text = ""
      lines = []
      diagnostics = [Diagnostic(.otherFormat(format), at: Place(line: 1, column: 1))]
      return
    }
    guard !Self.isUTF16(bytes),
      let decoded = Self.fromUTF16(bytes) ?? String(validating: bytes, as: UTF8.self)
    else {
      text = ""
      // To show where: with a sign in the place of each byte that is no text.
      lines =
        Self.isUTF16(bytes) ? [] : Self.lines(of: String(decoding: bytes, as: UTF8.self))
      diagnostics = [Diagnostic(.notUTF8, at: Self.encodingBreak(in: bytes))]
      return
    }
    text = decoded.replacingLineEndings()
    lines = Self.lines(of: text)
    diagnostics = Self.forbidden(in: text)
  }

  private static func lines(of text: String) -> [Substring] {
    // By bytes: telling characters apart takes far longer.
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// UTF-16 with a byte-order mark, as Notepad saves it; nil for anything else.
  private static func fromUTF16(_ bytes: ArraySlice<UInt8>) -> String? {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]), bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex + 2, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self)
  }

  /// UTF-16 without a byte-order mark, which is UTF-8 too: with a zero beside each ASCII character.
  private static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 1 && bytes.prefix(2).count { $0 == 0 } == 1
  }

  /// Where `bytes` stop being UTF-8.
  private static func encodingBreak(in bytes: ArraySlice<UInt8>) -> Place {
    var place = Place(line: 1, column: 1)
    if isUTF16(bytes) { return place }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        (place.line, place.column) = (place.line + 1, 1)
      } else {
        place.column += 1
      }
    }
    return place
  }

  /// Where an unquoted text ends that a number sign glued to what follows it cuts off, as in
  /// `say: Step #1`; to YAML, a comment begins there. With the column of the sign.
  var gluedNumberSigns: [Place: Int] {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return [:] }
    var found: [Place: Int] = [:]
    for (index, line) in lines.enumerated() where line.utf8.contains(UInt8(ascii: "#")) {
      var space: Int?
      var afterSpace: Int?
      for (column, scalar) in line.unicodeScalars.enumerated() {
        if let start = afterSpace, scalar != " " {
          found[Place(line: index + 1, column: start + 1)] = column
        }
        afterSpace = scalar == "#" ? space : nil
        if scalar != " " { space = nil } else { space = space ?? column }
      }
    }
    return found
  }

  /// Where the block of text that `start` begins (`|` or `>`) ends before its author thought: at a
  /// line that is indented less than the block's first line, but deeper than its key. Such a line
  /// can't be anything else.
  func earlyEnd(ofBlockAt start: Place, before end: Int) -> Place? {
    guard let header = line(start.line) else { return nil }
    let afterSign = header.unicodeScalars.dropFirst(start.column).first
    // With its indentation given, a block has no first line to measure.
    guard afterSign.map({ ("0"..."9").contains($0) }) != true else { return nil }
    let key = header.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count
    var number = start.line + 1
    while let line = line(number), line.allSatisfy({ $0 == " " }) { number += 1 }
    guard let first = line(number), number < end else { return nil }
    number = end
    while let line = line(number), line.allSatisfy({ $0 == " " }) { number += 1 }
    guard let next = line(number) else { return nil }
    let indent = Self.indent(of: next)
    guard indent > key, indent < Self.indent(of: first) else { return nil }
    return Place(line: number, column: indent + 1)
  }

  /// Whether nothing but spaces and dashes stands before `place` on its line.
  func isFirst(_ place: Place) -> Bool {
    line(place.line)?.unicodeScalars.prefix(place.column - 1).allSatisfy { $0 == " " || $0 == "-" }
      == true
  }

  /// Where the word stands that is all there is before `place` on its line; nil for anything else.
  func nameAlone(before place: Place) -> Place? {
    guard let start = line(place.line)?.unicodeScalars.prefix(place.column - 1) else { return nil }
    let indent = start.prefix { $0 == " " || $0 == "-" }.count
    let word = start.dropFirst(indent)
    guard !word.isEmpty, word.allSatisfy({ $0.isASCII && $0 != " " && $0 != "\"" }) else {
      return nil
    }
    return Place(line: place.line, column: indent + 1, length: word.count)
  }

  /// The character at a place.
  func sign(at place: Place) -> Unicode.Scalar? {
    line(place.line)?.unicodeScalars.dropFirst(place.column - 1).first
  }

  /// How the line at a place is meant, whose colon or dash lacks the space behind it; nil for another.
  func glued(at place: Place) -> String? {
    guard let line = line(place.line), line.utf8.count < 200 else { return nil }
    let text = line.drop { $0 == " " }
    if let found = text.firstMatch(of: /^-([a-z].*)$/) { return "- \(found.1)" }
    if let found = text.firstMatch(of: /^((- )?[a-z-]+):([^ :].*)$/) {
      return "\(found.1): \(found.3)"
    }
    return nil
  }

  /// The curly quote that begins the value on the line of a place, before it.
  func curlyQuote(before place: Place) -> Place? {
    guard let scalars = line(place.line)?.unicodeScalars.prefix(place.column) else { return nil }
    guard let index = scalars.firstIndex(where: \.isCurlyQuote) else { return nil }
    let head = scalars[..<index]
    guard head.last == " " || head.isEmpty else { return nil }
    return Place(line: place.line, column: head.count + 1)
  }

  /// The double quote on an earlier line that is still open at a place: the last one whose line has
  /// one too few or too many.
  func openQuote(before place: Place) -> Place? {
    var number = place.line - 1
    while number >= max(1, place.line - 50) {
      if let line = line(number), line.utf8.count(where: { $0 == 0x22 }) % 2 == 1,
        let index = line.unicodeScalars.firstIndex(of: "\"")
      {
        let column = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: index)
        let head = line.unicodeScalars.prefix(column)
        guard head.last == " " else { return nil }
        return Place(line: number, column: column + 1)
      }
      number -= 1
    }
    return nil
  }

  /// The value on the line of a place begins with a double quote.
  func isWithinQuotes(_ place: Place) -> Bool {
    guard let line = line(place.line) else { return false }
    return line.firstMatch(of: /^ *(- )*([a-z-]+: )?"/) != nil
  }

  private func line(_ number: Int) -> Substring? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  private static func indent(of line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private static func forbidden(in text: String) -> [Diagnostic] {
    // Most files are ASCII, and need no look at what kind of scalar each is.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return [] }
    var found: [Diagnostic] = []
    var (line, column, marks) = (1, 1, 0)
    // Within quotes such a space is what the author wants, as French does before a question mark.
    var (isQuoted, hasOtherSpace) = (false, false)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (line, column, marks) = (line + 1, 1, 0)
        (isQuoted, hasOtherSpace) = (false, false)
        continue
      }
      if scalar == "\"" { isQuoted.toggle() }
      if scalar.isOtherSpace, !isQuoted, !hasOtherSpace {
        hasOtherSpace = true
        found.append(
          Diagnostic(.otherSpace(code: scalar.value), at: Place(line: line, column: column)))
      }
      marks = scalar.isCombiningMark ? marks + 1 : 0
      let place = Place(line: line, column: column)
      if scalar == "\t" {
        found.append(Diagnostic(.tab, at: place))
      } else if scalar.isForbiddenInText || marks > 2 {
        found.append(Diagnostic(.forbiddenCharacter(code: scalar.value), at: place))
      }
      if found.count == 10 { return found }
      column += 1
    }
    return found
  }
}

extension String {
  fileprivate func replacingLineEndings() -> String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
