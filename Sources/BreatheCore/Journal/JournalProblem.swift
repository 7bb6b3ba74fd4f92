/// Why an entry could not be written or the journal not be read. Worded in
/// `Words/JournalSentences.swift`.
package enum JournalProblem: Error, Equatable, Sendable {
  /// The system said no, with this error code.
  case failed(Int32)
  /// What stands at the path is no regular file, or not the person's.
  case notAFileOfTheUser
  /// Another program keeps it locked.
  case locked
  /// The entry would not be read back as it is, or is too long for one line.
  case unreadableEntry
  /// Another program changed what had been read, and wrote more than new lines at the end.
  case changed
}
