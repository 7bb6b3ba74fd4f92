extension Plan {
  /// Beyond, it is no plan for a person any more.
  static let weekRange = 1...520
  /// More of them nobody does in a day.
  static let prescriptionLimit = 20
  /// More of them than are prescribed, which may include one another; each has to be checked.
  static let definitionLimit = 20
  /// All the doses of a plan, each of which has to be checked.
  static let doseLimit = 50

  /// The keys of a plan file.
  package static var grammar: Grammar { PlanDraft.schema.grammar }
}

extension PlanDraft {
  static let schema = Schema(
    PlanDraft(),
    [
      .required("breathe-plan", .version, { _, _ in }, "The version of the format: 1."),
      .required("id", .id, { $0.plan.id = $1 }, "The plan's name for the program: a-z, 0-9 and -."),
      .required("title", .title, { $0.plan.title = $1 }, "The plan's name for people."),
      .optional("goal", .line, { $0.plan.goal = $1 }, "What it is for, in a line."),
      .optional("author", .line, { $0.plan.author = $1 }, "Whose words these are."),
      .optional("contact", .line, { $0.plan.contact = $1 }, "Where to reach the author."),
      .optional(
        "start", .date, { $0.start = $1 },
        "Its first day: 2026-11-23; the day of “breathe plan add” if it is left out."),
      .required("weeks", .number(Plan.weekRange), { $0.weeks = $1 }, "How many weeks it takes."),
      .optional(
        "review", .date, { $0.plan.review = $1 },
        "When its author means to look at it with the person."),
      .init(
        .required, "sessions", written: .list(.map(PrescriptionDraft.schema.grammar)),
        "What is to be done."
      ) { $0.prescriptions($1.node, of: &$2) },
      .init(
        .optional, "define", written: .list(.map(Session.definition.grammar)),
        "Sessions that stand in this file."
      ) { $0.definitions($1.node, of: &$2) },
      .optional("note", .text, { $0.plan.note = $1 }, "What to keep in mind."),
    ])
}

extension PrescriptionDraft {
  static let schema = Schema(
    PrescriptionDraft(),
    [
      .required(
        "session", .id, { $0.prescription.session = $1 },
        "The id of a session that ships or is defined here."),
      .init(
        .optional, "from-week", written: .number(Plan.weekRange), "The week in which it begins."
      ) { $0.firstWeek($1, of: &$2) },
      .init(
        .optional, "until-week", written: .number(Plan.weekRange),
        "The last week in which it is done."
      ) { $0.lastWeek($1, of: &$2) },
      .optional(
        "advance", .choice(of: Advance.self),
        { draft, _ in draft.prescription.advancesWhenAgreed = true },
        "Goes on in by-week when the person wants to."),
      .optional(
        "advance-if", .line, { $0.prescription.advanceIf = $1 },
        "On what condition, in the author's words: shown with the question."),
      .init(
        .optional, "by-week", written: .byWeek(Directions.schema.grammar),
        "What changes from a week on; or off, for a week of rest."
      ) { $0.weekDirections($1, of: &$2) },
    ] + Schema<PrescriptionDraft>.directionKeys(\.prescription.directions),
    check: Schema<PrescriptionDraft>.checkDirections)
}

extension Form<[Weekday]> {
  static var weekdays: Self {
    Form(.weekdays) { $0.weekdays($1) }
  }
}

extension Form<[PartOfDay]> {
  static var partsOfDay: Self {
    Form(.choices(PartOfDay.words)) { $0.choices($1) }
  }
}

extension Form<Int> {
  /// A number of days, unless the days of the week are named.
  static var interval: Self { Form(.days) { $0.interval($1) } }
}
