/// The self-check before a stretch: the red flags, then the six questions.
extension Language {
  public var screeningTitle: String { self("Not today?", "Is rekken vandaag een goed idee?") }

  public var redFlagsTitle: String { self("First, this.", "Eerst dit.") }

  public var redFlags: String {
    self(
      """
      Leg weakness, numbness between the legs, new bladder or bowel trouble, chest pain, fever, \
      night pain that does not ease, a warm swollen calf, unexplained weight loss, pain after an \
      accident, or unable to put weight on the leg?
      """,
      """
      Heb je krachtverlies in je been, een doof gevoel tussen je benen, nieuwe problemen met \
      plassen of je stoelgang, pijn op je borst, koorts, nachtelijke pijn die niet zakt, een \
      warme, gezwollen kuit, onverklaard gewichtsverlies of pijn na een ongeval, of kun je niet op \
      je been steunen?
      """)
  }

  /// What the keys say of the red flags, each a few words.
  public var redFlagsKeys: [String] {
    [
      self("y yes, one of these", "j ja, een hiervan"), self("0 none of these", "0 geen hiervan"),
      rather, self("q stop", "q stop"),
    ]
  }

  private var rather: String { self("Enter rather not say", "Enter zeg ik liever niet") }

  public var redFlagsAnswer: String {
    self(
      """
      Do not practise today. Call your doctor. Chest pain, sudden weakness, numbness between the \
      legs or unable to pass water: call 112.
      """,
      """
      Oefen vandaag niet. Bel je huisarts; buiten de uren de huisartsenpost (NL) of 1733 (BE). \
      Pijn op de borst, plots krachtverlies, een doof gevoel tussen je benen of niet kunnen \
      plassen: bel 112.
      """)
  }

  /// The questions of the stretch self-check, the first of which is number 1.
  public var stretchQuestions: [String] {
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
        "Does the tension come mainly with stress or emotion?",
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
  public var stretchKeys: [String] {
    [
      self("Press the number that applies", "Druk op het nummer dat klopt"),
      self("0 none", "0 geen"), rather, self("q stop", "q stop"),
    ]
  }

  /// What is offered instead of the stretch, and to whom the person should talk first.
  public func offer(askTherapist: Bool) -> String {
    let advice =
      askTherapist ? self("Ask your therapist first. ", "Overleg eerst met je therapeut. ") : ""
    return advice
      + self(
        "Let's skip the stretch today. Breathe with me for five minutes instead?",
        "Sla het rekken vandaag over. Wil je in plaats daarvan vijf minuten rustig ademen?")
  }

  public var offerKeys: [String] { [self("Enter yes", "Enter ja"), self("q no", "q nee")] }

  /// Said where a text goes on past the screen.
  public var moreKeys: String { self("Any key: more", "Een toets: verder") }

  /// Said where no one can answer.
  public var screeningNeedsTerminal: String {
    self(
      """
      This session begins with a self-check, and there is no terminal to ask it on. Read it with \
      “breathe show”; when nothing in it applies to you today, add --yes.
      """,
      """
      Deze sessie begint met een korte check, en die kan hier niet gevraagd worden. Lees hem met \
      “breathe show”; klopt er vandaag niets van voor jou, geef dan --yes mee.
      """)
  }
}
