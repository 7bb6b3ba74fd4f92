extension Grammar {
  /// Beyond, it is no plan for a person any more.
  static let weekRange = 1...520
  /// More of them nobody does in a day.
  static let prescriptionLimit = 20
  /// More of them than are prescribed, which may include one another; each has to be checked.
  static let definitionLimit = 20
  /// All the doses of a plan, each of which has to be checked.
  static let doseLimit = 50

  package static let plan = Grammar([
    Key("breathe-plan", .version, isRequired: true, "The version of the format: 1."),
    Key("id", .id, isRequired: true, "The plan's name for the program: a-z, 0-9 and -."),
    Key("title", planTitle, isRequired: true, "The plan's name for people."),
    Key("goal", line, "What it is for, in a line."),
    Key("author", line, "Whose words these are."),
    Key("contact", line, "Where to reach the author."),
    Key("start", .date, isRequired: true, "Its first day: 2026-11-23."),
    Key("weeks", .count(weekRange), isRequired: true, "How many weeks it takes."),
    Key("review", .date, "When its author means to look at it with the person."),
    Key("sessions", .list(.map(prescription)), isRequired: true, "What is to be done."),
    Key("define", .list(.map(definition)), "Sessions that stand in this file."),
    Key("note", .text(limit: textLimit), "What to keep in mind."),
  ])

  static let prescription = Grammar([
    Key("session", .id, isRequired: true, "The id of a session that ships or is defined here."),
    Key("times", .frequency, "How often: 2 per day, 3 per week; once a day where none is given."),
    Key("days", .list(.choice(Weekday.allCases.map(\.rawValue))), "On which days of the week."),
    Key("every", .days, "Every so many days: 2d."),
    Key("from-week", .count(weekRange), "The week in which it begins."),
    Key("advance", .choice([whenAgreed]), "Goes on in by-week when the person agrees."),
    Key("by-week", .byWeek(dose), "How it is done from a week on."),
  ])

  static let whenAgreed = "when-client-agrees"

  static let dose = Grammar([
    Key("level", .choice(Level.allCases.map(\.rawValue)), "The level of the session."),
    Key("cycles", .count(cycleRange), "How many breaths, where it has one breathing step."),
    Key("for", .duration, "How long to breathe, where it has one breathing step."),
  ])

  /// A session within a plan, which needs no version of its own.
  static let definition = Grammar(
    session.keys.map {
      Key($0.name, $0.value, isRequired: $0.name != "breathe" && $0.isRequired, $0.about)
    })

  private static let planTitle = Value.text(limit: titleLimit, isOneLine: true)
  private static let line = Value.text(limit: aboutLimit, isOneLine: true)
}
