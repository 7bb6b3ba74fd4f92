/// The self-check before an exercise: the red flags, then the list of its parts of the body.
extension Language {
  /// The red flags as a list, and which of them always count.
  package func redFlags(_ lists: [SelfCheck.RedFlags]) -> String {
    let question = self(
      "Do you have any of these today, new or worse than your doctor or therapist knows?",
      """
      Heb je vandaag een van deze klachten, nieuw of erger dan je arts of therapeut weet?
      """)
    return ([question] + lists.flatMap(redFlags)).joined(separator: "\n")
  }

  private func redFlags(_ list: SelfCheck.RedFlags) -> [String] {
    let flags: [String] =
      switch list {
      case .always:
        [
          self(
            "chest pain, suddenly short of breath, coughing up blood, fainted",
            "pijn op de borst, opeens kortademig, bloed ophoesten, flauwgevallen"),
          self("a warm, swollen calf", "een warme, gezwollen kuit"),
          self(
            "a numb feeling between the legs, can't pee or can't hold it, new trouble with the bowels",
            """
            een doof gevoel tussen je benen, niet kunnen plassen of het niet kunnen ophouden, \
            nieuwe problemen met je ontlasting (stoelgang)
            """),
          self(
            "these count always, also if a doctor knows",
            "deze tellen altijd, ook als je arts het weet"),
        ]
      case .new:
        [
          self(
            "a weak leg or arm; you can't stand on your leg",
            "krachtverlies in een been of arm; je kunt niet op je been staan"),
          self(
            "night pain that does not ease however you lie",
            "pijn die 's nachts niet afneemt, hoe je ook ligt"),
          self("fever; weight loss without a reason", "koorts; gewichtsverlies zonder reden"),
          self(
            "pain after a fall or accident that no doctor has seen yet",
            "pijn na een val of ongeval waarmee je nog niet bij een arts was"),
        ]
      case .neck:
        [
          self(
            "double vision, trouble speaking or swallowing, a drooping face, unsteady walking, clumsy hands",
            "dubbelzien, moeite met praten of slikken, een scheef gezicht, onvaste gang, onhandige handen"
          )
        ]
      case .operation:
        [
          self(
            "a wound that leaks, opens or gets redder; sudden sharp pain, the leg shorter or turned",
            """
            een wond die lekt, opengaat of roder wordt; opeens hevige pijn, je been korter of gedraaid
            """)
        ]
      case .pregnancy:
        [
          self(
            "losing blood or fluid, contractions, feeling less movement: call your midwife",
            """
            bloed- of vochtverlies, weeën, minder leven voelen: bel je verloskundige of gynaecoloog
            """)
        ]
      }
    guard list == .always else { return flags.map { "  - " + $0 } }
    return flags.dropLast().map { "  - " + $0 } + ["  (" + flags[flags.count - 1] + ")"]
  }

  /// What the keys say of the red flags, each a few words.
  package var redFlagsKeys: [String] {
    [
      self("y = one of these", "j = een van deze"), self("n = none of these", "n = geen van deze"),
      rather, why, "q = stop",
    ]
  }

  private var rather: String { self("x = rather not say", "x = zeg ik liever niet") }
  private var why: String { self("? = why", "? = waarom") }

  /// Why the red flags are asked.
  package var redFlagsReason: String {
    self(
      """
      These can be signs of something that a doctor should look at before you exercise. Of your \
      answers nothing is kept but the day on which none of these applied.
      """,
      """
      Dit kunnen tekenen zijn van iets waar eerst een arts naar moet kijken. Van je antwoorden wordt \
      niets bewaard, alleen op welke dag niets van dit alles voor je gold.
      """)
  }

  /// What follows from a red flag, a paragraph each.
  package var redFlagsAnswer: [String] {
    [
      self(
        "Do not practise today. Call your doctor.",
        """
        Oefen vandaag niet. Bel je huisarts; buiten de uren de huisartsenpost (NL) of de wachtpost \
        1733 (BE).
        """),
      self(
        """
        Chest pain, suddenly short of breath, sudden weakness, a drooping face, double vision or \
        trouble speaking, numb between the legs or can't pee: call 112. A warm, swollen calf: call \
        today.
        """,
        """
        Pijn op de borst, opeens kortademig, opeens krachtverlies, een scheef gezicht, dubbelzien of \
        moeite met praten, een doof gevoel tussen je benen of niet kunnen plassen: bel 112. Een \
        warme, gezwollen kuit: bel vandaag nog.
        """),
    ]
  }

