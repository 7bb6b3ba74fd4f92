/// A key as the terminal tells of it.
package enum Key: Equatable, Sendable {
  case character(Character)
  /// Ctrl and a letter, `c` for Ctrl-C.
  case control(Character)
  case enter, escape, backspace, left, right, up, down, pageUp, pageDown, home, end
  /// One that breathe does not know.
  case unknown
}
