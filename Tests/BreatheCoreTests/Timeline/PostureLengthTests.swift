import BreatheCore
import Testing

@Suite struct `A posture` {
  private func seconds(_ lines: String, level: Level = .usual, pace: Double = 1) throws -> Int {
    let length = try timeline(steps: "- hold: Lunge\n" + lines, level: level, pace: pace).planned
    #expect(length.components.attoseconds == 0)
    return Int(length.components.seconds)
  }

  /// How long each hold is, in the order in which they come.
  private func holds(_ timeline: Timeline) -> [Duration] {
    timeline.segments.filter { $0.exercise != nil && $0.isLanding }
      .compactMap { hold in hold.exercise.map { $0.end - hold.start } }
  }

  @Test func `that is unequal is the sum of what each side gets, its changes and its rests`() throws
  {
    let lines = """
        for: { left: 30s, right: 45s }
        unequal: The right one is stiff.
        sides: [right, left]
        change: 10s
        sets: 3
        between: 25s
      """
    #expect(try seconds(lines) == 3 * (30 + 45) + 3 * 10 + 2 * 25)
    let timeline = try timeline(steps: "- hold: Lunge\n" + lines)
    #expect(holds(timeline) == [45, 30, 45, 30, 45, 30].map { .seconds($0) })
    #expect(
      timeline.segments.filter { $0.exercise != nil }.map(\.exercise?.side)
        == [.right, .left, .right, .left, .right, .left])
  }

  @Test func `on one side gets what that side gets`() throws {
    #expect(try seconds("  for: { right: 45s }\n  sides: [right]\n  sets: 2") == 105)
  }

  @Test(arguments: [(Level.first, 20 + 40), (.usual, 30 + 45), (.later, 60 + 45)])
  func `may be unequal by level`(level: Level, total: Int) throws {
    let lines = """
        for:
          left: { first: 20s, usual: 30s, later: 60s }
          right: { first: 40s, usual: 45s }
        unequal: The right one is stiff.
        sides: [left, right]
      """
    #expect(try seconds(lines, level: level) == total + 15)
  }

  @Test(arguments: [("1 breath", 1), ("3 breaths", 3), ("100 breaths", 100)])
  func `in breaths is so many whole ones, at any pace`(written: String, count: Int) throws {
    for pace in [0.5, 0.7, 1] {
      let timeline = try timeline(
        steps: "- hold: Lunge\n  for: \(written)\n  breathe: 4-6", pace: pace)
      #expect(timeline.breathCount == count)
      #expect(nearly(timeline.planned, .seconds(10) * pace * count))
      #expect(timeline.segments.allSatisfy { $0.phase != nil })
      #expect(timeline.segments.map(\.exercise?.end).allSatisfy { $0 == timeline.end })
    }
  }

  @Test func `in breaths follows the formula of any posture`() throws {
    let lines = """
        for: { left: 3 breaths, right: 4 breaths }
        unequal: The right one is stiff.
        sides: [left, right]
        sets: 2
        breathe: 5-1-6
      """
    #expect(try seconds(lines) == 2 * (3 + 4) * 12 + 2 * 15 + 15)
    let equal = "  for: 3 breaths\n  sides: [left, right]\n  sets: 2\n  breathe: 5-1-6"
    #expect(try seconds(equal) == 4 * 36 + 2 * 15 + 15)
  }

  @Test(arguments: [(Level.first, 2 * 8), (.usual, 3 * 10), (.later, 3 * 12)])
  func `in breaths is longer where the breath is`(level: Level, total: Int) throws {
    let lines = """
        for: { first: 2 breaths, usual: 3 breaths }
        breathe: { first: 4-4, usual: 4-6, later: 5-7 }
      """
    #expect(try seconds(lines, level: level) == total)
  }

  @Test func `may be in breaths at one level and in seconds at another`() throws {
    let lines = "  for: { first: 25s, usual: 3 breaths }\n  breathe: 4-6"
    let first = try timeline(steps: "- hold: Lunge\n" + lines, level: .first)
    #expect(first.planned == .seconds(25))
    // Two whole breaths, and what is left over.
    #expect(first.breathCount == 2 && first.segments.last?.activity == .posture)
    #expect(try seconds(lines) == 30)
  }

  @Test func `in seconds does not follow the pace`() throws {
    #expect(try seconds("  for: 30s\n  breathe: 4-6", pace: 0.5) == 30)
  }
}
