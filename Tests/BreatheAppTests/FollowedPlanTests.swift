import BreatheCore
import BundledSessions
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("A plan that is followed")
struct FollowedPlanTests {
  private let home: TemporaryFolder
  private let folder: PlanFolder
  private let library: SessionLibrary
  /// Monday 2026-11-23.
  private static let start = Day(number: 20_780)

  private static let steps = "steps:\n  - breathe: 4-6\n    cycles: 3"
  private static let added =
    "breathe: 1\nid: own\ntitle: Own\nauthor: A practice\n\(steps)\n# As it was mailed.\n"
  private static let plan = """
    breathe-plan: 1
    id: calm
    title: Calm
    author: A practice
    start: 2026-11-23
    weeks: 4
    sessions:
      - session: own
      - session: "478"
    define:
      - { id: own, title: Own, steps: [{ breathe: 4-6, cycles: 3 }] }
      - { id: "478", title: Weil, steps: [{ breathe: 4-7-8, cycles: 2 }] }
    """

  init() throws {
    home = try TemporaryFolder()
    let environment = ["XDG_DATA_HOME": home.path]
    folder = PlanFolder(environment: environment)
    library = SessionLibrary(
      shipped: bundledSessions, added: AddedSessions(environment: environment))
  }

  private func followed() throws -> FollowedPlan {
    try folder.follow(Array(Self.plan.utf8), today: Self.start)
    let text = try #require(try folder.current())
    return try FollowedPlan(text, library: library, folder: folder)
  }

  private func done(_ id: String, hash: String) throws -> Int {
    let path = home.path + "/journal.jsonl"
    let entry = Entry(
      id: "a", session: id, title: id, hash: hash, start: Self.start.number * 86_400 + 40_000,
      offset: 0,
      zone: nil, planned: 60, active: 60, paused: 0, outcome: .completed, cycles: 3, steps: 1,
      pace: 1, program: "0")
    try home.write(entry.line + "\n", to: "journal.jsonl")
    let journal = JournalFile(path: path)
    let adherence = try followed().adherence(journal, boundary: DayBoundary())
    return adherence.done(id, in: adherence.plan.days).completed
  }

  @Test("The same session counts also from a file of its own, another of that id does not")
  func namesakes() throws {
    try library.added.add("own", Array(Self.added.utf8))
    #expect(try followed().namesake("own")?.isSame == true)
    #expect(try followed().namesake("478")?.isSame == false)
    #expect(try followed().namesake("evening") == nil)
    #expect(try done("own", hash: library.find("own").hash) == 1)
    #expect(try done("478", hash: library.find("478").hash) == 0)
    #expect(try done("478", hash: followed().find("478").hash) == 1)
    let other = Self.added.replacing("cycles: 3", with: "cycles: 4")
    try library.added.add("own", Array(other.utf8))
    #expect(try followed().namesake("own")?.isSame == false)
    #expect(try done("own", hash: library.find("own").hash) == 0)
  }

  @Test("Its days are those until it ended, and all of them once it is followed again")
  func days() throws {
    #expect(try followed().days == Self.start..<(Self.start + 28))
    for (today, last) in [(9, 9), (40, 27), (0, 0)] {
      _ = try followed()
      let kept = try #require(try folder.end(today: Self.start + today))
      let text = PlanText(path: kept, bytes: try contents(of: kept))
      let ended = try FollowedPlan(text, library: library, folder: folder)
      #expect(ended.days == Self.start..<(Self.start + last + 1))
    }
    #expect(try followed().days == Self.start..<(Self.start + 28))
  }
}
