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

  @Test(arguments: [
    ("- rest: 010", "010", "10s"), ("- rest: 010s", "010s", "10s"),
    ("- rest: 007.5", "007.5", "7.5s"),
    ("- rest: 01m30s", "01m30s", "1m30s"), ("- rest: \"08\"", "08", "8s"),
    ("- rest: 00.5", "00.5", "0.5s"),
    ("- { breathe: 4-6, cycles: 08 }", "08", "8"), ("- { breathe: 4-6, for: 060s }", "060s", "60s"),
    ("- { breathe: [{ in: 04 }, { out: 6 }], cycles: 8 }", "04", "4s"),
    ("- { hold: Stay, for: 20, sets: 02 }", "02", "2"),
    ("- { hold: Stay, breathe: 4-6, for: 05 breaths }", "05", "5"),
    ("- { hold: Stay, for: { first: 020, usual: 30 } }", "020", "20s"),
    ("- { repeat: 03, steps: [{ rest: 5 }] }", "03", "3"),
  ]) func `no number begins with a zero that it does not need`(
    step: String, found: String, meant: String
  ) {
    let problem = Problem.leadingZero(found: CleanText(found), suggestion: CleanText(meant))
    #expect(problems(file(steps: step)) == [problem])
  }

  @Test func `zeros are in place in a pattern, a time of day, a date and after other units`() {
    let start = "review: 2027-01-05\n"
    let steps =
      "- rest: 1m05s\n- rest: 0.5\n- rest: 0m05s\n- { breathe: 04-06, cycles: 2 }\n"
      + "- { say: 007, for: 5 }"
    #expect(problems(file(steps: steps).replacing("steps:", with: start + "steps:")).isEmpty)
    let configured = "day-ends: 04:00\nvolume: 0\npace: 0.9\n"
    #expect(ConfigurationFile(bytes: Array(configured.utf8)).text.diagnostics.isEmpty)
  }

  @Test func `zeros that are all there is are what they always were`() {
    #expect(
      problems(file(steps: "- rest: 00")) == [
        .badDuration(key: "rest", found: "00", meant: nil)
      ])
    #expect(
      problems(file(steps: "- { breathe: 4-6, cycles: 00 }")) == [
        .badCount(key: "cycles", found: "00", range: 1...1000)
      ])
    #expect(
      problems(file(steps: "- { breathe: 4-6, cycles: 09999 }")) == [
        .badCount(key: "cycles", found: "09999", range: 1...1000)
      ])
  }

  @Test func `what is meant by other spellings has no such zero either`() {
    #expect(
      problems(file(steps: "- rest: \"05,5\"")) == [
        .decimalComma(found: "05,5", suggestion: "5.5")
      ])
    #expect(
      problems(file(steps: "- rest: 05 min")) == [
        .badDuration(key: "rest", found: "05 min", meant: "5m")
      ])
  }

  @Test(arguments: [
    "\u{3164}", "\u{2800}", "\u{115F}", "\u{1160}", "\u{FFA0}", "\u{A0}", "\u{3000}", "\u{2003}",
    "\u{202F}", "\u{34F}", "\u{FE0F}", "\u{1D159}", "\u{2800} \u{3164}\u{A0}", "\u{FFFC}",
    "\u{301}", "", " ",
  ]) func `a text that shows nothing is none`(text: String) {
    let quoted = "\"\(text)\""
    for step in ["say: \(quoted), for: 5", "hold: \(quoted), for: 5", "rest: 5, cue: \(quoted)"] {
      #expect(!problems(file(steps: "- { \(step) }")).isEmpty)
    }
    // Spaces are nothing to the reader; what else has no ink is something that can't be seen.
    let isBlank = text.allSatisfy(\.isWhitespace)
    let problem = isBlank ? Problem.notText : .invisibleText
    #expect(problems(self.text(title: quoted)) == [problem])
    #expect(problems(self.text(about: quoted)) == [problem])
    #expect(problems(say(quoted)) == [problem])
    let inMap = isBlank ? Problem.textMissingInMap : .invisibleText
    #expect(problems(self.text(title: "{ en: \(quoted), nl: Test }")) == [inMap])
    #expect(problems(self.text() + "author: \(quoted)\n") == [problem])
  }

  @Test(arguments: ["é", "…", "ㄱ", "界", "👍🏽", "0", "\u{3164}a", "a\u{2800}", "❤\u{FE0F}"])
  func `a text that shows something is one`(text: String) {
    #expect(problems(self.text(title: "\"\(text)\"")).isEmpty)
  }

  @Test(arguments: ["0", "0s", "0.0", "24h1s", "thirty", ""])
  func `a time is more than nothing and at most a day`(time: String) {
    #expect(
      problems(file(steps: "- say: Look\n  for: \"\(time)\"")) == [
        .badDuration(key: "for", found: CleanText(time), meant: nil)
      ])
  }
}

@Suite struct `What a file forgets` {
  @Test func `is brought by a held posture: the stretch caution and self-check`() throws {
    let held = try session(file(steps: "- repeat: 2\n  steps: [{ hold: Lunge, for: 20 }]"))
    #expect(held.stretches)
    #expect(held.cautions(for: try held.timeline(RunOptions())).contains(.id(.stretch)))
  }

  @Test func `is not brought by rest and breath alone`() throws {
    let resting = try session(file(steps: "- rest: 20\n- breathe: 4-6\n  cycles: 2"))
    #expect(resting.selfCheck(isShipped: false) == nil)
    #expect(resting.cautions(for: try resting.timeline(RunOptions())) == [.id(.general)])
  }

  @Test func `keeps the screening that a file names`() throws {
    let text = file(steps: "- rest: 20").replacing("steps:", with: "screening: core\nsteps:")
    #expect(try session(text).screening == .core)
  }

  @Test(arguments: Level.allCases) func `is every key but the four required`(level: Level) throws {
    let session = try session(file(steps: "- rest: 20"))
    #expect(session.about == nil && session.posture == nil && session.settle == nil)
    #expect(session.cautions.isEmpty && session.withoutHolds == nil)
    #expect(try session.timeline(RunOptions(level: level)).start == .seconds(-5))
  }
}
