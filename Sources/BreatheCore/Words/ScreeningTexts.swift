/// The self-check before a stretch: the red flags, then the six questions.
extension Language {
  package func screeningTitle(_ screening: Screening) -> String {
    switch screening {
    case .stretch: self("Not today?", "Is rekken vandaag een goed idee?")
    case .core: self("Not today?", "Is oefenen vandaag een goed idee?")
    }
  }

  package var redFlagsTitle: String { self("First: do you have any of these?", "Eerst dit:") }

  package var redFlags: String {
    self(
      """
      Leg weakness, numbness between the legs, new bladder or bowel trouble, chest pain, fever, \
      night pain that does not ease, a warm swollen calf, unexplained weight loss, pain after an \
      accident, or unable to put weight on the leg?
      """,
      """
      Heb je krachtverlies in je been, een doof gevoel tussen je benen, nieuwe problemen met \
      plassen of met je stoelgang (ontlasting), pijn op je borst, koorts, nachtelijke pijn die niet zakt, een \
      warme, gezwollen kuit, onverklaard gewichtsverlies of pijn na een ongeval, of kun je niet op \
      je been steunen?
      """)
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

  /// Why the questions are asked.
  package var stretchReason: String {
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

  package var redFlagsAnswer: String {
    self(
      """
      Do not practise today. Call your doctor. Chest pain, sudden weakness, numbness between the \
      legs or unable to pass water: call 112 or your emergency number.
      """,
      """
      Oefen vandaag niet. Bel je huisarts; 's avonds, 's nachts en in het weekend de \
      huisartsenpost (NL) of de wachtpost via 1733 (BE). Pijn op de borst, plotseling krachtverlies, een doof gevoel tussen je benen of niet kunnen \
      plassen: bel 112.
      """)
  }

  /// The whole check in lines, for reading: what to look at, and what follows from it.
  package func selfCheck(_ check: SelfCheck) -> String {
    let meaning = self(
      "Does “!” apply? \(redFlagsAnswer) Does one of the questions apply to you? Then leave this session for today.",
      "Geldt “!” voor jou? \(redFlagsAnswer) Geldt een van de vragen voor jou? Sla deze sessie vandaag dan over."
    )
    let afterwards = self(
      "Done before, up to two days ago? ", "Al eens gedaan, hooguit twee dagen geleden? ")
    return
      ([screeningTitle(check.screening), "! " + redFlags] + questions(check)
      + ["? " + afterwards + worseAfterwards, meaning]).joined(separator: "\n")
  }

  /// The questions that `check` asks, each with its number.
  package func questions(_ check: SelfCheck) -> [String] {
    check.numbers.map { "\($0). \(stretchQuestions[$0 - 1])" }
  }

  /// All six, the first of which is number 1.
  private var stretchQuestions: [String] {
    [
      self(
        "Is your hip or groin inflamed, overworked or newly injured?",
        "Is je heup of lies ontstoken, overbelast of pas geblesseerd?"),
      self(
        "Does your pelvis feel unstable, are your trunk muscles weak, or does turning in bed hurt?",
        """
        Voelt je bekken instabiel, zijn je buik- en rugspieren zwak, of doet omdraaien in bed pijn?
        """),
      self(
        "Does the tension come mainly with stress or emotion, and not with long sitting or sport?",
        "Komt de spanning vooral door stress of emoties, en niet door lang zitten of sporten?"),
      self(
        "Are you very flexible, or was this muscle overstretched before?",
        "Ben je erg lenig, of is je heupspier al eens overrekt?"),
      self(
        """
        Are you pregnant, do you have a hip replacement or osteoporosis, or did you recently give \
        birth, fall or have an operation?
        """,
        """
        Ben je zwanger, heb je een heupprothese of osteoporose, of ben je pas bevallen, gevallen of \
        geopereerd?
        """),
      self(
        "Do you have pain down the leg, tingling or numbness?",
        "Heb je uitstralende pijn, tintelingen of een doof gevoel in je been?"),
    ]
  }

  /// What the keys say of the questions.
  package var stretchKeys: [String] {
    [
      self(
        "Press the number that applies to you; of several, the lowest",
        "Druk op het nummer dat voor jou geldt; bij meer het laagste"),
      self("n = none", "n = geen"), rather, why, "q = stop",
    ]
  }

  /// Asked where the third of the questions is the lowest that applies.
  package var questionsBesideThird: String {
    self("Does 4, 5 or 6 apply to you as well?", "Geldt ook 4, 5 of 6 voor jou?")
  }

  /// What is offered instead, and whom the person should ask.
  package func offer(insteadOf screening: Screening, askTherapist: Bool) -> String {
    let skip =
      switch screening {
      case .stretch: self("Let's skip the stretch today", "Sla het rekken vandaag over")
      case .core: self("Let's skip this exercise today", "Sla deze oefening vandaag over")
      }
    let advice =
      askTherapist ? self("; ask your therapist.", " en overleg met je therapeut.") : "."
    return skip + advice
      + self(
        " Breathe with me for five minutes instead?",
        " Wil je in plaats daarvan vijf minuten rustig ademen?")
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
      self("y = breathe", "j = ademen"), self("d = do it all the same", "d = toch doen"),
      self("n = neither", "n = geen van beide"), "q = stop",
    ]
  }

  /// A session that a file's own question leads to.
  package func offer(_ id: String) -> String {
    self(
      "Then the author suggests “\(id)” today. Start it?",
      "Dan stelt de auteur vandaag “\(id)” voor. Starten?")
  }

  /// What follows from a yes to a file's own question.
  package var notToday: String {
    self("Leave this session for today.", "Sla deze sessie vandaag over.")
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
