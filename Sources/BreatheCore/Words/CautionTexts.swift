/// The wellness notice and the cautions that ship: what to know before a session.
extension Language {
  package var wellnessNotice: String {
    self(
      """
      breathe is a timer for relaxation and well-being. It is not a medical device and does not \
      diagnose, treat or prevent anything. If you are unwell, pregnant or under treatment, ask \
      your doctor or therapist first. You can stop at any moment.
      """,
      """
      breathe is een timer voor ontspanning en welzijn. Het is geen medisch hulpmiddel en stelt \
      geen diagnose; het behandelt of voorkomt niets. Voel je je ziek, ben je zwanger of onder \
      behandeling? Overleg dan eerst met je arts of therapeut. Je mag altijd stoppen.
      """)
  }

  /// The notice in one line, once a person has seen the whole of it.
  package var shortNotice: String {
    self(
      "For relaxation; not a medical device. Stop whenever you like.",
      "Voor ontspanning, geen medisch hulpmiddel. Je mag altijd stoppen.")
  }

  /// Who should not hold their breath: one or more conditions an item; without those whom the session is
  /// meant for.
  package func holdsForWhom(_ meantFor: some Collection<MeantFor> = []) -> [String] {
    let bodies = [
      meantFor.contains(.pregnancy) ? nil : self("pregnant", "zwanger"),
      meantFor.contains(.afterOperation)
        ? nil : self("had an operation recently", "pas geopereerd"),
    ].compactMap(\.self)
    let lungs =
      meantFor.contains(.lungs)
      ? self("heart disease", "een hartziekte")
      : self("heart or lung disease, asthma", "een hart- of longziekte, astma")
    let joined = bodies.count == 2 ? [bodies.joined(separator: self(", or ", ", of "))] : bodies
    return joined + [
      lungs
        + self(
          ", high blood pressure, epilepsy, glaucoma or high eye pressure, a retina problem",
          ", hoge bloeddruk, epilepsie, glaucoom of hoge oogdruk, een netvliesaandoening"),
      self(
        "a past stroke, fainting, panic attacks",
        "ooit een beroerte gehad, soms flauwvallen, paniekaanvallen"),
    ]
  }

  /// The same, from the longest to the shortest.
  var holdsReminders: [String] {
    [holdsReminder, key(.withoutHolds), self("h = without", "h = zonder")]
  }

  /// For whom `h` is, in the lead-in.
  var holdsForWhomLines: [String] {
    [
      self(
        "h, without holds, if one of these applies:",
        "h, zonder vasthouden, als een van deze geldt:"
      )
    ] + holdsForWhom().map { "- " + $0 } + [holdsAdvice()]
  }

  /// Whom to ask about breath holds.
  package func holdsAdvice(_ meantFor: some Collection<MeantFor> = []) -> String {
    meantFor.contains(.lungs)
      ? self(
        "Heart disease? Ask your doctor first.", "Hartziekte? Overleg eerst met je arts.")
      : self(
        "Heart or lung disease? Ask your doctor first.",
        "Hart- of longziekte? Overleg eerst met je arts.")
  }

  /// What remains of the gate in the lead-in, once it was answered.
  package var holdsReminder: String {
    self("Holds: h = without · ? = for whom", "Vasthouden: h = zonder · ? = voor wie")
  }

  /// A caution in one line; nil for one that has no shorter form. `canSkipHolds` says that `h` takes
  /// a version without holds.
  package func shortCaution(_ caution: Caution, canSkipHolds: Bool) -> String? {
    guard case .id(let id) = caution else { return nil }
    return switch id {
    case .holds:
      self("You hold your breath. ", "Je houdt je adem vast. ")
        + (canSkipHolds
          ? self("Pregnant, ill or unsure? Press h.", "Zwanger, ziek of twijfel je? Druk op h.")
          : self(
            "Pregnant, ill or unsure? Ask your doctor first.",
            "Zwanger, ziek of twijfel je? Overleg eerst met je arts."))
    case .general, .standing, .walking, .kneeling:
      self("Dizzy? Stop and breathe normally.", "Duizelig? Stop en adem gewoon.")
    case .stretch: self("A mild pull, never pain.", "Hooguit lichte rek, nooit pijn.")
    case .knee:
      self(
        "Sore knee, or hip or knee surgery lately? Skip this.",
        "Kniepijn, of pas aan heup of knie geopereerd? Sla over.")
    case .pelvis:
      self(
        "Pelvic pain or instability? Skip this.", "Bekkenpijn of een instabiel bekken? Sla over.")
    case .pregnancySkip:
      self("Over 16 weeks pregnant? Skip this.", "Meer dan 16 weken zwanger? Sla over.")
    case .pregnancy:
      self(
        "Over 16 weeks pregnant? Lie on your side, or sit.",
        "Meer dan 16 weken zwanger? Op je zij, of zittend.")
    case .feelings: self("Stop whenever you like.", "Stop wanneer je wilt.")
    case .core: nil
    }
  }

