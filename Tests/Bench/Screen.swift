import PseudoTerminal

/// What the bench does at the keyboard, and the texts on the screen that it measures by.
///
/// Each text has to be drawn contiguously, with no cursor movement inside it.
enum Screen {
  /// The title of the session, in its first frame.
  static let title = "4-7-8 breath"
  /// Comes with the cue of the first inhale, and not before.
  static let firstInhale = "breath 1 of 4"
  /// Comes when the last exhale ends, and not before.
  static let end = "Breathe as you like"
  /// Skips the lead-in: the right arrow.
  static let skip = "\u{1B}[C"
  static let quit = "q"

  /// From the start of the first inhale to the end of the fourth exhale.
  static let nominal = Duration.seconds(4 * (4 + 7 + 8))
}
