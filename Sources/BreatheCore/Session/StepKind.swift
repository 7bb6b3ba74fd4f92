/// A kind of step: its keys, the first of which tells it, and the step that they make.
package struct StepKind: Sendable {
  package let name: String
  /// Made when it is first needed, as `read` does: most sessions have few kinds of steps.
  private let keys: @Sendable () -> Grammar
  let read: @Sendable (inout FileReader, YAMLNode) -> Step?

  package var grammar: Grammar { keys() }

  package static let all = [
    StepKind("say", Say.schema, Step.say), StepKind("breathe", Breathing.schema, Step.breathe),
    StepKind("hold", TimedExercise.holdSchema, Step.hold),
    StepKind("work", TimedExercise.workSchema, Step.work), StepKind("move", Move.schema, Step.move),
    StepKind("rest", Rest.schema, Step.rest), StepKind("wait", waiting, Step.wait),
    StepKind("repeat", repetition, Step.repeat),
    StepKind("session", Include.schema, Step.session),
  ]

  static let names = all.map(\.name)

  /// Nil unless `allowed` are the keys of a kind of step, and `key` is one of other kinds: for an
  /// exercise, of other exercises.
  static func keyOfOtherStep(_ key: String, _ allowed: [String]) -> Problem? {
    guard let own = all.first(where: { $0.grammar.names == allowed }) else { return nil }
    // What is done for a time has sets, and no repetitions within one.
    if own.name == "work", key == "reps" { return nil }
    let exercises = ["hold", "work", "move"]
    let others = all.filter { other in
      other.grammar.names.dropFirst().contains(key)
        && (!exercises.contains(own.name) || exercises.contains(other.name))
    }
    return others.isEmpty
      ? nil : .keyOfOtherStep(key, own: own.name, others: others.map(\.name))
  }

  private init<Model>(
    _ name: String, _ schema: @escaping @Sendable @autoclosure () -> Schema<Model>,
    _ step: @escaping @Sendable (Model) -> Step
  ) {
    self.name = name
    keys = { schema().grammar }
    read = { reader, node in reader.read(node, schema()).map(step) }
  }

  private static let waiting = Schema(
    Wait(LocalizedText("")),
    [
      .required("wait", .text, { $0.text = $1 }, "Goes on when the person presses a key."),
      .optional(
        "for", .duration, { $0.duration = $1 },
        "About how long it takes: for the length, for recordings and where there are no keys."),
    ])

  private static let repetition = Schema(
    (times: ByLevel(1), steps: [Step]()),
    [
      .required("repeat", .count(1...100), { $0.times = $1 }, "How often the steps are done."),
      .required("steps", .steps(areOutermost: false), { $0.steps = $1 }, "What is repeated."),
    ])
}

extension Say {
  static let schema = Schema(
    Say(LocalizedText(""), for: ByLevel(.zero)),
    [
      .required("say", .text, { $0.text = $1 }, "A text to read or do."),
      .required("for", .duration, { $0.duration = $1 }, "How long."),
      .optional("picture", .picture, { $0.picture = $1 }, "A drawing for this step."),
    ])
}

extension Breathing {
  static let cycleRange = 1...1000

  static let schema = Schema(
    Breathing(pattern: ByLevel(Pattern(phases: [])), extent: .cycles(ByLevel(1))),
    [
      .required(
        "breathe", .breathing, { ($0.pattern, $0.rampEnd) = $1 },
        "In-out (4-6), in-hold-out (4-7-8), in-hold-out-hold, a list of phases, or a ramp."),
      .oneOf(
        "cycles", .count(cycleRange), { $0.extent = .cycles($1) },
        "How many breaths; or give “for”."),
      .oneOf(
        "for", .duration, { $0.extent = .time($1) },
        "How long, rounded to whole breaths; or give “cycles”."),
    ]
  ) { reader, fields, _ in
    if (fields["cycles"] == nil) == (fields["for"] == nil), reader.isComplete,
      fields.meant.isDisjoint(with: ["cycles", "for"])
    {
      reader.report(.cyclesOrFor, at: fields.place)
    }
  }
}

extension Ramp {
  package static var grammar: Grammar { schema.grammar }

  static let schema = Schema(
    Ramp(from: ByLevel(Pattern(phases: [])), to: ByLevel(Pattern(phases: []))),
    [
      .required("from", .pattern, { $0.from = $1 }, "The first breath."),
      .required("to", .pattern, { $0.to = $1 }, "The last breath, with the same phases."),
    ])
}

extension BreathRate {
  package static var grammar: Grammar { schema.grammar }

  static let schema = Schema(
    BreathRate(perMinute: 6, ratio: ByLevel(Pattern(phases: []))),
    [
      .required("rate", .decimal(1...30), { $0.perMinute = $1 }, "Breaths a minute: 6.5."),
      .required(
        "ratio", .pattern, { $0.ratio = $1 }, "How each breath is divided: 4-6, or 1-1."),
    ])
}

extension WrittenPhase {
  package static var grammar: Grammar { schema.grammar }

