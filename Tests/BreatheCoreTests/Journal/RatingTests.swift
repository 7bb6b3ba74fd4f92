import BreatheCore
import Testing

@Suite struct `What a person rates` {
  @Test(arguments: [
    (nil, false), (0, false), (3, false), (4, true), (10, true),
  ]) func `is too much pain to go on, or is not`(pain: Int?, isTooHigh: Bool) {
    #expect(Ratings(tension: 10, pain: pain).areTooHigh(limit: nil) == isTooHigh)
  }

  @Test func `speaks against a session when pain is high or anything rose by two`() {
    let before = Ratings(tension: 3, pain: 1)
    for (tension, pain, speaks) in [
      (3, 1, false), (4, 2, false), (5, 1, true), (3, 3, true), (0, 0, false), (10, 0, true),
    ] {
      let after = Ratings(tension: tension, pain: pain)
      #expect(after.speakAgainst(since: before, limit: nil) == speaks, "\(after)")
    }
    #expect(Ratings(pain: 4).speakAgainst(since: Ratings(pain: 4), limit: nil))
    #expect(Ratings(pain: 4).speakAgainst(since: Ratings(), limit: nil))
    #expect(!Ratings(tension: 9).speakAgainst(since: Ratings(), limit: nil))
    #expect(!Ratings().speakAgainst(since: before, limit: nil))
  }

  @Test func `may hurt as much as its author says, and may rise until then`() {
    #expect(!Ratings(pain: 5).areTooHigh(limit: 5) && Ratings(pain: 6).areTooHigh(limit: 5))
    #expect(!Ratings(pain: 5).speakAgainst(since: Ratings(pain: 0), limit: 5))
    #expect(Ratings(pain: 6).speakAgainst(since: Ratings(pain: 6), limit: 5))
    #expect(Ratings(tension: 5, pain: 2).speakAgainst(since: Ratings(tension: 2), limit: 5))
  }

  @Test func `may cost effort`() {
    var (before, after) = (Ratings(), Ratings())
    (before[.effort], after[.effort]) = (1, 9)
    #expect(!after.speakAgainst(since: before, limit: nil))
    (before[.dizziness], after[.dizziness]) = (1, 3)
    #expect(after.speakAgainst(since: before, limit: nil))
  }

  @Test
  func `includes pain where the file says so, and before exercises; or what its author names`()
    throws
  {
    func asked(
      _ head: String, hasAuthor: Bool = false, exerts: Bool = false
    ) throws -> [AskedRating] {
      try session(file(id: "test", head: head, steps: "- breathe: 4-6\n  cycles: 1"))
        .askedRatings(hasAuthor: hasAuthor, exerts: exerts)
    }
    let (tension, pain) = (AskedRating(.tension), AskedRating(.pain))
    #expect(try asked("") == [tension])
    #expect(try asked("", exerts: true) == [tension, pain])
    #expect(try asked("rate: [tension]") == [tension])
    #expect(try asked("rate: [pain]") == [tension, pain])
    #expect(try asked("rate: [pain]", hasAuthor: true) == [pain])
    #expect(
      try asked("rate: [{ pain: after }, effort]", hasAuthor: true, exerts: true)
        == [AskedRating(.pain, isBefore: false), AskedRating(.effort, isBefore: false)])
    #expect(try asked("", hasAuthor: true, exerts: true) == [tension, pain])
  }

  @Test func `is told as numbers, and only where both are there`() {
    let (before, after) = (Ratings(tension: 5, pain: 2), Ratings(tension: 3))
    #expect(Language.en.told(before: before, after: after) == ["Tension: 5 before, 3 after."])
    #expect(
      Language.nl.told(before: before, after: Ratings(pain: 0))
        == ["Pijn: vooraf 2, achteraf 0."])
    #expect(Language.en.told(before: Ratings(), after: after) == [])
  }
}
