import BreatheCore
import Testing

@Suite struct `The limits of an exercise and of advice` {
  private func head(_ line: String) -> [Problem] {
    problems(file(id: "test", head: line, steps: "- rest: 5"))
  }

  @Test(arguments: [("0", false), ("1", true), ("1000", true), ("1001", false), ("2.5", false)])
  func `a movement has 1 to 1000 repetitions`(reps: String, isFine: Bool) {
    let problem = Problem.badCount(key: "reps", found: CleanText(reps), range: 1...1000)
    let steps = "- move: Lift\n  tempo: [{ lift: 1 }]\n  "
    #expect(problems(file(steps: steps + "reps: \(reps)")) == (isFine ? [] : [problem]))
    let bySide = "reps: { left: \(reps), right: \(reps) }\n  sides: [left, right]"
    #expect(problems(file(steps: steps + bySide)) == (isFine ? [] : [problem, problem]))
  }

  @Test(arguments: [("0", false), ("1", true), ("100", true), ("101", false)])
  func `a posture is held for 1 to 100 breaths`(count: String, isFine: Bool) {
    let problem = Problem.badCount(key: "for", found: CleanText(count), range: 1...100)
    for word in ["breath", "breaths"] {
      #expect(
        problems(file(steps: "- hold: Stay\n  for: \(count) \(word)\n  breathe: 4-6"))
          == (isFine ? [] : [problem]))
    }
  }

  @Test(arguments: [("0", false), ("1", true), ("20", true), ("21", false), ("2 per day", false)])
  func `a session is done 1 to 20 times a day at most`(count: String, isFine: Bool) {
    let problem = Problem.badCount(key: "max-per-day", found: CleanText(count), range: 1...20)
    #expect(head("max-per-day: \(count)") == (isFine ? [] : [problem]))
  }

  @Test(arguments: [
    ("1 per day", true), ("20 per week", true), ("0 per day", false), ("21 per week", false),
    ("2 a day", false), ("2 per month", false), ("per day", false), ("2", false),
    ("twice per day", false), ("+2 per day", false),
  ]) func `advice is so often a day or a week`(often: String, isFine: Bool) {
    #expect(
      head("often: \(often)")
        == (isFine ? [] : [.badFrequency(key: "often", found: CleanText(often))]))
  }

  @Test(arguments: [
    ("2027-01-15", true), ("2024-02-29", true), ("2000-02-29", true), ("2023-02-29", false),
    ("2100-02-29", false), ("2027-04-31", false), ("2027-13-01", false), ("2027-00-10", false),
    ("2027-01-00", false), ("2027-1-15", false), ("15-01-2027", false), ("2027-01-15-01", false),
  ]) func `a date is a day of the calendar`(date: String, isFine: Bool) {
    #expect(head("review: \(date)") == (isFine ? [] : [.badDate(CleanText(date))]))
  }

  @Test func `days follow one another`() throws {
    let days = try ["2026-12-31", "2027-01-01", "2027-01-31", "2027-02-01"].map {
      try #require(Day(written: $0))
    }
    #expect(days.shuffled().sorted() == days)
  }

  @Test(arguments: [(40, 10, true), (41, 10, false), (40, 11, false), (1, 1, true)])
  func `a picture has 10 rows of 40 columns`(columns: Int, rows: Int, isFine: Bool) {
    let row = "  " + String(repeating: "x", count: columns) + "   \n"
    let picture = "picture: |\n" + String(repeating: row, count: rows) + "\n"
    #expect(head(picture) == (isFine ? [] : [.pictureTooLarge(columns: 40, rows: 10)]))
  }

  @Test(arguments: [
    ("1m", "59.999", true), ("1m", "1m", false), ("1m", "2m", false),
    ("{ first: 30s, usual: 1m }", "30s", false), ("{ first: 31s, usual: 1m }", "30s", true),
    ("1m", "{ usual: 30s, later: 1m }", false),
  ]) func `chimes come sooner than the end, at every level`(
    rest: String, every: String, isFine: Bool
  ) {
    #expect(
      problems(file(steps: "- rest: \(rest)\n  every: \(every)"))
        == (isFine ? [] : [.everyNotShorter]))
  }

  @Test func `a value by side is there for each side and for no other`() {
    func hold(_ length: String, _ sides: String) -> [Problem] {
      problems(file(steps: "- hold: Stay\n  for: \(length)\n  sides: [\(sides)]\n  unequal: x"))
    }
    #expect(hold("{ left: 20s, right: 30s }", "right, left") == [])
    #expect(hold("{ left: 20s }", "left") == [])
    #expect(hold("{ left: 20s }", "left, right") == [.missingKey("right")])
    #expect(hold("{ left: 20s, right: 30s }", "left") == [.valueForNoSide])
  }
}
