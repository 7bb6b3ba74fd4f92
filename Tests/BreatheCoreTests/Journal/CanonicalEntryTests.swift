import Testing

@testable import BreatheCore

@Suite struct `An entry in the form that breathe writes` {
  private func canonical(_ line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { Entry(canonical: $0) != nil }
  }

  /// What both readers say of a line: the same, whoever of them reads it.
  private func expectEqual(_ line: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let (read, decoded) = (Entry(line: line), Entry(decoding: line))
    if read != decoded {
      let text = String(decoding: line, as: UTF8.self)
      Issue.record(
        "\(text)\nread: \(read as Any)\ndecoded: \(decoded as Any)",
        sourceLocation: sourceLocation)
    }
    // What the look back sees of it is the same as well.
    let glance = line.withUnsafeBufferPointer { LineGlance($0) }
    let isEntry = line.count <= JournalLine.limit && decoded != nil
    if isEntry {
      #expect(glance == decoded.map { .entry(EntryGlance($0)) }, sourceLocation: sourceLocation)
    } else {
      #expect([.note, .other, .broken].contains(glance), sourceLocation: sourceLocation)
    }
  }

  @Test func `is read without the decoder, as the decoder reads it`() {
    var generator = SplitMix64(seed: 61)
    for _ in 0..<2000 {
      let entry = generator.plainEntry()
      let line = Array(entry.line.utf8)
      #expect(canonical(line), "\(entry.line)")
      #expect(Entry(line: line) == entry)
      expectEqual(line)
    }
  }

  @Test func `may be one of those that the format shows`() {
    #expect(canonical(Array(`A line of the journal`.example.line.utf8)))
  }

  @Test func `is the same for both readers with escapes, blanks and another order`() {
    var generator = SplitMix64(seed: 62)
    for _ in 0..<400 {
      let line = generator.plainEntry().line
      let fields = line.dropFirst().dropLast().split(separator: ",\"").map(String.init)
      let quoted = [fields[0]] + fields.dropFirst().map { "\"" + $0 }
      expectEqual(Array("{\(generator.shuffled(quoted).joined(separator: ","))}".utf8))
      expectEqual(Array(line.replacing("\":", with: "\" : ").utf8))
      expectEqual(Array(generator.escaped(line).utf8))
      expectEqual(Array((line + generator.pick([" ", "\r", "}", ",", "\0", "x"])).utf8))
      expectEqual(Array((generator.pick([" ", "\u{FEFF}", ",", "["]) + line).utf8))
    }
  }

