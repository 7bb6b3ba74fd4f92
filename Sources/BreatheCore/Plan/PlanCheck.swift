/// A plan file with all that is wrong or unusual in it, in itself and in what it asks.
package struct PlanCheck: Sendable {
  /// Nil when there are mistakes.
  package let plan: Plan?
  /// The file with its mistakes and warnings.
  package let text: CheckedText

  /// The warnings of the plan as a whole.
  package private(set) var general: [Diagnostic] = []
  /// The warnings of what it asks of a session, by its id.
  package private(set) var asked: [String: [Diagnostic]] = [:]
  /// The warnings of each session that it defines, in itself, by its id.
  package private(set) var defined: [String: [Diagnostic]] = [:]

  /// `find` answers the session of an id as its file has it, `whole` the same with its includes and
  /// whether it ships; `ids` are those that there are.
  package init(
    _ file: PlanFile, ids: [String], find: @escaping (String) -> Session?,
    whole: (String) -> (session: Session, isShipped: Bool)?
  ) {
    var found = file.text.found
    let definitions = Dictionary(file.definitions.map { ($0.id, $0) }) { first, _ in first }
    let known = ids + definitions.keys.filter { !ids.contains($0) }.sorted()
    let findAny = { (id: String) in definitions[id].map { $0.file.session } ?? find(id) }
    if let plan = file.draft {
      general = Self.warnings(of: plan, in: file)
      found += general
    }
    // What has too many parts is not looked at part by part: each may take its time.
    let isBounded = !found.contains {
      if case .plan(.tooManyOf) = $0.problem { true } else { false }
    }
    for definition in isBounded ? file.definitions : [] {
      let check = FileCheck(definition.file, ids: known, find: findAny)
      defined[definition.id] = check.text.warnings
      found += check.text.diagnostics.filter { !found.contains($0) }
    }
    for (prescription, place) in isBounded ? file.prescribed : [] {
      let id = prescription.session
      var asks: [Diagnostic] = []
      if let definition = definitions[id] {
        guard let session = definition.file.session else { continue }
        asks = Asked(prescription, place, .defined).findings(
          ResolvedSession(session, find: findAny).session)
      } else if let (session, isShipped) = whole(id) {
        if !isShipped {
          asks.append(Diagnostic(.plan(.onlyHere(CleanText(id))), at: place.session))
        }
        asks += Asked(prescription, place, isShipped ? .shipped : .added).findings(session)
      } else if file.isComplete {
        let near = nearest(to: id, in: known)
        let problem: Problem =
          near == id
          ? .unknownInclude(CleanText(id), nearest: near)
          : .plan(.unknownSession(CleanText(id), nearest: near))
        asks = [Diagnostic(problem, at: place.session)]
      }
      asked[id, default: []] += asks.filter(\.problem.isWarning)
      found += asks
    }
    text = CheckedText(found, lines: file.text.lines)
    plan = text.mistakes.isEmpty ? file.draft : nil
  }

  private static func warnings(of plan: Plan, in file: PlanFile) -> [Diagnostic] {
    var warnings: [(PlanWarning, Place)] = []
    let count = plan.mostSessionsInWeek
    if count > mostExercises, let place = file.places.first?.session {
      warnings.append((.manyExercises(count), place))
    }
    if plan.weeks > mostWeeks { warnings.append((.longPlan(weeks: plan.weeks), file.weeksPlace)) }
    if let review = plan.review, review < plan.start {
      warnings.append((.reviewBeforeStart(review), file.reviewPlace))
    }
    return warnings.map { Diagnostic(.plan(.warned($0)), at: $1) }
  }

  private static let (mostExercises, mostWeeks) = (4, 52)
}

/// What a prescription asks of its session, found out on what will really be played.
private struct Asked {
  enum Origin {
    case defined, shipped, added
  }

  let prescription: Prescription
  let place: PrescriptionPlace
  let origin: Origin

  init(_ prescription: Prescription, _ place: PrescriptionPlace, _ origin: Origin) {
    self.prescription = prescription
    self.place = place
    self.origin = origin
  }

