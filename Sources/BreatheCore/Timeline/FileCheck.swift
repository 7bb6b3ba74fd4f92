/// A session file with all that is wrong or unusual in it, in itself and in what it asks.
package struct FileCheck: Sendable {
  /// The session with its includes; nil when there are mistakes.
  package let session: Session?
  /// The file with its mistakes and warnings.
  package let text: CheckedText

  /// `find` answers the session of an id as its file has it; `ids` are those that there are.
  package init(_ file: SessionFile, ids: [String], find: @escaping (String) -> Session?) {
    guard let draft = file.draft else {
      session = nil
      text = file.text
      return
    }
    let resolved = ResolvedSession(draft, find: find)
    var found = file.text.found
    found += resolved.problems.map { step, problem in
      Diagnostic(Problem(problem, ids: ids), at: file.place(ofStep: step).value)
    }
    let isWhole = found.allSatisfy(\.problem.isWarning)
    found += file.replacements.filter { $0.id != draft.id && !ids.contains($0.id) }.map {
      Diagnostic(
        .unknownReplacement(CleanText($0.id), nearest: nearest(to: $0.id, in: ids)), at: $0.place)
    }
    let asked = resolved.session.askedInTexts
    // With keys, a wait takes no time of its own: what it parts may then meet.
    let withKeys = resolved.session.hasTimedWait ? [false, true] : [false]
    for (level, waits) in [Level.usual, .first, .later].flatMap({ level in
      withKeys.map { (level, $0) }
    }) {
      for finding in resolved.session.findings(
        at: level, waitsForKeys: waits, isWhole: isWhole, asked, in: file)
      where !found.contains(where: { $0.place == finding.place && $0.problem == finding.problem }) {
        found.append(finding)
      }
    }
    text = CheckedText(found, lines: file.text.lines)
    session = text.mistakes.isEmpty ? resolved.session : nil
  }
}

extension Session {
  /// What is refused and what is unusual at `level`. `isWhole` says that nothing of the file is
  /// missing, so that its sides can be weighed, and that it is known whether there is anything to do.
  fileprivate func findings(
    at level: Level, waitsForKeys: Bool, isWhole: Bool, _ askedInTexts: [AskedInText],
    in file: SessionFile
  ) -> [Diagnostic] {
    guard !steps.isEmpty else { return [] }
    let timeline: Timeline
    do throws(Refusal) {
      var options = RunOptions(level: level, leadIn: .zero)
      options.waitsForKeys = waitsForKeys
      timeline = try self.timeline(options)
    } catch {
      // Where something is missing, what is left may be nothing.
      if error == .empty, !isWhole { return [] }
      return [Diagnostic(.refused(error), at: file.place(ofStep: 0).extent, level: level)]
    }
    var warnings = timeline.warnings
    if isWhole { warnings += timeline.unequalSides(reason: steps.firstReason ?? unequal) }
    let fast = timeline.breaths.first { $0.isFast() }
    let fastStep = fast.map { timeline.segments[timeline.index(at: $0.start)].source }
    let asked = askedInTexts.map { asked in
      Diagnostic(asked.problem(afterFast: fastStep), at: file.place(ofStep: asked.step).value)
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
    return refused + asked
      + warned.filter { diagnostic in
        guard case .warned(let warning) = diagnostic.problem else { return true }
        return !zip(refusals, refused).contains { refusal, told in
          told.place == diagnostic.place && warning.isCovered(by: refusal)
        }
      }
  }
}

/// What the texts of a step ask of the breath while nothing is paced.
private struct AskedInText {
  enum Kind {
    case hold
    /// A breath in or out in the cue of a movement that does not say it; `isFast` is one of less than
    /// 1.5 s.
    case breath(isFast: Bool)
  }

  /// The number of its step in the file.
  let step: Int
  let kind: Kind

  /// `fastStep` is the first step with fast breathing.
  func problem(afterFast fastStep: Int?) -> Problem {
    switch kind {
    case .hold:
      fastStep.map { $0 < step } == true ? .holdAskedAfterFastBreathing : .warned(.holdInText)
    // Who breathes so fast is to know it, and so is breathe.
    case .breath(let isFast): isFast ? .breathNotSaid : .warned(.breathOnlyInCue)
    }
  }
}

extension Session {
  fileprivate var hasTimedWait: Bool {
    steps.flattened.contains {
      if case .wait(let wait) = $0.step { wait.duration != nil } else { false }
    }
  }

  fileprivate var askedInTexts: [AskedInText] {
    let own = steps.flattened.filter(\.path.includes.isEmpty).map(\.step)
    return own.enumerated().flatMap { number, step in
      var found: [AskedInText] = []
      if step.unpacedTexts.contains(where: \.asksToHoldBreath) {
        found.append(AskedInText(step: number, kind: .hold))
      }
      if case .move(let move) = step {
        let unsaid = move.tempo.filter { $0.breath == nil && $0.cue?.askedBreath != nil }
        let isFast = unsaid.contains { $0.duration.usual < .milliseconds(1500) }
        if !unsaid.isEmpty {
          found.append(AskedInText(step: number, kind: .breath(isFast: isFast)))
        }
      }
      return found
    }
  }
}

extension Step {
  /// What is told while breathe paces no breath.
  fileprivate var unpacedTexts: [LocalizedText] {
    switch self {
    case .say(let say): [say.text]
    case .rest(let rest): [rest.cue].compactMap(\.self)
    case .wait(let wait): [wait.text]
    case .hold(let timed), .work(let timed): timed.exercise.texts
    case .move(let move):
      move.exercise.texts
        + (move.tempo + (move.tempoEnd ?? [])).filter { $0.breath != .hold }.compactMap(\.cue)
    case .breathe, .repeat, .session: []
    }
  }
}

extension [Step] {
  /// The first reason that is given for treating the sides differently.
  var firstReason: LocalizedText? {
    flattened.lazy.compactMap { $0.step.exercise?.unequal }.first
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
      guard let round = timeline.round(of: index) else { return place.value }
      let phase = index - round.lowerBound
      return place.phases.indices.contains(phase)
        ? place.phases[phase] : place.breath ?? place.value
    }
  }
}

extension Warning {
  /// A refusal at the same place says as much.
  fileprivate func isCovered(by refusal: Refusal) -> Bool {
    switch (self, refusal) {
    case (.longMotion, .motionTooLong), (.slowBreath, .motionTooLong), (.longHold, .holdTooLong),
      (.longHold, .holdAgainstInhale),
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
    case .many478, .longBreathingWithHolds, .longStretch, .muchOfOnePosture: .extent
    case .longHold, .longEmptyHold, .longMotion, .slowBreath, .fastBreaths, .fastNeck: .breath
    case .unequalSides, .holdInText, .breathOnlyInCue, .otherLanguage: .step
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
