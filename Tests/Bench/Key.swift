/// What the bench presses.
enum Key {
  /// Right arrow: skips the lead-in.
  static let next = "\u{1B}[C"
  static let quit = "q"
}
