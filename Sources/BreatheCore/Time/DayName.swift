extension Day {
  /// The day that people call so, in English or Dutch: `today`, `yesterday`, the last `monday`, or
  /// `7d`, seven days ago. Nil for anything else.
  package init?(called name: String, on today: Day) {
    let name = name.lowercased()
    switch name {
    case "today", "vandaag": self = today
    case "yesterday", "gisteren": self = today - 1
    default:
      let digits = name.dropLast()
      if name.hasSuffix("d"), (1...5).contains(digits.utf8.count),
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let days = Int(digits)
      {
        self = today - days
        return
      }
      guard let weekday = Self.weekdays.firstIndex(where: { $0.contains(name) }) else { return nil }
      self = today - ((today.weekday - weekday + 7) % 7)
    }
  }

  /// From Monday on.
  private static let weekdays: [[String]] = [
    ["monday", "mon", "maandag", "ma"], ["tuesday", "tue", "dinsdag", "di"],
    ["wednesday", "wed", "woensdag", "wo"], ["thursday", "thu", "donderdag", "do"],
    ["friday", "fri", "vrijdag", "vr"], ["saturday", "sat", "zaterdag", "za"],
    ["sunday", "sun", "zondag", "zo"],
  ]
}
