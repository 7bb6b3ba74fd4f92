import BreatheCore
import Testing

@Suite struct `A wait` {
  private func waits(_ steps: String) throws -> [String?] {
    try timeline(steps: steps).segments.map(\.wait)
  }

  @Test func `takes no time and is no segment of its own`() throws {
    let with = try timeline(steps: "- rest: 5\n- wait: Ready?\n- breathe: 4-6\n  cycles: 2")
    let without = try timeline(steps: "- rest: 5\n- breathe: 4-6\n  cycles: 2")
    #expect(with.planned == without.planned)
    #expect(with.segments.map(\.activity) == without.segments.map(\.activity))
    #expect(with.segments.map(\.start) == without.segments.map(\.start))
  }

  @Test func `stands before the first segment of the step that follows`() throws {
    #expect(
      try waits("- rest: 5\n- wait: Ready?\n- breathe: 4-6\n  cycles: 2")
        == [nil, "Ready?", nil, nil, nil])
    #expect(
      try waits("- wait: Kneel\n- hold: Lunge\n  for: 20\n  sides: [left, right]\n  breathe: 4-6")
        == ["Kneel"] + Array(repeating: nil, count: 8))
    #expect(try waits("- wait: Lie down\n- rest: 3m\n  every: 1m") == ["Lie down", nil, nil])
  }

  @Test func `after another is one with it`() throws {
    #expect(
      try waits("- rest: 5\n- wait: Kneel\n- wait: Breathe out\n- rest: 5")
        == [nil, "Kneel\nBreathe out"])
  }

  @Test func `comes round with what is repeated`() throws {
    #expect(
      try waits("- repeat: 3\n  steps:\n  - wait: Ready?\n  - rest: 5")
        == ["Ready?", "Ready?", "Ready?"])
  }

  @Test
  func `at the end of what is repeated stands before the next round, and before what follows`()
    throws
  {
    let rounds = "- repeat: 3\n  steps:\n  - rest: 5\n  - wait: Again?\n"
    #expect(try waits(rounds + "- rest: 5") == [nil, "Again?", "Again?", "Again?"])
    // With nothing after it, the last one is none.
    #expect(try waits(rounds) == [nil, "Again?", "Again?"])
  }

  @Test func `may come first, after the time to settle`() throws {
    let session = try session(file(steps: "- wait: Ready?\n- rest: 5", settle: "10s"))
    let timeline = try session.timeline(RunOptions())
    #expect(timeline.segments.map(\.wait) == [nil, "Ready?"])
    #expect(timeline.segments.map(\.start) == [.seconds(-10), .zero])
  }

  @Test func `may come before the closing rest`() throws {
    let timeline = try timeline(
      steps: "- breathe: 4-6\n  cycles: 1\n- wait: Sit up\n- rest: 5\n  closing: true")
    #expect(timeline.segments.map(\.wait) == [nil, nil, "Sit up"])
    #expect(timeline.planned == .seconds(10))
  }

  @Test(arguments: [
    "- repeat: 2\n  steps: [{ wait: Kneel }, { wait: Lie down }]",
    "- wait: Sit up\n- rest: 20\n  closing: true",
    "- repeat: 2\n  steps: [{ wait: Kneel }]\n- rest: 20\n  closing: true",
  ]) func `leaves nothing to do where nothing but a closing rest follows`(steps: String) throws {
    #expect(throws: Refusal.empty) { try timeline(steps: steps) }
  }

  @Test func `is always a place to go to`() {
    let gates = SegmentTimelines.random.flatMap { $0.segments.filter { $0.wait != nil } }
    #expect(gates.count > 50)
    #expect(gates.allSatisfy { $0.isLanding })
  }

  @Test func `speaks the person's language`() throws {
    let session = try session(file(steps: "- wait: { en: Ready?, nl: Klaar? }\n- rest: 5"))
    let timeline = try session.timeline(RunOptions(language: .nl, leadIn: .zero))
    #expect(timeline.segments[0].wait == "Klaar?")
  }
}
