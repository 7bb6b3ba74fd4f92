/// A session file with all that is wrong or unusual in it, in itself and in what it asks.
package struct FileCheck: Sendable {
  /// The session with its includes; nil when there are mistakes.
  package let session: Session?
  /// Mistakes and warnings, in the order of the file: as many as anyone mends in one go.
  package let diagnostics: [Diagnostic]
  /// How many more there are.
  package let untold: Int

  package var warnings: [Diagnostic] { diagnostics.filter(\.problem.isWarning) }
  package var mistakes: [Diagnostic] { diagnostics.filter { !$0.problem.isWarning } }

  /// `find` answers the session of an id as its file has it; `ids` are those that there are.
  package init(_ file: SessionFile, ids: [String], find: @escaping (String) -> Session?) {
    guard let draft = file.draft else {
      session = nil
      diagnostics = file.diagnostics
      untold = file.untold
      return
    }
    let resolved = ResolvedSession(draft, find: find)
    var found = file.diagnostics
    found += resolved.problems.map { step, problem in
      Diagnostic(Problem(problem, ids: ids), at: file.place(ofStep: step).value)
    }
    let isWhole = found.isEmpty
    found += file.replacements.filter { $0.id != draft.id && !ids.contains($0.id) }.map {
      Diagnostic(
        .unknownReplacement(CleanText($0.id), nearest: nearest(to: $0.id, in: ids)), at: $0.place)
    }
    for level in [Level.usual, .first, .later] {
      for finding in resolved.session.findings(at: level, isWhole: isWhole, in: file)
      where !found.contains(where: { $0.place == finding.place && $0.problem == finding.problem }) {
        found.append(finding)
      }
    }
    diagnostics = SessionFile.told(found)
    untold = file.untold + found.count - diagnostics.count
    session = found.contains { !$0.problem.isWarning } ? nil : resolved.session
  }
}

extension Session {
  /// What is refused and what is unusual at `level`. `isWhole` says that nothing of the file is
  /// missing, so that its sides can be weighed, and that it is known whether there is anything to do.
  fileprivate func findings(at level: Level, isWhole: Bool, in file: SessionFile) -> [Diagnostic] {
    guard !steps.isEmpty else { return [] }
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try self.timeline(RunOptions(level: level, leadIn: .zero))
    } catch {
      // Where something is missing, what is left may be nothing.
      if error == .empty, !isWhole { return [] }
      return [Diagnostic(.refused(error), at: file.place(ofStep: 0).extent, level: level)]
    }
    var warnings = timeline.warnings
    if isWhole, let unequal = timeline.unequalSides(reason: steps.firstReason) {
      warnings.append(unequal)
    }
    let refusals = timeline.refusals
    let refused = refusals.map { refusal in
      let time = refusal.time ?? timeline.rowOf478?.start ?? .zero
      return Diagnostic(
        .refused(refusal), at: file.place(at: time, of: timeline, refusal.part), level: level)
    }
    let warned = warnings.map { found in
      Diagnostic(
        .warned(found.warning),
        at: file.place(at: found.time, of: timeline, found.warning.part), level: level)
    }
    return refused
      + warned.filter { diagnostic in
        guard case .warned(let warning) = diagnostic.problem else { return true }
        return !zip(refusals, refused).contains { refusal, told in
          told.place == diagnostic.place && warning.isCovered(by: refusal)
        }
      }
  }
}

extension [Step] {
  /// The first reason that is given for treating the sides differently.
  var firstReason: LocalizedText? {
    for step in self {
      switch step {
      case .hold(let hold): if let reason = hold.unequal { return reason }
      case .move(let move): if let reason = move.unequal { return reason }
      case .repeat(_, let steps): if let reason = steps.firstReason { return reason }
      case .session(let include): if let reason = include.steps.firstReason { return reason }
      case .say, .breathe, .rest, .wait: break
      }
    }
    return nil
  }
}

extension SessionFile {
  fileprivate func place(ofStep step: Int) -> StepPlace {
    let start = Place(line: 1, column: 1)
    guard places.indices.contains(step) else { return StepPlace(value: start, extent: start) }
    return places[step]
  }

  fileprivate func place(at time: Duration, of timeline: Timeline, _ part: StepPart) -> Place {
    let index = timeline.index(at: time)
    let place = place(ofStep: timeline.segments[index].source)
    switch part {
    case .step: return place.value
    case .extent: return place.extent
    case .breath:
      guard let phase = timeline.indexInBreath(index) else { return place.value }
      return place.phases.indices.contains(phase)
        ? place.phases[phase] : place.breath ?? place.value
    }
  }
}

extension Timeline {
  /// Which phase of its breath the segment at `index` is, from 0.
  fileprivate func indexInBreath(_ index: Int) -> Int? {
    guard let breath = segments[index].breath else { return nil }
    return segments[..<index].reversed().prefix { $0.breath == breath }.count
  }
}

extension Warning {
  /// A refusal at the same place says as much.
  fileprivate func isCovered(by refusal: Refusal) -> Bool {
    switch (self, refusal) {
    case (.longHold, .holdTooLong), (.longHold, .holdAgainstInhale),
      (.longHold, .holdAfterFastBreathing), (.longEmptyHold, .holdTooLong),
      (.longEmptyHold, .holdAgainstInhale), (.longEmptyHold, .holdAfterFastBreathing),
      (.fastBreaths, .tooFast), (.fastBreaths, .phaseTooShort):
      true
    default: false
    }
  }
}

/// What of a step is told of: itself, how much of it there is, or the breath that it paces.
private enum StepPart {
  case step, extent, breath
}

extension Refusal {
  fileprivate var part: StepPart {
    if case .tooMany478 = self { .extent } else { .breath }
  }
}

extension Warning {
  fileprivate var part: StepPart {
    switch self {
    case .many478, .longBreathingWithHolds, .longStretch: .extent
    case .longHold, .longEmptyHold, .slowBreath, .fastBreaths: .breath
    case .unequalSides: .step
    }
  }
}

extension Problem {
  fileprivate init(_ problem: IncludeProblem, ids: [String]) {
    switch problem {
    case .unknown(let id): self = .unknownInclude(CleanText(id), nearest: nearest(to: id, in: ids))
    case .cycle(let chain): self = .includeCycle(chain.map { CleanText($0) })
    case .tooManySteps: self = .tooManySteps(limit: SessionFile.stepLimit)
    }
  }
}
