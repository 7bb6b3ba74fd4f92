import Testing

@testable import BreatheCore

@Suite struct `What is remembered of a plan` {
  private let plan = Plan(
    id: "calm", title: LocalizedText("Calm"), start: Day(number: 20_780), weeks: 4,
    prescriptions: [])

  @Test func `is read as it was written`() {
    let lines = [
      PlanRecord.line(plan, week: 2, "tilt", isAgreed: true),
      PlanRecord.line(plan, week: 3, "tilt", isAgreed: false),
      PlanRecord.line(plan, session: "tilt", hash: "af63dc4c8601ec8c"),
      PlanRecord.line(plan, ended: Day(number: 20_790)),
      PlanRecord.line(plan, ended: Day(number: 20_795)),
    ]
    let record = PlanRecord(lines.joined(separator: "\n"), of: plan)
    #expect(record.agreements["tilt", 2] == true && record.agreements["tilt", 3] == false)
    #expect(record.agreements["tilt", 4] == nil && record.agreements["short", 2] == nil)
    #expect(record.contents == ["tilt": ["af63dc4c8601ec8c"]])
    #expect(record.ended == Day(number: 20_795), "the last end holds")
  }

  @Test func `says nothing of another plan, nor in lines of another form`() {
    var other = plan
    other.start = Day(number: 20_781)
    let lines = [
      PlanRecord.line(other, week: 2, "tilt", isAgreed: true),
      PlanRecord.line(other, ended: Day(number: 20_790)),
      "calm 2026-11-23 week 2 yes", "calm 2026-11-23 week two tilt yes",
      "calm 2026-11-23 week 2 tilt maybe", "calm 2026-11-23 ended soon", "calm 2026-11-23", "calm",
      "\u{1B}[2J", "",
    ]
    #expect(PlanRecord(lines.joined(separator: "\n"), of: plan) == PlanRecord("", of: plan))
  }
}
