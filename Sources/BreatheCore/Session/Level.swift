/// How far along a person is: the first weeks, as usual, and later.
public enum Level: String, CaseIterable, Sendable {
  case first, usual, later
}

/// A value of a session file that may differ by level.
public struct ByLevel<Value: Sendable & Equatable>: Equatable, Sendable {
  public var first: Value?
  public var usual: Value
  public var later: Value?

  /// The same value at every level unless `first` or `later` is given.
  public init(_ usual: Value, first: Value? = nil, later: Value? = nil) {
    self.first = first
    self.usual = usual
    self.later = later
  }

  /// The value at `level`; the usual one where the file names no other.
  public func value(at level: Level) -> Value {
    switch level {
    case .first: first ?? usual
    case .usual: usual
    case .later: later ?? usual
    }
  }
}
