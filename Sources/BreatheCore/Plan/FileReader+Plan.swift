/// What was read of a plan file.
struct PlanDraft: Sendable {
  /// All of it but its first day and its length.
  var plan = Plan(
    id: "", title: LocalizedText(""), start: .first, weeks: 1, prescriptions: [])
  var start: Day?
  var weeks: Int?
  var places: [PrescriptionPlace] = []
  var definitions: [DefinedSession] = []
  /// How many doses its prescriptions have so far.
  var doseCount = 0

  /// Nil without a first day or a length.
  var dated: Plan? {
    guard let start, let weeks else { return nil }
    var plan = plan
    (plan.start, plan.weeks) = (start, weeks)
    return plan
  }
}

/// What was read of a prescription.
struct PrescriptionDraft: Sendable {
  var prescription = Prescription("")
  /// Where its doses stand, by the week that each begins with.
  var doses: [Int: Place] = [:]
  /// The weeks of the plan.
  var weeks = Plan.weekRange
  /// How many doses the plan has so far.
  var doseCount = 0
}

/// When a prescription goes on to the next week of its own.
enum Advance: String, CaseIterable {
  case whenAgreed = "when-client-agrees"
}

extension FileReader {
  /// The plan, or as much of it as could be read.
  mutating func plan(_ node: YAMLNode, startingOn day: Day?) -> PlanDraft? {
    guard node.entries == nil || node.isPlan || !isComplete else {
      report(.isSession, at: node.place)
      return nil
    }
    guard let fields = fields(of: node, PlanDraft.schema),
      !isNewer(fields["breathe-plan"], than: PlanFile.version)
    else { return nil }
    var draft = PlanDraft()
    _ = PlanDraft.schema.read(fields, into: &draft, &self)
    if fields["start"] == nil {
      draft.start = day
      if day == nil { missing("start", in: fields) }
    }
    return draft
  }

  mutating func prescriptions(_ node: YAMLNode, of draft: inout PlanDraft) -> Bool {
    let found = list(node) { $0.prescription($1, of: &draft) }
    guard let found else { return false }
    draft.plan.prescriptions = found.map(\.0)
    draft.places = found.map(\.1)
    checkWeeks(found)
    return true
  }

  mutating func definitions(_ node: YAMLNode, of draft: inout PlanDraft) -> Bool {
    var ids: [(String, Place)] = []
    let found = list(node) { $0.definition($1, of: draft.plan, &ids) }
    draft.definitions = found ?? []
    checkOnce(ids, "define", limit: Plan.definitionLimit)
    return found != nil
  }

  /// Reports a session that is planned twice for the same week.
  private mutating func checkWeeks(_ found: [(Prescription, PrescriptionPlace)]) {
    for (index, (prescription, place)) in found.enumerated() {
      let overlaps = found[..<index].contains { other, _ in
        other.session == prescription.session && other.weeks.overlaps(prescription.weeks)
      }
      guard overlaps else { continue }
      report(.plan(.weeksOverlap(CleanText(prescription.session))), at: place.session)
    }
    let limit = Plan.prescriptionLimit
    if found.count > limit {
      report(.plan(.tooManyOf("sessions", limit: limit)), at: found[limit].1.session)
    }
  }

  private mutating func checkOnce(_ ids: [(String, Place)], _ key: String, limit: Int) {
    var seen: Set<String> = []
    for (id, place) in ids where !seen.insert(id).inserted {
      report(.duplicateKey(CleanText(id)), at: place)
    }
    if ids.count > limit { report(.plan(.tooManyOf(key, limit: limit)), at: ids[limit].1) }
  }

  private mutating func prescription(
    _ node: YAMLNode, of plan: inout PlanDraft
  ) -> (Prescription, PrescriptionPlace)? {
    let schema = PrescriptionDraft.schema
    guard let fields = fields(of: node, schema) else { return nil }
    var draft = schema.start
    draft.weeks = 1...(plan.weeks ?? Plan.weekRange.upperBound)
    draft.doseCount = plan.doseCount
    let isWhole = schema.read(fields, into: &draft, &self)
    plan.doseCount = draft.doseCount
    if let node = fields["advance"] {
      let restsOnly =
        draft.prescription.byWeek.isEmpty && !draft.prescription.weeksOff.isEmpty
      if draft.prescription.advancesWhenAgreed, fields["by-week"] == nil || restsOnly {
        report(.plan(.advanceWithoutWeeks), at: node.place)
      }
    } else if fields["advance-if"] != nil {
      missing("advance", in: fields)
    }
    guard isWhole, let place = fields["session"]?.place else { return nil }
    return (
      draft.prescription,
      PrescriptionPlace(
        session: place, times: fields["times"]?.place ?? place, doses: draft.doses)
    )
  }

