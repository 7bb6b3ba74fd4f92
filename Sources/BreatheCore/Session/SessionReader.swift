/// Turns the nodes of a session file into a session, and notes every mistake on the way: a reading
/// function that answers nil has reported why.
struct SessionReader {
  private(set) var diagnostics: [Diagnostic]
  /// False for a file cut short by a syntax error, whose missing keys are no second mistake.
  let isComplete: Bool
  /// Where the YAML itself was refused; what can't be read there is no second mistake.
  private let refused: Set<Place>
  private var stepCount = 0

  static let stepLimit = 500
  static let textLimit = 500
  static let titleLimit = 60
  static let aboutLimit = 120

  init(diagnostics: [Diagnostic] = [], isComplete: Bool = true) {
    self.diagnostics = diagnostics
    self.isComplete = isComplete
    refused = Set(diagnostics.map(\.place))
  }

  mutating func report(_ problem: Problem, at place: Place) {
    guard !refused.contains(place) else { return }
    diagnostics.append(Diagnostic(problem, at: place))
  }

  mutating func session(_ node: YAMLNode) -> Session? {
    guard
      let fields = fields(
        of: node,
        allowed: [
          "breathe", "id", "title", "about", "author", "contact", "posture", "cautions",
          "screening", "without-holds", "settle", "steps",
        ])
    else { return nil }
    guard version(fields) else { return nil }
    let id = require("id", in: fields) { $0.id($1) }
    let title = require("title", in: fields) {
      $0.text($1, limit: Self.titleLimit, isOneLine: true)
    }
    let about = fields["about"].flatMap { text($0, limit: Self.aboutLimit, isOneLine: true) }
    let author = fields["author"].flatMap { text($0) }
    let contact = fields["contact"].flatMap { text($0) }
    let posture = fields["posture"].flatMap { text($0) }
    let cautions = fields["cautions"].flatMap { list($0) { $0.caution($1) } }
    let screening = fields["screening"].flatMap { choice($0, key: "screening", of: Screening.self) }
    let withoutHolds = fields["without-holds"].flatMap { self.id($0) }
    let settle = fields["settle"].flatMap { duration($0, key: "settle") }
    let steps = require("steps", in: fields) { $0.steps($1, isOutermost: true) }
    guard let id, let title, let steps else { return nil }
    return Session(
      id: id, title: title, about: about, author: author, contact: contact, posture: posture,
      cautions: cautions ?? [], screening: screening, withoutHolds: withoutHolds, settle: settle,
      steps: steps)
  }

  /// Whether the file is of a version that this program knows.
  private mutating func version(_ fields: Fields) -> Bool {
    guard let node = fields["breathe"] else {
      missing("breathe", in: fields)
      return true
    }
    guard let number = node.wholeNumber, number > 0 else {
      report(.badVersion(node.shown), at: node.place)
      return true
    }
    guard number <= SessionFile.version else {
      report(.newerVersion(found: number, known: SessionFile.version), at: node.place)
      return false
    }
    return true
  }

  private mutating func id(_ node: YAMLNode) -> String? {
    guard let id = node.text else {
      report(.notText, at: node.place)
      return nil
    }
    let isWellFormed =
      (1...40).contains(id.utf8.count) && !id.hasPrefix("-")
      && id.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    guard isWellFormed, Pattern(short: id) == nil else {
      report(.badID(node.shown), at: node.place)
      return nil
    }
    guard !SessionFile.reservedIDs.contains(id) else {
      report(.reservedID(id), at: node.place)
      return nil
    }
    return id
  }

  private mutating func caution(_ node: YAMLNode) -> Caution? {
    // A single word without a space is meant as an id, and may be misspelt.
    if let word = node.text, !word.contains(" ") {
      return choice(node, key: "cautions", of: Caution.ID.self).map { .id($0) }
    }
    return text(node).map { .own($0) }
  }

  /// Counts a step towards the limit; false, reported once, when there are too many.
  mutating func countStep(at place: Place) -> Bool {
    stepCount += 1
    if stepCount == Self.stepLimit + 1 { report(.tooManySteps(limit: Self.stepLimit), at: place) }
    return stepCount <= Self.stepLimit
  }
}
