/// A session in words, as `breathe show` and `breathe list` tell it.
extension Language {
  /// The whole of it: what to know, and what will happen.
  ///
  /// `withoutHolds` is the id of the session that replaces it for those who should not hold their
  /// breath.
  public func description(
    of session: Session, _ timeline: Timeline, level: Level, withoutHolds: String?
  ) -> String {
    var parts = [session.title.text(in: self)]
    if let about = session.about { parts.append(about.text(in: self)) }
    parts.append(facts(session, withoutHolds: withoutHolds).joined(separator: "\n"))
    parts.append(session.cautions(for: timeline).map { "- " + caution($0) }.joined(separator: "\n"))
    if let screening = session.effectiveScreening { parts.append(selfCheck(SelfCheck(screening))) }
    var steps: [String] = []
    if let settle = session.settle?.value(at: level) {
      steps.append(self("Getting ready", "Voorbereiding") + ": \(length(settle))")
    }
    steps += session.steps.flatMap { describe($0, level: level) }
    parts.append(steps.joined(separator: "\n"))
    parts.append(lengths(timeline))
    if session.effectiveScreening != nil { parts.append(referral) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// One line for the list, its id in `columns` characters.
  public func listLine(_ session: Session, _ timeline: Timeline, columns: Int) -> String {
    let head =
      pad(session.id, to: columns) + "  " + pad(timeline.planned.clockText, to: 5, right: true)
    let tail = session.about?.text(in: self) ?? session.title.text(in: self)
    return "\(head)  \(tail)"
  }

  private func facts(_ session: Session, withoutHolds: String?) -> [String] {
    var facts: [String] = []
    if let posture = session.posture { facts.append(posture.text(in: self)) }
    if let author = session.author {
      let contact = session.contact.map { " (\($0.text(in: self)))" } ?? ""
      facts.append(self("By ", "Van ") + author.text(in: self) + contact)
    }
    if let other = withoutHolds {
      facts.append(self("Without holds: breathe \(other)", "Zonder vasthouden: breathe \(other)"))
    }
    return facts
  }

  private func lengths(_ timeline: Timeline) -> String {
    let planned = timeline.planned.clockText
    guard timeline.end > timeline.planned else { return self("Length: ", "Duur: ") + planned }
    return self(
      "Length: \(planned), with the closing rest \(timeline.end.clockText)",
      "Duur: \(planned), met de rust aan het eind \(timeline.end.clockText)")
  }

  private func describe(_ step: Step, level: Level) -> [String] {
    switch step {
    case .say(let say):
      return ["\(say.text.text(in: self)) (\(length(say.duration.value(at: level))))"]
    case .rest(let rest):
      let text = rest.cue?.text(in: self) ?? self.rest
      let name = rest.isClosing ? self("Closing rest", "Rust aan het eind") + ": \(text)" : text
      return ["\(name) (\(length(rest.duration.value(at: level))))"]
    case .breathe(let breathing):
      return [describe(breathing, level: level)]
    case .hold(let hold):
      return [describe(hold, level: level)]
    case .repeat(let times, let steps):
      let count = times.value(at: level)
      return [self("\(count) times:", "\(count) keer:")]
        + steps.flatMap { describe($0, level: level) }.map { "  " + $0 }
    }
  }

  private func describe(_ breathing: Breathing, level: Level) -> String {
    let pattern = breathing.pattern.value(at: level)
    let count =
      switch breathing.extent {
      case .cycles(let cycles): cycles.value(at: level)
      case .time(let time): pattern.wholeBreaths(in: time.value(at: level))
      }
    let total = pattern.duration * count
    return "\(count) × \(describe(pattern)) (\(length(total)))"
  }

  private func describe(_ pattern: Pattern) -> String {
    pattern.phases.map { phase in
      let word =
        switch phase.kind {
        case .inhale: self("in", "in")
        case .holdFull: self("hold", "vasthouden")
        case .exhale: self("out", "uit")
        case .holdEmpty: self("wait", "wachten")
        }
      return "\(word) \(seconds(phase.duration))"
    }.joined(separator: ", ")
  }

  private func describe(_ hold: PostureHold, level: Level) -> String {
    var parts = ["\(hold.name.text(in: self)): \(length(hold.duration.value(at: level)))"]
    if !hold.sides.isEmpty {
      parts.append(
        hold.sides.map { side($0).lowercased() }.joined(separator: self(" and ", " en ")))
    }
    let sets = hold.sets.value(at: level)
    if sets > 1 { parts.append(self("\(sets) sets", "\(sets) sets")) }
    if let pattern = hold.pattern?.value(at: level) {
      parts.append(self("breathing: ", "ademhaling: ") + describe(pattern))
    }
    return parts.joined(separator: ", ")
  }

  /// A length as people say it: `20 s`, `1 min 30 s`, `5 min`.
  func length(_ duration: Duration) -> String {
    guard duration >= .seconds(60) else { return seconds(duration) }
    let whole = duration.secondsLeft
    let rest = whole % 60
    return "\(whole / 60) min" + (rest > 0 ? " \(rest) s" : "")
  }
}
