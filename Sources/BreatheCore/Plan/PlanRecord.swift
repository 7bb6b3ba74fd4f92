/// What is remembered of the plans that the person follows, a line for each thing: what they answered,
/// and which content of a session they took on.
public struct PlanRecord: Equatable, Sendable {
  public private(set) var agreements = Agreements()
  /// The hashes of contents, by session.
  public private(set) var contents: [String: Set<String>] = [:]

  /// What the lines in `text` say of `plan`; others are passed over.
  public init(_ text: String, of plan: Plan) {
    let head = Self.head(plan).split(separator: " ")
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 5, words.starts(with: head) else { continue }
      switch (words[2], Int(words[3]), words[4]) {
      case ("week", let week?, "yes"): agreements.add(true, week: week)
      case ("week", let week?, "no"): agreements.add(false, week: week)
      case ("session", _, let hash):
        contents[String(words[3]), default: []].insert(String(hash))
      default: break
      }
    }
  }

  /// The line of an answer.
  public static func line(_ plan: Plan, week: Int, isAgreed: Bool) -> String {
    "\(head(plan)) week \(week) \(isAgreed ? "yes" : "no")"
  }

  /// The line of a session's content.
  public static func line(_ plan: Plan, session: String, hash: String) -> String {
    "\(head(plan)) session \(session) \(hash)"
  }

  /// The same plan may be taken on again, from another day on.
  private static func head(_ plan: Plan) -> String { "\(plan.id) \(plan.start.text)" }
}
