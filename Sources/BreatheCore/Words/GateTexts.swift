/// What must be read or answered before a session, on a screen of its own.
extension Language {
  /// Asks before a breath hold of `longest` whether one of the conditions applies, in lines.
  package func holdsQuestion(
    longest: Duration, meantFor: some Collection<MeantFor> = []
  ) -> String {
    let time = seconds(longest).dropLast(2)
    let unit = time == "1" ? self("second", "seconde") : self("seconds", "seconden")
    let question = self(
      "You hold your breath for \(time) \(unit) here. Does one of these apply to you?",
      "Je houdt hier \(time) \(unit) je adem vast. Geldt een van deze voor jou?")
    let list = holdsForWhom(meantFor).map { "  - " + $0 }
    return ([question] + list + [holdsAdvice(meantFor)]).joined(separator: "\n")
  }

  package var holdsKeys: [String] {
    [
      self("n = none of these, start", "n = geen van deze, begin"),
      self("y = one of these: without holds", "j = een van deze: zonder vasthouden"),
      self("? = why", "? = waarom"), "q = stop",
    ]
  }

  /// Why it is asked, and what is meant.
  package var holdsReason: String {
    self(
      """
      With one of these, holding your breath can raise your blood pressure, make you faint or \
      bring on an attack. “Recently” means: as long as you are recovering. Not sure? Press y. \
      Rather not say? Press x: also without holds. Always without? Set “holds: never”. \
      breathe keeps only that none of these applied.
      """,
      """
      Met een van deze kan vasthouden je bloeddruk doen stijgen, je laten flauwvallen of een aanval \
      uitlokken. “Pas” betekent: zolang je nog herstelt. Twijfel je? Druk op j. Zeg je het liever \
      niet? Druk op x: ook zonder vasthouden. Altijd zonder? Stel “holds: never” in. breathe \
      bewaart alleen dat niets hiervan voor jou gold.
      """)
  }

  /// Where nobody can answer; `instead` is the id of the session without breath holds.
  package func holdsNeedTerminal(instead: String?) -> String {
    let way = instead.map {
      self(
        " If one does, take the version without holds: breathe \($0).",
        " Geldt er wel een? Kies dan de versie zonder vasthouden: breathe \($0).")
    }
    return self(
      "There is no terminal here to answer on. If none of these applies to you, add --yes.",
      "Er is hier geen terminal om te antwoorden. Geldt niets hiervan voor jou? Voeg dan --yes toe."
    )
      + (way ?? "")
  }

  /// Where no session can take the place of one with breath holds.
  package func nothingWithoutHolds(_ title: String) -> String {
    self(
      "There is no version of “\(title)” without breath holds, so it does not start.",
      "Van “\(title)” is er geen versie zonder vasthouden. De sessie start niet.")
  }

  /// Below what only has to be read.
  package var goOnKeys: [String] { [self("Enter = go on", "Enter = verder"), "q = stop"] }

  /// Asked before a pattern in which something is unusual.
  package var patternQuestion: String { self("Start it?", "Starten?") }
}

extension LocalizedText {
  /// The title of the same session without breath holds.
  package var withoutHolds: LocalizedText {
    LocalizedText(
      en: text(in: .en) + ", without holds", nl: text(in: .nl) + ", zonder vasthouden")
  }
}
