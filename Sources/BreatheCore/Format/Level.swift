/// How far along a person is: the first weeks, as usual, and later.
package enum Level: String, CaseIterable, Sendable {
  case first, usual, later
}

/// A value of a session file that may differ by level.
package struct ByLevel<Value: Sendable & Equatable>: Equatable, Sendable {
  package var first: Value?
  package var usual: Value
  package var later: Value?

  /// The same value at every level unless `first` or `later` is given.
  package init(_ usual: Value, first: Value? = nil, later: Value? = nil) {
    self.first = first
    self.usual = usual
    self.later = later
  }

  /// The value at `level`; the usual one where the file names no other.
  package func value(at level: Level) -> Value {
    switch level {
    case .first: first ?? usual
    case .usual: usual
    case .later: later ?? usual
    }
  }
}
