/// A kind of step: its keys, the first of which tells it, and the step that they make.
package struct StepKind: Sendable {
  package let name: String
  /// Made when it is first needed, as `read` does: most sessions have few kinds of steps.
  private let keys: @Sendable () -> Grammar
  let read: @Sendable (inout FileReader, YAMLNode) -> Step?

  package var grammar: Grammar { keys() }

  package static let all = [
    StepKind("say", Say.schema, Step.say), StepKind("breathe", Breathing.schema, Step.breathe),
    StepKind("hold", PostureHold.schema, Step.hold), StepKind("move", Move.schema, Step.move),
    StepKind("rest", Rest.schema, Step.rest), StepKind("wait", waiting, Step.wait),
    StepKind("repeat", repetition, Step.repeat),
    StepKind("session", Include.schema, Step.session),
  ]

  static let names = all.map(\.name)

  private init<Model>(
    _ name: String, _ schema: @escaping @Sendable @autoclosure () -> Schema<Model>,
    _ step: @escaping @Sendable (Model) -> Step
  ) {
    self.name = name
    keys = { schema().grammar }
    read = { reader, node in reader.read(node, schema()).map(step) }
  }

  private static let waiting = Schema(
    LocalizedText(""),
    [.required("wait", .text, { $0 = $1 }, "Goes on when the person presses a key.")])

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

extension PostureHold {
  /// How many breaths one hold may take.
  static let breathRange = 1...100

  static let schema = Schema(
    PostureHold(LocalizedText(""), for: BySide(ByLevel(.time(.zero)))),
    [
      .required("hold", .title, { $0.name = $1 }, "The name of a posture to stay in."),
      .required(
        "for", .holdLength, { $0.length = $1 },
        "How long one hold takes: 30s, or 3 breaths when it is paced."),
      .optional(
        "sides", .sides, { $0.sides = $1 },
        "The sides, in their order; the side is the one being stretched."),
      .optional(
        "cue", .cue, { ($0.cue, $0.sideCues) = $1 },
        "What is told during the hold; may differ by side."),
      .optional(
        "change", .duration, { $0.change = $1 }, "Time to change sides; 15s where none is given."),
      .optional("sets", .count(1...20), { $0.sets = $1 }, "How often all sides are done."),
      .optional(
        "between", .duration, { $0.between = $1 },
        "Rest between sets; as long as “change” where none is given."),
      .optional("breathe", .pattern, { $0.pattern = $1 }, "Breathing paced during the hold."),
      .optional("unequal", .line, { $0.unequal = $1 }, "Why one side gets more than the other."),
      .optional("picture", .picture, { $0.picture = $1 }, "A drawing for this step."),
      .optional(
        "body", .list(.choice(of: BodyRegion.self)), { $0.body = $1 },
        "The parts of the body that it is for; those of the session where none are named."),
    ])
}

extension Move {
  static let schema = Schema(
    Move(LocalizedText(""), tempo: [], reps: BySide(ByLevel(1))),
    [
      .required("move", .title, { $0.name = $1 }, "The name of a movement."),
      .required("tempo", .tempo, { $0.tempo = $1 }, "The phases of one repetition."),
      .required("reps", .countBySide(1...1000), { $0.reps = $1 }, "Repetitions, on each side."),
      .optional("sides", .sides, { $0.sides = $1 }, "The sides, in their order."),
      .optional(
        "alternate", .flag, { $0.alternates = $1 }, "The side changes with every repetition."),
      .optional(
        "cue", .cue, { ($0.cue, $0.sideCues) = $1 },
        "What is told during the movement; may differ by side."),
      .optional(
        "change", .duration, { $0.change = $1 }, "Time to change sides; 15s where none is given."),
      .optional("unequal", .line, { $0.unequal = $1 }, "Why one side gets more than the other."),
      .optional("picture", .picture, { $0.picture = $1 }, "A drawing for this step."),
      .optional(
        "body", .list(.choice(of: BodyRegion.self)), { $0.body = $1 },
        "The parts of the body that it is for; those of the session where none are named."),
    ]
  ) { reader, fields, _ in
    if let node = fields["alternate"], node.text == "true", fields.sides.count < 2 {
      reader.report(.alternateWithoutSides, at: node.place)
    }
  }
}

extension Move.Phase {
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
      .required("rest", .duration, { $0.duration = $1 }, "Time with nothing to do."),
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
