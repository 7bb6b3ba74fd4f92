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
      .required("start", .date, { $0.start = $1 }, "Its first day: 2026-11-23."),
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
      .optional(
        "times", .frequency, { $0.prescription.times = $1 },
        "How often: 2 per day, 3 per week; once a day where none is given."),
      .optional(
        "days", .weekdays, { $0.prescription.days = .weekdays($1) }, "On which days of the week."),
      .optional(
        "every", .interval, { $0.prescription.days = .every($1) }, "Every so many days: 2d."),
      .init(
        .optional, "from-week", written: .number(Plan.weekRange), "The week in which it begins."
      ) { $0.firstWeek($1, of: &$2) },
      .optional(
        "advance", .choice(of: Advance.self),
        { draft, _ in draft.prescription.advancesWhenAgreed = true },
        "Goes on in by-week when the person wants to."),
      .optional(
        "advance-if", .line, { $0.prescription.advanceIf = $1 },
        "On what condition, in the author's words: shown with the question."),
      .init(
        .optional, "by-week", written: .byWeek(Dose.schema.grammar),
        "How it is done from a week on."
      ) { $0.doses($1, of: &$2) },
    ])
}

extension Dose {
  static let schema = Schema(
    Dose(),
    [
      .optional("level", .choice(of: Level.self), { $0.level = $1 }, "The level of the session."),
      .optional(
        "cycles", .number(Breathing.cycleRange), { $0.extent = .cycles($1) },
        "How many breaths, where it has one breathing step."),
      .optional(
        "for", .oneDuration(), { $0.extent = $0.extent ?? .time($1) },
        "How long to breathe, where it has one breathing step."),
    ]
  ) { reader, fields, _ in
    if fields["cycles"] != nil, let node = fields["for"] {
      reader.report(.cyclesOrFor, at: node.place)
    }
  }
}

extension Form<[Weekday]> {
  static var weekdays: Self {
    Form(.list(.choice(Weekday.words))) { $0.weekdays($1) }
  }
}

extension Form<Int> {
  /// A number of days, unless the days of the week are named.
  static var interval: Self { Form(.days) { $0.interval($1) } }
}
