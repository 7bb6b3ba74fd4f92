/// What stands on a page or a sheet for a client.
extension Language {
  package func sentence(_ problem: HandOutProblem) -> String {
    switch problem {
    case .noContact(let id):
      self(
        "Whom can your client call? Add --from \"Practice, telephone\", or “author” and “contact” in “\(id)”.",
        "Wie kan je cliënt bellen? Voeg --from \"Praktijk, telefoon\" toe, of “author” en “contact” in “\(id)”."
      )
    case .otherLanguage(let tag):
      self(
        "breathe's texts on safety are not in “\(tag)”. Add --lang en or --lang nl.",
        "De veiligheidsteksten van breathe zijn er niet in “\(tag)”. Voeg --lang nl of --lang en toe."
      )
    case .refused(let refusals): refusals.map(sentence).joined(separator: "\n")
    case .moreThanFirstMonth(let count):
      self(
        "\(count) breaths of 4-7-8 in a row; a hand-out can't know whether the first month is over, and has four at most.",
        "\(count) keer 4-7-8 achter elkaar; wat je meegeeft, weet niet of de eerste maand voorbij is, en heeft er hooguit vier."
      )
    }
  }

  package func sentence(_ problem: CalendarProblem) -> String {
    switch problem {
    case .tooFewTimes(let needed, let session):
      self(
        "“\(session)” is done \(needed) times on one day: give \(needed) times at --at.",
        "“\(session)” staat er \(needed) keer op één dag: geef \(needed) tijden bij --at.")
    case .noTime(let part, let session):
      self(
        "“\(session)” is done \(list([part])): give one more time from \(clock(part)) at --at.",
        "“\(session)” doe je \(list([part])): geef nog een tijd van \(clock(part)) bij --at.")
    }
  }

  private func clock(_ part: PartOfDay) -> String {
    let times = [part.hours.lowerBound, part.hours.upperBound].map { ClockTime(hour: $0).text }
    return times.joined(separator: self(" to ", " tot "))
  }

