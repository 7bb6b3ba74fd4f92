/// What `breathe doctor` found of one thing.
package struct Finding: Equatable, Sendable {
  /// There is nothing to do about it.
  package var isFine: Bool
  /// What there is, and what to do.
  package var text: String

  /// Nothing to do.
  static func fine(_ text: String) -> Finding { Finding(isFine: true, text: text) }

  /// Something to look at.
  static func look(_ text: String) -> Finding { Finding(isFine: false, text: text) }
}
