/// What can end the waiting of a session.
package enum InputEvent: Equatable, Sendable {
  /// The deadline has come.
  case deadline
  case key(Key)
  /// Several characters at once, which nobody types: what was pasted. No key is among them.
  case text(String)
  /// The program ends by this signal; by SIGHUP where the terminal is gone.
  case ended(by: Int32)
  /// The next wait gives the terminal back and stops the program, as Ctrl-Z does.
  case suspending
  /// The program was stopped and goes on; the terminal is entered again, and shows something else.
  case resumed
  /// The terminal was resized.
  case resized
  /// What was waiting to be written is written; a frame that was left out may follow.
  case drained
  /// The sound has something to tell.
  case called
}

/// Where a session waits: the only place.
package protocol SessionInput {
  /// Waits for the next event, at most until the awake clock reads `deadline`; without one, for as
  /// long as it takes.
  mutating func next(until deadline: Duration?) -> InputEvent

  /// The key that was pressed last, and when by the awake clock; the Enter of the shell at first.
  var lastKey: (key: Key, time: Duration)? { get }

  /// A signal that ends the program and has come since the last wait, if one has.
  mutating func lateEnd() -> Int32?

  /// From now on, a call of `wakeUp` ends the waiting as well; there is at most one.
  func alsoWaits(for wakeUp: WakeUp?)
}
