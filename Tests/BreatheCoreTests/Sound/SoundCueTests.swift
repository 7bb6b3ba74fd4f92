import Testing

@testable import BreatheCore

@Suite struct `The cues of a timeline` {
  /// Every cue as `seconds name`.
  private func cues(_ timeline: Timeline) -> [String] {
    timeline.soundCues.map { "\($0.start.inSeconds) \($0.kind.name)" }
  }

  @Test func `tell the phases of a breath, the last one, the beginning and the end`() throws {
    let timeline = try timeline(steps: "  - breathe: 4-2-6-1\n    cycles: 2")
    #expect(
      cues(timeline) == [
        "0.0 start", "0.0 inhale", "4.0 hold", "6.0 exhale", "12.0 hold-empty",
        "13.0 last-breath", "13.0 inhale", "17.0 hold", "19.0 exhale", "25.0 hold-empty",
        "26.0 end",
      ])
  }

  @Test func `tell a posture, the change of sides and the end of it`() throws {
    let steps = """
        - hold: Lunge
          for: 10s
          sides: [left, right]
          change: 5s
          breathe: 4-4
        - rest: 20s
          every: 10s
        - rest: 9s
          closing: true
      """
    #expect(
      cues(try timeline(steps: steps)) == [
        "0.0 start", "0.0 posture", "0.0 inhale", "4.0 exhale", "8.0 stay", "10.0 change-sides",
        "15.0 last-breath", "15.0 posture", "15.0 inhale", "19.0 exhale", "23.0 stay",
        "25.0 posture-end", "35.0 chime", "45.0 end",
      ])
  }

  @Test func `tell every phase of a movement`() throws {
    let steps = """
        - say: Lie down.
          for: 5s
        - move: Bridge
          tempo: [{ lift: 2s, breath: out }, { hold: 3s, breath: free }, { lower: 2s, breath: in }, { pause: 1s }]
          reps: 1
        - rest: 2s
      """
    #expect(
      cues(try timeline(steps: steps)) == [
        "0.0 start", "0.0 say", "5.0 move-lift", "7.0 move-hold", "10.0 move-lower",
        "12.0 move-pause", "13.0 rest", "15.0 end",
      ])
  }

  @Test func `begin in the lead-in, where there is one`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    let first = timeline.soundCues.prefix(3)
    #expect(first.map(\.kind) == [.leadIn, .leadIn, .start])
    #expect(first.map(\.start) == [.seconds(-10), .seconds(-4), .zero])
  }

  @Test func `begin every part that lasts a tenth of a second, and end all that was planned`() {
    for timeline in SegmentTimelines.random {
      let cues = timeline.soundCues
      #expect(zip(cues, cues.dropFirst()).allSatisfy { $0.start <= $1.start })
      #expect(cues.filter { $0.kind == .end }.map(\.start) == [timeline.planned])
      #expect(cues.filter { $0.kind == .start }.map(\.start) == [.zero])
      let told = Set(cues.compactMap(\.segment))
      for (index, segment) in timeline.segments.enumerated()
      where segment.duration >= .milliseconds(100) {
        #expect(told.contains(index))
      }
      for cue in cues {
        guard let index = cue.segment else { continue }
        #expect(timeline.segments[index].start == cue.start)
      }
    }
  }

  @Test func `have names of their own`() {
    let kinds = SoundCue.Kind.all
    #expect(Set(kinds.map(\.name)).count == kinds.count)
    #expect(kinds.count == 13 + 4 + 24)
  }
}
