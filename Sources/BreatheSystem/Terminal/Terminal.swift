import BreatheCore

/// A terminal as a session shows itself on it. Its keys come through `SessionInput`.
package protocol Terminal: AnyObject {
  /// In cells.
  var size: Size { get }
  /// Something is still to be written; a new frame has to wait.
  var isBusy: Bool { get }
  var isClosed: Bool { get }

  /// Takes the terminal, or takes it again after something else has had it.
  func enter(_ mode: TerminalMode)
  /// Gives it back as it was found.
  func leave()
  /// Writes `bytes`, now or when the terminal takes them again; nothing while it is not entered.
  func write(_ bytes: [UInt8])
}

/// How much of the terminal a session takes.
package enum TerminalMode: Equatable, Sendable {
  /// The whole screen, on the terminal's second one, without a cursor.
  case screen
  /// Its keys, for questions between lines: nothing is sent that shows or moves anything.
  case questions
  /// Only its keys: lines are printed as ever, and no escape sequence is sent.
  case keys
}