  package func caution(_ caution: Caution) -> String {
    switch caution {
    case .own(let text): text.text(in: self)
    case .id(let id): self.caution(id)
    case .forDizzy(let id): opening(id) + " " + neverWhere
    }
  }

  /// The same for a session in which the breath is held for at most `longestHold`.
  func caution(_ caution: Caution, longestHold: Duration?) -> String {
    guard caution == .id(.holds), let longestHold else { return self.caution(caution) }
    return self(
      "You hold your breath for up to \(seconds(longestHold)) here. ",
      "Hierbij houd je je adem tot \(seconds(longestHold)) vast. ") + holdsConditions
  }

  private func caution(_ id: Caution.ID) -> String {
    switch id {
    case .general, .standing, .kneeling, .walking:
      opening(id) + " " + neverWhere
        + self(
          " Dizzy, tingling, breathless or anxious? Stop and breathe normally.",
          """
           Word je duizelig, benauwd of angstig, of krijg je tintelingen? Stop dan en adem gewoon \
          verder.
          """)
    case .holds:
      self("You hold your breath briefly here. ", "Hierbij houd je je adem even vast. ")
        + holdsConditions
    case .stretch:
      self(
        "A mild pull, never pain. Stop with sharp or radiating pain, tingling or numbness.",
        """
        Je voelt hooguit lichte rek (3 op een schaal van 10), nooit pijn. Stop bij scherpe of \
        uitstralende pijn, tintelingen of een doof gevoel.
        """)
    case .knee:
      self(
        "Cushion the knee. Skip with a sore knee or after recent hip or knee surgery.",
        """
        Leg iets zachts onder je knie. Sla deze oefening over bij kniepijn of als je pas aan je \
        heup of knie geopereerd bent.
        """)
    case .pelvis:
      self(
        "Pelvic pain or instability? Skip this and ask your therapist.",
        """
        Bekkenpijn of een instabiel bekken? Sla deze oefening over en overleg met je therapeut.
        """)
    case .core:
      self(
        "Keep breathing. Stop if back or hip hurts.",
        "Blijf doorademen. Stop bij pijn in je rug of heup.")
    case .feelings:
      self(
        "Feelings may surface. Open your eyes, feel your feet, stop whenever you like.",
        "Er kunnen emoties opkomen. Open je ogen, voel je voeten, stop wanneer je wilt.")
    case .pregnancy:
      self(
        "Pregnant beyond 16 weeks? Lie on your side or sit.",
        "Meer dan 16 weken zwanger? Ga op je zij liggen of ga zitten.")
    case .pregnancySkip:
      self(
        "Pregnant beyond 16 weeks? Skip this exercise.",
        "Meer dan 16 weken zwanger? Sla deze oefening over.")
    }
  }

  private var holdsConditions: String {
    self(
      """
      Pregnant or recently operated, or with heart or lung disease, asthma, high blood pressure, \
      epilepsy, glaucoma, a retinal problem, a past stroke, fainting or panic attacks? Choose the \
      version without holds. With heart or lung disease, ask your doctor first.
      """,
      """
      Ben je zwanger of pas geopereerd, heb je een hart- of longziekte, astma, hoge bloeddruk, \
      epilepsie, glaucoom, een netvliesprobleem of paniekaanvallen, heb je ooit een beroerte gehad \
      of val je soms flauw? Kies dan de versie zonder vasthouden. Heb je een hart- of longziekte? \
      Overleg eerst met je arts.
      """)
  }

  /// Where to do it.
  private func opening(_ id: Caution.ID) -> String {
    switch id {
    case .standing:
      self(
        "Stand beside a chair or wall. Keep your eyes open.",
        "Ga naast een stoel of muur staan. Houd je ogen open.")
    case .kneeling:
      self(
        "Kneel on something soft, a chair within reach.",
        "Kniel op iets zachts, met een stoel binnen handbereik.")
    case .walking:
      self(
        "Choose a safe route. Tired or dizzy? Sit down.",
        "Kies een veilige weg. Moe of duizelig? Ga zitten.")
    default: self("Sit or lie safely.", "Ga op een veilige plek zitten of liggen.")
    }
  }

  private var neverWhere: String {
    self(
      "Never while driving or in or near water.",
      "Nooit achter het stuur, op de fiets, of in of bij water.")
  }
}