  /// Days of the week, or words for some of them: one, or a list.
  mutating func weekdays(_ field: Field) -> [Weekday]? {
    let allowed = Weekday.Group.words + Weekday.words
    if let text = field.node.text?.lowercased(), Schedule.everyDay.contains(text) {
      report(
        .badChoice(key: field.key, found: field.node.shown, nearest: "every: 1d", allowed: allowed),
        at: field.node.place)
      return nil
    }
    if let text = field.node.text, text.contains(",") || text.contains(" ") {
      let words = text.split { ",;/ ".contains($0) }.map(String.init)
      let days = words.compactMap { allowed.contains($0) ? $0 : meant(by: $0, among: allowed) }
      report(
        .badChoice(
          key: field.key, found: field.node.shown,
          nearest: days.isEmpty ? nil : "[\(days.joined(separator: ", "))]", allowed: allowed),
        at: field.node.place)
      return nil
    }
    let items = field.node.items == nil ? [field.node] : list(field.node) { $1 } ?? []
    var seen: [Weekday] = []
    for node in items {
      guard let word = choice(node, key: field.key, among: allowed) else { continue }
      let days = Weekday.Group(rawValue: word)?.days ?? Weekday(rawValue: word).map { [$0] } ?? []
      if days.contains(where: seen.contains) {
        report(.duplicateKey(node.shown), at: node.place)
      } else {
        seen += days
      }
    }
    return seen.isEmpty ? nil : seen
  }

  /// One of the words of an enumeration, or a list of some, each once.
  mutating func choices<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
    _ field: Field
  ) -> [Choice]? {
    guard field.node.items != nil else {
      return choice(field.node, key: field.key, of: Choice.self).map { [$0] }
    }
    var seen: [Choice] = []
    _ = list(field.node) { reader, node in
      guard let choice = reader.choice(node, key: field.key, of: Choice.self) else { return }
      if seen.contains(choice) {
        reader.report(.duplicateKey(node.shown), at: node.place)
      } else {
        seen.append(choice)
      }
    }
    return seen.isEmpty ? nil : seen
  }

  mutating func interval(_ field: Field) -> Int? {
    let node = field.node
    func days(_ text: String) -> Int? {
      guard text.hasSuffix("d"), let count = YAMLNode.wholeNumber(text.dropLast()),
        Schedule.everyRange.contains(count)
      else { return nil }
      return count
    }
    guard !refusesLeadingZero(node, { days($0) != nil }) else { return nil }
    guard let count = node.text.flatMap(days) else {
      report(
        .plan(.badInterval(node.shown, most: Schedule.everyRange.upperBound)), at: node.place)
      return nil
    }
    return count
  }

  mutating func firstWeek(_ field: Field, of draft: inout PrescriptionDraft) -> Bool {
    let week = number(field.node, key: field.key, in: draft.weeks)
    guard let week else { return false }
    draft.prescription.fromWeek = week
    draft.weeks = week...draft.weeks.upperBound
    return true
  }

  mutating func lastWeek(_ field: Field, of draft: inout PrescriptionDraft) -> Bool {
    guard let week = number(field.node, key: field.key, in: draft.weeks) else { return false }
    draft.prescription.untilWeek = week
    draft.weeks = draft.weeks.lowerBound...week
    return true
  }

  mutating func weekDirections(_ field: Field, of draft: inout PrescriptionDraft) -> Bool {
    guard let entries = field.node.entries else {
      report(.notAMap, at: field.node.place)
      return false
    }
    for entry in entries {
      guard let week = number(entry.key, key: field.key, in: draft.weeks) else { continue }
      draft.doseCount += 1
      if draft.doseCount == Plan.doseLimit + 1 {
        report(.plan(.tooManyOf(field.key, limit: Plan.doseLimit)), at: entry.key.place)
      }
      if entry.value.text != nil {
        let word = choice(entry.value, key: field.key, among: [Prescription.off])
        if word != nil { draft.prescription.weeksOff.insert(week) }
        continue
      }
      if entry.value.entries?.isEmpty == true { report(.notAMap, at: entry.value.place) }
      guard let directions = read(entry.value, Directions.schema), draft.doses[week] == nil else {
        continue
      }
      (draft.prescription.byWeek[week], draft.doses[week]) = (directions, entry.value.place)
    }
    return true
  }

  /// A session of the plan's own, with what is wrong in it. The plan's author, contact and review are
  /// its own, unless it names its author.
  private mutating func definition(
    _ node: YAMLNode, of plan: Plan, _ ids: inout [(String, Place)]
  ) -> DefinedSession? {
    let earlier = diagnostics.count
    (places, replacements) = ([], [])
    let schema = Session.definition
    var start = schema.start
    if node.entries?.contains(where: { $0.key.text == "author" }) != true {
      (start.author, start.contact, start.review) = (plan.author, plan.contact, plan.review)
    }
    let session = session(node, schema, from: start)
    guard let session, !session.id.isEmpty,
      let place = node.entries?.first(where: { $0.key.text == "id" })?.value.place
    else { return nil }
    ids.append((session.id, place))
    let file = SessionFile(
      draft: session, places: places, replacements: replacements,
      text: CheckedText(Array(diagnostics[earlier...]), lines: lines))
    return DefinedSession(id: session.id, file: file, content: Array(node.canonical.utf8))
  }
}
