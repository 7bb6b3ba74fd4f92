/// What a text asks for beside what breathe paces. Words tell it, so that some is missed: this is for
/// authors who mean well, not a guard against those who don't.
extension LocalizedText {
  /// It asks to hold the breath.
  var asksToHoldBreath: Bool { all.contains { $0.asksToHoldBreath } }

  /// The one breath that it asks for, in or out; nil for none or for both.
  var askedBreath: Move.Breath? {
    let asked = all.compactMap(\.askedBreath)
    return Set(asked).count == 1 ? asked.first : nil
  }

  /// It is about the head or the neck.
  var namesNeck: Bool {
    all.contains { text in
      text.asWords.contains { ["head", "neck", "chin", "hoofd", "nek", "kin"].contains($0) }
    }
  }
}

extension String {
  fileprivate var asksToHoldBreath: Bool {
    clauses.contains { clause in
      if clause.containsAny(of: [
        ["do", "not", "breathe"], ["dont", "breathe"], ["stop", "breathing"],
      ])
        || clause.containsAny(of: [
          ["stop", "met", "ademen"], ["adem", "niet"], ["niet", "ademen"],
        ])
      {
        return !clause.containsAny(of: [["vast"], ["in"], ["forget"], ["vergeet"]])
      }
      let isDenied = clause.contains {
        ["not", "dont", "never", "without", "no", "niet", "nooit", "zonder", "geen"].contains($0)
      }
      return !isDenied
        && clause.containsAny(of: [
          ["hold", "your", "breath"], ["hold", "the", "breath"], ["hold", "breath"],
          ["holding", "your", "breath"], ["keep", "your", "breath"],
          ["breathe", "in", "and", "hold"],
          ["breathe", "out", "and", "hold"], ["inhale", "and", "hold"], ["exhale", "and", "hold"],
          ["houd", "je", "adem"], ["hou", "je", "adem"], ["houd", "de", "adem"],
          ["hou", "de", "adem"], ["adem", "vasthouden"], ["adem", "inhouden"],
          ["vasthouden", "van", "je", "adem"], ["adem", "in", "en", "houd"],
          ["adem", "in", "en", "hou"],
          ["adem", "uit", "en", "houd"], ["adem", "uit", "en", "hou"], ["adem", "vast"],
        ])
    }
  }

  fileprivate var askedBreath: Move.Breath? {
    let words = asWords
    let isIn = words.containsAny(of: [
      ["breathe", "in"], ["breathing", "in"], ["inhale"], ["adem", "in"], ["inademen"],
      ["ademt", "in"],
    ])
    let isOut = words.containsAny(of: [
      ["breathe", "out"], ["breathing", "out"], ["exhale"], ["blow"], ["adem", "uit"],
      ["uitademen"],
      ["ademt", "uit"], ["blaas"],
    ])
    return isIn == isOut ? nil : isIn ? .in : .out
  }

  /// Its parts between marks, each in words.
  private var clauses: [[String]] {
    split { ".,;:!?\n()".contains($0) }.map { String($0).asWords }
  }

  fileprivate var asWords: [String] {
    withPlainSigns.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension [String] {
  /// One of these rows of words is in it.
  fileprivate func containsAny(of rows: [[String]]) -> Bool {
    rows.contains { row in
      indices.contains { self[$0...].starts(with: row) }
    }
  }
}
