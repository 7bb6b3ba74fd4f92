import BreatheCore
import Testing

@Suite struct `What was practised lately` {
  /// 2026-11-20, 04:00 in Amsterdam.
  private static let morning = 1_795_143_600
  private static let hour = 3600

  private func entry(
    _ session: String = "lunge", at start: Int, offset: Int = hour, active: Double = 300,
    _ outcome: Entry.Outcome = .completed
  ) -> EntryGlance {
    EntryGlance(
      Entry(
        id: "a", session: session, title: "t", hash: "", start: start, offset: offset, zone: nil,
        planned: 300, active: active, paused: 0, outcome: outcome, cycles: 0, steps: 0, pace: 1,
        program: "0.1.0"))
  }

  private func recent(at seconds: Int, _ entries: EntryGlance...) -> RecentPractice {
    var recent = RecentPractice(at: seconds, offset: Self.hour)
    for entry in entries { recent.add(entry) }
    return recent
  }

  @Test func `counts on the day that ends at four in the morning`() {
    #expect(recent(at: Self.morning).today.text == "2026-11-20")
    let late = entry(at: Self.morning - 1)
    #expect(recent(at: Self.morning - 1, late).timesToday("lunge") == 1)
    #expect(recent(at: Self.morning, late).timesToday("lunge") == 0)
    #expect(recent(at: Self.morning, late).holds("lunge"))
    #expect(recent(at: Self.morning + 86_399, entry(at: Self.morning)).timesToday("lunge") == 1)
  }

  @Test func `counts for the day of the place where it was practised`() {
    // Eleven in the evening of the 19th in New York.
    let away = entry(at: Self.morning + Self.hour, offset: -5 * Self.hour)
    #expect(recent(at: Self.morning + 2 * Self.hour, away).timesToday("lunge") == 0)
    let here = entry(at: Self.morning + Self.hour)
    #expect(recent(at: Self.morning + 2 * Self.hour, here).timesToday("lunge") == 1)
  }

  @Test(arguments: [(0, true), (1, true), (2, true), (3, false), (-1, false)])
  func `reaches two days back, and not ahead`(days: Int, isHeld: Bool) {
    let recent = recent(at: Self.morning, entry(at: Self.morning - days * 86_400))
    #expect(recent.holds("lunge") == isHeld)
    #expect(!recent.holds("other"))
    #expect(recent.timesToday("lunge") == (days == 0 ? 1 : 0))
  }

  @Test func `asks for no entry that begins before it has to`() {
    let recent = recent(at: Self.morning)
    #expect(recent.earliestStart <= Self.morning - 2 * 86_400)
    #expect(recent.earliestStart > Self.morning - 5 * 86_400)
  }

  @Test(arguments: [
    (30.0, Entry.Outcome.stopped, 1), (29.9, .stopped, 0), (0.2, .completed, 1),
  ]) func `counts what was stopped, but no false start`(
    active: Double, outcome: Entry.Outcome, count: Int
  ) {
    let recent = recent(at: Self.morning, entry(at: Self.morning, active: active, outcome))
    #expect(recent.timesToday("lunge") == count)
    #expect(recent.holds("lunge") == (count == 1))
  }

  @Test func `adds up over sessions of a kind`() {
    let recent = recent(
      at: Self.morning, entry("478", at: Self.morning), entry("4-7-8", at: Self.morning),
      entry("478", at: Self.morning), entry("4-6", at: Self.morning))
    #expect(recent.timesToday == 4)
    #expect(recent.timesToday { $0 != "4-6" } == 3)
    #expect(recent.timesToday("478") == 2)
  }
}
