/// Exercises: their names, sets, sides and repetitions, and the rests between them.
extension TimelineCompiler {
  /// One set of an exercise on one side, or on both if they alternate.
  private struct Bout {
    /// What its segments are part of on each side, still without repetition and end.
    var parts: BySide<Segment.ExercisePart>
    /// As it looks on each side.
    var pictures: BySide<Picture?>
    var side: Side?
    var set: Int
  }

  mutating func add(_ timed: TimedExercise, _ kind: Exercise.Kind) throws(Refusal) {
    let pattern = timed.pattern?.value(at: level).scaled(by: options.pace)
    let pause = timed.pause.value(at: level)
    try add(timed.exercise, kind, pacesBreath: pattern != nil) { compiler, bout throws(Refusal) in
      let (level, side) = (compiler.level, bout.side)
      let duration = timed.duration(on: side, level: level, pace: compiler.options.pace)
      let breaths = pattern.map { duration.inSeconds / $0.duration.inSeconds } ?? 0
      let count = timed.exercise.repCount(side, set: bout.set, at: level)
      let segments = 1 + breaths * Double(pattern?.phases.count ?? 0)
      guard
        try compiler.reserve(
          segments * Double(count) + Double(count - 1), duration * count + pause * (count - 1))
      else { return }
      let picture = bout.pictures.value(on: side)
      var part = bout.parts.value(on: side)
      for index in 1...count {
        if index > 1, pause > .zero {
          compiler.add(
            .rest, pause, cue: compiler.language.word(.pause), picture: picture, isLanding: false)
        }
        part.rep = count > 1 ? Ordinal(index, of: count) : nil
        part.end = compiler.time + duration
        compiler.addRep(
          part, pattern, breaths: Int((breaths + 1e-9).rounded(.down)), picture,
          isLanding: index == 1)
      }
    }
  }

  /// One repetition of a posture or of work, until its end.
  private mutating func addRep(
    _ part: Segment.ExercisePart, _ pattern: Pattern?, breaths: Int, _ picture: Picture?,
    isLanding: Bool
  ) {
    if let pattern {
      for index in 0..<breaths {
        add(
          pattern, cycle: Ordinal(index + 1, of: breaths), exercise: part, picture: picture,
          isLanding: isLanding && index == 0)
      }
    }
    let rest = part.end - time
    if breaths == 0 || rest > .milliseconds(1) {
      let (activity, cue): (Segment.Activity, String) =
        part.kind == .work ? (.work, language.goOn) : (.posture, language.stay)
      add(
        activity, rest, cue: cue, exercise: part, picture: picture,
        isLanding: isLanding && breaths == 0)
    } else {
      // Rounding of scaled breaths is no time to stay for; the hold still ends when it should.
      segments[segments.count - 1].duration += rest
      time = part.end
    }
  }

  mutating func add(_ move: Move) throws(Refusal) {
    let breathLevels = move.breathLevels(at: level)
    try add(
      move.exercise, .movement,
      pacesBreath: breathLevels.contains { $0 != BreathSpan(0, 0) },
      movesNeck: move.isForNeck(in: body), alternates: move.alternates
    ) { compiler, bout throws(Refusal) in
      let (level, set) = (compiler.level, bout.set)
      let sides: [Side?] = move.alternates ? move.exercise.sides : [bout.side]
      let count = sides.reduce(0) { $0 + move.exercise.repCount($1, set: set, at: level) }
      let duration = move.duration(ofReps: count, at: level)
      guard try compiler.reserve(Double(move.tempo.count * count), duration) else { return }
      let end = compiler.time + duration
      let order =
        move.alternates
        ? move.order(set: set, at: level) : Array(repeating: bout.side, count: count)
      for (index, side) in order.enumerated() {
        let tempo = move.tempo(ofRep: index, of: count, at: level)
        var part = bout.parts.value(on: side)
        part.rep = Ordinal(index + 1, of: count)
        // Of those that alternate, each is a side's by itself.
        part.end =
          move.alternates ? tempo.reduce(compiler.time) { $0 + $1.duration } : end
        compiler.addRep(
          part, move, tempo, breathLevels, bout.pictures.value(on: side), isLanding: index == 0)
      }
    }
  }

