/// The time and the language that a person wants sessions for.
package struct SessionFilter: Sendable {
  /// How much time there is.
  private let time: Duration?
  private let language: Language?

  package init(time: Duration? = nil, language: Language? = nil) {
    self.time = time
    self.language = language
  }

  /// Whether a session that takes `length` fits.
  package func admits(_ session: Session, length: Duration) -> Bool {
    if let time, length > time { return false }
    if let language, !session.isIn(language) { return false }
    return true
  }
}
