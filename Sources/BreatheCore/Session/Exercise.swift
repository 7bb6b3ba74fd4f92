/// What every exercise has, whatever is done in it.
package struct Exercise: Equatable, Sendable {
  package enum Kind: Sendable {
    /// A posture is held.
    case posture
    /// Repetitions, phase by phase.
    case movement
    /// Something is done for a time, in the person's own way.
    case work
  }

  /// Of several, each is done in the same way, one after the other.
  package var names: [LocalizedText]
  /// In their order; empty if it has no sides.
  package var sides: [Side]
  /// How often all sides are done.
  package var sets: ByLevel<Int>
  /// Repetitions in a set, on each side.
  package var reps: BySide<ByLevel<Int>>
  /// Repetitions of each set, in place of `sets` and `reps`; empty if all sets have the same.
  package var repsOfSets: [Int]
  /// The text of each side, in the rest before it and as it begins.
  package var sideCues: [Side: LocalizedText]
  /// The text of an exercise without sides.
  package var cue: LocalizedText?
  /// What to hold or wear, how hard it is meant to be, and how far it may go.
  package var load, effort, limit: LocalizedText?
  /// Time to change sides.
  package var change: ByLevel<Duration>
  /// Rest between sets, and between the exercises of a list; nil: as long as `change` between sets,
  /// and none between exercises.
  package var between: ByLevel<Duration>?
  /// Why one side gets more than the other.
  package var unequal: LocalizedText?
  package var picture: Picture?
  /// The parts of the body that it is for; those of the session if it names none.
  package var body: [BodyRegion]

  /// Time to change sides if the file gives none.
  package static let usualChange = ByLevel(Duration.seconds(15))
  package static let repRange = 1...1000
  package static let setRange = Grammar.setRange

  package init(
    _ names: [LocalizedText], sides: [Side] = [], sets: ByLevel<Int> = ByLevel(1),
    reps: BySide<ByLevel<Int>> = BySide(ByLevel(1)), repsOfSets: [Int] = [],
    sideCues: [Side: LocalizedText] = [:], cue: LocalizedText? = nil,
    load: LocalizedText? = nil, effort: LocalizedText? = nil, limit: LocalizedText? = nil,
    change: ByLevel<Duration> = usualChange, between: ByLevel<Duration>? = nil,
    unequal: LocalizedText? = nil, picture: Picture? = nil, body: [BodyRegion] = []
  ) {
    self.names = names
    self.sides = sides
    self.sets = sets
    self.reps = reps
    self.repsOfSets = repsOfSets
    self.sideCues = sideCues
    self.cue = cue
    (self.load, self.effort, self.limit) = (load, effort, limit)
    self.change = change
    self.between = between
    self.unequal = unequal
    self.picture = picture
    self.body = body
  }

  func setCount(at level: Level) -> Int {
    repsOfSets.isEmpty ? sets.value(at: level) : repsOfSets.count
  }

  /// Repetitions of `set`, from 1.
  func repCount(_ side: Side?, set: Int, at level: Level) -> Int {
    repsOfSets.isEmpty ? reps.value(on: side).value(at: level) : repsOfSets[set - 1]
  }

  /// All that is said of it.
  var texts: [LocalizedText] {
    names + [cue, load, effort, limit].compactMap(\.self) + sideCues.values
  }
}

extension Schema {
  /// The keys that every exercise has beside its name, for one that `path` leads to.
  static func exerciseKeys(_ path: any WritableKeyPath<Model, Exercise> & Sendable) -> [Key] {
    [
      .optional(
        "sides", .sides, { $0[keyPath: path].sides = $1 },
        "The sides, in their order: the side that is stretched, or that moves."),
      .optional(
        "sets", .count(Exercise.setRange), { $0[keyPath: path].sets = $1 },
        "How often all sides are done."),
      .optional(
        "between", .pause, { $0[keyPath: path].between = $1 },
        "Rest between sets, as long as “change” if it is left out; and between the exercises of a list, none if it is left out."
      ),
      .optional(
        "change", .pause, { $0[keyPath: path].change = $1 },
        "Time to change sides: 15s if it is left out, 0s for none."),
      .optional(
        "cue", .cue,
        { ($0[keyPath: path].cue, $0[keyPath: path].sideCues) = $1 },
        "What is said as it begins; may differ by side."),
      .optional("load", .line, { $0[keyPath: path].load = $1 }, "What to hold or wear: 1 kg."),
      .optional(
        "effort", .line, { $0[keyPath: path].effort = $1 }, "How hard it may be: 4 of 10."),
      .optional(
        "limit", .line, { $0[keyPath: path].limit = $1 }, "How far it may go: not beyond 90°."),
      .optional(
        "unequal", .line, { $0[keyPath: path].unequal = $1 },
        "Why one side gets more than the other."),
      .optional(
        "picture", .picture, { $0[keyPath: path].picture = $1 }, "A drawing for this step."),
      .optional(
        "body", .list(.choice(of: BodyRegion.self)), { $0[keyPath: path].body = $1 },
        "The parts of the body that it is for; those of the session if none are named."),
    ]
  }
}