  func findings(_ session: Session) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<Dose> = []
    var (timesTold, mostPerWeek) = (0, 0)
    for (directions, place) in stages {
      let schedule = directions.schedule
      let parts = schedule.partsOfDay.count
      let most = schedule.times.unit == .day ? schedule.times.count : 1
      if parts > most, !found.contains(where: \.isAboutPartsOfDay) {
        found.append(
          Diagnostic(.plan(.partsOfDayOverTimes(parts: parts, times: most)), at: place))
      }
      let isNew = seen.insert(directions.dose).inserted
      let isOftener = schedule.perWeek > mostPerWeek
      mostPerWeek = max(mostPerWeek, schedule.perWeek)
      if isNew || isOftener {
        for finding in findings(session, directions, at: place)
        where (isNew || finding.dependsOnFrequency)
          && !found.contains(where: { $0 == finding || $0.isSameUnfit(as: finding) })
        {
          found.append(finding)
        }
      }
      if schedule.times.unit == .day, let most = session.maxPerDay?.usual,
        schedule.times.count > max(most, timesTold)
      {
        timesTold = schedule.times.count
        let warning = PlanWarning.oftenerThanMost(perDay: timesTold, most: most)
        let isBase = directions.times == prescription.directions.times
        found.append(
          Diagnostic(.plan(.warned(warning)), at: isBase ? self.place.times : place))
      }
    }
    return found
  }

  /// From its first week on.
  private var stages: [(Directions, Place)] {
    let weeks = Set(prescription.byWeek.keys.filter { $0 > prescription.fromWeek })
      .union([prescription.fromWeek]).sorted()
    return weeks.map { week in
      let last = prescription.byWeek.keys.filter { $0 <= week }.max()
      return (
        prescription.directions(inWeek: week), last.flatMap { place.doses[$0] } ?? place.session
      )
    }
  }

  private func findings(
    _ session: Session, _ directions: Directions, at place: Place
  ) -> [Diagnostic] {
    let dose = directions.dose
    let changed: Session
    do throws(Dose.Unfit) {
      changed = try dose.applied(to: session)
    } catch {
      return [
        Diagnostic(.plan(.unfitDose(key: error.key, isUneven: error.isUneven)), at: place)
      ]
    }
    let timeline: Timeline
    do throws(Refusal) {
      timeline = try changed.timeline(RunOptions(level: dose.level, leadIn: .zero))
    } catch {
      return origin == .defined && !dose.changesSession
        ? [] : [Diagnostic(.refused(error), at: place, level: dose.level)]
    }
    var problems: [Problem] = []
    // What a file asks by itself is told where it stands, and what ships asks nothing unusual.
    if dose.changesSession || origin == .added {
      problems += timeline.refusals.map { .refused($0) }
      problems += timeline.warnings.map { .warned($0.warning) }
    }
    if let load = dose.load, load.asksToHoldBreath {
      let isAfterFast = timeline.breaths.contains { $0.isFast() }
      problems.append(isAfterFast ? .holdAskedAfterFastBreathing : .warned(.holdInText))
    }
    if origin == .added {
      let reason = session.steps.firstReason ?? session.unequal
      problems += timeline.unequalSides(reason: reason).map { .warned($0.warning) }
    }
    if let stretch = timeline.longestStretchOfSide {
      let week = stretch * directions.schedule.perWeek
      if stretch > .seconds(240) { problems.append(.plan(.warned(.longStretching(stretch)))) }
      if week > .seconds(600) { problems.append(.plan(.warned(.muchStretching(perWeek: week)))) }
    }
    return problems.map { Diagnostic($0, at: place, level: dose.level) }
  }
}

extension Diagnostic {
  fileprivate var dependsOnFrequency: Bool {
    if case .plan(.warned(.muchStretching)) = problem { true } else { false }
  }

  fileprivate var isAboutPartsOfDay: Bool {
    if case .plan(.partsOfDayOverTimes) = problem { true } else { false }
  }

  /// What can't be changed in one week can't be in a later one.
  fileprivate func isSameUnfit(as other: Diagnostic) -> Bool {
    if case .plan(.unfitDose) = problem { problem == other.problem } else { false }
  }
}

extension Plan {
  /// The most sessions that are done in one week.
  fileprivate var mostSessionsInWeek: Int {
    prescriptions.map(\.fromWeek).map { week in
      prescriptions.count { $0.weeks.contains(week) }
    }.max() ?? 0
  }
}

extension Timeline {
  /// The time in the posture that is held longest, on the side that gets more of it.
  fileprivate var longestStretchOfSide: Duration? {
    struct Posture: Hashable {
      var name: String
      var side: Side?
    }
    var times: [Posture: Duration] = [:]
    for segment in segments {
      guard let exercise = segment.exercise, exercise.kind == .posture else { continue }
      times[Posture(name: exercise.name, side: exercise.side), default: .zero] += segment.duration
    }
    return times.values.max()
  }
}