  /// What an event of a calendar says below its title.
  func eventText(_ plan: Plan, _ dose: Dose, _ length: Duration?, contact: String?) -> String {
    let time = length.map { self.length(.seconds($0.secondsLeft)) }
    let dose = ([time].compactMap(\.self) + amount(dose)).joined(separator: ", ")
    let title = oneLine(CleanText(plan.title.text(in: self))).string
    let call = contact.map { stopAndCall(oneLine(CleanText($0)).string) }
    return ([dose, title] + note(of: plan) + [call].compactMap(\.self))
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  package func calendarWritten(_ path: CleanText) -> String {
    let path = oneLine(path)
    return self(
      "\(path) is written. Open it in a calendar. Made again after a change, it updates its events.",
      """
      \(path) staat klaar. Open het in een agenda. Maak je het later opnieuw, dan past het zijn \
      afspraken aan.
      """)
  }

  package func handOutWritten(_ path: CleanText) -> String {
    let path = oneLine(path)
    return self(
      "\(path) is written. Open it in a browser and read it before you send it.",
      "\(path) staat klaar. Open het in een browser en lees het voor je het verstuurt.")
  }

  func handedOut(on day: Day) -> String {
    self("Handed out on \(told(day)).", "Meegegeven op \(told(day)).")
  }

  func wasValid(until day: Day) -> String {
    self(
      "Was valid until \(told(day)). Ask whether it still is.",
      "Was geldig tot \(told(day)). Vraag of dat nog zo is.")
  }

  func isValid(until day: Day) -> String {
    self("Valid until \(told(day)).", "Geldig tot \(told(day)).")
  }

  /// How long, how often, how many times at most.
  func length(of timeline: Timeline) -> String {
    length(.seconds(timeline.planned.secondsLeft))
  }

  func handOutFacts(_ session: Session, _ timeline: Timeline, _ level: Level) -> [String] {
    let time = length(of: timeline)
    return [
      self("Takes \(time).", "Duurt \(time)."),
      session.often.map { self("How often: \(told($0)).", "Hoe vaak: \(told($0)).") },
      session.maxPerDay.map { most in
        let count = most.value(at: level)
        return self("At most \(count) times a day.", "Hooguit \(count) keer per dag.")
      },
    ].compactMap(\.self)
  }

  func handOutFacts(_ plan: Plan) -> [String] {
    let last = told(plan.days.upperBound - 1)
    return [
      plan.goal.map { self("Goal: ", "Doel: ") + $0.text(in: self) },
      self(
        "From \(told(plan.start)) to \(last), \(weeks(plan.weeks)).",
        "Van \(told(plan.start)) tot en met \(last), \(weeks(plan.weeks))."),
    ].compactMap(\.self)
  }

  func beginsLater(_ plan: Plan) -> String {
    self("The plan begins on \(told(plan.start)).", "Het plan begint op \(told(plan.start)).")
  }

  /// For who did not get it from its author.
  var forSomeoneElse: String {
    self(
      "This session leaves out questions for someone in particular. Ask whether it suits you.",
      "Deze sessie slaat vragen over voor iemand in het bijzonder. Vraag of ze bij je past.")
  }

  var askWhetherValid: String {
    self(
      "This session is no longer valid. Ask whether you may still do it.",
      "Deze sessie is niet meer geldig. Vraag of je ze nog mag doen.")
  }

  var notThisWeek: String { self("Not in this week", "Niet in deze week") }

  var doItEvenSo: String {
    self(
      "The plan does not have this session in this week. Do it anyway?",
      "In deze week staat deze sessie niet in het plan. Wil je ze toch doen?")
  }

  var enoughOnPage: String {
    self(
      "That is enough for today. Tomorrow you can do it again.",
      "Dat is genoeg voor vandaag. Morgen kun je het weer doen.")
  }

  package var fourBreathsOnPage: String {
    self(
      "4-7-8: the page has four breaths where the plan asks for more. It can't know whether the first month is over.",
      "4-7-8: de pagina heeft vier ademhalingen waar het plan er meer vraagt. Ze weet niet of de eerste maand voorbij is."
    )
  }

  var weekByWeek: String { self("Week by week", "Week voor week") }
  var doASession: String { self("Do a session", "Een sessie doen") }
  var aStepFurther: String { self("A step further", "Een stap verder") }

  var wantToGoFurther: String {
    self(
      "You can go a step further now. Do you want to?", "Je kunt nu een stap verder. Wil je dat?")
  }

  var whenToStop: String { self("When to stop", "Wanneer je stopt") }

  func stopAndCall(_ contact: String) -> String {
    self(
      "Questions, or worse afterwards? Stop and contact \(contact).",
      "Vragen, of erger achteraf? Stop en neem contact op: \(contact).")
  }

  var beforeYouBegin: String { self("Before you begin", "Voor je begint") }
  var firstQuestions: String { self("First, a few questions", "Eerst een paar vragen") }
  var holdingYourBreath: String { self("Holding your breath", "Je adem vasthouden") }

  /// What someone reads who has one of the conditions; `other` is the title of what replaces it.
  func holdsOnPaper(_ other: LocalizedText?) -> String {
    let title = other.map { $0.text(in: self) }
    return title.map {
      self(
        "One of these? Breathe without holding: “\($0)”.",
        "Een van deze? Adem zonder vasthouden: “\($0)”.")
    } ?? self("One of these? Do not do this session.", "Een van deze? Doe deze sessie niet.")
  }

  /// After the questions of a recording.
  var goOnListening: String {
    self(
      "Does none of this apply to you? Go on listening. If something does, stop here and ask your doctor or therapist.",
      "Geldt niets hiervan voor jou? Luister dan verder. Geldt er wel iets, stop dan hier en overleg met je arts of therapeut."
    )
  }

  var whatYouNeed: String { self("What you need", "Wat je nodig hebt") }
  var startingPosition: String { self("Starting position", "Beginhouding") }
  var whatYouDo: String { self("What you do", "Wat je doet") }
  var nameLine: String {
    self("Name: ______________________", "Naam: ______________________")
  }

  var diary: String { self("What I did", "Wat ik deed") }
  var weekWord: String { self("Week", "Week") }
  var drawing: String { self("Drawing of the posture", "Tekening van de houding") }

  // What the page asks and says as it plays.

  var startWord: String { self("Start", "Start") }
  var closeWord: String { self("Close", "Sluiten") }
  var notNow: String { self("Not now", "Nu niet") }
  var yes: String { self("Yes", "Ja") }
  var no: String { self("No", "Nee") }
  var noneOfThese: String { self("None of these", "Geen van deze") }
  var oneOfThese: String { self("One of these", "Een van deze") }
  var ratherNot: String { self("I'd rather not say", "Dat zeg ik liever niet") }
  var goOnWord: String { self("Go on", "Verder") }
  var ready: String { self("Ready?", "Klaar om te beginnen?") }
  var notTodayTitle: String { self("Not today", "Vandaag niet") }
  var breatheQuietly: String { self("Breathe quietly instead", "Liever rustig ademen") }

  var therapistAgrees: String {
    self(
      "My therapist knows this and wants me to go on",
      "Mijn therapeut weet dit en wil dat ik doorga")
  }

  var notTodayAsk: String {
    self(
      "Not today, then. Ask your doctor or therapist.",
      "Vandaag dan niet. Overleg met je arts of therapeut.")
  }

  var standPhoneUpright: String {
    self(
      "Stand your phone upright and keep your hands free.",
      "Zet je telefoon rechtop neer en houd je handen vrij.")
  }

  /// Keys and sound, before it plays.
  var howItPlays: [String] {
    [
      self(
        "Turn your sound on if you like. The screen stays on if your browser allows it.",
        "Zet je geluid aan als je wilt. Het scherm blijft aan als je browser dat toelaat."),
      self(
        "You can pause or stop at any moment. With a keyboard: space, arrows, Esc.",
        "Je kunt altijd pauzeren of stoppen. Met een toetsenbord: spatie, pijltjes, Esc."),
    ]
  }

  var progress: String { self("Progress", "Voortgang") }
  var timeLeft: String { self("Time left", "Nog te gaan") }
  var backWord: String { self("Back", "Terug") }
  var nextWord: String { self("Next", "Volgende") }
  var pauseWord: String { self("Pause", "Pauze") }
  var stopWord: String { self("Stop", "Stop") }
  var soundOff: String { self("Sound off", "Geluid uit") }
  var soundOn: String { self("Sound on", "Geluid aan") }
  var voiceOn: String { self("Voice on", "Stem aan") }
  var voiceOff: String { self("Voice off", "Stem uit") }
  var previousQuestion: String { self("Back", "Terug") }
  var call112: String { self("Call 112", "Bel 112") }
  var mayBeSkipped: String { self("You may skip this.", "Je mag dit overslaan.") }
  var beforehand: String { self("Before you begin", "Vooraf") }
  var afterwards: String { self("Afterwards", "Achteraf") }
  var doneWord: String { self("Done", "Klaar") }
  var copyReport: String { self("Copy report", "Verslag kopiëren") }
  var saveLines: String {
    self("Save a file for your therapist", "Bestand voor je therapeut bewaren")
  }

  /// What the script puts together. `%` stands for a number or a name.
  var playerWords: [String: String] {
    [
      "set": self("set % of %", "set % van %"), "rep": "% \(self("of", "van")) %",
      "breath": self("breath % of %", "ademhaling % van %"),
      "lastBreath": self("last breath", "laatste ademhaling"),
      "left": self("left", "links"), "right": self("right", "rechts"),
      "next": self("next: %", "daarna: %"), "paused": self("Paused", "Pauze"),
      "away": self("Paused while you were away", "Pauze: je was even weg"),
      "pause": pauseWord, "goOn": goOnWord, "soundOn": soundOn, "soundOff": soundOff,
      "voiceOn": voiceOn, "voiceOff": voiceOff,
      "week": self("This is week %.", "Dit is week %."),
      "late": self("The plan is over.", "Het plan is voorbij."),
      "completed": self("Completed, % min", "Voltooid, % min"),
      "stopped": self("Stopped early, % min", "Eerder gestopt, % min"),
      "kept": self(
        "Kept in this browser: %. The file has all of them. Nothing is sent.",
        "Bewaard in deze browser: %. In het bestand staan ze allemaal. Er wordt niets verstuurd."),
      "notKept": self(
        "This browser keeps nothing: copy or save it now. Nothing is sent.",
        "Deze browser onthoudt niets: kopieer of bewaar het nu. Er wordt niets verstuurd."),
      "copied": self("Copied. Paste it in a message.", "Gekopieerd. Plak het in een bericht."),
      "selected": self("Selected. Copy it by hand.", "Geselecteerd. Kopieer het met de hand."),
    ]
  }
}
