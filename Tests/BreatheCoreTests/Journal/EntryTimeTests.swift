import Testing

@testable import BreatheCore

@Suite struct `When an entry was practised` {
  private func entry(start: Int, offset: Int) -> Entry {
    var entry = `A line of the journal`.example
    entry.start = start
    entry.offset = offset
    return entry
  }

  @Test(arguments: [
    // 2026-11-20 07:30:00 UTC
    (1_795_159_800, 0, "2026-11-20", "07:30"), (1_795_159_800, 3600, "2026-11-20", "08:30"),
    (1_795_159_800, -18_000, "2026-11-20", "02:30"), (1_795_159_800, 59_400, "2026-11-21", "00:00"),
    (1_795_159_800, -27_060, "2026-11-19", "23:59"), (1_795_159_859, 20_700, "2026-11-20", "13:15"),
    // Leap days and years
    (1_709_164_800, 0, "2024-02-29", "00:00"), (1_735_689_599, 0, "2024-12-31", "23:59"),
    (1_735_689_599, 1, "2025-01-01", "00:00"), (0, 0, "1970-01-01", "00:00"),
    (0, -60, "1969-12-31", "23:59"),
  ]) func `is told in the time of the place`(start: Int, offset: Int, day: String, time: String) {
    let entry = entry(start: start, offset: offset)
    #expect(entry.localDay == day)
    #expect(entry.localTime == time)
  }
}

@Suite struct `The moment at which an entry began` {
  private static let line = `A line of the journal`.example.line

  private func started(_ moment: String) -> [UInt8] {
    Array(Self.line.replacing("2026-11-20T07:30:00Z", with: moment).utf8)
  }

  @Test(arguments: [
    "2026-02-30T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z",
    "2026-99-99T00:00:00Z", "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
    "-2026-01-01T00:00:00Z",
    "+2026-01-01T00:00:00Z", "99999999-01-01T00:00:00Z", "2026-11-20T24:00:00Z",
    "2026-11-20T23:59:60Z", "2026-11-20T23:60:00Z", "2026-11-20T99:99:99Z", "2026-1-1T00:00:00Z",
    "2026-11-20T07:30:00+99:99", "2026-11-20T07:30:00+24:00", "2026-11-20T07:30:00-01:60",
    "2026-11-20T07:30:00+1", "2026-11-20T07:30:00+01:", "2026-11-20T07:30:00Zx",
    "2026-11-20T07:30:00 Z", "2026-11-20T07:30:00.Z", "2026-11-20T07:30:00UTC",
    "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "2026-11-20T07:30:00",
    "20261120T073000Z", "2026-11-20", "2026-W47-5T00:00:00Z", "2026-325T00:00:00Z", "", "Z",
  ]) func `is none where no calendar or clock has it, and the line is broken`(moment: String) {
    let line = started(moment)
    #expect(JournalLine(line) == nil)
    #expect(Entry(decoding: line) == nil)
    #expect(line.withUnsafeBufferPointer { LineGlance($0) } == .broken)
  }

  @Test(arguments: [
    ("2026-11-20T07:30:00Z", 0), ("2026-11-20T07:30:00.5Z", 0),
    ("2026-11-20T07:30:00.999999999Z", 0), ("2026-11-20T08:30:00+01:00", 0),
    ("2026-11-20T08:30:00+0100", 0), ("2026-11-20T08:30:00.25+01", 0),
    ("2026-11-19T22:00:00-09:30", 0), ("2024-02-29T00:00:00Z", -85_995_000),
  ]) func `may be written in the ways of other programs`(moment: String, after: Int) {
    for entry in [Entry(line: started(moment)), Entry(decoding: started(moment))] {
      #expect(entry?.start == 1_795_159_800 + after)
    }
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "1582-10-10T12:00:00Z", "1600-02-29T00:00:00Z", "1969-12-31T23:59:59Z",
    "2000-02-29T23:59:59Z", "9999-12-31T23:59:59Z",
  ]) func `is written as it was read, in any year`(moment: String) throws {
    let entry = try #require(Entry(line: started(moment)))
    #expect(Array(entry.line.utf8) == started(moment))
  }
}

@Suite struct `The hash of a session file` {
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ("b", "af63df4c8601f1a5"), ("fo", "08985907b541d342"), ("foo", "dcb27518fed9d577"),
  ]) func `is FNV-1a of 64 bits, as published`(text: String, hash: String) {
    #expect(fnv1a64(text.utf8) == hash)
  }

  @Test func `has sixteen digits, whatever the bytes`() {
    var generator = SplitMix64(seed: 300)
    for _ in 0..<500 {
      let bytes = (0..<generator.int(0...40)).map { _ in UInt8(generator.int(0...255)) }
      let hash = fnv1a64(bytes)
      #expect(hash.utf8.count == 16)
      #expect(UInt64(hash, radix: 16) != nil)
    }
  }
}
