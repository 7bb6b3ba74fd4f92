/// A session in words, as `breathe show` and `breathe list` tell it.
extension Language {
  /// The whole of it: what to know, and what will happen.
  ///
  /// `withoutHolds` is the id of the session that replaces it for those who should not hold their
  /// breath; `path` is where an added session lies.
  package func description(
    of session: Session, _ timeline: Timeline, level: Level, withoutHolds: String?,
    check: SelfCheck? = nil, path: CleanText? = nil, warnings: [Diagnostic] = []
  ) -> String {
    var parts = [session.title.text(in: self)]
    if let about = session.about { parts.append(about.text(in: self)) }
    parts.append(facts(session, level: level, withoutHolds: withoutHolds).joined(separator: "\n"))
    if let picture = session.picture { parts.append(picture.rows.joined(separator: "\n")) }
    let longestHold = timeline.longestBreathHold
    let cautions = session.cautions(for: timeline).map {
      "- " + caution($0, longestHold: longestHold)
    }
    parts.append(cautions.joined(separator: "\n"))
    if let check { parts.append(selfCheck(check)) }
    parts.append(session.questions.map { told($0) }.joined(separator: "\n"))
    var steps: [String] = []
    if let settle = session.settle?.value(at: level) {
      steps.append(self("Getting ready", "Voorbereiding") + ": \(length(settle))")
    }
    steps += session.steps.flattened.map { step, path in
      String(repeating: "  ", count: path.depth) + describe(step, level: level)
    }
    parts.append(steps.joined(separator: "\n"))
    parts.append(lengths(timeline))
    parts.append(told(warnings).joined(separator: "\n"))
    if let path {
      parts.append(self("You added it: ", "Door jou toegevoegd: ") + "\(oneLine(path))")
    }
    if check != nil { parts.append(referral) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func facts(_ session: Session, level: Level, withoutHolds: String?) -> [String] {
    var facts: [String] = []
    if let posture = session.posture { facts.append(posture.text(in: self)) }
    if let author = session.author {
      let contact = session.contact.map { " (\($0.text(in: self)))" } ?? ""
      facts.append(self("By ", "Door ") + author.text(in: self) + contact)
    }
    if let other = withoutHolds {
      facts.append(
        other == session.id
          ? self(
            "Without holds: press h before it begins",
            "Zonder vasthouden: druk op h voor je begint")
          : self("Without holds: breathe \(other)", "Zonder vasthouden: breathe \(other)"))
    }
    return facts + advice(session, level: level)
  }

  private func advice(_ session: Session, level: Level) -> [String] {
    var facts: [String] = []
    if !session.needs.isEmpty {
      let needs = session.needs.map { need($0.text(in: self)) }.joined(separator: ", ")
      facts.append(self("You need: ", "Nodig: ") + needs)
    }
    if let often = session.often { facts.append(self("How often: ", "Hoe vaak: ") + told(often)) }
    if let most = session.maxPerDay?.value(at: level) {
      facts.append(self("At most \(most) times a day", "Hooguit \(most) keer per dag"))
    }
    if !session.ratings.isEmpty {
      facts.append(
        self("To rate before and after (0–10): ", "Vooraf en achteraf in te schatten (0–10): ")
          + session.ratings.map(told).joined(separator: ", "))
    }
    if let day = session.review {
      facts.append(
        self("To be reviewed by its author on ", "Na te kijken door de auteur op ") + told(day))
    }
    return facts
  }

  func told(_ frequency: Frequency) -> String {
    switch frequency.unit {
    case .day: self("\(frequency.count) × a day", "\(frequency.count) × per dag")
    case .week: self("\(frequency.count) × a week", "\(frequency.count) × per week")
    }
  }

  private func told(_ asked: AskedRating) -> String {
    told(asked.rating) + (asked.isBefore ? "" : self(" (only after)", " (alleen achteraf)"))
  }

  package func told(_ rating: Rating) -> String {
    switch rating {
    case .tension: self("tension", "spanning")
    case .pain: self("pain", "pijn")
    case .dizziness: self("dizziness", "duizeligheid")
    case .breathlessness: self("breathlessness", "kortademigheid")
    case .effort: self("effort", "inspanning")
    }
  }

  /// A question of the file's own, and what follows from a yes.
  package func told(_ question: OwnQuestion) -> String {
    let text = "? " + question.text.text(in: self)
    return switch question.whenYes {
    case .stop: text + self(" Yes: not today.", " Ja: vandaag niet.")
    case .instead(let id): text + self(" Yes: breathe \(id).", " Ja: breathe \(id).")
    }
  }

  private func lengths(_ timeline: Timeline) -> String {
    let planned = timeline.planned.clockText
    guard timeline.end > timeline.planned else { return self("Length: ", "Duur: ") + planned }
    return self(
      "Length: \(planned), with the closing rest \(timeline.end.clockText)",
      "Duur: \(planned), met de rust aan het eind \(timeline.end.clockText)")
  }

  /// A step in a line; of a repeat or an include, what comes before its steps.
  private func describe(_ step: Step, level: Level) -> String {
    switch step {
    case .say(let say):
      return "\(say.text.text(in: self)) (\(length(say.duration.value(at: level))))"
    case .rest(let rest):
      let text = rest.cue?.text(in: self)
      let closing = self("Closing rest", "Rust aan het eind")
      let name =
        rest.isClosing
        ? [closing, text].compactMap(\.self).joined(separator: ": ") : text ?? self.rest
      let every = rest.every.map { every in
        let time = length(every.value(at: level))
        return self(", a chime every \(time)", ", elke \(time) een klankje")
      }
      return "\(name) (\(length(rest.duration.value(at: level)))\(every ?? ""))"
    case .breathe(let breathing):
      return describe(breathing, level: level)
    case .hold(let timed), .work(let timed):
      return describe(timed, level: level)
    case .move(let move):
      return describe(move, level: level)
    case .wait(let wait):
      let time = wait.duration.map { ", " + length($0.value(at: level)) } ?? ""
      return wait.text.text(in: self) + self(" (press a key\(time))", " (druk op een toets\(time))")
    case .session(let include):
      return "\(include.id):"
    case .repeat(let times, _):
      let count = times.value(at: level)
      return self("\(count) times:", "\(count) keer:")
    }
  }

  private func describe(_ breathing: Breathing, level: Level) -> String {
    let breaths = Breaths(breathing, level: level)
    var told = describe(breaths.first)
    if breaths.first != breaths.last {
      told += self(", little by little to ", ", geleidelijk naar ") + describe(breaths.last)
    }
    return "\(breaths.count) × \(told) (\(length(breaths.duration)))"
  }

  func describe(_ pattern: Pattern) -> String {
    let tenths = pattern.phases.map { $0.duration.inSeconds * 10 }
    // What a rate makes of a breath has more decimals than anyone needs.
    let isRound = tenths.allSatisfy { abs($0 - $0.rounded()) < 0.001 }
    let rate = decimal(60 / pattern.duration.inSeconds)
    let phases = zip(pattern.phases, tenths).map { phase, tenths in
      let word =
        switch phase.kind {
        case .inhale: self("in", "in")
        case .holdFull: self("hold", "vasthouden")
        case .exhale: self("out", "uit")
        case .holdEmpty: self("wait", "wachten")
        }
      return isRound
        ? "\(word) \(seconds(phase.duration))" : "\(word) \(decimal(tenths / 10)) s"
    }.joined(separator: ", ")
    return isRound ? phases : self("\(rate) a minute: ", "\(rate) per minuut: ") + phases
  }

  /// With one decimal, if it isn't whole.
  private func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(self(".", ","))\(tenths % 10)"
  }

  private func describe(_ timed: TimedExercise, level: Level) -> String {
    let exercise = timed.exercise
    let lengths = describe(timed.length, exercise.sides) { told($0, level: level) }
    let reps = exercise.reps.left.value(at: level) > 1 || !exercise.repsOfSets.isEmpty
    let count = reps ? "\(told(repsOf: exercise, level: level)) × " : ""
    var parts = ["\(names(of: exercise)): \(count)\(lengths)"] + sets(of: exercise, level: level)
    if let pattern = timed.pattern?.value(at: level) {
      parts.append(self("breathing: ", "ademritme: ") + describe(pattern))
    }
    return (parts + facts(of: exercise)).joined(separator: ", ")
  }

  private func names(of exercise: Exercise) -> String {
    exercise.names.map { $0.text(in: self) }.joined(separator: "; ")
  }

  /// 8, or 6, 4 and 2 of three sets.
  private func told(repsOf exercise: Exercise, level: Level) -> String {
    guard exercise.repsOfSets.isEmpty else {
      return exercise.repsOfSets.map { "\($0)" }.joined(separator: ", ")
    }
    return "\(exercise.reps.left.value(at: level))"
  }

  private func sets(of exercise: Exercise, level: Level) -> [String] {
    let sets = exercise.setCount(at: level)
    var told = sets > 1 && exercise.repsOfSets.isEmpty ? [self.sets(sets)] : []
    let ownRest = exercise.between?.value(at: level)
    let rest = ownRest ?? (exercise.sides.count > 1 ? exercise.change.value(at: level) : .zero)
    if sets > 1, rest > .zero {
      let time = length(rest)
      told.append(self("rest \(time) between sets", "rust \(time) tussen de sets"))
    }
    if exercise.names.count > 1, let ownRest, ownRest > .zero {
      let time = length(ownRest)
      told.append(self("rest \(time) between exercises", "rust \(time) tussen de oefeningen"))
    }
    return told
  }

  func sets(_ count: Int) -> String {
    count == 1 ? "1 set" : "\(count) sets"
  }

  func repetitions(_ count: Int) -> String {
    count == 1
      ? self("1 repetition", "1 herhaling") : self("\(count) repetitions", "\(count) herhalingen")
  }

  private func facts(of exercise: Exercise) -> [String] {
    [
      exercise.load.map { self("load: ", "gewicht: ") + $0.text(in: self) },
      exercise.effort.map { self("effort: ", "inspanning: ") + $0.text(in: self) },
      exercise.limit.map { self("limit: ", "grens: ") + $0.text(in: self) },
    ].compactMap(\.self)
      + (exercise.unequal.map { [told(reason: $0)] } ?? [])
  }

  private func told(reason: LocalizedText) -> String {
    self("reason: ", "reden: ") + withoutStop(reason.text(in: self))
  }

  private func told(_ length: ByLevel<TimedExercise.Length>, level: Level) -> String {
    switch length.value(at: level) {
    case .time(let time): self.length(time)
    case .breaths(let count): breaths(count)
    }
  }

  private func describe(_ move: Move, level: Level) -> String {
    let exercise = move.exercise
    let reps =
      exercise.repsOfSets.isEmpty
      ? describe(exercise.reps, exercise.sides) { "\($0.value(at: level)) ×" }
      : describe(BySide(told(repsOf: exercise, level: level)), exercise.sides) { "\($0) ×" }
    var parts = ["\(names(of: exercise)): \(reps)"] + sets(of: exercise, level: level)
    if move.alternates { parts.append(self("in turns", "om en om")) }
    parts.append(describe(move.tempo, level: level))
    if let last = move.tempoEnd {
      parts.append(
        self("little by little to ", "geleidelijk naar ") + describe(last, level: level))
    }
    return (parts + facts(of: exercise)).joined(separator: ", ")
  }

  func describe(_ tempo: [Move.Phase], level: Level) -> String {
    tempo.map { phase in
      let told = "\(word(phase.kind).lowercased()) \(seconds(phase.duration.value(at: level)))"
      return phase.breath.map { "\(told) (\(word($0)))" } ?? told
    }.joined(separator: ", ")
  }

  /// How much is done, and on which sides; by side where they differ.
  func describe<Value>(
    _ value: BySide<Value>, _ sides: [Side], told: (Value) -> String
  ) -> String {
    guard !sides.isEmpty else { return told(value.left) }
    guard value.left != value.right else {
      if sides.count == 1 { return "\(told(value.left)), \(side(sides[0]).lowercased())" }
      return told(value.left) + self(" on each side", " per kant")
    }
    return sides.map { "\(side($0).lowercased()) \(told(value.value(on: $0)))" }
      .joined(separator: ", ")
  }

  /// A length as people say it: `20 s`, `1 min 30 s`, `5 min`.
  func length(_ duration: Duration) -> String {
    guard duration >= .seconds(60) else { return seconds(duration) }
    let whole = duration.secondsLeft
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    let parts = [
      hours > 0 ? self("\(hours) h", "\(hours) uur") : nil, minutes > 0 ? "\(minutes) min" : nil,
      rest > 0 ? "\(rest) s" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
