/// What `breathe doctor` found of one thing.
public struct Finding: Equatable, Sendable {
  /// There is nothing to do about it.
  public var isFine: Bool
  /// What there is, and what to do.
  public var text: String

  /// Nothing to do.
  static func fine(_ text: String) -> Finding { Finding(isFine: true, text: text) }

  /// Something to look at.
  static func look(_ text: String) -> Finding { Finding(isFine: false, text: text) }
}
