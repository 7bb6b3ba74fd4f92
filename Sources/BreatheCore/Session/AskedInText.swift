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
      text.asWords.containsAny(of: ["head", "neck", "chin", "hoofd", "nek", "kin"])
    }
  }
}

extension String {
  fileprivate var asksToHoldBreath: Bool {
    let clauses = clauses
    return clauses.indices.contains { index in
      let clause = clauses[index]
      if index > 0, clause.isHoldAlone {
        return clauses[index - 1].containsAny(of: Self.toBreatheIn + Self.toBreatheOut)
      }
      if clause.containsAny(of: Self.notToBreathe) {
        return !clause.containsAny(of: ["vast", "in", "forget", "vergeet"])
      }
      return clause.containsAny(of: Self.toHold) && !clause.containsAny(of: Self.denials)
    }
  }

  fileprivate var askedBreath: Move.Breath? {
    let isIn = asWords.containsAny(of: Self.toBreatheIn)
    let isOut = asWords.containsAny(of: Self.toBreatheOut)
    return isIn == isOut ? nil : isIn ? .in : .out
  }

  private static let notToBreathe = [
    "do not breathe", "dont breathe", "stop breathing", "stop met ademen", "adem niet",
    "niet ademen",
  ]
  private static let toHold = [
    "hold your breath", "hold the breath", "hold breath", "holding your breath",
    "keep your breath", "breathe in and hold", "breathe out and hold", "inhale and hold",
    "exhale and hold", "houd je adem", "hou je adem", "houd de adem", "hou de adem",
    "adem vasthouden", "adem inhouden", "vasthouden van je adem", "adem in en houd",
    "adem in en hou", "adem uit en houd", "adem uit en hou", "adem vast",
  ]
  private static let denials = [
    "not", "dont", "never", "without", "no", "niet", "nooit", "zonder", "geen",
  ]
  private static let toBreatheIn = [
    "breathe in", "breathing in", "inhale", "adem in", "inademen", "ademt in",
  ]
  private static let toBreatheOut = [
    "breathe out", "breathing out", "exhale", "blow", "adem uit", "uitademen", "ademt uit", "blaas",
  ]

  /// Its parts between marks, each in words.
  private var clauses: [[Substring]] {
    split { ".,;:!?\n()".contains($0) }.map { String($0).asWords }
  }

  fileprivate var asWords: [Substring] {
    withPlainSigns.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension [Substring] {
  /// “… hold.” or “… hold for 30 s”, and not “… hold the chair”.
  fileprivate var isHoldAlone: Bool {
    let starts = ["hold", "and hold", "then hold", "houd vast", "en houd vast", "hou vast"]
    return starts.map { $0.split(separator: " ") }.contains { words in
      guard self.starts(with: words) else { return false }
      guard let next = dropFirst(words.count).first else { return true }
      return next.first?.isNumber == true
        || ["for", "until", "as", "it", "voor", "tot", "zo"].contains(next)
    }
  }

  /// One of these phrases is in it.
  fileprivate func containsAny(of phrases: [String]) -> Bool {
    phrases.contains { phrase in
      let words = phrase.split(separator: " ")
      return indices.contains { self[$0...].starts(with: words) }
    }
  }
}
