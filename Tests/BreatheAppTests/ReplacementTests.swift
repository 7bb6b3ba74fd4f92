import BreatheCore
import BundledSessions
import PseudoTerminal
import Testing

@testable import BreatheApp

@Suite("What replaces a session that is not for someone")
struct ReplacementTests {
  private let folder: TemporaryFolder
  private let library: SessionLibrary

  init() throws {
    folder = try TemporaryFolder()
    library = SessionLibrary(
      shipped: bundledSessions, added: AddedSessions(folder: folder.path + "/sessions"))
  }

  private func add(_ id: String, _ breath: String, withoutHolds: String? = nil) throws {
    let text = """
      breathe: 1
      id: \(id)
      title: Added
      \(withoutHolds.map { "without-holds: \($0)" } ?? "")
      steps:
        - breathe: \(breath)
          cycles: 3
      """
    try library.added.add(id, Array(text.utf8))
  }

  private func withoutHolds(_ word: String) throws -> FoundSession? {
    library.withoutHolds(try library.find(word), RunOptions())
  }

  @Test("What was added goes before what ships, but never for who should not stretch")
  func selfCheck() throws {
    for id in ["belly-5min", "belly-hands"] { try add(id, "4-7-8") }
    #expect(try library.find("belly-5min").origin == .added)
    #expect(try library.replacement("belly-5min").origin == .shipped)
    let title = try library.replacement("belly-5min").session.title
    #expect(title.text(in: .en) == "Five-minute belly breath")
    #expect(try library.replacement("belly-hands").origin == .added)
  }

  @Test("What ships includes what ships, whatever was added", arguments: ["4-6", "garbage"])
  func included(_ breath: String) throws {
    let evening = try library.find("evening")
    for id in ["478", "belly-hands"] { try add(id, breath) }
    #expect(try library.read(id: "478")?.origin == .added)
    #expect(try library.find("evening").session == evening.session)
    #expect(try library.find("evening").content == evening.content)
    let read = try #require(try library.read(id: "evening"))
    #expect(library.check(read).text.diagnostics == [])
  }

  @Test("Nothing replaces for its holds what holds no breath", arguments: ["4-6", "belly-5min"])
  func noHolds(_ word: String) throws {
    #expect(try withoutHolds(word) == nil)
  }

  @Test("A session may name any that holds no breath", arguments: ["calm", "belly-hands"])
  func named(_ id: String) throws {
    try add("calm", "4-8")
    try add("held", "4-4-8", withoutHolds: id)
    #expect(try withoutHolds("held")?.session.id == id)
  }

  @Test(
    "One that holds the breath, is unsafe, broken or not there is passed over",
    arguments: ["deep", "fast", "broken", "nowhere", "held"])
  func passedOver(_ id: String) throws {
    try add("deep", "4-7-8")
    try library.added.add(
      "fast",
      Array(
        """
        breathe: 1
        id: fast
        title: Fast
        steps:
          - breathe: 0.5-0.5
            cycles: 40
        """.utf8))
    try library.added.add("broken", Array("garbage".utf8))
    try add("held", "4-4-8", withoutHolds: id)
    #expect(try withoutHolds("held")?.session.id == "long-exhale")
  }

  @Test(
    "An added session that holds the breath takes nobody's way out", arguments: ["478", "4-7-8"])
  func wayOut(_ word: String) throws {
    try add("long-exhale", "4-7-8")
    #expect(try library.find("long-exhale").origin == .added)
    let found = try #require(try withoutHolds(word))
    #expect(found.session.id == "long-exhale")
    #expect(found.origin == .shipped)
  }
}
