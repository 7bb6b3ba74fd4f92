import BreatheCore
import Testing

extension SessionFilter {
  /// Whether it admits a session at its usual level.
  fileprivate func admits(_ session: Session) throws -> Bool {
    admits(session, length: try session.timeline(RunOptions()).planned)
  }
}

@Suite struct `What is listed` {
  private func names(_ filter: SessionFilter) throws -> [String] {
    try TestFolder.shippedSessions().map(\.name).filter { try filter.admits(shipped($0)) }
  }

  @Test func `is everything where nothing is asked`() throws {
    #expect(try names(SessionFilter()) == TestFolder.shippedSessions().map(\.name))
  }

  @Test(arguments: [
    (71, []), (72, ["bridge"]), (80, ["478", "bridge", "dead-bug", "seated-core"]),
  ])
  func `fits in the time there is, the rest at the end apart`(
    seconds: Int, expected: [String]
  ) throws {
    #expect(try names(SessionFilter(time: .seconds(seconds))) == expected)
  }

  @Test(arguments: [
    ("title: { nl: Mijn }", [Language.nl]), ("title: { en: Mine }", [.en]),
    ("title: { en: Mine, nl: Mijn }", [.en, .nl]), ("title: Mine", [.en, .nl]),
    ("title: Mine\nask:\n  - question: { nl: Koorts? }\n    when-yes: stop", [.nl]),
  ])
  func `is in a language where nothing of it is in another only`(
    title: String, expected: [Language]
  ) throws {
    let text = "breathe: 1\nid: mine\n\(title)\nsteps:\n- breathe: 4-6\n  cycles: 2\n"
    let session = try whole(text, including: [])
    let languages = try Language.allCases.filter {
      try SessionFilter(language: $0).admits(session)
    }
    #expect(languages == expected)
  }

  @Test(arguments: [
    "- say: { nl: Kijk }\n  for: 5s", "- rest: 5s\n  cue: { nl: Rust }", "- wait: { nl: Klaar? }",
    "- breathe: [{ in: 4s, cue: { nl: In } }, { out: 6s }]\n  cycles: 2",
    "- breathe:\n    first: [{ in: 4s, cue: { nl: In } }, { out: 6s }]\n    usual: 4-6\n  cycles: 2",
    "- breathe: { from: 4-4, to: [{ in: 5s }, { out: 5s, cue: { nl: Uit } }] }\n  for: 1m",
    "- hold: { nl: Reik }\n  for: 5s",
    "- hold: Reach\n  for: 5s\n  sides: [left, right]\n  cue: { left: { nl: Links }, right: Right }",
    "- move: Sway\n  tempo: [{ shift: 5s, cue: { nl: Naar voren } }, { back: 5s }]\n  reps: 1",
    "- repeat: 2\n  steps:\n  - say: { nl: Kijk }\n    for: 5s",
  ])
  func `is not in a language where one of its steps is in another only`(steps: String) throws {
    let session = try whole(
      file(id: "mine", steps: "\(steps)\n- rest: 5s"), including: [])
    #expect(session.isIn(.nl) && !session.isIn(.en))
  }
}
