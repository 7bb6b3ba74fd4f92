/// The sessions that a plan names, as they are found where it is followed; one may be missing.
package struct PlanSessions: Sendable {
  private let sessions: [String: Session]

  /// By their ids, with what they include.
  package init(_ sessions: [String: Session]) {
    self.sessions = sessions
  }

  package subscript(id: String) -> Session? { sessions[id] }

  /// The title of a session; its id where it is missing.
  package func title(_ id: String, in language: Language) -> String {
    sessions[id]?.title.text(in: language) ?? id
  }

  /// How long a session takes at a dose; nil where that can't be told.
  package func length(_ id: String, _ dose: Dose) -> Duration? {
    let session = sessions[id].flatMap { try? dose.applied(to: $0) }
    return try? session?.timeline(RunOptions(level: dose.level)).planned
  }
}
