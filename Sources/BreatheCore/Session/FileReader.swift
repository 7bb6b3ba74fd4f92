/// Turns the nodes of a file into the session, plan or configuration that they describe, and notes
/// every mistake on the way: a reading function that answers nil has reported why.
struct FileReader {
  private(set) var diagnostics: [Diagnostic]
  /// False for a file cut short by a syntax error, whose missing keys are no second mistake.
  let isComplete: Bool
  /// Where the YAML itself was refused; what can't be read there is no second mistake.
  private let refused: Set<Place>
  private var stepCount = 0
  /// Where the steps stand, in the order of the file; those within others among them.
  var places: [StepPlace] = []
  /// The sessions that are named to take this one's place, and where.
  var replacements: [(id: String, place: Place)] = []

  static let stepLimit = 500

  init(diagnostics: [Diagnostic] = [], isComplete: Bool = true) {
    self.diagnostics = diagnostics
    self.isComplete = isComplete
    refused = Set(diagnostics.map(\.place))
  }

  mutating func report(_ problem: Problem, at place: Place) {
    guard !refused.contains(place) else { return }
    diagnostics.append(Diagnostic(problem, at: place))
  }

  /// The session, or as much of it as could be read.
  mutating func session(_ node: YAMLNode, _ grammar: Grammar = Grammar.session) -> Session? {
    guard !node.isPlan else {
      report(.isPlan, at: node.place)
      return nil
    }
    guard let fields = fields(of: node, grammar),
      version(
        fields, "breathe", newest: SessionFile.version, isRequired: grammar.requires("breathe"))
    else { return nil }
    func optional<Value>(_ key: String, _ read: (inout Self, YAMLNode) -> Value?) -> Value? {
      fields[key].flatMap { read(&self, $0) }
    }
    let id = require("id", in: fields) { $0.id($1) }
    let title = require("title", in: fields) { $0.title($1) }
    var session = Session(id: id ?? "", title: title ?? LocalizedText(""), steps: [])
    session.about = optional("about") { $0.line($1) }
    session.purpose = optional("purpose") { $0.choice($1, key: "purpose", of: Purpose.self) }
    session.author = optional("author") { $0.line($1) }
    session.contact = optional("contact") { $0.line($1) }
    session.review = optional("review") { $0.day($1) }
    session.posture = optional("posture") { $0.text($1) }
    session.isLying = optional("lying") { $0.flag($1, key: "lying") } ?? false
    session.needs = optional("needs") { $0.list($1) { $0.text($1) } } ?? []
    session.cautions = optional("cautions") { $0.list($1) { $0.caution($1) } } ?? []
    session.screening = optional("screening") {
      $0.choice($1, key: "screening", of: Screening.self)
    }
    session.questions = optional("ask") { $0.list($1) { $0.question($1) } } ?? []
    session.withoutHolds = optional("without-holds") { $0.replacement($1) }
    session.settle = optional("settle") { $0.duration($1, key: "settle") }
    session.ratings =
      optional("rate") { $0.list($1) { $0.choice($1, key: "rate", of: Rating.self) } } ?? []
    session.often = optional("often") { $0.frequency($1, key: "often") }
    session.maxPerDay = optional("max-per-day") {
      $0.count($1, key: "max-per-day", in: Grammar.perDayRange)
    }
    session.picture = optional("picture") { $0.picture($1) }
    session.steps = require("steps", in: fields) { $0.steps($1, isOutermost: true) } ?? []
    return session
  }

  /// Whether the file is of a version that this program knows.
  mutating func version(
    _ fields: Fields, _ key: String, newest: Int, isRequired: Bool = true
  ) -> Bool {
    guard let node = fields[key] else {
      if isRequired { missing(key, in: fields) }
      return true
    }
    guard let number = node.wholeNumber, number > 0 else {
      report(.badVersion(key: key, found: node.shown), at: node.place)
      return true
    }
    guard number <= newest else {
      report(.newerVersion(found: number, known: newest), at: node.place)
      return false
    }
    return true
  }

  /// `isNew` says that the session is given its id here, not that another is meant.
  mutating func id(_ node: YAMLNode, isNew: Bool = true) -> String? {
    guard let id = node.text else {
      report(.notText, at: node.place)
      return nil
    }
    guard SessionFile.isID(id) else {
      report(.badID(node.shown), at: node.place)
      return nil
    }
    guard !isNew || !SessionFile.reservedIDs.contains(id) else {
      report(.reservedID(node.shown), at: node.place)
      return nil
    }
    return id
  }

  private mutating func replacement(_ node: YAMLNode) -> String? {
    let id = id(node, isNew: false)
    if let id { replacements.append((id, node.place)) }
    return id
  }

  private mutating func caution(_ node: YAMLNode) -> Caution? {
    // A single word without a space is meant as an id, and may be misspelt.
    if let word = node.text, !word.contains(" ") {
      return choice(node, key: "cautions", of: Caution.ID.self).map { .id($0) }
    }
    return text(node).map { .own($0) }
  }

  private mutating func question(_ node: YAMLNode) -> OwnQuestion? {
    guard let fields = fields(of: node, Grammar.question) else { return nil }
    let text = require("question", in: fields) { $0.text($1) }
    let consequence = require("when-yes", in: fields) { reader, node in
      node.text == "stop"
        ? .stop : reader.replacement(node).map(OwnQuestion.Consequence.instead)
    }
    guard let text, let consequence else { return nil }
    return OwnQuestion(text, whenYes: consequence)
  }

  /// Counts a step towards the limit; false, reported once, when there are too many.
  mutating func countStep(at place: Place) -> Bool {
    stepCount += 1
    if stepCount == Self.stepLimit + 1 { report(.tooManySteps(limit: Self.stepLimit), at: place) }
    return stepCount <= Self.stepLimit
  }
}

extension YAMLNode {
  /// The key that tells a plan from a session stands in it.
  var isPlan: Bool { entries?.contains { $0.key.text == "breathe-plan" } == true }
}
