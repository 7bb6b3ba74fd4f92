/// Why there is no hand-out of a session. Worded in `Words/HandOutTexts.swift`.
package enum HandOutProblem: Error, Equatable, Sendable {
  /// The session of this id tells nobody to call.
  case noContact(CleanText)
  /// breathe's texts on safety are not in the language of this tag.
  case otherLanguage(CleanText)
  /// The session is refused, as in the terminal.
  case refused([Refusal])
  /// So many breaths of 4-7-8 in a row, which only the journal can allow.
  case moreThanFirstMonth(Int)
}
