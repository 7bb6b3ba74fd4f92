import BreatheCore
import Testing

private let hash = String(repeating: "af63dc4c", count: 8)

@Suite struct `That a self-check was asked` {
  private func day(_ text: String) throws -> Day {
    try #require(Day(written: text))
  }

  @Test func `is a line with days, and is read again`() throws {
    let check = AskedCheck(content: hash, day: try day("2026-11-20"))
    #expect(check.line == "\(hash) 2026-11-20")
    #expect(AskedCheck(check.line) == check)
    var asked = check
    asked.afterwards = try day("2026-11-21")
    #expect(asked.line == "\(hash) 2026-11-20 2026-11-21")
    #expect(AskedCheck(asked.line) == asked)
  }

  @Test(arguments: [
    "", " ", hash, "\(hash) 2026-02-30", "\(hash.uppercased()) 2026-11-20",
    "\(hash.dropLast()) 2026-11-20", "\(hash)c 2026-11-20", "low-lunge 2026-11-20",
    "\(hash)  2026-11-20", "\(hash) 2026-11-20 ",
    "\(hash) 2026-11-20 never", "\(hash) 2026-11-20 2026-11-20 1",
    "\(hash) 2026-11-20\r", "\u{1B}[2J 2026-11-20",
  ]) func `is nothing else`(line: String) {
    #expect(AskedCheck(line) == nil)
  }

  @Test func `holds for that day and the two after it`() throws {
    let check = try #require(AskedCheck("\(hash) 2026-12-30"))
    let days = ["2026-12-29", "2026-12-30", "2027-01-01", "2027-01-02"]
    #expect(try days.map { check.holds(on: try day($0)) } == [false, true, true, false])
    let ahead = try #require(AskedCheck("\(hash) 2026-12-30 2026-12-31"))
    #expect(try days.map { ahead.holds(on: try day($0)) } == [false, false, true, false])
  }
}
