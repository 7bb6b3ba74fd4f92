import TestSupport
import Testing

@testable import BreatheCore

/// What a hand-out of a plan has of its weeks.
@Suite struct `The hand-out of a plan` {
  private func plan(_ sessions: String) throws -> Plan {
    let text =
      "breathe-plan: 1\nid: p\ntitle: P\nstart: 2026-11-23\nweeks: 6\nsessions:\n" + sessions
    return try #require(PlanFile(bytes: Array(text.utf8)).plan)
  }

  @Test func `has a part for each dose, and none for a week of rest`() throws {
    let plan = try plan(
      """
        - session: a
          reps: 5
          by-week:
            2: { reps: 8 }
            3: { times: 2 per day }
            4: off
            6: { reps: 8, sets: 2 }
      """)
    let stages = plan.prescriptions[0].stages(of: plan)
    #expect(stages.map(\.week) == [1, 2, 6])
    #expect(stages.map(\.dose) == [Dose(reps: 5), Dose(reps: 8), Dose(reps: 8, sets: 2)])
  }

  @Test func `joins what is planned twice for other weeks`() throws {
    let plan = try plan(
      """
        - session: a
          until-week: 2
        - session: b
        - session: a
          from-week: 3
      """)
    #expect(plan.indicesBySession.map(\.id) == ["a", "b"])
    #expect(plan.indicesBySession.map(\.indices) == [[0, 2], [1]])
  }

  @Test func `limits breaths only in the weeks with too many`() throws {
    let plan = try plan(
      """
        - session: a
          cycles: 6
          by-week:
            2: { cycles: 3 }
            3: { for: 5m }
            4: { cycles: 8 }
      """)
    let stages = plan.prescriptions[0].breathing(4, from: [1, 4]).stages(of: plan)
    #expect(stages.map(\.week) == [1, 2, 3, 4])
    let extents: [Dose.Extent?] = [.cycles(4), .cycles(3), .time(.seconds(300)), .cycles(4)]
    #expect(stages.map(\.dose.extent) == extents, "what is within it stays")
  }
}
