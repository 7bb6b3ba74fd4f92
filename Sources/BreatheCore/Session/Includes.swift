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
    guard session.steps.contains(where: \.includes) else { return }
    self.session.steps = resolve(session.steps, isEnd: true, chain: [session.id])
  }

  /// `isEnd` says that the whole session ends with these steps.
  private mutating func resolve(_ steps: [Step], isEnd: Bool, chain: [String]) -> [Step] {
    var resolved: [Step] = []
    for (index, step) in steps.enumerated() {
      if chain.count == 1 { ownStep += 1 }
      stepCount += 1
      guard stepCount <= SessionFile.stepLimit else {
        if stepCount == SessionFile.stepLimit + 1 { report(.tooManySteps) }
        return resolved
      }
      switch step {
      case .session(var include):
        let isEnd = isEnd && index == steps.count - 1
        include.steps = self.steps(of: include.id, isEnd: isEnd, chain: chain)
        include.picture = found[include.id]?.picture
        resolved.append(.session(include))
      case .repeat(let times, let steps):
        resolved.append(
          .repeat(times: times, steps: resolve(steps, isEnd: false, chain: chain)))
      case .say, .breathe, .hold, .move, .rest, .wait:
        resolved.append(step)
      }
    }
    return resolved
  }

  private mutating func steps(of id: String, isEnd: Bool, chain: [String]) -> [Step] {
    if let first = chain.firstIndex(of: id) {
      report(.cycle(Array(chain[first...]) + [id]))
      return []
    }
    guard let included = found[id] ?? find(id) else {
      report(.unknown(id))
      return []
    }
    found[id] = included
    session.take(from: included)
    var steps = included.steps
    if !isEnd, case .rest(let rest)? = steps.last, rest.isClosing { steps.removeLast() }
    return resolve(steps, isEnd: isEnd, chain: chain + [id])
  }

  /// Once for a step of the including file, however often what it includes has the problem.
  private mutating func report(_ problem: IncludeProblem) {
    guard !problems.contains(where: { $0 == (ownStep, problem) }) else { return }
    problems.append((ownStep, problem))
  }
}

extension Step {
  fileprivate var includes: Bool {
    switch self {
    case .session: true
    case .repeat(_, let steps): steps.contains(where: \.includes)
    case .say, .breathe, .hold, .move, .rest, .wait: false
    }
  }
}

extension Session {
  /// What an included session warns of and asks holds for the whole.
  fileprivate mutating func take(from included: Session) {
    cautions += included.cautions.filter { !cautions.contains($0) }
    questions += included.questions.filter { !questions.contains($0) }
    ratings += included.ratings.filter { !ratings.contains($0) }
    needs += included.needs.filter { !needs.contains($0) }
    withoutHolds = withoutHolds ?? included.withoutHolds
    if screening != .stretch { screening = included.screening ?? screening }
  }
}
