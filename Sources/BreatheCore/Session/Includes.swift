/// Why an include could not be put in its place.
package enum IncludeProblem: Error, Equatable, Sendable {
  case unknown(String)
  /// Sessions that include one another; the first is the last as well.
  case cycle([String])
  case tooManySteps
}

/// A session with the steps of those it includes in their places. Their cautions, self-check and
/// questions come along; their settle time does not, nor does a closing rest, unless it ends the
/// whole.
package struct ResolvedSession {
  package private(set) var session: Session
  /// By the number of the step among all steps of the including file, from 0.
  package private(set) var problems: [(step: Int, problem: IncludeProblem)] = []

  private let find: (String) -> Session?
  private var found: [String: Session] = [:]
  private var stepCount = 0
  private var ownStep = -1

  /// `find` answers the session of an id as its file has it, or nil.
  package init(_ session: Session, find: @escaping (String) -> Session?) {
    self.session = session
    self.find = find
    self.session.steps = session.steps.mapped { resolve($0, $1) }
  }

  /// The step with the steps that it includes; nil for one too many.
  private mutating func resolve(_ step: Step, _ path: StepPath) -> Step? {
    if path.includes.isEmpty { ownStep += 1 }
    stepCount += 1
    guard stepCount <= SessionFile.stepLimit else {
      if stepCount == SessionFile.stepLimit + 1 { report(.tooManySteps) }
      return nil
    }
    guard case .session(var include) = step, let included = included(include.id, path) else {
      return step
    }
    include.steps = path.isEnd ? included.steps : included.steps.withoutClosingRest
    include.picture = included.picture
    return .session(include)
  }

  /// The session of this id, which a step at `path` includes.
  private mutating func included(_ id: String, _ path: StepPath) -> Session? {
    let chain = [session.id] + path.includes
    if let first = chain.firstIndex(of: id) {
      report(.cycle(Array(chain[first...]) + [id]))
      return nil
    }
    guard let included = found[id] ?? find(id) else {
      report(.unknown(id))
      return nil
    }
    found[id] = included
    session.take(from: included)
    return included
  }

  /// Once for a step of the including file, however often what it includes has the problem.
  private mutating func report(_ problem: IncludeProblem) {
    guard !problems.contains(where: { $0 == (ownStep, problem) }) else { return }
    problems.append((ownStep, problem))
  }
}

extension Session {
  /// What an included session warns of and asks holds for the whole.
  fileprivate mutating func take(from included: Session) {
    cautions += included.cautions.filter { !cautions.contains($0) }
    questions += included.questions.filter { !questions.contains($0) }
    ratings += included.ratings.filter { !ratings.contains($0) }
    needs += included.needs.filter { !needs.contains($0) }
    // An author answers for their own file only.
    let its = included.screening == .own ? .core : included.screening
    if screening == nil || its == .stretch { screening = its }
    body += included.body.filter { !body.contains($0) }
  }
}

extension [Step] {
  /// What is left of them where they don't end the whole.
  package var withoutClosingRest: [Step] {
    guard case .rest(let rest)? = last, rest.isClosing else { return self }
    return dropLast()
  }
}
