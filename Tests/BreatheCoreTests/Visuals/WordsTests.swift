import Testing

@testable import BreatheCore

@Suite struct `Words` {
  @Test(arguments: Language.allCases) func `have large letters for all that is paced`(
    language: Language
  ) {
    let breaths = Phase.Kind.allCases.map { Segment.Activity.phase($0) }
    let moves = Move.Phase.Kind.allCases.map { Segment.Activity.move($0, breath: nil) }
    for activity in breaths + moves + [.posture, .rest, .changeSides] {
      let segment = Segment(
        start: .zero, duration: .seconds(1), activity: activity, cue: "",
        breathLevel: BreathSpan(0, 0), step: 0, source: 0, isLanding: true)
      #expect(LargeText(language.shortWord(for: segment)) != nil)
    }
    #expect(LargeText("0123456789") != nil)
    #expect(LargeText("één") == nil)
  }

  @Test func `don't move while the seconds stay the same`() throws {
    for (columns, rows) in [(80, 24), (40, 12), (100, 40), (30, 2)] {
      let screens = try Screens(columns: columns, rows: rows)
      for display in [Display(.words), Display(isStill: true)] {
        let frames = stride(from: 2.01, to: 3, by: 0.05).map {
          screens.frame(at: $0, .running, display)
        }
        #expect(frames.dropFirst().allSatisfy { $0 == frames[0] })
      }
    }
  }

  @Test func `are as large in one phase as in the next`() throws {
    for (columns, rows) in [(80, 24), (100, 40), (60, 22)] {
      let screens = try Screens("478", columns: columns, rows: rows, language: .nl)
      // “in”, “vasthouden”, “uit”: the rows that their letters take.
      let heights = [2.0, 8, 15].map { second in
        let cells = screens.frame(at: second, .running, Display(.words)).cells
        return Set(cells.indices.filter { cells[$0].style == .body }.map { $0 / columns }).count
      }
      // “i” and “t” have a blank row, or begin one lower.
      #expect(heights.allSatisfy { $0 >= 5 && $0 * 2 > (heights.max() ?? 0) }, "\(heights)")
    }
  }
}
