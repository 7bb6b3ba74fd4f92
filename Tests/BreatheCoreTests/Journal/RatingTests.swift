import BreatheCore
import Testing

@Suite struct `What a person rates` {
  @Test(arguments: [
    (nil, false), (0, false), (3, false), (4, true), (10, true),
  ]) func `is too much pain to go on, or is not`(pain: Int?, isTooHigh: Bool) {
    #expect(Ratings(tension: 10, pain: pain).areTooHigh == isTooHigh)
  }

  @Test func `speaks against a session when pain is high or anything rose by two`() {
    let before = Ratings(tension: 3, pain: 1)
    for (tension, pain, speaks) in [
      (3, 1, false), (4, 2, false), (5, 1, true), (3, 3, true), (0, 0, false), (10, 0, true),
    ] {
      let after = Ratings(tension: tension, pain: pain)
      #expect(after.speakAgainst(since: before) == speaks, "\(after)")
    }
    #expect(Ratings(pain: 4).speakAgainst(since: Ratings(pain: 4)))
    #expect(Ratings(pain: 4).speakAgainst(since: Ratings()))
    #expect(!Ratings(tension: 9).speakAgainst(since: Ratings()))
    #expect(!Ratings().speakAgainst(since: before))
  }

  @Test func `includes pain where the file says so, and before stretches and core exercises`()
    throws
  {
    #expect(try shipped("478").askedRatings == [.tension])
    #expect(try shipped("low-lunge").askedRatings == [.tension, .pain])
    func asked(_ head: String) throws -> [Rating] {
      try session(file(id: "test", head: head, steps: "- breathe: 4-6\n  cycles: 1")).askedRatings
    }
    #expect(try asked("rate: [tension]") == [.tension])
    #expect(try asked("rate: [pain]") == [.tension, .pain])
    #expect(try asked("screening: core") == [.tension, .pain])
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
