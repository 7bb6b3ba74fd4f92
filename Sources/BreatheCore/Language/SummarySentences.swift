/// What a session file will do, told before it is added or first run.
extension Language {
  /// A few lines: whose it is, how long it takes, what is held, what is unusual.
  public func summary(_ session: Session, warnings: [Diagnostic]) -> String {
    var lines = ["\(session.title.text(in: self)) (\(session.id))"]
    lines.append(author(of: session))
    if let timeline = try? session.timeline(RunOptions(language: self)) {
      lines.append(self("Length: ", "Duur: ") + timeline.planned.clockText)
      lines.append(holds(of: timeline))
      lines += exercises(of: timeline)
    }
    if let screening = session.effectiveScreening { lines.append(selfCheckBefore(screening)) }
    if !session.questions.isEmpty {
      lines.append(
        self("It has questions of its own.", "Vooraf stelt deze sessie ook eigen vragen."))
    }
    lines += warnings.map { self("Warning", "Let op") + ": " + sentence($0) + "." }
    return lines.joined(separator: "\n")
  }

  private func author(of session: Session) -> String {
    guard let author = session.author?.text(in: self) else {
      return self("It does not say who wrote it.", "Er staat niet bij wie dit heeft geschreven.")
    }
    let contact = session.contact.map { " (\($0.text(in: self)))" } ?? ""
    return self("By ", "Van ") + author + contact
  }

  private func holds(of timeline: Timeline) -> String {
    let holds = timeline.breathHolds
    guard let longest = holds.map(\.duration).max() else {
      return self("You hold your breath nowhere.", "Je houdt nergens je adem vast.")
    }
    return self(
      "You hold your breath \(holds.count) ×, for at most \(seconds(longest)).",
      "Je houdt \(holds.count) × je adem vast, hooguit \(seconds(longest)).")
  }

  /// The postures and movements, each name once.
  private func exercises(of timeline: Timeline) -> [String] {
    var names: [String] = []
    for exercise in timeline.segments.compactMap(\.exercise) where !names.contains(exercise.name) {
      names.append(exercise.name)
    }
    guard !names.isEmpty else { return [] }
    return [self("Exercises: ", "Oefeningen: ") + names.joined(separator: ", ")]
  }

  private func selfCheckBefore(_ screening: Screening) -> String {
    switch screening {
    case .stretch:
      self("First come the questions before stretching.", "Eerst komen de vragen over rekken.")
    case .core:
      self(
        "First come the questions before core exercises.",
        "Eerst komen de vragen over rompoefeningen.")
    }
  }

  public var runQuestion: String {
    self("This file is new to breathe. Start it?", "Dit bestand is nieuw voor breathe. Starten?")
  }

  public var confirmationNeedsTerminal: String {
    self(
      "This file is new to breathe, and there is no terminal to ask on. If you trust it, add --yes.",
      "Dit bestand is nieuw voor breathe, maar hier is geen terminal om iets te vragen. Vertrouw je het, voeg dan --yes toe."
    )
  }
}
