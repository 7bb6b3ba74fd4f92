import BreatheCore
import Glibc
import PseudoTerminal
import TestSupport
import Testing

extension Person {
  /// Someone who practised: a journal with these lines.
  func practised(_ lines: [String]) throws {
    let folder = home.path + "/data/breathe"
    #expect(mkdir(home.path + "/data", 0o700) == 0 || errno == EEXIST)
    #expect(mkdir(folder, 0o700) == 0 || errno == EEXIST)
    try home.write(lines.map { $0 + "\n" }.joined(), to: "data/breathe/journal.jsonl")
  }
}

extension Entry {
  /// Practised so many days before this one, at noon in Greenwich.
  static func practised(
    _ id: String, daysAgo: Int = 0, session: String = "belly-5min", minutes: Double = 5,
    outcome: Outcome = .completed, before: Ratings? = nil, after: Ratings? = nil
  ) -> Entry {
    // The day ends at four in the morning.
    let today = (time(nil) - 4 * 3600) / 86_400 * 86_400
    return Entry(
      id: id, session: session, title: "Five-minute belly breath", hash: "af63dc4c8601ec8c",
      start: today - daysAgo * 86_400 + 43_200, offset: 0, zone: nil, planned: 300,
      active: minutes * 60, paused: 0, outcome: outcome, cycles: 30, steps: 1, pace: 1,
      before: before, after: after, program: "0.1.0")
  }
}