  /// One repetition of a movement.
  private mutating func addRep(
    _ part: Segment.ExercisePart, _ move: Move, _ tempo: [(phase: Move.Phase, duration: Duration)],
    _ breathLevels: [BreathSpan], _ picture: Picture?, isLanding: Bool
  ) {
    for (index, ((phase, duration), breathLevel)) in zip(tempo, breathLevels).enumerated() {
      add(
        .move(phase.kind, breath: move.breathing(at: index)), duration,
        cue: phase.cue?.text(in: language) ?? language.cue(phase.kind, breath: phase.breath),
        breathLevel: breathLevel, exercise: part, picture: picture,
        isLanding: isLanding && index == 0)
    }
  }

  /// Lays out the bouts of an exercise in their order, with the rests between them.
  private mutating func add(
    _ exercise: Exercise, _ kind: Exercise.Kind, pacesBreath: Bool, movesNeck: Bool = false,
    alternates: Bool = false, layOut: (inout Self, Bout) throws(Refusal) -> Void
  ) throws(Refusal) {
    let sides: [Side?] = exercise.sides.isEmpty || alternates ? [nil] : exercise.sides
    let sets = exercise.setCount(at: level)
    func part(_ side: Side?) -> Segment.ExercisePart {
      Segment.ExercisePart(
        kind: kind, name: "", cue: cue(of: exercise, side),
        demands: language.demands(of: exercise), side: side, set: Ordinal(1, of: sets), rep: nil,
        end: time, pacesBreath: pacesBreath, movesNeck: movesNeck)
    }
    var bout = Bout(
      parts: exercise.sides.isEmpty
        ? BySide(part(nil)) : BySide(left: part(.left), right: part(.right)),
      pictures: BySide(exercise.picture ?? picture), set: 1)
    for (number, name) in exercise.names.enumerated() {
      (bout.parts.left.name, bout.parts.right.name) = (
        name.text(in: language), name.text(in: language)
      )
      for set in 1...sets {
        bout.set = set
        (bout.parts.left.set.index, bout.parts.right.set.index) = (set, set)
        for (index, side) in sides.enumerated() {
          let last = bout.side
          bout.side = side
          let rest: ByLevel<Duration>? =
            index > 0
            ? exercise.change
            : set > 1
              ? exercise.between ?? exercise.change
              : number > 0 ? exercise.between ?? (side == last ? nil : exercise.change) : nil
          if let rest {
            try addRest(
              rest, before: side, cue: side.flatMap { exercise.sideCues[$0]?.text(in: language) },
              picture: bout.pictures.value(on: side), after: last)
          }
          try layOut(&self, bout)
        }
      }
    }
  }

  /// What is said of an exercise as it begins.
  private func cue(of exercise: Exercise, _ side: Side?) -> String? {
    let cue = exercise.cue ?? side.flatMap { exercise.sideCues[$0] }
    let told = [cue?.text(in: language), language.limits(of: exercise)].compactMap(\.self)
    return told.isEmpty ? nil : language.sentences(told)
  }

  /// The rest before a side; it tells the change of sides, so that there is time to do it.
  private mutating func addRest(
    _ duration: ByLevel<Duration>, before side: Side?, cue: String?, picture: Picture?,
    after last: Side?
  ) throws(Refusal) {
    let changes = side != last
    let duration = options.rest(duration, changesSides: changes)
    guard duration > .zero, try reserve(1, duration) else { return }
    let key = RestCue(side: side, changes: changes, cue: cue)
    let told = restCues[key] ?? language.cue(key)
    restCues[key] = told
    add(
      changes ? .changeSides : .rest, duration, cue: told, picture: picture, isLanding: true)
  }
}

extension BySide<Picture?> {
  /// A picture drawn for the left side, on both.
  fileprivate init(_ left: Picture?) {
    self.init(left: left, right: left?.mirrored)
  }
}

/// What a rest before a side is told by.
struct RestCue: Hashable {
  var side: Side?
  /// It is another side than the last.
  var changes: Bool
  /// What the file tells of the side.
  var cue: String?
}

extension Language {
  fileprivate func cue(_ rest: RestCue) -> String {
    if let cue = rest.cue { return (rest.changes ? changeSides : self.rest + ".") + " " + cue }
    guard let side = rest.side, rest.changes else { return self.rest }
    return changeSides(to: side)
  }
}
