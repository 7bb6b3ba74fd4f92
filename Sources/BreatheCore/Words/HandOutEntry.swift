/// A step as a client reads it.
struct HandOutEntry {
  var title: String
  var picture: Picture?
  var texts: [String] = []
  /// What is told of it in a few words, each with its name.
  var rows: [(String, String)] = []
  /// A text, a rest or a repeat, and no exercise.
  var isText = false
}

extension Language {
  /// Nil for what only groups others.
  func handOutEntry(_ step: Step, level: Level) -> HandOutEntry? {
    switch step {
    case .say(let say):
      return HandOutEntry(
        title: say.text.text(in: self),
        rows: [(time, length(say.duration.value(at: level)))], isText: true)
    case .rest(let rest):
      return HandOutEntry(
        title: rest.cue?.text(in: self) ?? self.rest,
        rows: [(time, length(rest.duration.value(at: level)))], isText: true)
    case .wait(let wait): return HandOutEntry(title: wait.text.text(in: self), isText: true)
    case .breathe(let breathing): return entry(breathing, level)
    case .hold(let timed), .work(let timed): return entry(timed, level)
    case .move(let move): return entry(move, level)
    case .repeat(let times, _):
      let count = times.value(at: level)
      return HandOutEntry(
        title: self("\(count) times, all that follows:", "\(count) keer, alles wat volgt:"),
        isText: true)
    case .session: return nil
    }
  }

  private var time: String { self("Time", "Duur") }

  private func entry(_ breathing: Breathing, _ level: Level) -> HandOutEntry {
    let breaths = Breaths(breathing, level: level)
    var rhythm = describe(breaths.first)
    if breaths.first != breaths.last {
      rhythm += self(", little by little to ", ", geleidelijk naar ") + describe(breaths.last)
    }
    return HandOutEntry(
      title: self("Breathe", "Ademen"),
      rows: [
        (self("Rhythm", "Ritme"), rhythm),
        (self("Breaths", "Ademhalingen"), "\(breaths.count)"), (time, length(breaths.duration)),
      ])
  }

  private func entry(_ timed: TimedExercise, _ level: Level) -> HandOutEntry {
    var rows = self.rows(timed.exercise, level)
    let lengths = describe(timed.length, timed.exercise.sides) { length -> String in
      switch length.value(at: level) {
      case .time(let time): self.length(time)
      case .breaths(let count): self.breaths(count)
      }
    }
    rows.insert((self("Keep going for", "Volhouden"), lengths), at: 0)
    if let pattern = timed.pattern?.value(at: level) {
      rows.append((self("Breathing", "Ademritme"), describe(pattern)))
    }
    return entry(timed.exercise, rows)
  }

  private func entry(_ move: Move, _ level: Level) -> HandOutEntry {
    var rows = self.rows(move.exercise, level)
    var tempo = describe(move.tempo, level: level)
    if let last = move.tempoEnd {
      tempo += self(", little by little to ", ", geleidelijk naar ") + describe(last, level: level)
    }
    rows.append((self("Tempo", "Tempo"), tempo))
    var entry = entry(move.exercise, rows)
    entry.texts += move.tempo.compactMap { $0.cue?.text(in: self) }
    return entry
  }

  private func entry(_ exercise: Exercise, _ rows: [(String, String)]) -> HandOutEntry {
    let sides = exercise.sides.compactMap { side in
      exercise.sideCues[side].map { "\(self.side(side)): \($0.text(in: self))" }
    }
    let cue = exercise.cue.map { [$0.text(in: self)] } ?? []
    let reason = exercise.unequal.map { [$0.text(in: self)] } ?? []
    return HandOutEntry(
      title: exercise.names.map { $0.text(in: self) }.joined(separator: "; "),
      picture: exercise.picture, texts: cue + sides + reason, rows: rows)
  }

  /// Sets and repetitions, sides, rests, load, effort and limit.
  private func rows(_ exercise: Exercise, _ level: Level) -> [(String, String)] {
    var rows: [(String, String)] = []
    let sets = exercise.setCount(at: level)
    if !exercise.repsOfSets.isEmpty {
      let reps = exercise.repsOfSets.map { "\($0)" }.joined(separator: ", ")
      rows.append((self("Repetitions of each set", "Herhalingen per set"), reps))
    } else {
      let reps = describe(exercise.reps, exercise.sides) { "\($0.value(at: level)) ×" }
      let isOnce = exercise.reps == BySide(ByLevel(1))
      if sets > 1 { rows.append((self("Sets", "Sets"), "\(sets)")) }
      if !isOnce { rows.append((self("Repetitions", "Herhalingen"), reps)) }
    }
    if !exercise.sides.isEmpty {
      let sides = exercise.sides.map { side($0).lowercased() }.joined(
        separator: self(", then ", ", dan "))
      rows.append((self("Side", "Kant"), sides))
    }
    let between = exercise.between?.value(at: level)
    if let between, between > .zero {
      rows.append((self("Rest", "Rust"), length(between)))
    }
    rows += [
      (self("Load", "Gewicht"), exercise.load), (self("Effort", "Inspanning"), exercise.effort),
      (self("Limit", "Grens"), exercise.limit),
    ].compactMap { name, text in text.map { (name, $0.text(in: self)) } }
    return rows
  }
}
