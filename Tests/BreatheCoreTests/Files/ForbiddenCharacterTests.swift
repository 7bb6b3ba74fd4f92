import BreatheCore
import Testing

@Suite struct `A character that has no place in a text` {
  /// By number, so that a test that fails doesn't print them.
  private static let codes: [UInt32] = [
    0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9D,
    0x9F, 0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060,
    0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xE000, 0xF8FF, 0x1D173, 0xE0001, 0xE0041, 0xF0000, 0x10FFFF,
    0x378, 0xFDD0, 0xFFFE,
  ]

  private func scalar(_ code: UInt32) throws -> Unicode.Scalar {
    try #require(Unicode.Scalar(code))
  }

  private func escape(_ code: UInt32) -> String {
    let digits = String(code, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  @Test(arguments: codes) func `is refused where it stands`(code: UInt32) throws {
    let read = read("breathe: 1\nid: test\ntitle: Ti\(try scalar(code))tle\nsteps: [{ rest: 5 }]")
    #expect(
      read.text.diagnostics
        == [Diagnostic(.forbiddenCharacter(code: code), at: Place(line: 3, column: 10))])
  }

  @Test(arguments: codes) func `is refused in a comment, too`(code: UInt32) throws {
    let read = read("# a\(try scalar(code))b\n" + file(steps: "- rest: 5"))
    #expect(
      read.text.diagnostics
        == [Diagnostic(.forbiddenCharacter(code: code), at: Place(line: 1, column: 4))])
  }

  @Test(arguments: codes) func `is refused when it is escaped`(code: UInt32) {
    let read = read("breathe: 1\nid: test\ntitle: \"a\(escape(code))b\"\nsteps: [{ rest: 5 }]")
    #expect(read.session == nil)
    #expect(
      read.text.diagnostics
        == [
          Diagnostic(
            .forbiddenCharacter(code: code), at: Place(line: 3, column: 8, length: 14))
        ])
  }

  @Test(arguments: [
    "\\e", "\\0", "\\a", "\\b", "\\v", "\\f", "\\r", "\\N", "\\L", "\\P", "\\x1b", "\\t",
  ])
  func `is refused under its short name`(escape: String) {
    let problems = problems(file(steps: "- say: \"a\(escape)b\"\n  for: 5"))
    #expect(problems.count == 1)
    guard case .forbiddenCharacter? = problems.first else {
      Issue.record("found \(problems)")
      return
    }
  }

  @Test(arguments: codes) func `never reaches the terminal in a diagnostic`(code: UInt32) throws {
    for character in [String(try scalar(code)), escape(code)] {
      let word = "\"a\(character)b\""
      let files = [
        "title: \(word)", "id: \(word)", "\(word): 1", "breathe: \(word)", "settle: \(word)",
        "cautions: [\(word)]", "screening: \(word)", "steps: [{ rest: \(word) }]",
        "steps: [{ \(word): 1 }]", "steps: [{ breathe: \(word), cycles: \(word) }]",
        "steps: [{ hold: \(word), for: 5, sides: [\(word)] }]", "# \(word)", "\(word)",
        "steps: [{ rest: 5, closing: \(word) }]", "steps: [{ rest: \"5,5\(character)\" }]",
      ]
      #expect(files.filter { texts(of: read($0)).isEmpty }.isEmpty)
      let leaks = files.filter { !texts(of: read($0)).compactMap(firstUnshowable).isEmpty }
      #expect(leaks.map { printable(Array($0.utf8)) }.isEmpty)
    }
  }

  @Test func `is a third combining mark in a row, raw or escaped`() {
    let marks: [(marks: String, column: Int)] = [
      ("\u{301}\u{302}\u{303}", 4), ("\u{301}\u{302}\u{303}\u{304}", 4),
      ("\u{20E3}\u{301}\u{FE0F}", 4),
    ]
    for (marks, column) in marks {
      let raw = read("# \(marks)\nbreathe: 1")
      #expect(raw.session == nil)
      #expect(raw.text.diagnostics.first?.place == Place(line: 1, column: column + 1))
    }
    let escaped = problems(file(steps: "- say: \"a\\u0301\\u0302\\u0303\"\n  for: 5"))
    #expect(escaped == [.forbiddenCharacter(code: 0x303)])
    let both = problems(file(steps: "- say: \"a\u{301}\\u0302\u{303}\"\n  for: 5"))
    #expect(both == [.forbiddenCharacter(code: 0x303)])
  }

  @Test func `is counted, but only ten times`() {
    let found = problems(String(repeating: "\u{1B}", count: 1000))
    #expect(found == Array(repeating: .forbiddenCharacter(code: 0x1B), count: 10))
  }

  @Test func `is a tab, with a word of its own`() {
    let read = read("breathe: 1\n\tid: test\n")
    #expect(read.text.diagnostics == [Diagnostic(.tab, at: Place(line: 2, column: 1))])
  }

  @Test func `is not an accent, a sign or a picture`() throws {
    let text = "één, ½ “naïef” – 呼吸 😮 ñ \u{A0}…"
    let read = try session(file(steps: "- say: \"\(text)\"\n  for: 5"))
    guard case .say(let say)? = read.steps.first else {
      Issue.record("found \(read.steps)")
      return
    }
    #expect(say.text == LocalizedText(text))
  }
}
