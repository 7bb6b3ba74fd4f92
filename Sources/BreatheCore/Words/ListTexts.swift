/// What the lists of sessions say beside their own words.
extension Language {
  /// What stands above the sessions of a purpose.
  func heading(_ purpose: Purpose) -> String {
    switch purpose {
    case .settle: self("Settle", "Tot rust komen")
    case .stretch: self("Stretch", "Rekken")
    case .core: self("Core", "Rompspieren")
    case .move: self("Move", "Bewegen")
    case .routine: self("Routines", "Routines")
    }
  }

  /// What is told of a session that doesn't ship, or that something is unusual in.
  func marks(isAdded: Bool, warnings: Int) -> [String] {
    var marks: [String] = []
    if isAdded { marks.append(self("added", "toegevoegd")) }
    if warnings == 1 { marks.append(self("1 warning", "1 waarschuwing")) }
    if warnings > 1 { marks.append(self("\(warnings) warnings", "\(warnings) waarschuwingen")) }
    return marks
  }

  /// No session is as the person wants it.
  package var nothingListed: String {
    self(
      "No session is like that. “breathe list” shows them all.",
      "Zo'n sessie is er niet. “breathe list” toont alle sessies.")
  }

  /// What stands above what the plan asks today.
  var todayHeading: String { self("Today", "Vandaag") }

  /// How often the plan asks a session today, as far as it is not done.
  func timesLeft(_ count: Int) -> String {
    self("\(count) × left.", "Nog \(count) ×.")
  }

  /// How many sessions there are to pick from, and how many of them what is typed leaves.
  func sessionCount(_ count: Int, of all: Int) -> String {
    count < all
      ? self("\(count) of \(all)", "\(count) van \(all)")
      : self("\(all) sessions", "\(all) sessies")
  }

  /// Nothing is left of what is typed.
  var nothingFound: String { self("Nothing found.", "Niets gevonden.") }

  /// Some can't be picked.
  package func notListed(_ count: Int) -> String {
    count == 1
      ? self(
        "1 session can’t be used: breathe list tells why.",
        "1 sessie is niet te gebruiken: breathe list zegt waarom.")
      : self(
        "\(count) sessions can’t be used: breathe list tells why.",
        "\(count) sessies zijn niet te gebruiken: breathe list zegt waarom.")
  }

  /// Nothing can be picked of the plan.
  package var planNotListed: String {
    self(
      "Your plan can’t be used: breathe today tells why.",
      "Je plan is niet te gebruiken: breathe today zegt waarom.")
  }

  /// Said above and below a part of the list.
  func moreAbove(_ count: Int) -> String {
    self("… \(count) more above", "… hierboven nog \(count)")
  }

  func moreBelow(_ count: Int) -> String {
    self("… \(count) more below", "… hieronder nog \(count)")
  }

  /// Esc always leaves; q does if no search begins with it.
  func pickerKeys(leavesOnQ: Bool) -> [String] {
    [
      self("Enter = start", "Enter = begin"), self("↑ ↓ = choose", "↑ ↓ = kies"),
      self("letters = search", "letters = zoek"), leavesOnQ ? "q = stop" : "Esc = stop",
    ]
  }

  /// The same while something is typed.
  func searchKeys(leavesOnQ: Bool) -> [String] {
    [
      self("Enter = start", "Enter = begin"), self("↑ ↓ = choose", "↑ ↓ = kies"),
      self("Esc = all", "Esc = alles"),
    ] + (leavesOnQ ? ["q = stop"] : [])
  }

  /// The sessions that are found all need more than the asked length, which is written so.
  package func nothingLasts(_ words: CleanText, _ length: String) -> String {
    self(
      "“\(oneLine(words))” finds no session that fits \(length); try: breathe list \(oneLine(words))",
      "“\(oneLine(words))” vindt geen sessie die past bij \(length); probeer: breathe list \(oneLine(words))"
    )
  }

  /// Several sessions are found, and there is no screen to pick one on.
  package func severalFound(_ words: CleanText) -> String {
    self(
      "“\(oneLine(words))” finds these; type the first word of one.",
      "“\(oneLine(words))” vindt deze; typ het eerste woord van één ervan.")
  }
}
