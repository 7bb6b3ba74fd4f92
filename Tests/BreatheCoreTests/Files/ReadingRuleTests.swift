import BreatheCore
import Testing

@Suite struct `The limits of a file` {
  private func text(id: String = "test", title: String = "Test", about: String? = nil) -> String {
    "breathe: 1\nid: \(id)\ntitle: \(title)\n\(about.map { "about: \($0)\n" } ?? "")"
      + "steps: [{ rest: 5 }]\n"
  }

  private func say(_ text: String) -> String { file(steps: "- say: \(text)\n  for: 5") }

  @Test func `a title has at most 60 characters`() {
    #expect(problems(text(title: String(repeating: "é", count: 60))).isEmpty)
    #expect(
      problems(text(title: String(repeating: "é", count: 61))) == [.textTooLong(limit: 60)])
  }

  @Test func `a line for the list has at most 120 characters`() {
    #expect(problems(text(about: String(repeating: "a", count: 120))).isEmpty)
    #expect(
      problems(text(about: String(repeating: "a", count: 121))) == [.textTooLong(limit: 120)])
  }

  @Test func `any other text has at most 500 characters`() {
    #expect(problems(say(String(repeating: "a", count: 500))).isEmpty)
    #expect(problems(say(String(repeating: "a", count: 501))) == [.textTooLong(limit: 500)])
  }

  @Test func `an id has at most 40 characters`() {
    #expect(problems(text(id: String(repeating: "a", count: 40))).isEmpty)
    let long = String(repeating: "a", count: 41)
    #expect(problems(text(id: long)) == [.badID(CleanText(long))])
  }

  @Test(arguments: ["a", "9", "a-", "a--b", "478", "low-lunge", "0-a"])
  func `an id is of small letters, digits and hyphens`(id: String) throws {
    #expect(try session(text(id: id)).id == id)
  }

  @Test(arguments: ["-a", "A", "a_b", "a.b", "é", "a b", "a/b", "4-6", "4-7-8", "../a", "a\u{301}"])
  func `an id is nothing else, and no pattern`(id: String) {
    #expect(problems(text(id: "\"\(id)\"")) == [.badID(CleanText(id))])
  }

  @Test(arguments: SessionFile.reservedIDs) func `no id is a command`(id: String) {
    #expect(problems(text(id: id)) == [.reservedID(CleanText(id))])
  }

  @Test func `a file has at most 500 steps, wherever they stand`() {
    func rests(_ count: Int) -> String { String(repeating: "- rest: 1\n", count: count) }
    #expect(problems(file(steps: rests(500))).isEmpty)
    #expect(problems(file(steps: rests(501))) == [.tooManySteps(limit: 500)])
    #expect(problems(file(steps: rests(900))) == [.tooManySteps(limit: 500)])
    let nested =
      "- repeat: 2\n  steps:\n" + rests(250).split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(problems(file(steps: nested + rests(249))).isEmpty)
    #expect(problems(file(steps: nested + rests(250))) == [.tooManySteps(limit: 500)])
  }

  @Test func `a file has at most 64 KiB`() {
    let text = text()
    let room = SessionFile.sizeLimit - text.utf8.count
    #expect(SessionFile.sizeLimit == 65_536)
    let comment = "#" + String(repeating: "x", count: room - 2) + "\n"
    #expect(problems(text + comment).isEmpty)
    #expect(problems(text + comment + "\n") == [.tooLarge(limit: 65_536)])
  }

  @Test func `lists and maps stand at most 16 deep in one another`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    // The file itself is one deep.
    #expect(!problems(text() + "x: \(nested(15))").contains(.tooDeep(limit: 16)))
    #expect(problems(text() + "x: \(nested(16))").contains(.tooDeep(limit: 16)))
  }

  @Test(arguments: [("0", false), ("1", true), ("1000", true), ("1001", false), ("1.5", false)])
  func `cycles are a whole number from 1 to 1000`(count: String, isFine: Bool) {
    let found = problems(file(steps: "- breathe: 4-6\n  cycles: \(count)"))
    #expect(
      found == (isFine ? [] : [.badCount(key: "cycles", found: CleanText(count), range: 1...1000)]))
  }

  @Test(arguments: [("0", false), ("1", true), ("100", true), ("101", false), ("-3", false)])
  func `steps are repeated 1 to 100 times`(count: String, isFine: Bool) {
    let found = problems(file(steps: "- repeat: \(count)\n  steps: [{ rest: 5 }]"))
    #expect(
      found == (isFine ? [] : [.badCount(key: "repeat", found: CleanText(count), range: 1...100)]))
  }

  @Test(arguments: [("0", false), ("1", true), ("20", true), ("21", false)])
  func `a posture has 1 to 20 sets`(count: String, isFine: Bool) {
    let found = problems(file(steps: "- hold: Stay\n  for: 20\n  sets: \(count)"))
    #expect(
      found == (isFine ? [] : [.badCount(key: "sets", found: CleanText(count), range: 1...20)]))
  }

  @Test(arguments: ["0", "0s", "0.0", "24h1s", "thirty", ""])
  func `a time is more than nothing and at most a day`(time: String) {
    #expect(
      problems(file(steps: "- rest: \"\(time)\"")) == [
        .badDuration(key: "rest", found: CleanText(time), meant: nil)
      ])
  }
}

@Suite struct `What a file forgets` {
  @Test func `is brought by a held posture: the stretch caution and self-check`() throws {
    let held = try session(file(steps: "- repeat: 2\n  steps: [{ hold: Lunge, for: 20 }]"))
    #expect(held.effectiveScreening == .stretch)
    #expect(held.cautions(for: try held.timeline(RunOptions())).contains(.id(.stretch)))
  }

  @Test func `is not brought by rest and breath alone`() throws {
    let resting = try session(file(steps: "- rest: 20\n- breathe: 4-6\n  cycles: 2"))
    #expect(resting.effectiveScreening == nil)
    #expect(resting.cautions(for: try resting.timeline(RunOptions())) == [.id(.general)])
  }

  @Test func `keeps the screening that a file names`() throws {
    let text = file(steps: "- rest: 20").replacing("steps:", with: "screening: core\nsteps:")
    #expect(try session(text).effectiveScreening == .core)
  }

  @Test(arguments: Level.allCases) func `is every key but the four required`(level: Level) throws {
    let session = try session(file(steps: "- rest: 20"))
    #expect(session.about == nil && session.posture == nil && session.settle == nil)
    #expect(session.cautions.isEmpty && session.withoutHolds == nil)
    #expect(try session.timeline(RunOptions(level: level)).start == .seconds(-5))
  }
}
