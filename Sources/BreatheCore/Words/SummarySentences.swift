/// What a session file will do, told before it is added or first run.
extension Language {
  /// A few lines: whose it is, how long it takes, what is held, what is unusual.
  package func summary(_ session: Session, warnings: [Diagnostic]) -> String {
    var lines = ["\(session.title.text(in: self)) (\(session.id))"]
    lines.append(author(of: session))
    if let timeline = try? session.timeline(RunOptions(language: self)) {
      lines.append(self("Length: ", "Duur: ") + timeline.planned.clockText)
      lines.append(holds(of: timeline))
      lines += exercises(of: timeline)
    }
    if session.selfCheck(isShipped: false) != nil {
      lines.append(
        self("First come a few questions of health.", "Eerst krijg je een paar gezondheidsvragen."))
    }
    if session.screening == .own {
      lines.append(
        self(
          "Its author's questions stand in the place of ours about the body.",
          "De vragen van de auteur komen in plaats van de onze over het lichaam."))
    }
    if let limit = session.painLimit {
      lines.append(
        self(
          "Its author allows pain up to \(limit) of 10.",
          "De auteur staat pijn toe tot \(limit) van 10."))
    }
    if !session.questions.isEmpty {
      lines.append(
        self(
          "Its author asks a few questions first as well.",
          "Ook de auteur stelt vooraf een paar vragen."))
    }
    for case .own(let text) in session.cautions {
      lines.append(self("Note: ", "Let op: ") + text.text(in: self))
    }
    lines += told(warnings)
    // A text of the file must not look like one of these lines.
    return lines.map { oneLine(CleanText($0)).string }.joined(separator: "\n")
  }

  private func author(of session: Session) -> String {
    guard let author = session.author?.text(in: self) else {
      return self("It does not say who wrote it.", "Er staat niet bij wie dit heeft geschreven.")
    }
    let contact = session.contact.map { " (\($0.text(in: self)))" } ?? ""
    return self("By ", "Door ") + author + contact
  }

  private func holds(of timeline: Timeline) -> String {
    let holds = timeline.breathHolds
    guard let longest = holds.map(\.duration).max() else {
      return self(
        "breathe paces no breath holds.",
        "breathe geeft geen momenten aan om je adem vast te houden.")
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

  package var runQuestion: String {
    self(
      "You have not run this file before. Start it?",
      "Je gebruikt dit bestand voor het eerst. Starten?")
  }

  package var confirmationNeedsTerminal: String {
    self(
      "You have not run this file before, and there is no terminal to ask on. Read it with “breathe show”. If you trust it, and nothing in its self-check applies to you today, add --yes.",
      "Je gebruikt dit bestand voor het eerst, maar hier is geen terminal om iets te vragen. Lees het met “breathe show”. Vertrouw je het, en geldt vandaag geen van de gezondheidsvragen voor jou? Voeg dan --yes toe."
    )
  }
}
