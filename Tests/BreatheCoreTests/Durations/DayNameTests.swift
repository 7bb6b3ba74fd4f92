import BreatheCore
import Testing

@Suite struct `A day by its name` {
  /// A Wednesday.
  private let today = Day(written: "2026-11-25")

  @Test(arguments: [
    ("today", "2026-11-25"), ("vandaag", "2026-11-25"), ("yesterday", "2026-11-24"),
    ("Gisteren", "2026-11-24"), ("monday", "2026-11-23"), ("maandag", "2026-11-23"),
    ("wed", "2026-11-25"), ("thursday", "2026-11-19"), ("zo", "2026-11-22"), ("0d", "2026-11-25"),
    ("7d", "2026-11-18"), ("365d", "2025-11-25"),
  ])
  func `is the last one that is called so`(name: String, day: String) throws {
    #expect(Day(called: name, on: try #require(today)) == Day(written: day))
  }

  @Test(arguments: ["", "d", "-1d", "1.5d", "123456d", "m", "day", "week", "morgen", "7 d"])
  func `is nothing else`(name: String) throws {
    #expect(Day(called: name, on: try #require(today)) == nil)
  }
}
