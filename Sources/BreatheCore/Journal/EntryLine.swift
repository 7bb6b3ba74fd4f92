import FoundationEssentials

/// An entry as a line of JSON: written in one fixed form, and read in any by the library's decoder,
/// which takes its time; `CanonicalEntry` reads the fixed form.
extension Entry {
  /// The line without its line feed, keys in the order of the format's example.
  package var line: String {
    var fields = [
      "\"v\":1", "\"kind\":\"entry\"",
      field("id", id), field("session", session), field("title", title), field("hash", hash),
      field("start", Date(timeIntervalSince1970: Double(start)).ISO8601Format()),
      "\"offset\":\(offset)",
    ]
    if let zone { fields.append(field("zone", zone)) }
    fields += [
      field("planned", planned), field("active", active), field("paused", paused),
      field("outcome", outcome.rawValue), "\"cycles\":\(cycles)", "\"steps\":\(steps)",
      field("pace", pace),
    ]
    if let level { fields.append(field("level", level.rawValue)) }
    if let reason { fields.append(field("reason", reason.string)) }
    if let before { fields.append(field("before", before)) }
    if let after { fields.append(field("after", after)) }
    if let insteadOf { fields.append(field("instead-of", insteadOf)) }
    fields.append(field("program", program))
    return "{\(fields.joined(separator: ","))}"
  }

  /// Reads a line in whatever way it is written; nil when it is no entry of version 1.
  init?(decoding line: some Collection<UInt8>) {
    guard let raw = try? JSONDecoder().decode(RawEntry.self, from: Data(line)),
      raw.v == 1, raw.kind == "entry", raw.isPossible,
      let start = try? Date(raw.start, strategy: .iso8601)
    else { return nil }
    self.init(
      id: raw.id, session: raw.session, title: raw.title, hash: raw.hash,
      start: Int(start.timeIntervalSince1970), offset: raw.offset, zone: raw.zone,
      planned: raw.planned,
      active: raw.active, paused: raw.paused, outcome: raw.outcome, cycles: raw.cycles,
      steps: raw.steps, pace: raw.pace, level: raw.level.flatMap(Level.init),
      reason: raw.reason?.text, before: raw.before?.ratings, after: raw.after?.ratings,
      insteadOf: raw.insteadOf, program: raw.program)
  }

  /// Numbers that a practice can have; others would overflow where they are added up or shown.
  @inline(__always)
  static func isPossible(
    offset: Int, cycles: Int, steps: Int, seconds planned: Double, _ active: Double,
    _ paused: Double
  ) -> Bool {
    let (seconds, farthest) = (0...1e9, DayBoundary.offsetLimit)
    return (-farthest...farthest).contains(offset) && cycles >= 0 && steps >= 0
      && seconds.contains(planned) && seconds.contains(active) && seconds.contains(paused)
  }

  private func field(_ key: String, _ value: String) -> String {
    "\"\(key)\":\(value.jsonQuoted)"
  }

  private func field(_ key: String, _ ratings: Ratings) -> String {
    let rated = Rating.allCases.compactMap { rating in
      ratings[rating].map { "\"\(rating.rawValue)\":\($0)" }
    }
    return "\"\(key)\":{\(rated.joined(separator: ","))}"
  }

  private func field(_ key: String, _ value: Double) -> String { "\"\(key)\":\(value)" }
}

private struct RawEntry: Decodable {
  var v: Int
  var kind: String
  var id: String
  var session: String
  var title: String
  var hash: String
  var start: String
  var offset: Int
  var zone: String?
  var planned: Double
  var active: Double
  var paused: Double
  var outcome: Entry.Outcome
  var cycles: Int
  var steps: Int
  var pace: Double
  var level: String?
  var reason: RawReason?
  var before: RawRatings?
  var after: RawRatings?
  var insteadOf: String?
  var program: String

  var isPossible: Bool {
    Entry.isPossible(
      offset: offset, cycles: cycles, steps: steps, seconds: planned, active, paused)
  }

  enum CodingKeys: String, CodingKey {
    case v, kind, id, session, title, hash, start, offset, zone, planned, active, paused, outcome
    case cycles, steps, pace, level, reason, before, after, program
    case insteadOf = "instead-of"
  }
}

private struct RawReason: Decodable {
  /// Nil where it is no text: that is no reason to lose the entry either.
  let text: String?

  init(from decoder: any Decoder) {
    text = try? decoder.singleValueContainer().decode(String.self)
  }
}

private struct RawRatings: Decodable {
  /// Without what nobody can have given: that is no reason to lose the entry.
  let ratings: Ratings

  init(from decoder: any Decoder) {
    let container = try? decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys) -> Int? {
      (try? container?.decode(Int.self, forKey: key)).flatMap {
        Ratings.range.contains($0) ? $0 : nil
      }
    }
    ratings = Ratings(tension: number(.tension), pain: number(.pain))
  }

  enum CodingKeys: String, CodingKey {
    case tension, pain
  }
}

extension String {
  /// The string as JSON writes it.
  package var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
