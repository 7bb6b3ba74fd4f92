/// Turns the nodes of a file into the session, plan or configuration that they describe, and notes
/// every mistake on the way: a reading function that answers nil has reported why.
struct FileReader {
  /// What was read of the file's YAML; nil if it has none.
  let root: YAMLNode?
  let lines: [Substring]
  private(set) var diagnostics: [Diagnostic]
  /// How many of `diagnostics` are mistakes.
  private(set) var mistakeCount = 0
  /// False for a file cut short by a syntax error, whose missing keys are no second mistake.
  let isComplete: Bool
  /// Where the YAML itself was refused; what can't be read there is no second mistake.
  private let refused: Set<Place>
  /// The steps so far, with those that can't be read.
  var stepCount = 0
  /// Where the steps stand, in the order of the file; those within others among them.
  var places: [StepPlace] = []
  /// The session says why one side gets more, wherever in it.
  var hasReason = false
  /// What is wrong with a key that is none of these, if the format knows more than that.
  var misplaced: (_ key: String, _ allowed: [String]) -> Problem? = { _, _ in nil }
  /// The languages of texts so far in which breathe has no sentences of its own.
  var otherLanguages: Set<String> = []
  /// The sessions that are named to take this one's place, and where.
  var replacements: [(id: String, place: Place)] = []

  /// Reads the YAML of `bytes`, which may come from anyone: in bounded time and memory, and without
  /// ever failing on them.
  init(bytes: [UInt8]) {
    let source = SourceText(bytes: bytes)
    let yaml = YAMLReader(source)
    root = yaml.root
    lines = source.lines
    diagnostics = yaml.diagnostics
    isComplete = yaml.isComplete
    refused = Set(yaml.diagnostics.map(\.place.start))
  }

  /// The file with the mistakes that were noted so far.
  var text: CheckedText { CheckedText(diagnostics, lines: lines) }

  /// What `read` makes of the file; one without anything in it is a mistake.
  mutating func whole<Value>(_ read: (inout Self, YAMLNode) -> Value?) -> Value? {
    guard let root else {
      if diagnostics.isEmpty { report(.empty, at: Place(line: 1, column: 1)) }
      return nil
    }
    return read(&self, root)
  }

  mutating func report(_ problem: Problem, at place: Place) {
    guard !refused.contains(place.start) else { return }
    diagnostics.append(Diagnostic(problem, at: place))
    if !problem.isWarning { mistakeCount += 1 }
  }
}

/// Where a step stands in its file: what it does, how much of it, the breath that it paces, and where
/// that is spelt out, each phase of it.
struct StepPlace: Equatable, Sendable {
  var value: Place
  var extent: Place
  var breath: Place?
  var phases: [Place] = []
}
