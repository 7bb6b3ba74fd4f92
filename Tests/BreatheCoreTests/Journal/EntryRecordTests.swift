import Testing

@testable import BreatheCore

@Suite struct `An entry in a table` {
  private func record(_ change: (inout Entry) -> Void, notes: [String] = []) -> String {
    var entry = `A line of the journal`.example
    change(&entry)
    return CSV.standard.record(EntryRecord(entry, notes: notes, day: Day(number: 20_777)).cells)
  }

  @Test func `has a field for each name`() {
    let fields = record { _ in }.split(separator: ",", omittingEmptySubsequences: false)
    #expect(EntryRecord.header.cells.count == fields.count)
    #expect(
      record { $0.before = Ratings(tension: 5, pain: 2) }
        == "6f1c0de4-7a52-4f35-9d0b-3f6f8a0b8c11,478,4-7-8 breath,2026-11-20,"
        + "2026-11-20T08:30:00+01:00,Europe/Amsterdam,76.0,76.0,0.0,completed,4,1,1.0,,5,,2,,,,"
        + ",,,,,,0.1.0"
    )
  }

  @Test func `has each rating before and after`() {
    let names = CSV.standard.record(EntryRecord.header.cells).split(separator: ",").map(String.init)
    let ratings = ["tension", "pain", "dizziness", "breathlessness", "effort"]
    let columns = ratings.flatMap { ["\($0)-before", "\($0)-after"] }
    #expect(names.filter { $0.hasSuffix("-before") || $0.hasSuffix("-after") } == columns)
  }

  @Test func `has the words of others as text`() {
    #expect(record { $0.title = "=1+1" }.contains(",478,'=1+1,2026-11-20,"))
  }

  @Test func `has all its notes in one cell`() {
    #expect(record({ _ in }, notes: ["calm", "=warm"]).hasSuffix(",,\"calm\n'=warm\",0.1.0"))
  }

  @Test(arguments: [
    (0, "2026-11-20T07:30:00+00:00"), (-12_600, "2026-11-20T04:00:00-03:30"),
    (-27_061, "2026-11-19T23:58:59-07:31:01"), (50_400, "2026-11-20T21:30:00+14:00"),
  ]) func `begins at a local time`(offset: Int, text: String) {
    var entry = `A line of the journal`.example
    entry.offset = offset
    #expect(entry.localStart == text)
  }
}
