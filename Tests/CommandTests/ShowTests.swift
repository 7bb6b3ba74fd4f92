import BundledSessions
import FoundationEssentials
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Showing a session", .waitsForPrograms)
struct ShowTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// Something of every kind that a timeline tells of.
  private static let kinds = """
    breathe: 1
    id: kinds
    title: Kinds
    settle: 10s
    steps:
      - say: Sit down.
        for: 5s
      - breathe: 4-1-6-1
        cycles: { first: 1, usual: 2, later: 3 }
      - wait: Lie down first.
      - move: Bridge
        tempo:
          - lift: 2s
            breath: out
          - lower: 3s
        reps: 2
      - hold: Knee to the chest
        for: 20s
        sides: [left, right]
        cue: { left: Hold your left knee., right: Hold your right knee. }
        change: 5s
      - rest: 70s
      - rest: 30s
        closing: true
    """

  @Test("--timeline prints every part with its time")
  func timeline() throws {
    let path = try person.home.write(Self.kinds, to: "kinds.yaml")
    let result = try person.run("show", path, "--timeline")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    #expect(
      result.output == """
          -0:10  Get into position.  (10 s)
           0:00  Sit down.  (5 s)
           0:05  breath 1 of 2: Breathe in  (4 s)
           0:09  Hold gently  (1 s)
           0:10  Breathe out  (6 s)
           0:16  Wait  (1 s)
           0:17  last breath: Breathe in  (4 s)
           0:21  Hold gently  (1 s)
           0:22  Breathe out  (6 s)
           0:28  Wait  (1 s)
                 ? Lie down first.
           0:29  Bridge: 1 of 2
                 Lift, breathing out  (2 s)
           0:31  Lower  (3 s)
           0:34  2 of 2: Lift, breathing out  (2 s)
           0:36  Lower  (3 s)
           0:39  Knee to the chest: left, 20 s
                 Hold your left knee.
                 Stay, and keep breathing  (20 s)
           0:59  Change sides. Hold your right knee.  (5 s)
           1:04  Knee to the chest: right, 20 s
                 Hold your right knee.
                 Stay, and keep breathing  (20 s)
           1:24  Rest  (70 s)
           2:34  Rest  (30 s)

        """)
  }

  @Test("In Dutch, and at another level, it is another one")
  func dutchTimeline() throws {
    let path = try person.home.write(Self.kinds, to: "kinds.yaml")
    let result = try person.run("show", path, "--timeline", "--level", "first", "--lang", "nl")
    #expect(
      result.output.hasPrefix(
        """
          -0:10  Zoek rustig je houding.  (10 s)
           0:00  Sit down.  (5 s)
           0:05  laatste ademhaling: Adem in  (4 s)
        """))
    #expect(result.output.contains("\n   0:17  Bridge: 1 van 2\n"))
  }

  /// What `--json` prints of a session, as another program reads it.
  private struct Summary: Decodable, Equatable {
    struct Part: Decodable, Equatable {
      var start: Double
      var duration: Double
      var activity: String
      var cue: String
      var exercise: String?
      var side: String?
      var wait: String?
    }

    var id: String
    var title: String
    var about: String?
    var author: String?
    var contact: String?
    var origin: String
    var hash: String
    var planned: Double
    var total: Double
    var breaths: Int
    var holdsBreath: Bool
    var screening: String?
    var warnings: [String]
    var timeline: [Part]?
  }

  private func summary(_ arguments: String...) throws -> Summary {
    let result = try person.run(["show", "--json"] + arguments)
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    return try JSONDecoder().decode(Summary.self, from: Data(result.output.utf8))
  }

  @Test("For other programs it is JSON, with every part where that is asked for")
  func json() throws {
    try person.home.write(Self.kinds, to: "kinds.yaml")
    let summary = try summary("kinds.yaml", "--timeline")
    #expect(summary.id == "kinds" && summary.title == "Kinds" && summary.origin == "file")
    #expect(summary.planned == 154 && summary.total == 184)
    #expect(summary.breaths == 2 && summary.holdsBreath && summary.screening == "stretch")
    #expect(summary.warnings == [])
    let parts = try #require(summary.timeline)
    #expect(
      parts.map(\.activity) == [
        "lead-in", "say", "inhale", "hold", "exhale", "hold-empty", "inhale", "hold", "exhale",
        "hold-empty", "move-lift", "move-lower", "move-lift", "move-lower", "posture",
        "change-sides", "posture", "rest", "closing",
      ])
    #expect(parts.first?.start == -10)
    for (part, next) in zip(parts, parts.dropFirst()) {
      #expect(part.start + part.duration == next.start)
    }
    #expect(parts[10].wait == "Lie down first." && parts.count { $0.wait != nil } == 1)
    #expect(parts[10].exercise == "Bridge")
    #expect(parts[14].side == "left" && parts[16].side == "right")
    #expect(try self.summary("kinds.yaml").timeline == nil)
  }

  @Test("It says where a session comes from, and what there is to warn of")
  func origin() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.home.write(SessionTexts.evening, to: "bedtime.yaml")
    #expect(try summary("478").origin == "shipped")
    #expect(try summary("4-6").origin == "pattern")
    let (added, file) = (try summary("bedtime"), try summary("bedtime.yaml"))
    #expect(added.origin == "added" && file.origin == "file")
    #expect(added.hash == file.hash && added.author == "An example")
    let warning = "the breath is held for 8 s; more than 7 s is hard work for many people"
    #expect(added.warnings == [warning])
    let text = try person.run("show", "bedtime").output
    #expect(
      text.hasSuffix(
        """
        Length: 0:40, with the closing rest 0:50

        Note: \(warning).

        You added it: \(person.addedFolder)/bedtime.yaml

        """))
    #expect(try person.run("show", "bedtime.yaml").output.hasSuffix("\n\nNote: \(warning).\n"))
    #expect(try !person.run("show", "478").output.contains("You added it"))
  }

  @Test(
    "A level changes what is asked, where the session has levels",
    arguments: [
      ("low-lunge", "first", "3:40"), ("low-lunge", "usual", "4:20"),
      ("low-lunge", "later", "4:20"),
      ("478", "first", "1:16"),
    ])
  func level(_ id: String, _ level: String, _ length: String) throws {
    let result = try person.run("show", id, "--level", level)
    #expect(result.status == .exited(0))
    #expect(result.output.contains("\nLength: \(length), with the closing rest "))
  }

  @Test("The level at which it was done is in the journal")
  func practisedLevel() throws {
    let text = SessionTexts.quick.replacing("rest: 0.1s", with: "rest: { first: 0.2s, usual: 9s }")
    let path = try person.trusted(text, to: "quick.yaml")
    #expect(
      try person.run(path, "--level", "first").output.hasSuffix(
        "\nRest  (0.2 s)\nQuick: done. 0:01.\n"))
    let line = String(decoding: try contents(of: person.journalPath), as: UTF8.self)
    #expect(line.contains("\"level\":\"first\""))
    #expect(try person.journal.map(\.planned) == [0.2])
  }

  /// What `list --json` prints.
  private struct Everything: Decodable {
    var sessions: [Summary]
  }

  @Test("list prints JSON as well, without the parts, and tells of what is broken elsewhere")
  func listJSON() throws {
    try person.add(SessionTexts.evening, as: "bedtime")
    try person.add(SessionTexts.evening.replacing("id: bedtime", with: "id: 478"), as: "478")
    try person.add("garbage", as: "garbage")
    var person = person
    person.environment["LANG"] = "C"
    let result = try person.run("list", "--json", "--lang", "nl")
    #expect(result.status == .exited(0))
    #expect(result.errors.contains("/garbage.yaml staan fouten: breathe check "))
    let sessions = try JSONDecoder().decode(Everything.self, from: Data(result.output.utf8))
      .sessions
    #expect(sessions.map(\.id) == bundledSessions.map(\.name) + ["bedtime"])
    let replaced = sessions.filter { $0.origin == "added" }
    #expect(replaced.map(\.id) == ["478", "bedtime"])
    #expect(replaced.map(\.warnings.count) == [1, 1])
    #expect(sessions.filter { $0.origin == "shipped" }.allSatisfy { $0.warnings.isEmpty })
    #expect(sessions.last?.title == "Avond" && sessions.last?.timeline == nil)
    let lunge = try #require(sessions.first { $0.id == "low-lunge" })
    #expect(lunge.screening == "stretch" && lunge.planned == 260)
  }
}
