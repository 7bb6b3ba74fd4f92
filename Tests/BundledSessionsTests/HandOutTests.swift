import Foundation
import Testing

@testable import BreatheCore

/// The pages of the built-in sessions.
@Suite struct `The hand-outs` {
  private static let languages = Language.allCases

  private func timeline(_ name: String, _ level: Level, _ language: Language) throws -> Timeline {
    var options = RunOptions(language: language, level: level)
    options.waitsForKeys = true
    return try `The sessions that ship`.session(name).timeline(options)
  }

  @Test(arguments: `The sessions that ship`.names)
  func `play exactly the timeline, at each level and in both languages`(name: String) throws {
    for level in Level.allCases {
      for language in Self.languages {
        let timeline = try timeline(name, level, language)
        let rules = PageRules(timeline)
        var time = -rules.lead / 1000
        let parts = rules.parts.flatMap(expanded)
        try #require(parts.count == timeline.segments.count)
        for (part, segment) in zip(parts, timeline.segments) {
          #expect(abs(time - segment.start.inSeconds) < 0.000_5)
          #expect(abs(part.d / 1000 - segment.duration.inSeconds) < 0.000_001)
          #expect(part.k == segment.activity.name && rules.texts[part.c] == segment.cue)
          #expect(part.y == segment.cycle.map { [$0.index, $0.total] })
          #expect(part.r == segment.exercise?.rep.map { [$0.index, $0.total] })
          #expect(part.x.map { rules.exercises[$0].name } == segment.exercise?.name)
          #expect(part.x.flatMap { rules.exercises[$0].side } == segment.exercise?.side?.rawValue)
          #expect(part.w.map { rules.texts[$0] } == segment.wait)
          #expect((part.l ?? [0, 0]) == [segment.breathLevel.from, segment.breathLevel.to])
          time += part.d / 1000
        }
        #expect(rules.planned == timeline.planned.inSeconds * 1000)
      }
    }
  }

  /// What the script of the page makes of a rule.
  private func expanded(_ rule: PageRule) -> [PagePart] {
    switch rule {
    case .part(let part): return [part]
    case .times(let count, let rules):
      let once = rules.flatMap(expanded)
      return (0..<count).flatMap { _ in once }
    case .run(let count, let parts, let last):
      return (0..<count).flatMap { number in
        parts.enumerated().map { index, part in
          var part = part
          if let last {
            part.d += (last[index] - part.d) * Double(number) / Double(count - 1)
          }
          if let cycle = part.y { part.y = [cycle[0] + number, cycle[1]] }
          if let rep = part.r { part.r = [rep[0] + number * (part.rs ?? 1), rep[1]] }
          return part
        }
      }
    }
  }

  @Test func `don't grow with the length of a session`() throws {
    func size(_ steps: String) throws -> Int {
      let text = "breathe: 1\nid: long\ntitle: Long\nsteps:\n" + steps
      let session = try #require(SessionFile(bytes: Array(text.utf8)).session)
      return PageRules(try session.timeline(RunOptions())).jsonLine.utf8.count
    }
    let breaths = try [10, 1000].map { try size("- breathe: 4-6\n  cycles: \($0)") }
    #expect(breaths[1] < breaths[0] + 40)
    let ramp = try [10, 1000].map {
      try size("- breathe: { from: 3-4, to: 5-7 }\n  cycles: \($0)")
    }
    #expect(ramp[1] < ramp[0] + 60)
    let turns = try [4, 400].map {
      try size(
        "- move: Turn\n  tempo: [{ turn: 1s }, { return: 1s }]\n  reps: \($0)\n"
          + "  sides: [left, right]\n  alternate: true")
    }
    #expect(turns[1] < turns[0] + 60)
    let rounds = try [3, 90].map {
      try size("- repeat: \($0)\n  steps:\n    - rest: 5s\n    - breathe: 4-6\n      cycles: 3")
    }
    #expect(rounds[1] < rounds[0] + 60)
  }
}
