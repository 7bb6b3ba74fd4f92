import Testing

@testable import BreatheCore

@Suite struct `A round` {
  /// One breath, or one repetition; anything else is by itself.
  @Test func `is the phases with the same number, whatever the steps`() throws {
    var generator = SplitMix64(seed: 17)
    for _ in 0..<200 {
      let timeline = try generator.session().timeline(generator.options())
      let segments = timeline.segments
      #expect(timeline.rounds.flatMap { Array($0) } == Array(segments.indices))
      for index in segments.indices {
        let (segment, before) = (segments[index], index > 0 ? segments[index - 1] : nil)
        let isNext =
          before?.isInRound != true || before?.breath != segment.breath || segment.isLanding
          || before?.exercise != segment.exercise
        #expect(timeline.beginsRound(at: index) == (segment.isInRound && isNext))
        if index > 0, before?.isInRound == true {
          #expect(timeline.endsRound(at: index - 1) == (!segment.isInRound || isNext))
        }
      }
      for round in timeline.rounds where segments[round.lowerBound].isInRound {
        #expect(round.allSatisfy { timeline.round(of: $0) == round })
      }
    }
  }
}
