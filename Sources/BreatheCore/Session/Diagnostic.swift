/// Where something stands in a file. Lines and columns count from 1, columns in Unicode scalars.
public struct Place: Hashable, Sendable {
  public var line: Int
  public var column: Int
  /// Scalars to underline; at least 1.
  public var length: Int

  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

/// One thing that is wrong in a session file, and where.
public struct Diagnostic: Equatable, Sendable {
  public var place: Place
  public var problem: Problem

  public init(_ problem: Problem, at place: Place) {
    self.problem = problem
    self.place = place
  }
}

/// What can be wrong in a session file. Worded in `Language/ProblemSentences.swift`.
public enum Problem: Equatable, Sendable {
  case tooLarge(limit: Int)
  case notUTF8
  case forbiddenCharacter(code: UInt32)
  case tab
  case colonInText
  case unclosedQuote
  case notYAML(libraryMessage: String)
  case empty
  case tooDeep(limit: Int)
  case anchor
  case alias
  case tag
  case secondDocument
  case duplicateKey(String)
  case unknownKey(String, nearest: String?)
  case missingKey(String)
  case notText
  case notAMap
  case notAList
  case emptyList
  case textTooLong(limit: Int)
  /// A text longer than a line where there is room for one.
  case severalLines
  case textMissingInMap
  /// In a map of texts, a comma outside quotes has cut a text in two.
  case commaInText(String)
  /// A number sign glued to what follows it begins a comment, and hides the rest of a text.
  case hashInText
  case badID(String)
  case reservedID(String)
  case badDuration(key: String, found: String)
  case decimalComma(found: String, suggestion: String)
  case badCount(key: String, found: String, range: ClosedRange<Int>)
  case badPattern(String)
  case badPhase
  case badChoice(key: String, found: String, nearest: String?, allowed: [String])
  case newerVersion(found: Int, known: Int)
  case badVersion(String)
  case noStepKind(allowed: [String])
  case cyclesOrFor
  case closingNotLast
  case needsUsualLevel
  case tooManySteps(limit: Int)
  case sideTwice(String)
  case sideCueWithoutSides
}
