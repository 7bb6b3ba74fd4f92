/// What can be wrong on the command line, beyond what the argument parser knows.
package enum CommandMistake: Equatable, Sendable {
  /// Two options of which only one can be given.
  case either(String, String)
  case badCycles
  case badFor(CleanText)
  /// A bare number of seconds or minutes: nobody can tell.
  case forWithoutUnit(CleanText)
  /// An option that begins with a dash of a word processor.
  case otherDash(CleanText, meant: CleanText)
  case badPace(CleanText)
  /// `instead` is a command that can do it.
  case notOneBreathe(option: String, instead: String? = nil)
  /// More than one word where a session is meant; the first may have been meant as a command.
  case severalWords(near: String?)
  /// How many entries `log` shows.
  case badNumber
  /// Options, but nothing to use them for.
  case noSession
  case optionsBeforeCommand(CleanText)
  /// A new session file should have a name that ends in `.yaml`.
  case notYAML(CleanText)
  case badSpeed(CleanText)
  /// An option with a word that is none of its own.
  case notOneOf(option: String, [String], found: CleanText)
  case badVolume(CleanText)
  /// This program was built without ALSA.
  case soundNotBuilt
  /// A file is spoken by espeak-ng, which is not there.
  case voiceNotInstalled
  case badLeadIn(CleanText)
  /// Nobody can be asked to rate anything.
  case ratingNeedsTerminal
  /// A note without a text, with more characters than this, with one that a text may not hold.
  case emptyNote
  case longNote(Int)
  case forbiddenInNote(UInt32)
  /// Something else than a day of the calendar.
  case badDay(option: String, CleanText)
  /// The last day of a period lies before its first.
  case periodEndsFirst
  /// Neither a file nor events.
  case nothingToRender
  /// A file for the sound with an ending that says nothing of its format; those that do.
  case unknownEnding(CleanText, known: [String])
  /// No times of the day for a calendar, or something else.
  case badTimes(CleanText?)
  /// An option that changes nothing without another.
  case onlyWith(String, String)
  /// `--excel` without what asks for a table.
  case excelNeeds(String)
}
