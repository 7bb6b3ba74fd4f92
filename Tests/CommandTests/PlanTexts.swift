import BreatheCore
import BreatheSystem
import FoundationEssentials
import Glibc
import PseudoTerminal
import ScriptedWorld
import Synchronization
import TestSupport

/// Plans for a person to follow, and the days on which they do.
enum PlanTexts {
  /// From Monday 2026-11-23 on: one that takes a second, one that ships, one that goes on by consent.
  static let calm = """
    breathe-plan: 1
    id: calm
    title: { en: Calm, nl: Kalm }
    goal: { en: Sleep well, nl: Goed slapen }
    author: A practice
    contact: p@example.org
    start: 2026-11-23
    weeks: 3
    review: 2026-12-15
    sessions:
      - session: short
        times: 2 per day
      - session: 478
        days: [wed]
      - session: tilt
        every: 2d
        advance: when-client-agrees
        by-week: { 1: { level: first }, 2: { level: usual } }
    define:
      - id: short
        title: { en: A short one, nl: Een korte }
        settle: 0.3s
        steps:
          - say: { en: Look up., nl: Kijk op. }
            for: 2s
      - id: tilt
        title: { en: Tilt, nl: Kantelen }
        settle: 0.3s
        steps:
          - move: Tilt
            tempo: [{ tilt: 0.5s }, { back: 0.5s }]
            reps: { first: 1, usual: 2 }
    note: Stop with sharp pain.
    """

  /// The hash of a session that a plan defines.
  static func hash(_ id: String, in text: String = calm) -> String {
    let found = PlanFile(bytes: Array(text.utf8)).definitions.first { $0.id == id }
    return fnv1a64(found?.content ?? [])
  }
}

/// Someone who follows a plan, with a clock that the test sets.
struct Client {
  var person: Person
  private let clocks: ShiftedClocks
  private let wall = WallClock()

  init() throws {
    person = try Person()
    person.now = { [wall] in LocalTime(seconds: wall.seconds, offset: 0, zone: "UTC0") }
    clocks = try ShiftedClocks(in: person.home)
    person.environment.merge(clocks.environment) { $1 }
    person.environment["TZ"] = "UTC0"
    try at("2026-11-23", 9)
  }

  /// It is this hour of a day, in Greenwich.
  func at(_ day: String, _ hour: Int, _ minute: Int = 0) throws {
    wall.set(to: Self.seconds(day, hour, minute))
    try clocks.setWall(to: wall.seconds)
  }

  static func seconds(_ day: String, _ hour: Int, _ minute: Int = 0) -> Int {
    (Day(written: day)?.number ?? 0) * 86_400 + hour * 3600 + minute * 60
  }

  func follow(_ text: String = PlanTexts.calm) throws -> ScriptedWorld.Outcome {
    try person.home.write(text, to: "plan.yaml")
    return try person.run("plan", "add", "plan.yaml", "--yes")
  }

  var planPath: String { person.home.path + "/data/breathe/plan.yaml" }

  /// The files of plans that have ended.
  var ended: [String] { names(in: person.home.path + "/data/breathe/plans") }
}

extension Entry {
  /// Something of `PlanTexts.calm` that was practised, in Greenwich.
  static func ofPlan(
    _ id: String, _ session: String, _ day: String, _ hour: Int, minutes: Double = 1,
    outcome: Outcome = .completed, before: Ratings? = nil, after: Ratings? = nil,
    insteadOf: String? = nil, reason: String? = nil
  ) -> Entry {
    Entry(
      id: id, session: session, title: insteadOf == nil ? session : "Five-minute belly breath",
      hash: PlanTexts.hash(session), start: Client.seconds(day, hour), offset: 0, zone: nil,
      planned: 120, active: minutes * 60, paused: 0, outcome: outcome, cycles: 0, steps: 1,
      pace: 1, reason: reason, before: before, after: after, insteadOf: insteadOf, program: "0.1.0")
  }
}

/// A wall clock for a test to set.
private final class WallClock: Sendable {
  private let now = Mutex(0)

  /// Since 1970-01-01 UTC.
  var seconds: Int { now.withLock(\.self) }

  func set(to seconds: Int) {
    now.withLock { $0 = seconds }
  }
}