  /// The second list: what speaks against it for the parts of the body that it is for.
  package func conditions(_ check: SelfCheck, hasKeys: Bool = true) -> String {
    let question = self("Does one of these apply to you?", "Geldt een van deze voor jou?")
    let stress =
      self(
        "Tense mainly with stress? Quiet breathing suits better",
        "Vooral spanning door stress? Rustig ademen past beter") + (hasKeys ? ": b" : ".")
    let balance = self(
      """
      Fell last year, or unsteady? Only with someone beside you, a firm chair against the wall.
      """,
      """
      Vorig jaar gevallen of onvast? Alleen met iemand erbij, met een stevige stoel tegen de muur.
      """)
    return
      ([question] + items(check).map { "  - " + $0 }
      + (check.offersBreathing ? [stress] : []) + (check.needsBalance ? [balance] : []))
      .joined(separator: "\n")
  }

  /// A line each; what belongs together shares one.
  private func items(_ check: SelfCheck) -> [String] {
    let conditions = check.conditions
    let place = list(check.regions.map(name)) + (check.regions.isEmpty ? "" : " ")
    let (both, birth) = (
      conditions.contains(.injured) && conditions.contains(.operated),
      conditions.contains(.pregnant) && conditions.contains(.gaveBirth)
    )
    return conditions.compactMap { condition in
      switch condition {
      case .injured where both:
        place + self("newly injured or operated on", "pas geblesseerd of geopereerd")
      case .operated where both, .gaveBirth where birth: nil
      case .injured: place + self("newly injured", "pas geblesseerd")
      case .operated: place + self("newly operated on", "pas geopereerd")
      case .radiating:
        self(
          "pain that travels into an arm or leg, tingling or numbness",
          "pijn die doortrekt in een arm of been, tintelingen of een doof gevoel")
      case .hipInflamed:
        self(
          "a hip or groin that is inflamed or overworked",
          "een ontstoken of overbelaste heup of lies")
      // What strengthens the trunk is for weak muscles.
      case .pelvisUnstable where !check.offersBreathing:
        self(
          "a pelvis that feels unstable, or pain when you turn in bed",
          "een bekken dat instabiel voelt, of pijn bij omdraaien in bed")
      case .pelvisUnstable:
        self(
          "a pelvis that feels unstable, weak trunk muscles, or pain when you turn in bed",
          "een bekken dat instabiel voelt, zwakke buik- en rugspieren, of pijn bij omdraaien in bed"
        )
      case .overstretched:
        self(
          "very flexible, or your hip muscle overstretched before",
          "erg lenig, of je heupspier al eens overrekt")
      case .hipReplaced:
        self(
          "a hip replacement, and nobody told you which movements are allowed",
          "een heupprothese, en niemand zei welke bewegingen mogen")
      case .pregnant where birth:
        self("pregnant, or gave birth recently", "zwanger, of pas bevallen")
      case .pregnant: self("pregnant", "zwanger")
      case .gaveBirth: self("gave birth recently", "pas bevallen")
      case .vertebraCollapsed: self("a collapsed vertebra", "een ingezakte wervel")
      case .osteoporosis: self("osteoporosis", "osteoporose (broze botten)")
      case .outOfSocket:
        self("a joint recently out of its socket", "een gewricht pas uit de kom")
      case .whiplash: self("a whiplash", "een whiplash")
      case .dizzyTurning:
        self(
          "dizzy or sick when you turn your head",
          "duizelig of misselijk als je je hoofd draait")
      case .rheumatism: self("rheumatism in the neck", "reuma in je nek")
      }
    }
  }

  private func name(_ region: BodyRegion) -> String {
    switch region {
    case .hip: self("hip", "heup")
    case .back: self("back", "rug")
    case .knee: self("knee", "knie")
    case .ankle: self("ankle", "enkel")
    case .shoulder: self("shoulder", "schouder")
    case .arm: self("arm", "arm")
    case .neck: self("neck", "nek")
    case .pelvis: self("pelvis", "bekken")
    }
  }