  static let schema = Schema(
    WrittenPhase(duration: ByLevel(.zero)),
    [
      .oneOf("in", .duration, { ($0.motion, $0.duration) = (.inhale, $1) }, "Breathing in."),
      .oneOf("hold", .duration, { $0.duration = $1 }, "Holding the breath, full or empty."),
      .oneOf("out", .duration, { ($0.motion, $0.duration) = (.exhale, $1) }, "Breathing out."),
      .optional("cue", .text, { $0.cue = $1 }, "What is said as it begins."),
    ])
}

extension TimedExercise {
  /// How many breaths one hold may take.
  static let breathRange = 1...100

  private static let start = TimedExercise(Exercise([]), for: BySide(ByLevel(.time(.zero))))

  static let holdSchema = Schema(
    start,
    [
      .required("hold", .names, { $0.exercise.names = $1 }, "The name of a posture to stay in."),
      .required(
        "for", .holdLength, { $0.length = $1 },
        "How long one hold takes: 30s, or 3 breaths if it is paced."),
      .optional(
        "reps", .reps, { ($0.exercise.reps, $0.exercise.repsOfSets) = $1 },
        "How often in a set, on each side."),
      .optional(
        "pause", .pause, { $0.pause = $1 }, "Between two repetitions: 3s if it is left out."),
      .optional("breathe", .pattern, { $0.pattern = $1 }, "Breathing paced during the hold."),
    ] + Schema<TimedExercise>.exerciseKeys(\.exercise), check: checkSets)

  static let workSchema = Schema(
    start,
    [
      .required(
        "work", .names, { $0.exercise.names = $1 },
        "The name of something to do for a time: March on the spot."),
      .required("for", .holdLength, { $0.length = $1 }, "How long."),
    ] + Schema<TimedExercise>.exerciseKeys(\.exercise))

  private static let checkSets: @Sendable (inout FileReader, Fields, TimedExercise?) -> Void = {
    $0.checkSets($1, $2?.exercise)
  }
}

extension Move {
  static let schema = Schema(
    Move(Exercise([]), tempo: []),
    [
      .required("move", .names, { $0.exercise.names = $1 }, "The name of a movement."),
      .required(
        "tempo", .tempo, { ($0.tempo, $0.tempoEnd) = $1 },
        "The phases of one repetition; or from and to, to change them little by little."),
      .required(
        "reps", .reps, { ($0.exercise.reps, $0.exercise.repsOfSets) = $1 },
        "Repetitions, on each side; of a list, each number is a set."),
      .optional(
        "alternate", .flag, { $0.alternates = $1 }, "The side changes with every repetition."),
    ] + Schema<Move>.exerciseKeys(\.exercise)
  ) { reader, fields, move in
    reader.checkSets(fields, move?.exercise)
    if let node = fields["alternate"], node.text == "true", fields.sides.count < 2 {
      reader.report(.alternateWithoutSides, at: node.place)
    }
  }
}

extension TempoRamp {
  package static var grammar: Grammar { schema.grammar }

  static let schema = Schema(
    TempoRamp(from: [], to: []),
    [
      .required("from", .phases, { $0.from = $1 }, "The first repetition."),
      .required("to", .phases, { $0.to = $1 }, "The last one of a set, with the same phases."),
    ])
}

extension Move.Phase {
  package static var grammar: Grammar { schema.grammar }

  static let schema = Schema(
    Move.Phase(.hold, ByLevel(.zero)),
    Kind.allCases.map { kind in
      .oneOf(
        kind.rawValue, .duration, { ($0.kind, $0.duration) = (kind, $1) },
        "How long this phase takes.")
    } + [
      .optional(
        "breath", .choice(of: Move.Breath.self), { $0.breath = $1 },
        "The breath that goes with it: in, out, held, or left to the person."
      ),
      .optional("cue", .text, { $0.cue = $1 }, "What is said as it begins."),
    ])
}

extension Rest {
  static let schema = Schema(
    Rest(ByLevel(.zero)),
    [
      .required("rest", .pause, { $0.duration = $1 }, "Time with nothing to do; 0s is none."),
      .optional("cue", .text, { $0.cue = $1 }, "What is told."),
      .optional(
        "every", .duration, { $0.every = $1 }, "How often a chime tells the time that has gone."),
      .optional("picture", .picture, { $0.picture = $1 }, "A drawing for this step."),
      .optional(
        "closing", .flag, { $0.isClosing = $1 }, "It ends the session and need not be sat out."),
    ]
  ) { reader, fields, rest in
    guard let rest, let every = rest.every, let node = fields["every"] else { return }
    let isShorter = Level.allCases.allSatisfy { level in
      let time = every.value(at: level)
      return time >= .seconds(5) && time < rest.duration.value(at: level)
    }
    if !isShorter { reader.report(.everyNotShorter, at: node.place) }
  }
}

extension Include {
  static let schema = Schema(
    Include(""),
    [.required("session", .id, { $0.id = $1 }, "The id of a session whose steps stand here.")])
}
