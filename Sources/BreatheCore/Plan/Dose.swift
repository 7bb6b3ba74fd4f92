/// How much of a session is done.
package struct Dose: Hashable, Sendable {
  package var level: Level
  /// The length of its breathing; nil for that of its file.
  package var extent: Extent?

  package enum Extent: Hashable, Sendable {
    case cycles(Int)
    case time(Duration)
  }

  package init(level: Level = .usual, extent: Extent? = nil) {
    self.level = level
    self.extent = extent
  }

  /// `session` with this length; nil where it has not exactly one breathing step to lengthen.
  package func applied(to session: Session) -> Session? {
    switch extent {
    case nil: session
    case .cycles(let count): session.breathing(for: .cycles(ByLevel(count)))
    case .time(let time): session.breathing(for: .time(ByLevel(time)))
    }
  }
}
