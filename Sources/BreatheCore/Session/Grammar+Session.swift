extension Grammar {
  package static let textLimit = 500
  package static let titleLimit = 60
  package static let aboutLimit = 120
  static let cycleRange = 1...1000
  static let setRange = 1...20
  static let repRange = 1...1000
  static let repeatRange = 1...100
  static let breathRange = 1...100
  static let perDayRange = Frequency.range

  private static let text = Value.text(limit: textLimit)
  private static let title = Value.text(limit: titleLimit, isOneLine: true)

  package static let session = Grammar([
    Key("breathe", .version, isRequired: true, "The version of the format: 1."),
    Key("id", .id, isRequired: true, "The session's name on the command line: a-z, 0-9 and -."),
    Key("title", title, isRequired: true, "The session's name for people."),
    Key("about", .text(limit: aboutLimit, isOneLine: true), "One line for the list."),
    Key(
      "purpose", .choice(Purpose.allCases.map(\.rawValue)),
      "What it is for: where it stands in the list."),
    Key("author", .text(limit: aboutLimit, isOneLine: true), "Whose words these are."),
    Key("contact", .text(limit: aboutLimit, isOneLine: true), "Where to reach the author."),
    Key("review", .date, "When the author means to look at it again: 2027-01-15."),
    Key("posture", text, "How to sit, lie or stand."),
    Key("lying", .flag, "Done lying down: its lead-in suggests sound."),
    Key("needs", .list(text), "What to have at hand: cushion, chair, or own words."),
    Key(
      "cautions", .list(.caution), "What to know before it: ids of texts that ship, or own text."),
    Key(
      "screening", .choice(Screening.allCases.map(\.rawValue)),
      "The self-check before it starts."),
    Key("ask", .list(.map(question)), "Own questions before it starts."),
    Key("without-holds", .id, "The session for those who should not hold their breath."),
    Key("settle", .duration, "Time to get into position; a key skips it."),
    Key(
      "rate", .list(.choice(Rating.allCases.map(\.rawValue))),
      "What may be rated from 0 to 10, before and after."),
    Key("often", .frequency, "Advice: 2 per day, 3 per week."),
    Key("max-per-day", .count(perDayRange), "How often a day at most."),
    Key("picture", .picture, "A drawing of the posture in ASCII, with the left side stretched."),
    Key("steps", .steps, isRequired: true, "What happens, step by step."),
  ])

  static let question = Grammar([
    Key("question", text, isRequired: true, "A question that is answered with yes or no."),
    Key(
      "when-yes", .consequence, isRequired: true,
      "stop, or the id of a session that is offered instead."),
  ])

  /// One for each kind of step; the first key tells the kind.
  package static let steps = [say, breathe, hold, move, rest, wait, repetition, include]

  static let say = Grammar([
    Key("say", text, isRequired: true, "A text to read or do."),
    Key("for", .duration, isRequired: true, "How long."),
    Key("picture", .picture, "A drawing for this step."),
  ])

  static let breathe = Grammar([
    Key(
      "breathe", .breathing, isRequired: true,
      "In-out (4-6), in-hold-out (4-7-8), in-hold-out-hold, a list of phases, or a ramp."),
    Key("cycles", .count(cycleRange), "How many breaths; or give “for”."),
    Key("for", .duration, "How long, rounded to whole breaths; or give “cycles”."),
  ])

  static let hold = Grammar([
    Key("hold", title, isRequired: true, "The name of a posture to stay in."),
    Key(
      "for", .holdLength, isRequired: true,
      "How long one hold takes: 30s, or 3 breaths when it is paced."),
    Key("sides", .list(side), "The sides, in their order; the side is the one being stretched."),
    Key("cue", .cue, "What is told during the hold; may differ by side."),
    Key("change", .duration, "Time to change sides; 15s where none is given."),
    Key("sets", .count(setRange), "How often all sides are done."),
    Key("between", .duration, "Rest between sets; as long as “change” where none is given."),
    Key("breathe", .pattern, "Breathing paced during the hold."),
    Key(
      "unequal", .text(limit: aboutLimit, isOneLine: true), "Why one side gets more than the other."
    ),
    Key("picture", .picture, "A drawing for this step."),
  ])

  static let move = Grammar([
    Key("move", title, isRequired: true, "The name of a movement."),
    Key("tempo", .list(.map(movePhase)), isRequired: true, "The phases of one repetition."),
    Key("reps", .countBySide(repRange), isRequired: true, "Repetitions, on each side."),
    Key("sides", .list(side), "The sides, in their order."),
    Key("alternate", .flag, "The side changes with every repetition."),
    Key("cue", .cue, "What is told during the movement; may differ by side."),
    Key("change", .duration, "Time to change sides; 15s where none is given."),
    Key(
      "unequal", .text(limit: aboutLimit, isOneLine: true), "Why one side gets more than the other."
    ),
    Key("picture", .picture, "A drawing for this step."),
  ])

  static let rest = Grammar([
    Key("rest", .duration, isRequired: true, "Time with nothing to do."),
    Key("cue", text, "What is told."),
    Key("every", .duration, "How often a chime tells the time that has gone."),
    Key("picture", .picture, "A drawing for this step."),
    Key("closing", .flag, "It ends the session and need not be sat out."),
  ])

  static let wait = Grammar([
    Key("wait", text, isRequired: true, "Goes on when the person presses a key.")
  ])

  static let repetition = Grammar([
    Key("repeat", .count(repeatRange), isRequired: true, "How often the steps are done."),
    Key("steps", .steps, isRequired: true, "What is repeated."),
  ])

  static let include = Grammar([
    Key("session", .id, isRequired: true, "The id of a session whose steps stand here.")
  ])

  /// A phase of a breath.
  package static let phase = Grammar(
    kinds: ["in", "hold", "out"],
    [
      Key("in", .duration, "Breathing in."),
      Key("hold", .duration, "Holding the breath, full or empty."),
      Key("out", .duration, "Breathing out."),
      Key("cue", text, "What is said as it begins."),
    ])

  /// A phase of a movement.
  static let movePhase = Grammar(
    kinds: Move.Phase.Kind.allCases.map(\.rawValue),
    Move.Phase.Kind.allCases.map { Key($0.rawValue, .duration, "How long this phase takes.") } + [
      Key(
        "breath", .choice(Move.Breath.allCases.map(\.rawValue)), "The breath that goes with it."),
      Key("cue", text, "What is said as it begins."),
    ])

  package static let ramp = Grammar([
    Key("from", .pattern, isRequired: true, "The first breath."),
    Key("to", .pattern, isRequired: true, "The last breath, with the same phases."),
  ])

  private static let side = Value.choice(Side.allCases.map(\.rawValue))
}
