/// What is remembered of the plans that the person follows, a line for each thing: what they answered,
/// which content of a session they took on, and on which day they ended it.
package struct PlanRecord: Equatable, Sendable {
  package private(set) var agreements = Agreements()
  /// The hashes of contents, by session.
  package private(set) var contents: [String: Set<String>] = [:]
  /// The day on which it was ended last; it may have been taken on again since.
  package private(set) var ended: Day?

  /// What the lines in `text` say of `plan`; others are passed over.
  package init(_ text: String, of plan: Plan) {
    let head = Self.head(plan).split(separator: " ").map(String.init)
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.starts(with: head) else { continue }
      let facts = Array(words.dropFirst(head.count))
      switch (facts.first, facts.count) {
      case ("week", 4):
        guard let week = Int(facts[1]), ["yes", "no"].contains(facts[3]) else { continue }
        agreements.add(facts[3] == "yes", facts[2], week: week)
      case ("session", 3): contents[facts[1], default: []].insert(facts[2])
      case ("ended", 2): ended = Day(written: facts[1]) ?? ended
      default: break
      }
    }
  }

  /// The line of an answer.
  package static func line(_ plan: Plan, week: Int, _ session: String, isAgreed: Bool) -> String {
    "\(head(plan)) week \(week) \(session) \(isAgreed ? "yes" : "no")"
  }

  /// The line of an end.
  package static func line(_ plan: Plan, ended day: Day) -> String {
    "\(head(plan)) ended \(day.text)"
  }

  /// The line of a session's content.
  package static func line(_ plan: Plan, session: String, hash: String) -> String {
    "\(head(plan)) session \(session) \(hash)"
  }

  /// The same plan may be taken on again, from another day on.
  private static func head(_ plan: Plan) -> String { "\(plan.id) \(plan.start.text)" }
}
