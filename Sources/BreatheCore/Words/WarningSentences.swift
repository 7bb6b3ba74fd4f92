/// What is unusual in a session, and why that may matter.
extension Language {
  package func sentence(_ warning: Warning) -> String {
    switch warning {
    case .longHold(let hold):
      self(
        "the breath is held for \(seconds(hold)); more than 7 s is hard work for many people",
        "je houdt hier je adem \(seconds(hold)) vast; meer dan 7 s is voor veel mensen zwaar")
    case .longEmptyHold(let hold):
      self(
        "a wait of \(seconds(hold)) after breathing out; more than 4 s is unpleasant for many people",
        "\(seconds(hold)) wachten na het uitademen; meer dan 4 s is voor veel mensen onprettig")
    case .longMotion(let motion):
      self(
        "breathing in or out takes \(seconds(motion)); more than 12 s is too long for most people",
        "in- of uitademen duurt \(seconds(motion)); meer dan 12 s is voor de meeste mensen te lang")
    case .slowBreath(let breath):
      self(
        "one breath takes \(seconds(breath)); more than 20 s is too slow for most people",
        "één ademhaling duurt \(seconds(breath)); meer dan 20 s is voor de meeste mensen te langzaam"
      )
    case .fastBreaths(let rate):
      self(
        "\(upToTenth(rate)) breaths a minute; more than 20 can make people dizzy",
        "\(upToTenth(rate)) ademhalingen per minuut; van meer dan 20 kun je duizelig worden")
    case .many478(let count):
      self(
        "\(count) breaths of 4-7-8 in a row; in someone's first month breathe allows only four",
        "\(count) keer 4-7-8 achter elkaar; in de eerste maand laat breathe er maar vier toe")
    case .longBreathingWithHolds(let time):
      self(
        "\(length(time)) of breathing with holds; more than 5 min in one go is long",
        "\(length(time)) ademen met vasthouden; meer dan 5 min is lang voor één keer")
    case .longStretch(let hold):
      self(
        "a posture held for \(length(hold)); more than 2 min is long, and long, hard stretching can make muscles tense up",
        "een houding van \(length(hold)); meer dan 2 min is lang, en lang en hard rekken kan spieren juist meer doen spannen"
      )
    case .muchOfOnePosture(let time):
      self(
        "\(length(time)) in one posture in all; more than 10 min for a side is a lot",
        "in totaal \(length(time)) in één houding; meer dan 10 min per kant is veel")
    case .fastNeck(let phase):
      self(
        "\(seconds(phase)) for a movement of the head; less than 1 s is fast for a neck",
        "\(seconds(phase)) voor een beweging van het hoofd; minder dan 1 s is snel voor een nek")
    case .holdInText:
      self(
        "this text asks to hold the breath, and nobody counts the time",
        "deze tekst vraagt de adem vast te houden, en niemand telt de tijd")
    case .breathOnlyInCue:
      self(
        "the cue tells the breath, and the movement does not",
        "de aanwijzing noemt de adem, en de beweging niet")
    case .otherLanguage(let tag):
      self(
        "some texts are in “\(tag)”: breathe can't check what they ask, and its own, also about safety, are in English and Dutch",
        "sommige teksten zijn in “\(tag)”: breathe kan niet nagaan wat ze vragen, en zijn eigen teksten, ook over veiligheid, zijn er in het Engels en Nederlands"
      )
    case .unequalSides(let left, let right, let reason):
      unequal(left, right) + because(reason)
    }
  }

  /// What the author can do about it, where the warning alone doesn't say it.
  func advice(_ warning: Warning) -> String {
    switch warning {
    case .unequalSides(_, _, reason: nil):
      self(
        ": make them equal, or give the reason in a line “unequal: …”",
        ": maak ze gelijk, of geef de reden op een regel “unequal: …”")
    case .holdInText:
      self(
        ": pace it instead, with “hold: 4s” in a breath or “breath: hold” in a movement",
        ": geef het tempo aan, met “hold: 4s” in een ademhaling of “breath: hold” in een beweging")
    case .breathOnlyInCue:
      self(
        ": write “breath: in” or “breath: out” beside it",
        ": schrijf er “breath: in” of “breath: out” bij")
    default: ""
    }
  }

  /// What is unusual, for the person who is to do it: a line for each, with the `title` of the
  /// session, where others stand beside it.
  package func told(_ warnings: [Diagnostic], of title: String? = nil) -> [String] {
    var lines: [String] = []
    for told in warnings.compactMap({ told($0.problem) }) {
      let line = self("Note: ", "Let op: ") + (title.map { "\($0): " } ?? "") + told + "."
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// What the session or the plan asks that is unusual; nil for what only its author can change.
  private func told(_ problem: Problem) -> String? {
    if case .warned(let warning) = problem { return sentence(warning) }
    if case .plan(.warned(let warning)) = problem { return sentence(warning) }
    return nil
  }

  /// A number with one decimal, rounded up, so that what is over a limit is seen to be.
  private func upToTenth(_ number: Double) -> String {
    let tenths = Int((number * 10 - 1e-6).rounded(.up))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(self(".", ","))\(tenths % 10)"
  }

  private func unequal(_ left: Duration, _ right: Duration) -> String {
    self(
      "left gets \(length(left)) and right \(length(right))",
      "links krijgt \(length(left)) en rechts \(length(right))")
  }

  private func because(_ reason: LocalizedText?) -> String {
    guard let reason else {
      return self(
        "; both sides normally get the same",
        "; normaal krijgen beide kanten evenveel")
    }
    return self("; the reason given: ", "; opgegeven reden: ")
      + withoutStop(reason.text(in: self))
  }
}
