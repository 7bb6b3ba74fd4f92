import BreatheCore
import Testing

@Suite struct `A line of the journal` {
  /// The entry of the format's example.
  static let example = Entry(
    id: "6f1c0de4-7a52-4f35-9d0b-3f6f8a0b8c11", session: "478", title: "4-7-8 breath",
    hash: "af63dc4c8601ec8c", start: 1_795_159_800, offset: 3600, zone: "Europe/Amsterdam",
    planned: 76, active: 76, paused: 0, outcome: .completed, cycles: 4, steps: 1, pace: 1,
    program: "0.1.0")

  private static let exampleLine =
    #"{"v":1,"kind":"entry","id":"6f1c0de4-7a52-4f35-9d0b-3f6f8a0b8c11","session":"478","#
    + #""title":"4-7-8 breath","hash":"af63dc4c8601ec8c","start":"2026-11-20T07:30:00Z","#
    + #""offset":3600,"zone":"Europe/Amsterdam","planned":76.0,"active":76.0,"paused":0.0,"#
    + #""outcome":"completed","cycles":4,"steps":1,"pace":1.0,"program":"0.1.0"}"#

  private func entry(_ line: String) -> Entry? { Entry(line: line.utf8) }

  @Test func `is written as the format's example, key by key`() {
    #expect(Self.example.line == Self.exampleLine)
  }

  @Test func `is read as it was written`() {
    #expect(entry(Self.exampleLine) == Self.example)
  }

  @Test func `has its optional keys before the program`() {
    var entry = Self.example
    entry.level = .first
    entry.insteadOf = "low-lunge"
    entry.outcome = .stopped
    entry.pace = 0.75
    #expect(
      entry.line.hasSuffix(
        #""outcome":"stopped","cycles":4,"steps":1,"pace":0.75,"level":"first","#
          + #""instead-of":"low-lunge","program":"0.1.0"}"#))
    #expect(self.entry(entry.line) == entry)
  }

  @Test func `has no zone where none is known`() {
    var entry = Self.example
    entry.zone = nil
    #expect(!entry.line.contains("zone"))
    #expect(self.entry(entry.line) == entry)
  }

  @Test func `is one line without a control character, whatever it holds`() {
    for seed in 0..<4 {
      var generator = SplitMix64(seed: UInt64(200 + seed))
      for _ in 0..<250 {
        let entry = generator.entry()
        let line = entry.line
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
        let read = self.entry(line)
        #expect(read == entry)
        #expect(read?.line == line)
      }
    }
  }

  @Test(arguments: [
    #""zone":"Europe/Amsterdam","#, #""before":{"tension":5,"pain":2},"#, #""sides":["left"],"#,
    #""next":null,"#, #""level":"expert","#, #""reason":"tired","v2":[1,{"a":[]}],"#,
  ]) func `may hold keys that are not known`(keys: String) throws {
    let line = Self.exampleLine.replacing(#""zone":"Europe/Amsterdam","#, with: keys)
    let read = try #require(entry(line))
    #expect(read.session == "478" && read.active == 76 && read.level == nil)
  }

  @Test func `may have its keys in any order and blanks between them`() {
    let line = """
      { "program" : "0.1.0", "pace":1, "steps":1, "cycles":4, "outcome":"completed", "paused":0,
        "active":76, "planned":76.000, "zone":"Europe/Amsterdam", "offset":3600, "kind":"entry",
        "start":"2026-11-20T07:30:00Z", "hash":"af63dc4c8601ec8c", "title":"4-7-8 breath",
        "session":"478", "id":"6f1c0de4-7a52-4f35-9d0b-3f6f8a0b8c11", "v":1 }
      """
    #expect(entry(line) == Self.example)
  }

  @Test(arguments: [
    (#""v":1"#, #""v":2"#), (#""v":1"#, #""v":0"#), (#""v":1"#, #""v":"1""#),
    (#""v":1,"#, ""), (#""kind":"entry""#, #""kind":"note""#), (#""kind":"entry","#, ""),
    (#""id""#, #""ID""#), (#""completed""#, #""finished""#), ("76.0", #""76""#), ("76.0", "null"),
    ("2026-11-20T07:30:00Z", "yesterday"), ("2026-11-20T07:30:00Z", ""),
    (#""cycles":4"#, #""cycles":4.5"#),
    (#""start":"2026-11-20T07:30:00Z","#, ""), ("}", ""), ("{", "["), (#""offset":3600,"#, ""),
  ]) func `is no entry where something is missing or of another kind`(
    part: String, other: String
  ) {
    let line = Self.exampleLine.replacing(part, with: other)
    #expect(line != Self.exampleLine)
    #expect(entry(line) == nil)
  }

  @Test(arguments: [
    "", " ", "{}", "[]", "null", "1", "\"v\"", "not json", "{\"v\":1}", "\0", "{{{{",
  ])
  func `is no entry where it is something else`(line: String) {
    #expect(entry(line) == nil)
  }

  @Test(arguments: [
    (#""offset":3600"#, #""offset":9223372036854775807"#), (#""offset":3600"#, #""offset":-86401"#),
    (#""active":76.0"#, #""active":1e300"#), (#""paused":0.0"#, #""paused":-1"#),
    (#""planned":76.0"#, #""planned":1e22"#), (#""cycles":4"#, #""cycles":-1"#),
    (#""steps":1"#, #""steps":-1"#),
  ]) func `is no entry where a number can't be`(possible: String, impossible: String) throws {
    let parts = try #require(Self.exampleLine.firstRange(of: possible))
    let line =
      Self.exampleLine[..<parts.lowerBound] + impossible + Self.exampleLine[parts.upperBound...]
    #expect(entry(String(line)) == nil)
  }

  @Test func `that is torn or damaged is refused or read, and never a crash`() {
    let bytes = Array(Self.exampleLine.utf8)
    for count in bytes.indices { #expect(Entry(line: bytes.prefix(count)) == nil) }
    var generator = SplitMix64(seed: 7)
    var refused = 0
    for _ in 0..<500 {
      var damaged = bytes
      damaged[generator.int(0...(bytes.count - 1))] = UInt8(generator.int(0...255))
      if Entry(line: damaged) == nil { refused += 1 }
    }
    #expect(refused > 100)
  }
}

extension SplitMix64 {
  /// A text with everything in it that a line could trip over.
  fileprivate mutating func nastyText() -> String {
    let pieces = [
      "\"", "\\", "\n", "\r", "\t", "\0", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}",
      "😮‍💨", "é", "e\u{301}", "呼吸", "{", "}", ",", ":", "/", "\\n", "\\u0041", "'", "a", " ",
      "\u{FEFF}",
      "\u{10FFFF}", "\u{FFFD}",
    ]
    return (0..<int(0...8)).map { _ in pick(pieces) }.joined()
  }

  fileprivate mutating func entry() -> Entry {
    Entry(
      id: nastyText(), session: nastyText(), title: nastyText(), hash: nastyText(),
      start: int(0...4_102_444_800), offset: int(-43_200...50_400),
      zone: bool() ? nastyText() : nil,
      planned: Double(int(0...86_400_000)) / 1000, active: Double(int(0...86_400_000)) / 1000,
      paused: Double(int(0...86_400_000)) / 1000, outcome: bool() ? .completed : .stopped,
      cycles: int(0...100_000), steps: int(0...500), pace: Double(int(500...1000)) / 1000,
      level: bool() ? pick(Level.allCases) : nil, insteadOf: bool() ? nastyText() : nil,
      program: nastyText())
  }
}
