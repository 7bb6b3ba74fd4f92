extension Duration {
  /// Reads `4s`, `5.5s`, `1m30s`, `5m`, `2h` or bare seconds; nil for anything else, for more than
  /// three decimals, and for more than 24 hours.
  package init?(written text: some StringProtocol) {
    if let seconds = Duration(decimalSeconds: text) {
      self = seconds
      return
    }
    var total = Duration.zero
    var rest = Substring(text)
    for (unit, length) in [("h", 3600), ("m", 60), ("s", 1)] {
      guard let end = rest.firstIndex(of: Character(unit)) else { continue }
      guard let count = Duration(decimalSeconds: rest[..<end]) else { return nil }
      total += count * length
      rest = rest[rest.index(after: end)...]
      if rest.isEmpty {
        guard total <= .seconds(86_400) else { return nil }
        self = total
        return
      }
    }
    return nil
  }

  /// Reads a plain decimal number of seconds, at most 86,400 and with at most three decimals: no
  /// sign, no exponent.
  init?(decimalSeconds text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...5).contains(parts[0].utf8.count),
      let whole = Self.digits(parts[0])
    else { return nil }
    var milliseconds = whole * 1000
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count), let fraction = Self.digits(parts[1])
      else { return nil }
      milliseconds += fraction * [100, 10, 1][parts[1].utf8.count - 1]
    }
    guard milliseconds <= 86_400_000 else { return nil }
    self = .milliseconds(milliseconds)
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// This length in seconds.
  package var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }

  /// Whole seconds left to show for it: rounded up, so that a phase of 4 s counts 4, 3, 2, 1.
  package var secondsLeft: Int {
    let (seconds, attoseconds) = components
    return max(0, Int(seconds) + (attoseconds > 0 ? 1 : 0))
  }

  /// Minutes and seconds, as a clock shows them: `1:16`; hours only when there are any: `1:02:05`.
  package var clockText: String {
    let seconds = secondsLeft
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let tail = seconds % 60 < 10 ? "0\(seconds % 60)" : "\(seconds % 60)"
    guard hours > 0 else { return "\(minutes):\(tail)" }
    return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
  }
}

extension Duration {
  /// The number of a text such as `10` or `10,5`, which may be seconds or minutes; nil if it has a
  /// unit.
  package static func numberWithoutUnit(in text: String) -> String? {
    guard text.utf8.count <= 30 else { return nil }
    var number = text.withPlainSigns.filter { $0 != " " }.replacing(",", with: ".")
    if number.last == "." { number.removeLast() }
    number = number.withoutLeadingZeros ?? number
    return Duration(decimalSeconds: number).map { $0 > .zero } == true ? number : nil
  }

  /// How a file should write what someone wrote as `30 sec`, `1:30` or `5 min`; nil when that can't
  /// be told.
  static func spelling(meantBy written: String) -> String? {
    guard written.utf8.count <= 30 else { return nil }
    let text = written.lowercased().withoutGuess
    if let halves = text.withHalves { return halves }
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2, let minutes = Int(clock[0]), clock[1].utf8.count == 2,
      let seconds = Int(clock[1]), minutes >= 0, (0..<60).contains(seconds)
    {
      let spelling = (minutes > 0 ? "\(minutes)m" : "") + (seconds > 0 ? "\(seconds)s" : "")
      return Duration(written: spelling) == nil ? nil : spelling
    }
    var spelling = ""
    var word = ""
    func unit() -> String? {
      switch word {
      case "": ""
      case "s", "sec", "secs", "second", "seconds", "seconde", "seconden", "sek": "s"
      // As a physiotherapist counts.
      case "tel", "tellen", "count", "counts", "tik", "tikken": "s"
      case "m", "min", "mins", "minute", "minutes", "minuut", "minuten": "m"
      case "h", "hr", "hrs", "hour", "hours", "u", "uur", "uren": "h"
      default: nil
      }
    }
    for character in text.lowercased() + " " where character != " " || !word.isEmpty {
      if character.isLetter {
        word.append(character)
      } else {
        guard let unit = unit() else { return nil }
        spelling += unit
        word = ""
        if character == "," {
          spelling += "."
        } else if character != " " {
          spelling.append(character)
        }
      }
    }
    // The seconds after “1 min 30”, the minutes after “1 h 30”, and the stop after “sec.”.
    if spelling.last == "." { spelling.removeLast() }
    if spelling.last?.isNumber == true, let unit = spelling.last(where: \.isLetter) {
      spelling += unit == "h" ? "m" : "s"
    }
    guard spelling != written, let length = Duration(written: spelling), length > .zero
    else { return nil }
    return spelling
  }
}

extension String {
  /// Without “about” before a time, and of two times the first.
  fileprivate var withoutGuess: String {
    let words = ["ca.", "ca", "circa", "about", "ongeveer", "±", "~"]
    var text = trimmingPrefix { $0 == " " }
    for word in words where text.hasPrefix(word) {
      text = text.dropFirst(word.count).drop { $0 == " " }
      break
    }
    let plain = text.replacing(/["”″]$/, with: "s").replacing(/['’′]$/, with: "m")
    guard let range = plain.wholeMatch(of: /(\d+) *[-–—] *\d+ *([a-z]+)/) else {
      return String(plain)
    }
    return String(range.1) + String(range.2)
  }

  /// “1½ min” as “1.5 min”, “½ uur” as “30 min”; nil without such a sign.
  fileprivate var withHalves: String? {
    guard let found = firstMatch(of: /^(\d*) ?([½¼¾]) ?([a-z]*)\.?$/) else { return nil }
    let hundredths = (Int(found.1) ?? 0) * 100 + (found.2 == "¼" ? 25 : found.2 == "½" ? 50 : 75)
    switch found.3.first {
    case "m": return "\(hundredths * 60 / 100)s"
    case "h", "u": return "\(hundredths * 60 / 100)m"
    default:
      let rest = hundredths % 100
      return "\(hundredths / 100).\(rest == 50 ? 5 : rest)s"
    }
  }
}
