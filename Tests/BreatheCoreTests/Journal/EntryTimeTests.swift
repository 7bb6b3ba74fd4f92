import BreatheCore
import Testing

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
