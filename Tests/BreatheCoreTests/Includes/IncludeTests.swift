import BreatheCore
import Testing

@Suite struct `An included session` {
  private let calm = file(
    id: "calm", head: "settle: 20s",
    steps: "- breathe: 4-6\n  cycles: 3\n- rest: 15\n- rest: 1m\n  closing: true")

  private func timeline(_ steps: String, _ options: RunOptions = RunOptions()) throws -> Timeline {
    try whole(file(steps: steps), including: [calm]).timeline(options)
  }

  @Test func `stands in the place of its step, without its settle time and closing rest`() throws {
    let timeline = try timeline("- say: A\n  for: 5\n- session: calm\n- say: B\n  for: 5")
    #expect(timeline.start == .seconds(-5))
    #expect(timeline.planned == .seconds(5 + 30 + 15 + 5))
    #expect(timeline.end == timeline.planned)
    #expect(timeline.breathCount == 3)
    #expect(timeline.segments.map(\.step) == [-1, 0, 1, 1, 1, 1, 1, 1, 1, 2])
  }

  @Test func `at the end keeps its closing rest`() throws {
    let timeline = try timeline("- say: A\n  for: 5\n- session: calm")
    #expect(timeline.planned == .seconds(50))
    #expect(timeline.end == .seconds(110))
    #expect(timeline.segments.last?.activity == .closing)
  }

  @Test func `before a closing rest leaves the closing to it`() throws {
    let timeline = try timeline("- session: calm\n- rest: 10\n  closing: true")
    #expect(timeline.planned == .seconds(45))
    #expect(timeline.segments.filter { $0.activity == .closing }.map(\.duration) == [.seconds(10)])
  }

  @Test func `that is repeated does not close between, nor at the end`() throws {
    let timeline = try timeline("- repeat: 3\n  steps:\n  - session: calm")
    #expect(timeline.planned == .seconds(3 * 45))
    #expect(timeline.end == timeline.planned)
    #expect(timeline.breathCount == 9)
  }

  @Test func `twice is there twice`() throws {
    #expect(try timeline("- session: calm\n- session: calm").planned == .seconds(90))
    #expect(try timeline("- session: calm\n- session: calm").end == .seconds(150))
  }

  @Test func `is a step like any other to go to`() throws {
    let timeline = try timeline("- session: calm\n- rest: 5", RunOptions(leadIn: .zero))
    #expect(timeline.segments.filter(\.isLanding).map(\.start) == [0, 30, 45].map { .seconds($0) })
  }

  @Test func `goes with the level and the pace`() throws {
    let other = file(id: "calm", steps: "- breathe: 4-6\n  cycles: { usual: 3, later: 5 }")
    let session = try whole(file(steps: "- session: calm"), including: [other])
    #expect(
      try session.timeline(RunOptions(level: .later, pace: 0.5, leadIn: .zero)).planned
        == .seconds(25))
  }

  @Test func `may include another, and that another`() throws {
    let chain = [
      file(id: "a", steps: "- say: A\n  for: 1\n- session: b"),
      file(id: "b", steps: "- say: B\n  for: 2\n- session: c\n- say: D\n  for: 4"),
      file(id: "c", steps: "- say: C\n  for: 8\n- rest: 99\n  closing: true"),
    ]
    let session = try whole(file(steps: "- session: a"), including: chain)
    let timeline = try session.timeline(RunOptions(leadIn: .zero))
    #expect(timeline.segments.map(\.cue) == ["A", "B", "C", "D"])
    #expect(timeline.planned == .seconds(15))
  }

  @Test func `at the end of one at the end closes the whole`() throws {
    let chain = [
      file(id: "a", steps: "- say: A\n  for: 1\n- session: b"),
      file(id: "b", steps: "- say: B\n  for: 2\n- rest: 30\n  closing: true"),
    ]
    let end = try whole(file(steps: "- session: a"), including: chain).timeline(RunOptions())
    #expect(end.planned == .seconds(3) && end.end == .seconds(33))
    let middle = try whole(file(steps: "- session: a\n- say: C\n  for: 4"), including: chain)
    #expect(try middle.timeline(RunOptions()).end == .seconds(7))
  }

  @Test func `has the breathing that can be made longer, when it is the only one`() throws {
    let session = try whole(file(steps: "- session: calm"), including: [calm])
    let longer = try #require(session.breathing(for: .cycles(ByLevel(7))))
    #expect(try longer.timeline(RunOptions()).breathCount == 7)
    let twice = try whole(file(steps: "- session: calm\n- session: calm"), including: [calm])
    #expect(twice.breathing(for: .cycles(ByLevel(7))) == nil)
  }
}
