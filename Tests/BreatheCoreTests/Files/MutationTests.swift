import BreatheCore
import Testing

/// The shipped sessions and the full example, damaged at random: each is read or refused with a
/// reason, and nothing of it controls a terminal.
@Suite struct `A damaged session file` {
  private static let pieces: [String] = [
    "\t", "\r", "\u{1B}[31m", "\\e", "\"", "'", ": ", ", ", "#", "- ", "? ", "| ", "> ", "&a ",
    "*a ",
    "!t ", "{", "}", "[", "]", "\n", "\n\n", "  ", "---\n", "...\n", "\0", "\u{202E}", "\u{301}",
    "é",
    "99999999999999999999", "0", "-1", "1e9", "4-6", "breathe", "steps", "~", "null", "true",
    "<<: ",
    "%", "@", "`", "first: ", "en: ", "\"\\u0000\"", "\"\\x1b\"", "\u{FEFF}", "\u{2028}",
  ]

  private static func sources() throws -> [[UInt8]] {
    try TestFolder.shippedSessions().map(\.bytes) + [TestFolder.bytes("Fixtures/full.yaml")]
  }

  private func damaged(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 1...generator.int(1...4) {
      guard !bytes.isEmpty else { return bytes }
      let place = generator.int(0...(bytes.count - 1))
      let end = min(bytes.count, place + generator.int(1...40))
      switch generator.int(0...6) {
      case 0: bytes[place] = UInt8(generator.int(0...255))
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: generator.int(0...bytes.count))
      case 3: bytes.removeSubrange(place...)
      case 4: bytes.replaceSubrange(place..<end, with: generator.pick(Self.pieces).utf8)
      default: bytes.insert(contentsOf: generator.pick(Self.pieces).utf8, at: place)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8) func `is read or refused with a reason`(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let sources = try Self.sources()
    var (read, refused) = (0, 0)
    var leaks: [String] = []
    for _ in 0..<400 {
      let bytes = damaged(generator.pick(sources), &generator)
      let file = SessionFile(bytes: bytes)
      if let session = file.session {
        read += 1
        #expect(file.text.mistakes.isEmpty)
        for level in Level.allCases {
          let timeline = try? session.timeline(RunOptions(level: level))
          #expect(timeline?.segments.isEmpty != true)
          _ = timeline?.refusals
        }
      } else {
        refused += 1
        #expect(!file.text.mistakes.isEmpty)
        if !texts(of: file).compactMap(firstUnshowable).isEmpty { leaks.append(printable(bytes)) }
      }
    }
    // The first is enough to see what it is about.
    #expect(leaks.first == nil, "one of \(leaks.count)")
    // Else the damage would be too little or too much to tell anything.
    #expect(read > 10 && refused > 100)
  }

  /// The full example and the files that are warned of, with two that they may include.
  @Test func `is checked, and what is told of it stands within it, each thing once`() throws {
    var generator = SplitMix64(seed: 98)
    let warned = TestFolder.names(in: "Errors", kind: "yaml").filter { $0.hasPrefix("warned") }
    let sources =
      try Self.sources() + warned.map { try TestFolder.bytes("Errors/\($0).yaml") }
    let others = try ["minimal", "includes-the-cycle"].compactMap {
      SessionFile(bytes: try TestFolder.bytes("Fixtures/\($0).yaml")).session
    }
    var (warnings, mistakes) = (0, 0)
    for _ in 0..<400 {
      let file = SessionFile(bytes: damaged(generator.pick(sources), &generator))
      let check = FileCheck(file, ids: others.map(\.id)) { id in others.first { $0.id == id } }
      #expect((check.session == nil) == !check.text.mistakes.isEmpty)
      #expect(check.text.mistakes.count >= file.text.mistakes.count)
      warnings += check.text.warnings.count
      mistakes += check.text.mistakes.count
      for (index, diagnostic) in check.text.diagnostics.enumerated() {
        #expect(file.text.lines.isEmpty || diagnostic.place.line <= file.text.lines.count + 1)
        #expect(!check.text.diagnostics[..<index].contains(diagnostic))
      }
    }
    #expect(mistakes > 100)
    #expect(warnings > 20)
  }

  @Test func `has its mistakes within it and in order`() throws {
    var generator = SplitMix64(seed: 99)
    let sources = try Self.sources()
    var outside: [String] = []
    for _ in 0..<400 {
      let bytes = damaged(generator.pick(sources), &generator)
      let file = SessionFile(bytes: bytes)
      let places = file.text.diagnostics.map(\.place)
      for place in places {
        #expect(place.line >= 1 && place.column >= 1 && place.length >= 1)
        // What is missing at the end is missed after the last line.
        let isWithin = file.text.lines.isEmpty || place.line <= file.text.lines.count + 1
        if !isWithin { outside.append("\(place) in \(printable(bytes))") }
      }
      for (first, second) in zip(places, places.dropFirst()) {
        #expect((first.line, first.column) <= (second.line, second.column))
      }
    }
    #expect(outside.first == nil, "one of \(outside.count)")
  }
}
