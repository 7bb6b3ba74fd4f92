/// What was read of a plan file.
struct ReadPlan {
  var plan: Plan?
  var places: [PrescriptionPlace] = []
  var definitions: [DefinedSession] = []
}

extension FileReader {
  /// The plan, or as much of it as could be read.
  mutating func plan(_ node: YAMLNode) -> ReadPlan? {
    guard node.entries == nil || node.isPlan || !isComplete else {
      report(.isSession, at: node.place)
      return nil
    }
    guard let fields = fields(of: node, Grammar.plan),
      version(fields, "breathe-plan", newest: PlanFile.version)
    else { return nil }
    func optional<Value>(_ key: String, _ read: (inout Self, YAMLNode) -> Value?) -> Value? {
      fields[key].flatMap { read(&self, $0) }
    }
    let id = require("id", in: fields) { $0.id($1, isNew: false) }
    let title = require("title", in: fields) { $0.title($1) }
    let (goal, author) = (optional("goal") { $0.line($1) }, optional("author") { $0.line($1) })
    let contact = optional("contact") { $0.line($1) }
    let start = require("start", in: fields) { $0.day($1) }
    let weeks = require("weeks", in: fields) {
      $0.number($1, key: "weeks", in: Grammar.weekRange)
    }
    let review = optional("review") { $0.day($1) }
    var read = ReadPlan()
    var prescriptions: [Prescription] = []
    var doses = 0
    _ = require("sessions", in: fields) { reader, node in
      let found = reader.list(node) { $0.prescription($1, weeks: weeks, doses: &doses) }
      prescriptions = found?.map(\.0) ?? []
      read.places = found?.map(\.1) ?? []
    }
    checkOnce(zip(prescriptions.map(\.session), read.places.map(\.session)))
    if prescriptions.count > Grammar.prescriptionLimit {
      let place = read.places[Grammar.prescriptionLimit].session
      report(.tooManyOf("sessions", limit: Grammar.prescriptionLimit), at: place)
    }
    var ids: [(String, Place)] = []
    read.definitions =
      optional("define") { $0.list($1) { $0.definition($1, author, contact, &ids) } } ?? []
    checkOnce(ids)
    if ids.count > Grammar.definitionLimit {
      let place = ids[Grammar.definitionLimit].1
      report(.tooManyOf("define", limit: Grammar.definitionLimit), at: place)
    }
    let note = optional("note") { $0.text($1) }
    guard let start, let weeks else { return read }
    var plan = Plan(
      id: id ?? "", title: title ?? LocalizedText(""), start: start, weeks: weeks,
      prescriptions: prescriptions)
    (plan.goal, plan.author, plan.contact) = (goal, author, contact)
    (plan.review, plan.note) = (review, note)
    read.plan = plan
    return read
  }

  private mutating func checkOnce(_ ids: some Sequence<(String, Place)>) {
    var seen: Set<String> = []
    for (id, place) in ids where !seen.insert(id).inserted {
      report(.duplicateKey(CleanText(id)), at: place)
    }
  }

  private mutating func prescription(
    _ node: YAMLNode, weeks: Int?, doses: inout Int
  ) -> (Prescription, PrescriptionPlace)? {
    guard let fields = fields(of: node, Grammar.prescription) else { return nil }
    let weekRange = 1...(weeks ?? Grammar.weekRange.upperBound)
    let session = require("session", in: fields) { $0.id($1, isNew: false) }
    let times = fields["times"].flatMap { frequency($0, key: "times") }
    let days = days(fields)
    if times?.unit == .week, let node = fields["days"] ?? fields["every"] {
      report(.daysOfTimesPerWeek, at: node.place)
    }
    let from = fields["from-week"].flatMap { number($0, key: "from-week", in: weekRange) }
    let advance = fields["advance"].flatMap { choice($0, key: "advance", of: Advance.self) }
    if advance != nil, fields["by-week"] == nil, let node = fields["advance"] {
      report(.advanceWithoutWeeks, at: node.place)
    }
    let byWeek = fields["by-week"].map { dosesByWeek($0, in: weekRange, &doses) } ?? []
    guard let session, let place = fields["session"]?.place else { return nil }
    return (
      Prescription(
        session, times: times ?? Frequency(1, per: .day), days: days ?? .every(1),
        fromWeek: from ?? 1, advancesWhenAgreed: advance != nil,
        byWeek: Dictionary(byWeek.map { ($0.week, $0.dose) }) { first, _ in first }),
      PrescriptionPlace(
        session: place, times: fields["times"]?.place ?? place,
        doses: Dictionary(byWeek.map { ($0.week, $0.place) }) { first, _ in first })
    )
  }