  @Test func `is the same for both readers where numbers and dates are odd`() {
    let line = `A line of the journal`.example.line
    let numbers = [
      "0", "-0", "00", "01", "1", "1.", ".5", "1.5", "1.50", "01.5", "1e3", "1.5e3", "-1.5", "+1",
      "0.1", "123456789.123456", "1234567890.12345", "1234567890.123456", "0.000001", "NaN", "null",
      "true", "\"1\"", "1.0 ", "86400", "-86400", "86401", "999999999", "9999999999", "4.0",
      "-3600",
      "1000000000.0", "1000000001.0", "0.30000000000000004", "99999999999999999999",
    ]
    for key in ["planned", "active", "paused", "offset", "cycles", "steps", "pace", "v"] {
      for number in numbers {
        expectEqual(Array(line.replacing(#/"\#(key)":[^,]*/#, with: "\"\(key)\":\(number)").utf8))
      }
    }
    for date in [
      "2026-02-28T07:30:00Z", "2026-02-29T07:30:00Z", "2024-02-29T23:59:59Z",
      "2026-13-01T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z",
      "2026-01-01T24:00:00Z",
      "2026-01-01T23:60:00Z", "2026-01-01T23:59:60Z", "1582-10-10T00:00:00Z",
      "1600-02-29T00:00:00Z",
      "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1900-02-29T00:00:00Z", "2026-01-01T00:00:00",
      "2026-01-01T00:00:00+01:00", "2026-1-1T00:00:00Z", "20260101T000000Z", "2026-01-01 00:00:00Z",
      "2026-01-01T00:00:00.5Z", "2026-01-01T00:00Z", "2026-01-01t00:00:00z", "-026-01-01T00:00:00Z",
      "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
      "2026-01-01T00:00:00+99:99", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Zx",
    ] {
      expectEqual(Array(line.replacing("2026-11-20T07:30:00Z", with: date).utf8))
    }
    for ratings in [
      "{}", "{\"tension\":5}", "{\"pain\":0}", "{\"tension\":10,\"pain\":10}", "{\"tension\":11}",
      "{\"pain\":3,\"tension\":4}", "{\"tension\":5,}", "{,\"pain\":5}", "{\"tension\":-1}", "null",
      "{\"tension\":5.0}", "{\"tension\":05}", "[]", "5", "{\"tension\":5,\"pain\":\"2\"}",
    ] {
      for (before, after) in [(ratings, "{\"tension\":1}"), ("{\"pain\":1}", ratings)] {
        let rated = "\"pace\":1.0,\"before\":\(before),\"after\":\(after),"
        expectEqual(Array(line.replacing("\"pace\":1.0,", with: rated).utf8))
      }
    }
  }

  @Test func `is the same for both readers whatever reason was given`() {
    let line = `A line of the journal`.example.line
    for (reason, told) in [
      ("\"The phone rang.\"", "The phone rang."), ("\"\"", ""), ("null", nil), ("5", nil),
      ("{}", nil), ("\"a\\nb\"", "a\nb"), ("\"\\u001b[2J\"", "\u{FFFD}[2J"),
      ("\"\u{202E}x\"", "\u{FFFD}x"),
      ("\"\(String(repeating: "é", count: 900))\"", String(repeating: "é", count: 500)),
    ] as [(String, String?)] {
      let reasoned = line.replacing("\"pace\":1.0,", with: "\"pace\":1.0,\"reason\":\(reason),")
      expectEqual(Array(reasoned.utf8))
      let entry = Entry(line: reasoned.utf8)
      #expect(entry != nil && entry?.reason?.string == told)
    }
  }

  @Test func `is the same for both readers wherever a byte of it is another or missing`() {
    var generator = SplitMix64(seed: 63)
    for _ in 0..<6 {
      let line = Array(generator.plainEntry().line.utf8)
      for index in line.indices {
        var damaged = line
        damaged[index] = UInt8(generator.int(0...255))
        expectEqual(damaged)
        expectEqual(Array(line[..<index]) + line[(index + 1)...])
      }
      for count in line.indices { #expect(Entry(line: line[..<count]) == nil) }
    }
  }

  @Test func `may hold any text that is UTF-8, and is broken where it is not`() {
    let line = `A line of the journal`.example.line
    for bytes in [
      [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0xAE], [0xC3], [0xFF], [0xC0, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0x7F], [0x1F], [0x00], [0xE2, 0x82],
    ] as [[UInt8]] {
      for count in 0...9 {
        let title = Array(repeating: UInt8(ascii: "a"), count: count) + bytes
        let parts = line.replacing("4-7-8 breath", with: "\u{1}").utf8.split(separator: 1)
        expectEqual(Array(parts[0]) + title + parts[1])
      }
    }
  }
}

@Suite struct `A line that is no entry` {
  private func line(_ text: String) -> LineGlance {
    Array(text.utf8).withUnsafeBufferPointer { LineGlance($0) }
  }

  @Test(arguments: [
    #"{"v":1,"kind":"note","id":"a","of":"b","text":"calm"}"#,
    #"{"v":1,"kind":"note","id":"a","of":"b","text":"a \"b\" \\ c\n"}"#,
    #"{"kind":"note","v":1,"id":"a","of":"b","text":"\u00e9","more":1}"#,
  ]) func `may be a note`(text: String) {
    #expect(line(text) == .note)
    #expect(Note(line: text.utf8) != nil)
    #expect(Entry(decoding: text.utf8) == nil)
  }

  @Test(arguments: [#"{"v":2,"kind":"entry","id":"a"}"#, #"{"v":1,"kind":"plan","id":"a"}"#])
  func `may be of a version to come`(text: String) {
    #expect(line(text) == .other)
    #expect(JournalLine(text.utf8) != nil)
  }

  @Test(arguments: [
    "{", "{}", "x", #"{"v":1,"kind":"entry"}"#, #"{"v":2,"kind":"entry"}"#,
    #"{"v":0,"kind":"entry","id":"a"}"#, #"{"v":1,"kind":"note","id":"a","of":"b"}"#,
    #"{"v":1,"kind":"note","id":"a","of":"b","text":"\q"}"#,
    #"{"v":1,"kind":"note","id":"a","of":"b","text":"a"}}"#,
    `A line of the journal`.example.line + String(repeating: " ", count: 4096),
  ]) func `is else broken`(text: String) {
    #expect(line(text) == .broken)
    #expect(text.utf8.count > JournalLine.limit || JournalLine(text.utf8) == nil)
  }

  @Test func `that is a note is damaged where the decoder says so`() {
    var generator = SplitMix64(seed: 64)
    let bytes = Array(#"{"v":1,"kind":"note","id":"a","of":"b","text":"a \"b\" \n c"}"#.utf8)
    for index in bytes.indices {
      for _ in 0..<20 {
        var damaged = bytes
        damaged[index] = UInt8(generator.int(0...255))
        let isNote = damaged.withUnsafeBufferPointer { LineGlance($0) } == .note
        #expect(
          isNote == (Note(decoding: damaged) != nil), "\(String(decoding: damaged, as: UTF8.self))")
        #expect(Note(line: damaged) == Note(decoding: damaged))
      }
    }
  }
}

extension SplitMix64 {
  /// An entry in whose texts nothing has to be escaped.
  mutating func plainEntry() -> Entry {
    func seconds(_ number: Int) -> Double { Double(number) / 1000 }
    let text = ["478", "4-7-8 breath", "Één – “界”", "", "a/b'c", "e\u{301}\u{10FFFF}", "{}[]:,"]
    return Entry(
      id: "6f1c0de4-7a52-4f35-9d0b-\(int(100_000_000_000...999_999_999_999))", session: pick(text),
      title: pick(text) + pick(text), hash: "af63dc4c8601ec8c",
      start: int(-62_135_596_800...253_402_300_799), offset: int(-43_200...50_400),
      zone: bool() ? "Europe/Amsterdam" : nil, planned: seconds(int(1...86_400_000)),
      active: seconds(int(1...86_400_000)), paused: seconds(int(1...86_400_000)),
      outcome: bool() ? .completed : .stopped, cycles: int(0...100_000), steps: int(0...500),
      pace: seconds(int(500...1000)), level: bool() ? pick(Level.allCases) : nil,
      reason: bool() ? pick(text) : nil,
      before: bool() ? ratings() : nil, after: bool() ? ratings() : nil,
      insteadOf: bool() ? pick(text) : nil, program: "0.1.0")
  }

  private mutating func ratings() -> Ratings {
    Ratings(tension: bool() ? int(0...10) : nil, pain: bool() ? int(0...10) : nil)
  }

  fileprivate mutating func shuffled(_ parts: [String]) -> [String] {
    var rest = parts
    return parts.indices.map { _ in rest.remove(at: int(0...(rest.count - 1))) }
  }

  /// `line` with some of its letters and digits as escapes, in keys, texts and elsewhere.
  fileprivate mutating func escaped(_ line: String) -> String {
    line.unicodeScalars.map { scalar in
      guard scalar.isASCII, scalar.properties.isAlphabetic, once(in: 40) else {
        return String(scalar)
      }
      return "\\u00" + String(scalar.value, radix: 16)
    }.joined()
  }
}
