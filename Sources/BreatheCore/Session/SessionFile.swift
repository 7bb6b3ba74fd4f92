/// A session file that was read: its session, or all that is wrong with it.
package struct SessionFile: Sendable {
  /// What could be read of it; where there are mistakes, that is not all.
  let draft: Session?
  /// Where the draft's steps stand, in the order of the file.
  let places: [StepPlace]
  /// The sessions that are named to take its place, and where.
  let replacements: [(id: String, place: Place)]
  /// The mistakes, in the order of the file; the first `diagnosticLimit` of them.
  package let diagnostics: [Diagnostic]
  /// How many more mistakes there are.
  package let untold: Int
  /// The file's lines, for showing a diagnostic; none when the bytes could not be read as text.
  package internal(set) var lines: [Substring]

  /// It is meant as a plan, be it right or wrong.
  package let isPlan: Bool

  /// Nil when there are mistakes.
  package var session: Session? { diagnostics.isEmpty ? draft : nil }

  /// The most bytes a session file may have.
  package static let sizeLimit = SourceText.sizeLimit

  /// The most steps a session may have, with those that it includes.
  static let stepLimit = 500

  /// More mistakes than anyone mends in one go; a hostile file has thousands.
  static let diagnosticLimit = 50

  /// The newest version of the format that this program reads.
  static let version = 1

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them.
  package init(bytes: [UInt8]) {
    let source = SourceText(bytes: bytes)
    let yaml = YAMLReader(source)
    var reader = FileReader(diagnostics: yaml.diagnostics, isComplete: yaml.isComplete)
    isPlan = yaml.root?.isPlan == true
    draft = yaml.root.flatMap { reader.session($0) }
    if yaml.root == nil, yaml.diagnostics.isEmpty {
      reader.report(.empty, at: Place(line: 1, column: 1))
    }
    places = reader.places
    replacements = reader.replacements
    diagnostics = Self.inOrder(reader.diagnostics)
    untold = reader.diagnostics.count - diagnostics.count
    lines = source.lines
  }

  /// A session that stands in another file, which has the lines.
  init(
    draft: Session, places: [StepPlace], replacements: [(id: String, place: Place)],
    diagnostics: [Diagnostic]
  ) {
    self.draft = draft
    self.places = places
    self.replacements = replacements
    self.diagnostics = diagnostics
    isPlan = false
    untold = 0
    lines = []
  }

  /// What is told of all that was found: where there is too much, the mistakes come first.
  static func told(_ found: [Diagnostic]) -> [Diagnostic] {
    let mistakes = inOrder(found.filter { !$0.problem.isWarning })
    let warnings = inOrder(found.filter(\.problem.isWarning))
    return inOrder(mistakes + warnings.prefix(diagnosticLimit - mistakes.count))
  }

  static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let sorted = diagnostics.sorted {
      ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
    }
    return Array(sorted.prefix(diagnosticLimit))
  }

  /// Whether `text` can be a session's id: `[a-z0-9][a-z0-9-]{0,39}`, and no pattern.
  package static func isID(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && !text.hasPrefix("-")
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      } && Pattern(short: text) == nil
  }

  /// Words that are commands, now or in a version to come, and so can't be an id.
  package static let reservedIDs = [
    "add", "check", "config", "devices", "doctor", "export", "help", "journal", "list", "log",
    "new", "next", "note", "plan", "preview", "remove", "render", "report", "run", "show", "stats",
    "today",
  ]
}
