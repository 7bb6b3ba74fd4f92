/// What to have at hand: the words that ship in both languages.
extension Language {
  /// A word of the list in the person's language; any other as it stands.
  func need(_ word: String) -> String {
    switch word {
    case "blanket": self("a blanket", "een deken")
    case "block": self("a block", "een blok")
    case "blocks": self("blocks", "blokken")
    case "chair": self("a chair", "een stoel")
    case "cushion": self("a cushion", "een kussen")
    case "mat": self("a mat", "een mat")
    case "pillow": self("a pillow", "een hoofdkussen")
    case "strap": self("a strap", "een riem")
    case "towel": self("a towel", "een handdoek")
    case "wall": self("a wall", "een muur")
    default: word
    }
  }

  /// A day in words: `15 January 2027`.
  func told(_ day: Day) -> String {
    let (year, month, number) = day.date
    return "\(number) \(name(ofMonth: month)) \(year)"
  }

  /// The calendar has no such day.
  func noSuchDay(_ day: Int, _ month: Int, _ year: Int) -> String {
    let told = "\(day) \(name(ofMonth: month))" + (day == 29 ? " \(year)" : "")
    return self("there is no \(told)", "\(told) bestaat niet")
  }

  private func name(ofMonth number: Int) -> Substring {
    let months = self(
      "January February March April May June July August September October November December",
      "januari februari maart april mei juni juli augustus september oktober november december")
    return months.split(separator: " ")[number - 1]
  }
}
