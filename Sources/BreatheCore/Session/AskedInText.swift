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
      text.asWords.containsAny(of: String.neck)
    }
  }
}

extension String {
  fileprivate var asksToHoldBreath: Bool {
    let clauses = clauses
    return clauses.indices.contains { index in
      let clause = clauses[index]
      if index > 0, clause.isAlone(of: Self.heldAlone) {
        return clauses[index - 1].containsAny(of: Self.toBreatheIn + Self.toBreatheOut)
      }
      if clause.containsAny(of: Self.notToBreathe) {
        return !clause.containsAny(of: Self.notAHold)
      }
      return clause.containsAny(of: Self.toHold) && !clause.containsAny(of: Self.denials)
    }
  }

  fileprivate var askedBreath: Move.Breath? {
    let isIn = asWords.containsAny(of: Self.toBreatheIn)
    let isOut = asWords.containsAny(of: Self.toBreatheOut)
    return isIn == isOut ? nil : isIn ? .in : .out
  }

  fileprivate static let neck = phrases(["head", "neck", "chin", "hoofd", "nek", "kin"])
  private static let notAHold = phrases(["vast", "in", "forget", "vergeet"])
  private static let notToBreathe = phrases([
    "do not breathe", "dont breathe", "stop breathing", "stop met ademen", "adem niet",
    "niet ademen",
  ])
  private static let toHold = phrases([
    "hold your breath", "hold the breath", "hold breath", "holding your breath",
    "keep your breath", "breathe in and hold", "breathe out and hold", "inhale and hold",
    "exhale and hold", "houd je adem", "hou je adem", "houd de adem", "hou de adem",
    "adem vasthouden", "adem inhouden", "vasthouden van je adem", "adem in en houd",
    "adem in en hou", "adem uit en houd", "adem uit en hou", "adem vast",
  ])
  private static let denials = phrases([
    "not", "dont", "never", "without", "no", "niet", "nooit", "zonder", "geen",
  ])
  private static let toBreatheIn = phrases([
    "breathe in", "breathing in", "inhale", "adem in", "inademen", "ademt in",
  ])
  private static let toBreatheOut = phrases([
    "breathe out", "breathing out", "exhale", "blow", "adem uit", "uitademen", "ademt uit", "blaas",
  ])
  private static let heldAlone = phrases([
    "hold", "and hold", "then hold", "houd vast", "en houd vast", "hou vast",
  ])

  /// Each phrase in words.
  private static func phrases(_ texts: [String]) -> [[Substring]] {
    texts.map { $0.split(separator: " ") }
  }

  /// Its parts between marks, each in words.
  private var clauses: [[Substring]] {
    split { ".,;:!?\n()".contains($0) }.map { String($0).asWords }
  }

  fileprivate var asWords: [Substring] {
    withPlainSigns.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension [Substring] {
  /// One of these phrases alone, or with how long: “… hold.” or “… hold for 30 s”, and not “… hold
  /// the chair”.
  fileprivate func isAlone(of phrases: [[Substring]]) -> Bool {
    phrases.contains { words in
      guard self.starts(with: words) else { return false }
      guard let next = dropFirst(words.count).first else { return true }
      return next.first?.isNumber == true
        || ["for", "until", "as", "it", "voor", "tot", "zo"].contains(next)
    }
  }

  /// One of these phrases is in it.
  fileprivate func containsAny(of phrases: [[Substring]]) -> Bool {
    phrases.contains { words in indices.contains { self[$0...].starts(with: words) } }
  }
}