  private mutating func days(_ fields: Fields) -> Prescription.Days? {
    if fields["days"] != nil, let node = fields["every"] { report(.daysOrEvery, at: node.place) }
    if let node = fields["days"] {
      var seen: [Weekday] = []
      _ = list(node) { reader, node in
        guard let day = reader.choice(node, key: "days", of: Weekday.self) else { return }
        if seen.contains(day) {
          reader.report(.duplicateKey(node.shown), at: node.place)
        } else {
          seen.append(day)
        }
      }
      return seen.isEmpty ? nil : .weekdays(seen)
    }
    guard let node = fields["every"] else { return nil }
    guard let text = node.text, text.hasSuffix("d"),
      let count = YAMLNode.wholeNumber(text.dropLast()), Prescription.everyRange.contains(count)
    else {
      report(.badInterval(node.shown, most: Prescription.everyRange.upperBound), at: node.place)
      return nil
    }
    return .every(count)
  }

  private mutating func dosesByWeek(
    _ node: YAMLNode, in range: ClosedRange<Int>, _ doses: inout Int
  ) -> [(week: Int, dose: Dose, place: Place)] {
    guard let entries = node.entries else {
      report(.notAMap, at: node.place)
      return []
    }
    return entries.compactMap { entry in
      guard let week = number(entry.key, key: "by-week", in: range) else { return nil }
      doses += 1
      if doses == Grammar.doseLimit + 1 {
        report(.tooManyOf("by-week", limit: Grammar.doseLimit), at: entry.key.place)
      }
      return dose(entry.value).map { (week, $0, entry.value.place) }
    }
  }

  private mutating func dose(_ node: YAMLNode) -> Dose? {
    guard let fields = fields(of: node, Grammar.dose) else { return nil }
    let level = fields["level"].flatMap { choice($0, key: "level", of: Level.self) }
    let cycles = fields["cycles"].flatMap {
      number($0, key: "cycles", in: Grammar.cycleRange)
    }
    let time = fields["for"].flatMap { oneDuration($0, key: "for") }
    if fields["cycles"] != nil, let node = fields["for"] { report(.cyclesOrFor, at: node.place) }
    let extent = cycles.map { Dose.Extent.cycles($0) } ?? time.map { .time($0) }
    return Dose(level: level ?? .usual, extent: extent)
  }

  /// A session of the plan's own, with what is wrong in it. One that does not say whose words it has,
  /// has those of the plan's author.
  private mutating func definition(
    _ node: YAMLNode, _ author: LocalizedText?, _ contact: LocalizedText?,
    _ ids: inout [(String, Place)]
  ) -> DefinedSession? {
    let mistakes = diagnostics.count
    (places, replacements) = ([], [])
    let session = session(node, Grammar.definition)
    guard var session, !session.id.isEmpty,
      let place = node.entries?.first(where: { $0.key.text == "id" })?.value.place
    else { return nil }
    ids.append((session.id, place))
    if session.author == nil { (session.author, session.contact) = (author, contact) }
    let file = SessionFile(
      draft: session, places: places, replacements: replacements,
      diagnostics: Array(diagnostics[mistakes...]))
    return DefinedSession(id: session.id, file: file, content: Array(node.canonical.utf8))
  }
}

/// When a prescription goes on to the next week of its own.
private enum Advance: String, CaseIterable {
  case whenAgreed = "when-client-agrees"
}
