import BreatheCore
import Testing

@Suite struct `Durations as people write them` {
  @Test(arguments: [
    ("4s", 4000), ("5.5s", 5500), ("1m30s", 90_000), ("5m", 300_000), ("2h", 7_200_000),
    ("1h30m", 5_400_000), ("1h5s", 3_605_000), ("1h1m1s", 3_661_000), ("4", 4000), ("0", 0),
    ("0s", 0), ("0.5", 500), ("5.25", 5250), ("5.125s", 5125), ("0.001", 1), ("1.5m", 90_000),
    ("0.5h", 1_800_000), ("007", 7000), ("86400", 86_400_000), ("24h", 86_400_000),
    ("1440m", 86_400_000), ("23h59m60s", 86_400_000), ("90m", 5_400_000), ("1m90s", 150_000),
  ]) func `every form of a duration is read`(text: String, milliseconds: Int) {
    #expect(Duration(written: text) == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    "", " ", "s", "m", "h", ".", ".5", "5.", "5.s", "1.2.3", "1.2345", "1.2345s",
    "5,5s", "5,5", "+4", "-4", "+4s", "-4s", "−4s", "4-6", "1e3", "1E3s", "0x10", "inf", "nan",
    "thirty", "4 s", " 4s", "4s ", "4s\n", "4S", "5M", "4sec", "4s4s", "30s1m", "1m30", "1h30",
    "1m1h", "s4", "1ms", "4ss", "1mm", "m30s", "1hm", "hms", "1_000", "1'000",
    "٤s", "４s", "४", "4\u{301}s", "4s\u{301}", "4\u{200D}s", "½", "²", "4\u{0}s",
    "86400.001", "86401", "24h1s", "25h", "1441m", "23h60m1s", "99999", "99999h",
    "100000", "000004", "9999999999999999999999999999", "99999999999999999999h",
    "0.99999999999999999999",
  ]) func `anything else is refused`(text: String) {
    #expect(Duration(written: text) == nil)
  }

  @Test func `a very long text is refused`() {
    #expect(Duration(written: String(repeating: "9", count: 100_000)) == nil)
    #expect(Duration(written: String(repeating: "1m", count: 100_000)) == nil)
    #expect(Duration(written: "0." + String(repeating: "0", count: 100_000)) == nil)
  }

  @Test func `every number of milliseconds up to a day is read back as it was written`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let milliseconds = generator.int(0...86_400_000)
      let fraction = "\(1000 + milliseconds % 1000)".dropFirst()
      #expect(
        Duration(written: "\(milliseconds / 1000).\(fraction)s") == .milliseconds(milliseconds))
    }
  }

  @Test func `hours, minutes and seconds add up`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let parts = (generator.int(0...22), generator.int(0...59), generator.int(0...59))
      let total = parts.0 * 3600 + parts.1 * 60 + parts.2
      #expect(Duration(written: "\(parts.0)h\(parts.1)m\(parts.2)s") == .seconds(total))
    }
  }
}
