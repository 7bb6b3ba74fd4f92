extension Language {
  package func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .tooLong:
      self(
        "This session is longer than 24 hours.", "Deze sessie duurt langer dan 24 uur.")
    case .empty:
      self("There is nothing to do in this session.", "In deze sessie valt niets te doen.")
    case .tooManySegments(let limit):
      self(
        "This session has more than \(limit) phases.",
        "Deze sessie heeft meer dan \(limit) fasen.")
    case .phaseTooShort(let phase, let time):
      self(
        "At \(time.clockText) this session has a phase of \(seconds(phase)). No one can follow that.",
        "Bij \(time.clockText) heeft deze sessie een fase van \(seconds(phase)). Dat kan niemand volgen."
      )
    case .tooFast(let time):
      self(
        "From \(time.clockText) this session asks for more than 30 breaths a minute, for more than 20 breaths. That is too fast.",
        "Vanaf \(time.clockText) vraagt deze sessie meer dan 30 ademhalingen per minuut, en dat meer dan 20 ademhalingen lang. Dat is te snel."
      )
    case .holdTooLong(let hold, let time):
      self(
        "At \(time.clockText) you would hold your breath for \(seconds(hold)). breathe allows at most 20 s.",
        "Bij \(time.clockText) zou je je adem \(seconds(hold)) moeten vasthouden. breathe laat hooguit 20 s toe."
      )
    case .motionTooLong(let motion, let time):
      self(
        "At \(time.clockText) you would breathe in or out for \(seconds(motion)). breathe allows at most 30 s.",
        "Bij \(time.clockText) zou je \(seconds(motion)) moeten in- of uitademen. breathe laat hooguit 30 s toe."
      )
    case .holdAgainstInhale(let hold, let inhale, let time):
      self(
        "At \(time.clockText) you would hold your breath for \(seconds(hold)) after breathing in for \(seconds(inhale)). breathe allows less than \(limit(inhale).en).",
        "Bij \(time.clockText) zou je je adem \(seconds(hold)) moeten vasthouden na \(seconds(inhale)) inademen. breathe laat minder dan \(limit(inhale).nl) toe."
      )
    case .holdAfterFastBreathing(let hold, let time):
      self(
        "At \(time.clockText) you would hold your breath for \(seconds(hold)) within two minutes after fast breathing. That can make you faint.",
        "Bij \(time.clockText) zou je je adem \(seconds(hold)) moeten vasthouden, binnen twee minuten na snel ademen. Daar kun je van flauwvallen."
      )
    case .waitInBreath(let time):
      self(
        "At \(time.clockText) a key is waited for in the middle of a breath. Put the wait before the breath.",
        "Bij \(time.clockText) wordt midden in een ademhaling op een toets gewacht. Zet de wait vóór de ademhaling."
      )
    case .tooMany478(let count):
      self(
        "This session asks for \(count) breaths of 4-7-8 in a row. Eight is the most.",
        "Deze sessie vraagt \(count) keer 4-7-8 achter elkaar. Acht keer is het maximum.")
    case .firstMonth478(let count):
      self(
        "This session asks for \(count) breaths of 4-7-8 in a row. In your first month with 4-7-8, four is the most; your journal has none that is four weeks old.",
        "Deze sessie vraagt \(count) keer 4-7-8 achter elkaar. In je eerste maand met 4-7-8 is vier keer het maximum; in je logboek staat nog geen 4-7-8 van vier weken of langer geleden."
      )
    case .enoughToday(let most, let boundary):
      self(
        "This session may be done \(most == 1 ? "once" : "\(most) times") a day, and today you have. A new day begins at \(clock(boundary)); from then on you can do it again.",
        "Deze sessie mag \(most == 1 ? "één" : "\(most)") keer per dag, en dat heb je vandaag al gedaan. Om \(clock(boundary)) begint een nieuwe dag; vanaf dan kan het weer."
      )
    }
  }

  /// Said of a session that was asked to last longer than it may. `word` is what it was asked for by.
  package func tooMany478(_ word: CleanText, instead command: String) -> String {
    let most = Timeline.limitOf478
    return self(
      "\(oneLine(word)) has at most \(most) breaths; try \(command)",
      "\(oneLine(word)) heeft hooguit \(most) ademhalingen; probeer \(command)")
  }

  /// The command to try after a refusal.
  package func tryInstead(_ command: String) -> String {
    self("Try: \(command)", "Probeer: \(command)")
  }

  /// How long a breath may be held after breathing in for `inhale`.
  private func limit(_ inhale: Duration) -> (en: String, nl: String) {
    inhale < .seconds(3) ? ("12 s", "12 s") : ("four times as long", "vier keer zo lang")
  }

  private func clock(_ boundary: DayBoundary) -> String {
    boundary == DayBoundary() ? self("4 in the morning", "4 uur 's nachts") : boundary.text
  }

  /// A length in seconds as people write it: `4 s`, `5.5 s`, `5,5 s`.
  package func seconds(_ duration: Duration) -> String {
    let milliseconds = Int((duration.inSeconds * 1000).rounded())
    let whole = "\(milliseconds / 1000)"
    let rest = milliseconds % 1000
    guard rest > 0 else { return "\(whole) s" }
    var decimals = "\(rest + 1000)".dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(whole)\(self(".", ","))\(decimals) s"
  }
}
