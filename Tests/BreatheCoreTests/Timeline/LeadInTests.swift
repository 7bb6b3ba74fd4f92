import Testing

@testable import BreatheCore

@Suite struct `The lead-in` {
  private func told(_ timeline: Timeline) -> [String] {
    timeline.segments.prefix { $0.activity == .leadIn }.map { segment in
      "\(segment.start.inSeconds): \(segment.cue)"
    }
  }

  @Test func `of 4-7-8 asks to breathe out in its last four seconds only`() throws {
    let session = try shipped("478")
    #expect(
      try told(session.timeline(RunOptions())) == [
        "-10.0: Sit down, back straight, tongue tip behind your upper teeth.",
        "-4.0: Now breathe all the way out.",
      ])
    #expect(
      try told(session.timeline(RunOptions(language: .nl, leadIn: .seconds(30)))).last
        == "-4.0: Adem nu helemaal uit.")
    #expect(
      try told(session.timeline(RunOptions(leadIn: .seconds(3)))) == [
        "-3.0: Now breathe all the way out."
      ])
    #expect(
      try told(session.timeline(RunOptions()).withLeadIn(atMost: .seconds(5))).map { $0.prefix(3) }
        == ["-5.", "-4."])
  }

  @Test func `tells how to sit or lie, and then of the breath`() throws {
    #expect(
      try told(shipped("long-exhale").timeline(RunOptions())) == [
        "-10.0: Sit or lie down.", "-4.0: Breathe lightly.",
      ])
    #expect(
      try told(session(file(steps: "- breathe: 4-6\n  cycles: 1")).timeline(RunOptions()))
        == ["-5.0: Breathe lightly."])
    let lunge = try told(shipped("low-lunge").timeline(RunOptions()))
    #expect(lunge.count == 1 && lunge[0].hasPrefix("-30.0: Sit on a chair, the cushion"))
    #expect(
      try told(session(file(steps: "- say: Look\n  for: 5s")).timeline(RunOptions()))
        == ["-5.0: Get into position."])
  }

  @Test func `that is made shorter loses its beginning`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    for seconds in [4, 5, 9] {
      let shorter = timeline.withLeadIn(atMost: .seconds(seconds))
      #expect(shorter.start == .seconds(-seconds))
      #expect(shorter.segments[0].isLanding)
      #expect(shorter.segments.suffix(9) == timeline.segments.suffix(9))
      for (one, next) in zip(shorter.segments, shorter.segments.dropFirst()) {
        #expect(one.end == next.start)
      }
    }
    #expect(timeline.withLeadIn(atMost: .seconds(10)) == timeline)
    #expect(timeline.withLeadIn(atMost: .seconds(20)) == timeline)
  }

  @Test func `shows the figure of the posture, as every text of it does`() throws {
    let timeline = try shipped("low-lunge").timeline(RunOptions())
    for segment in timeline.segments {
      switch segment.activity {
      case .leadIn, .say, .changeSides: #expect(segment.picture != nil, "\(segment.activity)")
      default: break
      }
    }
  }
}