  /// Words as in “hip, back or knee”.
  private func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + self(" or ", " of ") + last
  }

  /// What the keys say of it.
  package func conditionsKeys(_ check: SelfCheck) -> [String] {
    let breathing = self("b = breathe first", "b = eerst ademen")
    return [
      self("y = one of these", "j = een van deze"), self("n = none of these", "n = geen van deze"),
      rather,
    ] + (check.offersBreathing ? [breathing] : []) + [why, "q = stop"]
  }

  /// Why it is asked.
  package var conditionsReason: String {
    self(
      """
      Then this exercise can make things worse, or someone who knows you should look on. Of your \
      answers nothing is kept but the day on which none of these applied.
      """,
      """
      Dan kan deze oefening het erger maken, of hoort er iemand mee te kijken die je kent. Van je \
      antwoorden wordt niets bewaard, alleen op welke dag niets van dit alles voor je gold.
      """)
  }

  /// The whole check in lines, for reading: what to look at, and what follows from it.
  package func selfCheck(_ check: SelfCheck, hasKeys: Bool = true) -> String {
    let lists = [
      redFlags(check.redFlags), self("Yes? ", "Ja? ") + redFlagsAnswer.joined(separator: " "),
    ]
    guard !check.conditions.isEmpty else { return lists.joined(separator: "\n") }
    let rest = [
      conditions(check, hasKeys: hasKeys),
      self(
        "Yes? Not today, then. Ask your doctor or therapist.",
        "Ja? Vandaag dan niet. Overleg met je arts of therapeut."),
      self("Done before, up to two days ago? ", "Al eens gedaan, hooguit twee dagen geleden? ")
        + worseAfterwards,
    ]
    return (lists + rest).joined(separator: "\n")
  }

  /// What is offered to someone for whom something speaks against it.
  package var notTodayAskSomeone: String {
    self(
      "Not today, then. Ask your doctor or therapist. Quiet breathing instead?",
      "Vandaag dan niet. Overleg met je arts of therapeut. Liever rustig ademen?")
  }

  /// Said to someone who would rather not say whether there is a red flag.
  package var notSure: String {
    self(
      "Not sure? Call your doctor; chest pain or suddenly short of breath: 112.",
      "Twijfel je? Bel je huisarts; pijn op de borst of opeens kortademig: 112.")
  }

  /// What is offered to someone who would rather not say, or whom it has hurt.
  package var quietBreathing: String {
    self("Not today, then. Quiet breathing instead?", "Vandaag dan niet. Liever rustig ademen?")
  }

  /// Said with an offer where someone has given the person the session, and may know better.
  package var therapistKnows: String {
    self(
      "Does your therapist know of this, and want you to do this session all the same? Press d.",
      "Weet je therapeut hiervan, en mag je deze sessie toch doen? Druk op d.")
  }

  /// What the keys say to both.
  package var therapistKeys: [String] {
    [
      self("y = breathe", "j = ademen"),
      self("d = my therapist knows, go on", "d = mijn therapeut weet het, ga door"),
      self("n = neither", "n = geen van beide"), "q = stop",
    ]
  }

  /// Asked once of someone whose author leaves out a question of ours; `texts` are the author's.
  package func isYours(_ texts: [String], author: String) -> String {
    (texts + [
      self(
        "Did you get this session yourself from \(author), for this?",
        "Heb je deze sessie zelf gekregen van \(author), hiervoor?")
    ]).joined(separator: "\n")
  }

  /// A session that a file's own question leads to.
  package func offer(_ id: String) -> String {
    self(
      "Then the author suggests “\(id)” today. Start it?",
      "Dan stelt de auteur vandaag “\(id)” voor. Starten?")
  }

  /// What follows from a yes to a file's own question; `contact` is its author's.
  package func notToday(contact: String?) -> String {
    self("Leave this session for today.", "Sla deze sessie vandaag over.")
      + (contact.map { self(" Call \($0).", " Bel \($0).") } ?? "")
  }

  /// Where nothing depends on the answer but what happens next.
  package var startKeys: [String] {
    [self("Enter = yes", "Enter = ja"), self("n = no", "n = nee"), "q = stop"]
  }

  package var yesOrNoKeys: [String] {
    [self("y = yes", "j = ja"), self("n = no", "n = nee"), "q = stop"]
  }

  /// Where an answer may wait.
  package var yesNoOrLaterKeys: [String] { yesOrNoKeys.dropLast() + ["q = later"] }

  /// Where to go with complaints that stay.
  var referral: String {
    self(
      "Do your complaints keep coming back? See your doctor or physiotherapist.",
      """
      Blijven je klachten terugkomen? Ga naar je huisarts, kinesitherapeut of fysiotherapeut.
      """)
  }

  /// Said where a text goes on past the screen.
  package var moreKeys: String { self("Press a key: more", "Druk op een toets: verder") }

  /// Said where no one can answer.
  package var screeningNeedsTerminal: String {
    self(
      """
      This session begins with a self-check, and there is no terminal to ask it on. Read it with \
      “breathe show ID”; when nothing in it applies to you today, add --yes.
      """,
      """
      Deze sessie begint met een paar gezondheidsvragen, maar hier is geen terminal om ze te \
      stellen. Lees ze met “breathe show ID”. Geldt er vandaag niets van voor jou, voeg dan --yes toe.
      """)
  }
}
