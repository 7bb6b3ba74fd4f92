import BreatheCore
import Testing

@Suite struct `A session in words` {
  @Test(arguments: ["478", "low-lunge", "belly-hands"])
  func `is as it was`(id: String) throws {
    let session = try shipped(id)
    for language in Language.allCases {
      let timeline = try session.timeline(RunOptions(language: language))
      try Golden.expect(
        language.description(
          of: session, timeline, level: .usual, withoutHolds: session.withoutHolds),
        matches: "show-\(id)-\(language.rawValue)")
    }
  }

  @Test func `is a line a cue, the number of the breath once in each`() throws {
    let timeline = try shipped("478").timeline(RunOptions())
    let lines = timeline.segments.indices.map { Language.en.cueLine(timeline, $0) }
    #expect(
      lines.prefix(6) == [
        "Sit down, back straight, tongue tip behind your upper teeth.  (6 s)",
        "Now breathe all the way out.  (4 s)",
        "breath 1 of 4: In quietly through the nose  (4 s)", "Hold without straining  (7 s)",
        "Out through the mouth with a whoosh  (8 s)",
        "breath 2 of 4: In quietly through the nose  (4 s)",
      ])
    #expect(lines[11] == "last breath: In quietly through the nose  (4 s)")
    #expect(lines.last == "Breathe as you like.  (60 s)")
  }

  @Test func `counts no repetition where there is but one`() throws {
    let move = "- move: Right arm\n  tempo: [{ tense: 6s }, { release: 30s }]"
    func lines(_ reps: Int) throws -> [String] {
      let timeline = try timeline(steps: "\(move)\n  reps: \(reps)")
      return timeline.segments.indices.map { Language.en.cueLine(timeline, $0) }
    }
    #expect(try lines(1) == ["Right arm\nTense  (6 s)", "Let go  (30 s)"])
    #expect(try lines(2).first == "Right arm: 1 of 2\nTense  (6 s)")
  }

  @Test func `of the journal is a line an entry`() {
    var entry = `A line of the journal`.example
    #expect(Language.en.line(entry) == "2026-11-20  08:30    1:16  478               4 breaths")
    #expect(
      Language.nl.line(entry) == "2026-11-20  08:30    1:16  478               4 ademhalingen")
    (entry.before, entry.after) = (Ratings(tension: 7), Ratings(tension: 3))
    #expect(
      Language.nl.line(entry)
        == "2026-11-20  08:30    1:16  478               4 ademhalingen, spanning 7 → 3")
    (entry.before, entry.after) = (nil, nil)
    entry.outcome = .stopped
    entry.cycles = 1
    entry.active = 25.5
    #expect(
      Language.en.line(entry)
        == "2026-11-20  08:30    0:26  478               1 breath, stopped")
    entry.cycles = 0
    entry.outcome = .completed
    #expect(Language.en.line(entry) == "2026-11-20  08:30    0:26  478")
  }
}

@Suite struct `A diagnostic` {
  private let lines: [Substring] = ["breathe: 1", "id: lunge", "    for: thirty", "\tx"]

  @Test func `shows the line and what is wrong in it`() {
    let problem = Problem.badDuration(key: "for", found: "thirty", meant: nil)
    let diagnostic = Diagnostic(problem, at: Place(line: 3, column: 10, length: 6))
    #expect(
      diagnostic.text(file: "lunge.yaml", lines: lines, in: .en) == """
        lunge.yaml:3:10: error: “for” needs a duration such as 30s or 1m30s, found “thirty”
            3 |     for: thirty
              |          ^^^^^^
        """)
  }

  @Test func `has no line of the file's making`() {
    let diagnostic = Diagnostic(.badID("a\nlunge.yaml:1:1: error"), at: Place(line: 2, column: 5))
    let text = diagnostic.text(file: "lunge.yaml", lines: lines, in: .en)
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.contains("“a lunge.yaml:1:1: error” can't be an id"))
  }

  @Test func `shows no line that is not there`() {
    for line in [0, 5, 100] {
      let diagnostic = Diagnostic(.empty, at: Place(line: line, column: 1))
      #expect(
        diagnostic.text(file: "f.yaml", lines: lines, in: .en)
          == "f.yaml:\(line):1: error: there is no session in this file; begin with: breathe new name.yaml"
      )
    }
  }

  @Test func `at the end of a line or past it points there`() {
    for column in [10, 11, 40] {
      let diagnostic = Diagnostic(.notText, at: Place(line: 2, column: column, length: 9))
      let text = diagnostic.text(file: "f.yaml", lines: lines, in: .en)
      #expect(text.split(separator: "\n").count == 3)
      #expect(text.hasSuffix(" ^"))
    }
  }

  @Test func `in a long line shows the part around it`() {
    for column in [1, 50, 90, 91, 92, 140, 200, 299, 300] {
      let long =
        String(repeating: "x", count: column - 1) + "!"
        + String(repeating: "y", count: 300 - column)
      let diagnostic = Diagnostic(.notText, at: Place(line: 1, column: column, length: 1))
      let text = diagnostic.text(file: "f.yaml", lines: [long[...]], in: .en)
      let parts = text.split(separator: "\n").map(Array.init)
      #expect(parts.count == 3)
      #expect(parts[1].count <= 8 + 92)
      #expect(parts[1].firstIndex(of: "!") == parts[2].firstIndex(of: "^"))
    }
  }
}
