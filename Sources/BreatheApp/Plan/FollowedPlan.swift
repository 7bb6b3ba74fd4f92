import BreatheCore

/// A plan with all that is needed to follow it here.
package struct FollowedPlan: Sendable {
  package let plan: Plan
  /// Those on which it was to be followed: up to the one on which it ended.
  package let days: Range<Day>
  /// What the plan defines goes before all else.
  package let library: SessionLibrary
  package private(set) var record: PlanRecord
  private let found: [String: FoundSession]
  private let folder: PlanFolder

  /// Throws where the file has mistakes.
  package init(
    _ text: PlanText, library: SessionLibrary, folder: PlanFolder
  ) throws(LibraryProblem) {
    guard let plan = text.file.plan else {
      throw .brokenFile(CleanText(text.path), library.check(text.file).text)
    }
    self.plan = plan
    self.library = library.defining(text.file.definitions)
    self.folder = folder
    record = folder.record(of: plan)
    let ended = text.path == folder.path ? nil : record.ended
    days = plan.days.clamped(to: .distantPast..<(ended.map { $0 + 1 } ?? .distantFuture))
    var found: [String: FoundSession] = [:]
    for prescription in plan.prescriptions {
      found[prescription.session] = try? self.library.find(prescription.session)
    }
    self.found = found
  }

  package var sessions: PlanSessions { PlanSessions(found.mapValues(\.session)) }

  /// A session of the plan; throws where it is not there any more.
  package func find(_ id: String) throws(LibraryProblem) -> FoundSession {
    if let found = found[id] { return found }
    return try library.find(id)
  }

  /// A session that the plan defines; nil for any other.
  package func defined(_ id: String) -> FoundSession? {
    library.definedIDs.contains(id) ? try? library.find(id) : nil
  }

  /// What ships or was added by the id of a session that the plan defines, and whether it is the
  /// same session; nil without one.
  package func namesake(_ id: String) -> (found: FoundSession, isSame: Bool)? {
    guard let defined = defined(id), let other = try? library.defining([]).find(id) else {
      return nil
    }
    return (other, other.session.isSame(as: defined.session))
  }

  /// The sessions that someone wrote for it or that were added here, for the person to look at: all
  /// that it defines, and what it prescribes.
  package func foreignSessions() throws(LibraryProblem) -> [FoundSession] {
    var foreign: [FoundSession] = []
    for id in library.definedIDs { foreign.append(try library.find(id)) }
    for prescription in plan.prescriptions where !library.definedIDs.contains(prescription.session)
    {
      let found = try find(prescription.session)
      if found.origin != .shipped { foreign.append(found) }
    }
    return foreign
  }

  /// What of it the journal holds.
  package func adherence(
    _ journal: JournalFile, boundary: DayBoundary
  ) throws(JournalProblem) -> Adherence {
    var contents = record.contents
    for prescription in plan.prescriptions {
      let id = prescription.session
      // The same session may also be run from a file of its own.
      let same = namesake(id).flatMap { $0.isSame ? $0.found.hash : nil }
      contents[id, default: []].formUnion([found[id]?.hash, same].compactMap(\.self))
    }
    let entries = try journal.wholeEntries(since: boundary.earliest(of: plan.days.lowerBound))
    return Adherence(plan, contents: contents, entries, boundary: boundary)
  }

  /// Remembers which contents were taken on, so that what is done counts also when a later breathe
  /// ships another.
  package func rememberContents() throws(LibraryProblem) {
    let known = record.contents
    let lines = found.sorted { $0.key < $1.key }
      .filter { known[$0.key]?.contains($0.value.hash) != true }
      .map { PlanRecord.line(plan, session: $0.key, hash: $0.value.hash) }
    if !lines.isEmpty { try folder.remember(lines) }
  }

  /// Remembers what the person said of these sessions at the beginning of a week.
  package mutating func agree(
    _ isAgreed: Bool, _ sessions: [String], week: Int
  ) throws(LibraryProblem) {
    try folder.remember(
      sessions.map { PlanRecord.line(plan, week: week, $0, isAgreed: isAgreed) })
    record = folder.record(of: plan)
  }
}

extension Session {
  /// What a plan defines has the plan's author where it names none.
  fileprivate func isSame(as other: Session) -> Bool {
    var copy = other
    (copy.author, copy.contact) = (author, contact)
    return copy == self
  }
}
