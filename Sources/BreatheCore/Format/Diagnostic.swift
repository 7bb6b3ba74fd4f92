/// Where something stands in a file. Lines and columns count from 1, columns in Unicode scalars.
package struct Place: Hashable, Sendable {
  package var line: Int
  package var column: Int
  /// Scalars to underline; at least 1.
  package var length: Int

  package init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// Its first character.
  var start: Place { Place(line: line, column: column) }
}

/// One thing that is wrong or unusual in a session file, and where.
package struct Diagnostic: Equatable, Sendable {
  package var place: Place
  package var problem: Problem
  /// The level at which it arises, where it does not at the usual one.
  package var level: Level?

  package init(_ problem: Problem, at place: Place, level: Level = .usual) {
    self.problem = problem
    self.place = place
    self.level = level == .usual ? nil : level
  }
}

/// What can be wrong in a session file, a plan file or a configuration, or worth a warning. Worded in
/// `Words/ProblemSentences.swift`. What comes from the file is clean; the other strings are keys and
/// words of ours.
package enum Problem: Equatable, Sendable {
  case tooLarge(limit: Int)
  case notUTF8
  /// A file of another program, by its first bytes.
  case otherFormat(OtherFormat)
  case forbiddenCharacter(code: UInt32)
  /// A character that looks like a space and is none to YAML.
  case otherSpace(code: UInt32)
  /// A text begins with a curly quote, or ends with one, as a word processor makes of straight ones.
  case curlyQuote
  case tab
  case colonInText
  case unclosedQuote
  /// A text begins with an apostrophe, which is a quote to YAML.
  case apostropheAtStart
  /// A line of words without the colon that makes a name of the first.
  case colonMissing
  /// The space behind a colon or a dash is missing; `meant` is how to write it.
  case spaceMissing(meant: CleanText)
  /// A line begins at another column than the lines it belongs to.
  case indentation
  /// A quote within a text ends it early.
  case quoteInText
  /// The same within double quotes.
  case quoteWithinQuotes
  /// A text begins with a sign that means something else to YAML.
  case signAtStart
  case unclosedBracket
  case listOnOneLine
  case backslash
  case notYAML(libraryMessage: CleanText)
  case empty
  case tooDeep(limit: Int)
  case anchor
  case alias
  case tag
  case secondDocument
  case duplicateKey(CleanText)
  /// `known` are the keys of the map.
  case unknownKey(CleanText, nearest: String?, known: [String])
  /// A key of other steps in one of `own`.
  case keyOfOtherStep(String, own: String, others: [String])
  case missingKey(String)
  case notText
  /// A text of spaces and characters without ink.
  case invisibleText
  case notAMap
  case notAList
  case emptyList
  case textTooLong(limit: Int)
  /// A text longer than a line where there is room for one.
  case severalLines
  case textMissingInMap
  /// In a map of texts, a comma outside quotes has cut a text in two.
  case commaInText(CleanText)
  /// A number sign glued to what follows it begins a comment, and hides the rest of a text.
  case hashInText
  case badID(CleanText)
  case reservedID(CleanText)
  /// `meant` is how to write what was probably meant.
  case badDuration(key: String, found: CleanText, meant: CleanText?)
  case decimalComma(found: CleanText, suggestion: CleanText)
  case leadingZero(found: CleanText, suggestion: CleanText)
  case badCount(key: String, found: CleanText, range: ClosedRange<Int>)
  /// More or less than a number, and how to write what was probably meant.
  case countMeant(found: CleanText, CountMeant)
  /// `meant` is how to write what was probably meant.
  case badPattern(CleanText, meant: CleanText?)
  case badPhase
  case badChoice(key: String, found: CleanText, nearest: String?, allowed: [String])
  case newerVersion(found: Int, known: Int)
  case badVersion(key: String, found: CleanText)
  case noStepKind(allowed: [String])
  case cyclesOrFor
  case closingNotLast
  case needsUsualLevel
  case tooManySteps(limit: Int)
  /// `meant` is the one side that was probably meant.
  case badSides(CleanText, meant: String?)
  case sideTwice(String)
  /// A value for a side that the step doesn't have.
  case valueForNoSide
  case unequalWithoutReason
  case alternateWithoutSides
  case tooManyNodes(limit: Int)
  case keyNotText
  case mergeKey
  /// A block of text whose first line is indented deeper than a later one, which ends it there.
  case firstLineDeepest
  case pictureNotASCII
  /// The name of a file, which breathe doesn't show.
  case pictureIsFile
  case pictureTooLarge(columns: Int, rows: Int)
  case badDate(CleanText)
  case badFrequency(key: String, found: CleanText)
  case breathsWithoutPattern
  case rampOfOtherPhases
  /// `sets` beside a list of repetitions, which has a number for each set.
  case setsAndListOfReps
  case tooManyNames(limit: Int)
  case badMovePhase(allowed: [String])
  /// A phase that does not say what the breath does: of 3 s or more between breathing in and out, or a
  /// short one whose cue alone tells it.
  case breathNotSaid
  /// A text asks to hold the breath after fast breathing.
  case holdAskedAfterFastBreathing
  case everyNotShorter
  case waitIsLast
  case levelWithinLevel
  /// A session that is named to take another's place, and is not there.
  case unknownReplacement(CleanText, nearest: String?)
  case unknownInclude(CleanText, nearest: String?)
  /// Sessions that include one another; the first is the last as well.
  case includeCycle([CleanText])
  case badRating(CleanText)
  /// Only own questions are to be asked, and there are none.
  case ownScreeningWithoutQuestions
  /// What only an author may say, where author, contact or review is missing.
  case nobodyAnswersFor
  /// What the session asks is refused.
  case refused(Refusal)
  /// What the session asks is unusual.
  case warned(Warning)
  /// A plan where a session is meant, and the other way round.
  case isPlan
  case isSession
  case plan(PlanProblem)
  case configuration(ConfigurationProblem)

  package var isWarning: Bool {
    switch self {
    case .warned, .unknownReplacement, .nobodyAnswersFor, .plan(.warned), .plan(.onlyHere): true
    default: false
    }
  }
}
