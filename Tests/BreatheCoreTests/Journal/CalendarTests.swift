import FoundationEssentials
import Testing

@testable import BreatheCore

@Suite struct `A day of the calendar` {
  @Test(arguments: [
    ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1),
    ("2000-03-01", 11_017, 2),
    ("1900-03-01", -25_508, 3), ("2026-11-20", 20_777, 4), ("0001-01-01", -719_162, 0),
    ("9999-12-31", 2_932_896, 4),
  ]) func `has a number and a weekday`(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(written: text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(Day(number: number) == day)
    #expect(day.text == text)
  }

  @Test func `follows the one before, for 800 years`() {
    var last = Day(number: -150_001)
    for number in -150_000...150_000 {
      let day = Day(number: number)
      #expect(day.number == number && day > last)
      #expect(Day(written: day.text) == day)
      #expect(day.weekday == (last.weekday + 1) % 7)
      last = day
    }
  }

  @Test func `is in a week, a month and a year`() throws {
    let day = try #require(Day(written: "2024-02-29"))
    let parts = Interval.allCases.map { $0.days(around: day) }
    #expect(
      parts.map { $0.lowerBound.text } == [
        "2024-02-26", "2024-02-01", "2024-01-01",
      ])
    #expect(parts.map(\.count) == [7, 29, 366])
    for interval in Interval.allCases {
      let all = interval.all(in: (day - 1000)...(day + 1000))
      #expect(all.first?.contains(day - 1000) == true && all.last?.contains(day + 1000) == true)
      for (first, second) in zip(all, all.dropFirst()) {
        #expect(first.upperBound == second.lowerBound)
      }
    }
  }
}

@Suite struct `The day that something counts for` {
  private func day(_ start: String, offset: Int, hour: Int = 4) throws -> String {
    let seconds = Int(try Date(start, strategy: .iso8601).timeIntervalSince1970)
    return DayBoundary(hour: hour).day(of: seconds, offset: offset).text
  }

  @Test(arguments: [
    // Where it was practised, in winter and in summer.
    ("2026-11-20T07:30:00Z", 3600, "2026-11-20"), ("2026-07-01T21:59:59Z", 7200, "2026-07-01"),
    // Late in the evening is still that day, until four.
    ("2026-11-20T23:30:00Z", 3600, "2026-11-20"), ("2026-11-21T02:59:59Z", 3600, "2026-11-20"),
    ("2026-11-21T03:00:00Z", 3600, "2026-11-21"),
    // The two nights in which the clocks change.
    ("2026-10-25T00:59:59Z", 7200, "2026-10-24"), ("2026-10-25T02:59:59Z", 3600, "2026-10-24"),
    ("2026-10-25T03:00:00Z", 3600, "2026-10-25"), ("2026-03-29T01:59:59Z", 7200, "2026-03-28"),
    ("2026-03-29T02:00:00Z", 7200, "2026-03-29"),
    // The same moment is another day on the other side of the earth.
    ("2026-11-20T17:00:00Z", 46_800, "2026-11-21"), ("2026-11-20T10:00:00Z", -36_000, "2026-11-19"),
    ("1969-12-31T23:00:00Z", 0, "1969-12-31"),
  ]) func `is the local one, and ends at four`(start: String, offset: Int, text: String) throws {
    #expect(try day(start, offset: offset) == text)
  }

  @Test func `ends at the hour that is chosen`() throws {
    #expect(try day("2026-11-21T00:00:00Z", offset: 0, hour: 0) == "2026-11-21")
    #expect(try day("2026-11-21T00:00:00Z", offset: 0, hour: 1) == "2026-11-20")
  }

  @Test func `begins nowhere before its earliest moment`() {
    var generator = SplitMix64(seed: 65)
    for _ in 0..<1000 {
      let boundary = DayBoundary(hour: generator.int(0...23))
      let (start, offset) = (generator.int(-4_000_000...4_000_000), generator.int(-86_400...86_400))
      let day = boundary.day(of: start, offset: offset)
      #expect(boundary.earliest(of: day) <= start)
    }
  }
}
