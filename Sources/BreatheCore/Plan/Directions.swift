/// What a plan says of a session from a week on: how often, when and how much. What is nil stays as
/// it was the week before.
package struct Directions: Equatable, Sendable {
  package var times: Frequency?
  package var days: Schedule.Days?
  package var partsOfDay: [PartOfDay]?
  package var level: Level?
  package var extent: Dose.Extent?
  /// Of each movement, on each side.
  package var reps: Int?
  /// Of each exercise.
  package var sets: Int?
  /// Of each exercise that has one, or of the only exercise.
  package var load: LocalizedText?

  package init(
    times: Frequency? = nil, days: Schedule.Days? = nil, partsOfDay: [PartOfDay]? = nil,
    level: Level? = nil, extent: Dose.Extent? = nil, reps: Int? = nil, sets: Int? = nil,
    load: LocalizedText? = nil
  ) {
    self.times = times
    self.days = days
    self.partsOfDay = partsOfDay
    self.level = level
    self.extent = extent
    self.reps = reps
    self.sets = sets
    self.load = load
  }

  /// These directions with what `later` changes in them.
  func followed(by later: Directions) -> Directions {
    var sum = self
    // Times per week are free to fall on any day, so they and days replace each other.
    if later.times?.unit == .week { sum.days = nil }
    if later.days != nil, sum.times?.unit == .week { sum.times = nil }
    sum.times = later.times ?? sum.times
    sum.days = later.days ?? sum.days
    sum.partsOfDay = later.partsOfDay ?? sum.partsOfDay
    sum.level = later.level ?? sum.level
    sum.extent = later.extent ?? sum.extent
    sum.reps = later.reps ?? sum.reps
    sum.sets = later.sets ?? sum.sets
    sum.load = later.load ?? sum.load
    return sum
  }

  package var schedule: Schedule {
    let parts = PartOfDay.allCases.filter { partsOfDay?.contains($0) == true }
    return Schedule(
      times: times ?? Frequency(max(1, parts.count), per: .day), days: days ?? .every(1),
      partsOfDay: parts)
  }

  package var dose: Dose {
    Dose(level: level ?? .usual, extent: extent, reps: reps, sets: sets, load: load)
  }
}

extension Schema {
  /// The keys of the directions that `path` leads to.
  static func directionKeys(
    _ path: any WritableKeyPath<Model, Directions> & Sendable
  ) -> [Key] {
    [
      .optional(
        "times", .frequency, { $0[keyPath: path].times = $1 },
        "How often: 2 per day, 3 per week; once a day, or once for each “when”, if it is left out."),
      .optional(
        "days", .weekdays, { $0[keyPath: path].days = .weekdays($1) },
        "On which days: [mon, wed, fri], weekdays, or weekend."),
      .optional(
        "every", .interval, { $0[keyPath: path].days = .every($1) }, "Every so many days: 2d."),
      .optional(
        "when", .partsOfDay, { $0[keyPath: path].partsOfDay = $1 },
        "At which times of the day: [morning, evening]."),
      .optional(
        "level", .choice(of: Level.self), { $0[keyPath: path].level = $1 },
        "The level of the session."),
      .optional(
        "cycles", .number(Breathing.cycleRange), { $0[keyPath: path].extent = .cycles($1) },
        "How many breaths, for a session with one breathing step."),
      .optional(
        "for", .oneDuration(),
        { $0[keyPath: path].extent = $0[keyPath: path].extent ?? .time($1) },
        "How long: the one breathing step, else each “work”, else each “hold”, else the one “rest”."
      ),
      .optional(
        "reps", .number(Exercise.repRange), { $0[keyPath: path].reps = $1 },
        "Repetitions of each movement, on each side."),
      .optional(
        "sets", .number(Exercise.setRange), { $0[keyPath: path].sets = $1 },
        "Sets of each exercise."),
      .optional(
        "load", .line, { $0[keyPath: path].load = $1 },
        "The load of each exercise that has one, or of the only exercise."),
    ]
  }

  /// Reports directions that exclude each other.
  static var checkDirections: @Sendable (inout FileReader, Fields, Model?) -> Void {
    { reader, fields, _ in reader.checkDirections(fields) }
  }
}

extension FileReader {
  fileprivate mutating func checkDirections(_ fields: Fields) {
    if fields["cycles"] != nil, let node = fields["for"] { report(.cyclesOrFor, at: node.place) }
    if fields["days"] != nil, let node = fields["every"] {
      report(.plan(.daysOrEvery), at: node.place)
    }
    let times = fields["times"]?.text.flatMap { Frequency(written: $0) }
    if times?.unit == .week, let node = fields["days"] ?? fields["every"] {
      report(.plan(.daysOfTimesPerWeek), at: node.place)
    }
  }
}

extension Directions {
  /// The keys of a week.
  static let schema = Schema(
    Directions(), Schema<Directions>.directionKeys(\.self), check: Schema.checkDirections)
}
