import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@testable import BreatheApp

@Suite("The folder of plans")
struct PlanFolderTests {
  private let home: TemporaryFolder
  private let folder: PlanFolder
  /// Monday 2026-11-23.
  private static let start = Day(number: 20_780)

  init() throws {
    home = try TemporaryFolder()
    folder = PlanFolder(environment: ["XDG_DATA_HOME": home.path])
    #expect(mkdir(home.path + "/breathe", 0o700) == 0)
  }

  private static func text(_ id: String, more: String = "") -> [UInt8] {
    Array(
      """
      breathe-plan: 1
      id: \(id)
      title: Plan
      start: 2026-11-23
      weeks: 4
      sessions:
        - session: belly-5min
      \(more)
      """.utf8)
  }

  private var ended: [String] { names(in: home.path + "/breathe/plans") }

  private func endedBytes() throws -> [[UInt8]] {
    try ended.map { try contents(of: "\(home.path)/breathe/plans/\($0)") }
  }

  private func isThere() -> Bool {
    var status = stat()
    return lstat(folder.path, &status) == 0
  }

  private func endedDay(_ id: String) -> Day? {
    PlanFile(bytes: Self.text(id)).plan.flatMap { folder.record(of: $0).ended }
  }

  private func lastEnded(_ id: String? = nil) -> String? {
    folder.lastEnded { id == nil || $0.id == id }?.file.plan?.id
  }

  @Test("One that another takes the place of is kept, with the day")
  func follow() throws {
    try folder.follow(Self.text("one"), today: Self.start)
    #expect(ended == [] && endedDay("one") == nil)
    try folder.follow(Self.text("one"), today: Self.start + 1)
    #expect(ended == [], "the same again is no other")
    try folder.follow(Self.text("two"), today: Self.start + 9)
    #expect(try folder.current()?.bytes == Self.text("two"))
    #expect(try endedBytes() == [Self.text("one")])
    #expect(endedDay("one") == Self.start + 9 && endedDay("two") == nil)
    #expect(try folder.end(today: Self.start + 20) != nil)
    #expect(!isThere() && endedDay("two") == Self.start + 20)
    #expect(lastEnded() == "two" && lastEnded("one") == "one" && lastEnded("x") == nil)
    #expect(try folder.end(today: Self.start) == nil)
  }

  @Test("One that has grown too large is moved as it is")
  func large() throws {
    let large = Self.text("one", more: "# " + String(repeating: "x", count: 200_000))
    try home.write(large, to: "breathe/plan.yaml")
    let kept = try #require(try folder.end(today: Self.start))
    #expect(try contents(of: kept) == large)
    #expect(!isThere())
    try home.write(large, to: "breathe/plan.yaml")
    try folder.follow(Self.text("two"), today: Self.start)
    #expect(try folder.current()?.bytes == Self.text("two"))
    #expect(try endedBytes() == [large, large], "neither takes the place of the other")
  }

  @Test("What can't be read is in nobody's way", arguments: ["pipe", "folder", "link", "dangling"])
  func unreadable(_ kind: String) throws {
    func make() {
      switch kind {
      case "pipe": #expect(mkfifo(folder.path, 0o600) == 0)
      case "folder": #expect(mkdir(folder.path, 0o700) == 0)
      case "link": #expect(symlink("/dev/zero", folder.path) == 0)
      default: #expect(symlink("nowhere", folder.path) == 0)
      }
    }
    make()
    #expect(throws: LibraryProblem.self) { try folder.current() }
    #expect(try folder.end(today: Self.start) != nil)
    #expect(!isThere() && ended.count == 1)
    make()
    try folder.follow(Self.text("two"), today: Self.start)
    #expect(try folder.current()?.bytes == Self.text("two"))
    #expect(ended.count == 2 && lastEnded() == nil)
  }

  @Test("A link to a plan is ended, and the plan stays where it lies")
  func link() throws {
    let target = try home.write(Self.text("one"), to: "mine.yaml")
    #expect(symlink("../mine.yaml", folder.path) == 0)
    #expect(try folder.current()?.bytes == Self.text("one"))
    #expect(try folder.end(today: Self.start) != nil)
    #expect(!isThere())
    #expect(try contents(of: target) == Self.text("one"))
    #expect(try endedBytes() == [Self.text("one")])
  }

  @Test("Broken ones among those that have ended are passed over")
  func broken() throws {
    try folder.follow(Self.text("one"), today: Self.start)
    #expect(try folder.end(today: Self.start) != nil)
    try home.write("breathe-plan: 1\nid: \u{1B}[2J", to: "breathe/plan.yaml")
    #expect(try folder.end(today: Self.start) != nil)
    #expect(mkfifo(home.path + "/breathe/plans/x.yaml", 0o600) == 0)
    #expect(ended.count == 3)
    #expect(lastEnded() == "one")
  }

  @Test("Where the record is no file, a plan can be ended all the same")
  func noRecord() throws {
    try folder.follow(Self.text("one"), today: Self.start)
    #expect(mkdir(home.path + "/breathe/plan-record", 0o700) == 0)
    #expect(throws: LibraryProblem.self) { try folder.remember(["x"]) }
    #expect(try folder.end(today: Self.start) != nil)
    #expect(!isThere() && lastEnded() == "one")
  }

  @Test("Where nothing can be kept, nothing is lost")
  func unwritable() throws {
    try folder.follow(Self.text("one"), today: Self.start)
    // No folder can be made where a file lies, whoever tries.
    try home.write("", to: "breathe/plans")
    #expect(throws: LibraryProblem.self) { try folder.end(today: Self.start) }
    #expect(throws: LibraryProblem.self) {
      try folder.follow(Self.text("two"), today: Self.start)
    }
    #expect(try folder.current()?.bytes == Self.text("one"))
  }
}
