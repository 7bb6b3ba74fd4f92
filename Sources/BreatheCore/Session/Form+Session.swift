extension Form<String> {
  /// The id that a session is given here.
  static var newID: Self { Form(.id) { $0.id($1.node, isNew: true) } }

  /// The id of another session, or of a plan.
  static var id: Self { Form(.id) { $0.id($1.node, isNew: false) } }

  /// The id of a session that takes this one's place.
  static var replacement: Self { Form(.id) { $0.replacement($1.node) } }
}

extension Form<Caution> {
  static var caution: Self { Form(.caution) { $0.caution($1.node, key: $1.key) } }
}

extension Form<OwnQuestion.Consequence> {
  static var consequence: Self {
    Form(.consequence) { reader, field in
      field.node.text == "stop" ? .stop : reader.replacement(field.node).map { .instead($0) }
    }
  }
}

extension Form<AskedRating> {
  static var askedRating: Self { Form(.askedRating) { $0.askedRating($1.node) } }
}

extension Form<[MeantFor: LocalizedText]> {
  static var meantFor: Self { map(MeantFor.schema) }
}

extension Form<Frequency> {
  static var frequency: Self { Form(.frequency) { $0.frequency($1.node, key: $1.key) } }
}

extension Form<Picture> {
  static var picture: Self { Form(.picture) { $0.picture($1.node) } }
}

extension Form<ByLevel<Pattern>> {
  static var pattern: Self { Form(.pattern) { $0.pattern($1.node) } }
}

extension Form<FileReader.Breath> {
  static var breathing: Self { Form(.breathing) { $0.breathing($1.node) } }
}

extension Form<[Side]> {
  static var sides: Self {
    Form(.list(.choice(Side.words))) { $0.sides($1.node) }
  }
}

extension Form<BySide<ByLevel<TimedExercise.Length>>> {
  static var holdLength: Self { Form(.holdLength) { $0.holdLength($1) } }
}

extension Form<FileReader.Reps> {
  static var reps: Self { Form(.reps) { $0.reps($1) } }
}

extension Form<[LocalizedText]> {
  /// One name, or a list of them.
  static var names: Self { Form(.names) { $0.names($1.node) } }
}

extension Form<ByLevel<Duration>> {
  /// A time that may be none.
  static var pause: Self { Form(.pause) { $0.pause($1.node, key: $1.key) } }
}

extension Form<FileReader.Cues> {
  static var cue: Self { Form(.cue) { $0.cues($1) } }
}

extension Form<[Step]> {
  static func steps(areOutermost: Bool) -> Self {
    Form(.steps) { $0.steps($1.node, areOutermost: areOutermost) }
  }
}

extension Form<[Move.Phase]> {
  static var phases: Self {
    Form(.list(.map(Move.Phase.schema.grammar))) { $0.movePhases($1.node) }
  }
}

extension Form<FileReader.Tempo> {
  static var tempo: Self { Form(.tempo) { $0.tempo($1.node) } }
}
