import BreatheCore
import Testing

/// A session file that others include by its `id`; `head` is more lines above its steps.
func file(id: String, head: String = "", steps: String) -> String {
  "breathe: 1\nid: \(id)\ntitle: Title\n\(head.isEmpty ? "" : head + "\n")steps:\n\(steps)\n"
}

/// What there is to say of `text`, where `others` are the files that it can include.
func check(_ text: String, including others: [String] = []) -> FileCheck {
  let sessions = others.compactMap { read($0).session }
  return FileCheck(read(text), ids: sessions.map(\.id)) { id in sessions.first { $0.id == id } }
}

/// The session of `text` with what it includes; fails where there are mistakes.
func whole(
  _ text: String, including others: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Session {
  let check = check(text, including: others)
  return try #require(
    check.session, "\(check.text.diagnostics.map(\.problem))", sourceLocation: sourceLocation)
}
