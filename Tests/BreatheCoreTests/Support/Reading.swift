import BreatheCore
import Testing

/// A session file around `steps`, which are YAML.
func file(steps: String, settle: String? = nil) -> String {
  let settling = settle.map { "settle: \($0)\n" } ?? ""
  return "breathe: 1\nid: test\ntitle: Test\n\(settling)steps:\n\(steps)\n"
}

func read(_ text: String) -> SessionFile { SessionFile(bytes: Array(text.utf8)) }

/// The session that `text` holds; fails where it holds none.
func session(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Session {
  let file = read(text)
  return try #require(
    file.session, "\(file.text.diagnostics.map(\.problem))", sourceLocation: sourceLocation)
}

/// The timeline of `steps`, which are YAML, without a lead-in.
func timeline(
  steps: String, level: Level = .usual, pace: Double = 1,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Timeline {
  try session(file(steps: steps), sourceLocation: sourceLocation)
    .timeline(RunOptions(level: level, pace: pace, leadIn: .zero))
}

/// A shipped session with what it includes, by its id.
func shipped(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Session {
  let files = try TestFolder.shippedSessions()
  func session(_ id: String) -> Session? {
    files.first { $0.name == id }.flatMap { SessionFile(bytes: $0.bytes).session }
  }
  let found = try #require(session(id), sourceLocation: sourceLocation)
  return ResolvedSession(found, find: session).session
}

/// The mistakes in `text`, in order.
func problems(_ text: String) -> [Problem] { read(text).text.diagnostics.map(\.problem) }
