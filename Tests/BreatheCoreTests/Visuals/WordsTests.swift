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
        for second in [2.01, 4.01, 12.01] {
          let frames = stride(from: second, to: second + 0.95, by: 0.05).map {
            screens.frame(at: $0, .running, display)
          }
          #expect(frames.dropFirst().allSatisfy { $0 == frames[0] })
        }
      }
    }
  }

  @Test(arguments: [(80, 24), (40, 12), (40, 9), (100, 40), (20, 30)])
  func `stand where they are while the seconds are counted`(columns: Int, rows: Int) throws {
    let text = file(
      id: "test",
      steps: "- breathe: [{ in: 12s }, { out: 13s }]\n  cycles: 1\n- rest: 3h\n- say: Hi\n  for: 5s"
    )
    let screens = try Screens(try session(text), columns: columns, rows: rows)
    for phase in [0.0, 12] {
      let words = (0..<12).map { second -> [Int] in
        let cells = screens.frame(at: phase + Double(second) + 0.5, .running, Display(.words)).cells
        let body = cells.indices.filter { cells[$0].style == .body }
        // Where the count stands in the same row, it is drawn as the word is.
        return body.filter { Unicode.Scalar(cells[$0].scalar)?.properties.isAlphabetic != false }
          + body.filter { cells[$0].scalar == 0x23 }
      }
      #expect(words.allSatisfy { $0 == words[0] && !$0.isEmpty })
    }
    // A count of five digits is not drawn past an edge.
    let frame = screens.frame(at: 30, .running, Display(.words))
    for row in 0..<rows {
      let ends = [frame[0, row], frame[columns - 1, row]].map(\.scalar)
      #expect(!ends.contains(0x23))
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
