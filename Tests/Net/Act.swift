import PseudoTerminal

/// One thing that a person does at the terminal, or waits for.
enum Act: Sendable {
  /// Waits until this is on the screen.
  case see(String)
  /// Types when the keys of a question are shown, from where on they count.
  case answer(String)
  /// Records the rows of the screen when the keys of a question are shown.
  case question
  case type(String)
  /// Lets some of a breath, or of a pause, go by: less than 50 ms is recorded as none.
  case practise
  case resize(columns: Int, rows: Int)
  case signal(Int32)
  /// Presses Ctrl-Z and waits for the stop.
  case putAside
  /// Brings what was put aside back.
  case comeBack
  case hangUp
  /// Records the rows of the screen, when it has come to rest.
  case shot(hiding: [Hidden] = [])

  static var shot: Act { .shot() }

  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let escape = "\u{1B}"
  static let interrupt = "\u{3}"
}
