import BreatheCore
import Testing

/// Sessions that a plan may name beside those it defines: one that ships, one that was added.
private let others: [(session: Session, isShipped: Bool)] = [
  ("minimal", true), ("long-exhale", false),
]
.compactMap { name, isShipped in
  let bytes =
    try? isShipped
    ? TestFolder.bytes("Fixtures/\(name).yaml") : TestFolder.bytes("../../sessions/\(name).yaml")
  return bytes.flatMap { SessionFile(bytes: $0).session }.map { ($0, isShipped) }
}

extension PlanCheck {
  /// Where `minimal` ships and `long-exhale` was added.
  init(_ file: PlanFile) {
    self.init(
      file, ids: others.map(\.session.id),
      find: { id in others.first { $0.session.id == id }?.session },
      whole: { id in others.first { $0.session.id == id } })
  }
}

/// A plan of these sessions, which are YAML; `head` are more lines above them.
func planText(
  _ sessions: String, start: String = "2026-11-25", weeks: Int = 4, head: String = "",
  define: String = ""
) -> String {
  """
  breathe-plan: 1
  id: test
  title: Test
  start: \(start)
  weeks: \(weeks)
  \(head)
  sessions:
  \(sessions)
  \(define)
  """
}

func readPlan(_ text: String) -> PlanFile { PlanFile(bytes: Array(text.utf8)) }

/// The plan that `text` holds; fails where it holds none.
func plan(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Plan {
  let check = PlanCheck(readPlan(text))
  return try #require(
    check.plan, "\(check.text.diagnostics.map(\.problem))", sourceLocation: sourceLocation)
}
