import BreatheCore
import Testing

/// What is wrong with `steps` as they would run, the facts left out.
func refusals(
  _ steps: String, level: Level = .usual, pace: Double = 1,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [RefusalKind] {
  let session = try session(file(steps: steps), sourceLocation: sourceLocation)
  do {
    let timeline = try session.timeline(RunOptions(level: level, pace: pace))
    return timeline.refusals.map(RefusalKind.init)
  } catch {
    return [RefusalKind(error)]
  }
}

/// A refusal without its facts.
enum RefusalKind: Equatable {
  case tooLong, phaseTooShort, tooFast, holdTooLong, holdAgainstInhale, holdAfterFastBreathing,
    tooMany478
  case motionTooLong, firstMonth478, enoughToday, tooManySegments, empty, waitInBreath

  init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .tooLong: .tooLong
      case .tooManySegments: .tooManySegments
      case .empty: .empty
      case .waitInBreath: .waitInBreath
      case .phaseTooShort: .phaseTooShort
      case .tooFast: .tooFast
      case .holdTooLong: .holdTooLong
      case .motionTooLong: .motionTooLong
      case .holdAgainstInhale: .holdAgainstInhale
      case .holdAfterFastBreathing: .holdAfterFastBreathing
      case .tooMany478: .tooMany478
      case .firstMonth478: .firstMonth478
      case .enoughToday: .enoughToday
      }
  }
}

@Suite struct `A limit that no session may pass` {
  @Test func `is 24 hours to the millisecond, whatever spends them`() throws {
    #expect(try refusals("- rest: 86399.999\n- rest: 0.001") == [])
    #expect(try refusals("- rest: 24h\n- rest: 0.001") == [.tooLong])
    #expect(try refusals("- rest: 24h\n- rest: 0.001\n  closing: true") == [.tooLong])
    #expect(try refusals("- say: A\n  for: 12h\n- hold: B\n  for: 12h") == [])
    #expect(try refusals("- say: A\n  for: 12h\n- hold: B\n  for: 43200.001") == [.tooLong])
    #expect(try refusals("- repeat: 24\n  steps: [{ rest: 1h }]") == [])
    #expect(try refusals("- repeat: 25\n  steps: [{ rest: 1h }]") == [.tooLong])
  }

  @Test(arguments: [
    // 21 breaths in 42 seconds are 30 a minute.
    ("1-1", 21, false), ("1-0.999", 21, true), ("1-1.001", 21, false), ("0.5-0.5", 20, false),
    ("0.5-0.5", 21, true), ("0.25-0.25", 20, false), ("1-0.999", 20, false), ("1-0.999", 400, true),
  ]) func `is 30 breaths a minute, for more than 20 breaths`(
    pattern: String, breaths: Int, isRefused: Bool
  ) throws {
    let found = try refusals("- breathe: \(pattern)\n  cycles: \(breaths)")
    #expect(found == (isRefused ? [.tooFast] : []))
  }

  @Test(arguments: [
    ("0.25-0.25", false), ("0.249-1", true), ("1-0.249", true), ("1-0.1-1", false),
  ]) func `is a quarter of a second to breathe in or out`(pattern: String, isRefused: Bool) throws {
    let found = try refusals("- breathe: \(pattern)\n  cycles: 2")
    #expect(found == (isRefused ? [.phaseTooShort] : []))
  }

  @Test func `is told with the place of the first fast breath`() throws {
    let timeline = try timeline(steps: "- rest: 10\n- breathe: 0.5-0.5\n  cycles: 30")
    #expect(timeline.refusals == [.tooFast(at: .seconds(10))])
  }

  @Test(arguments: [("19.999", false), ("20", false), ("20.001", true), ("60", true)])
  func `is a breath held for 20 seconds, in or out`(hold: String, isRefused: Bool) throws {
    for pattern in ["16-\(hold)-16", "16-0-16-\(hold)"] {
      let found = try refusals("- breathe: \(pattern)\n  cycles: 1")
      #expect(found == (isRefused ? [.holdTooLong] : []))
    }
  }

