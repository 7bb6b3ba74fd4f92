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
        "\(count) breaths of 4-7-8 in a row; a page can't know whether the first month is over, and plays four at most.",
        "\(count) keer 4-7-8 achter elkaar; een pagina weet niet of de eerste maand voorbij is, en speelt er hooguit vier."
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

  var whenToStop: String { self("When to stop", "Wanneer je stopt") }

  func stopAndCall(_ contact: String) -> String {
    self(
      "Questions, or worse afterwards? Stop and call: \(contact).",
      "Vragen, of erger achteraf? Stop en bel: \(contact).")
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
        "Turn your sound on if you like. The screen stays awake.",
        "Zet je geluid aan als je wilt. Het scherm blijft aan."),
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
  var voiceWord: String { self("Voice", "Stem") }
  var beforehand: String { self("Before you begin", "Vooraf") }
  var afterwards: String { self("Afterwards", "Achteraf") }
  var doneWord: String { self("Done", "Klaar") }
  var copyReport: String { self("Copy report", "Verslag kopiëren") }
  var saveLines: String { self("Save", "Bewaren") }

  /// What the script puts together. `%` stands for a number or a name.
  var playerWords: [String: String] {
    [
      "set": self("set % of %", "set % van %"), "rep": "% \(self("of", "van")) %",
      "breath": self("breath % of %", "ademhaling % van %"),
      "lastBreath": self("last breath", "laatste ademhaling"),
      "left": self("left", "links"), "right": self("right", "rechts"),
      "next": self("next: %", "daarna: %"), "paused": self("Paused", "Pauze"),
      "away": self("Paused while you were away", "Pauze: je was even weg"),
      "pause": pauseWord, "goOn": goOnWord,
      "completed": self("Completed, % min", "Voltooid, % min"),
      "stopped": self("Stopped early, % min", "Eerder gestopt, % min"),
      "kept": self(
        "This browser keeps % of your sessions for “Save”. Nothing is sent.",
        "Deze browser onthoudt % sessies voor “Bewaren”. Er wordt niets verstuurd."),
      "notKept": self(
        "This browser keeps nothing: copy or save it now. Nothing is sent.",
        "Deze browser onthoudt niets: kopieer of bewaar het nu. Er wordt niets verstuurd."),
      "copied": self("Copied. Paste it in a message.", "Gekopieerd. Plak het in een bericht."),
      "selected": self("Selected. Copy it by hand.", "Geselecteerd. Kopieer het met de hand."),
    ]
  }

  /// A step as a client reads it.
  struct HandOutEntry {
    var title: String
    var picture: Picture?
    var texts: [String] = []
    var rows: [(String, String)] = []
    /// A text, a rest or a repeat, and no exercise.
    var isText = false
  }

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