  @Test(arguments: [
    ("3", "11.999", false), ("3", "12", true), ("3", "12.001", true), ("4", "16", true),
    ("4", "15.999", false), ("2.999", "12", true), ("0.5", "11.999", false), ("5", "20", true),
    ("5.001", "20", false),
  ]) func `is a hold of four inhales, which count as 3 seconds at least`(
    inhale: String, hold: String, isRefused: Bool
  ) throws {
    for pattern in ["\(inhale)-\(hold)-6", "\(inhale)-0-6-\(hold)"] {
      let found = try refusals("- breathe: \(pattern)\n  cycles: 1")
      #expect(found == (isRefused ? [.holdAgainstInhale] : []))
    }
  }

  @Test(arguments: [
    // The hold begins 4 s after its own breath does.
    ("1.5-1.499", "10.001", "115.999", true), ("1.5-1.499", "10.001", "116", false),
    ("1.5-1.499", "10", "1", false), ("1.5-1.5", "10.001", "1", false),
    ("1.5-1.499", "15", "30", true), ("1-1", "15.999", "0.001", true),
  ]) func `is a long hold in the two minutes after fast breathing`(
    fast: String, hold: String, rest: String, isRefused: Bool
  ) throws {
    let found = try refusals(
      """
      - breathe: \(fast)
        cycles: 5
      - rest: \(rest)
      - breathe: 4-\(hold)-6
        cycles: 1
      """)
    #expect(found == (isRefused ? [.holdAfterFastBreathing] : []))
  }

  @Test(arguments: [("4-30", false), ("4-30.001", true), ("30.001-4", true)])
  func `is half a minute of breathing in or out`(pattern: String, isRefused: Bool) throws {
    #expect(
      try refusals("- breathe: \(pattern)\n  cycles: 1") == (isRefused ? [.motionTooLong] : []))
  }

  @Test(arguments: [(4, false), (8, false), (9, true), (100, true)])
  func `is eight breaths of 4-7-8 in a row`(breaths: Int, isRefused: Bool) throws {
    #expect(
      try refusals("- breathe: 4-7-8\n  cycles: \(breaths)") == (isRefused ? [.tooMany478] : []))
  }

  @Test(arguments: [("59.999", true), ("60", false), ("61", false)])
  func `is eight breaths of 4-7-8, unless a minute lies between them`(
    rest: String, isRefused: Bool
  ) throws {
    let steps = "- breathe: 4-7-8\n  cycles: 5\n- rest: \(rest)\n- breathe: 4-7-8\n  cycles: 4"
    #expect(try refusals(steps) == (isRefused ? [.tooMany478] : []))
  }

  @Test func `counts the longest row of 4-7-8 for the first month`() throws {
    #expect(try timeline(steps: "- breathe: 4-7-8\n  cycles: 5").longestRowOf478 == 5)
    #expect(try timeline(steps: "- breathe: 4-6\n  cycles: 5").longestRowOf478 == 0)
    let parts = "- breathe: 4-7-8\n  cycles: 3\n- rest: 2m\n- breathe: 4-7-8\n  cycles: 4"
    #expect(try timeline(steps: parts).longestRowOf478 == 4)
    #expect(Timeline.firstMonthLimitOf478 == 4)
    #expect(Timeline.limitOf478 == 8)
  }

  @Test func `may be passed in several ways at once, and each is told`() throws {
    let found = try refusals(
      """
      - breathe: 0.5-0.5
        cycles: 30
      - breathe: 6-21-6
        cycles: 1
      - breathe: 4-7-8
        cycles: 9
      """)
    #expect(found == [.tooFast, .holdTooLong, .holdAfterFastBreathing, .tooMany478])
  }

  @Test func `is far from any slow breath`() throws {
    for pattern in ["4-6", "5.5-5.5", "4-4-4-4", "4-7-8", "2-4", "3-3-3-3", "4-0-8", "4-2-6"] {
      #expect(try refusals("- breathe: \(pattern)\n  cycles: 8") == [])
    }
  }
}
