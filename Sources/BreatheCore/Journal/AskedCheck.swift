/// That the self-check of a session was asked and nothing stood in its way, and on which days; never
/// what was answered.
package struct AskedCheck: Equatable, Sendable {
  /// SHA-256 of the session's content, 64 hexadecimal digits: another content is asked for anew.
  package var content: String
  /// The day on which all of it was asked.
  package var day: Day
  /// The day on which it was asked how it was after last time.
  package var afterwards: Day?

  package init(content: String, day: Day, afterwards: Day? = nil) {
    self.content = content
    self.day = day
    self.afterwards = afterwards
  }

  /// Reads the hash and one or two days, `2026-11-20 2026-11-21`; nil for anything else.
  package init?(_ line: some StringProtocol) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let days = words.dropFirst().compactMap { Day(written: $0) }
    guard let content = words.first, content.utf8.count == 64,
      content.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      (1...2).contains(days.count), days.count == words.count - 1
    else { return nil }
    self.init(content: String(content), day: days[0], afterwards: days.dropFirst().first)
  }

  package var line: String {
    [content, day.text, afterwards?.text].compactMap(\.self).joined(separator: " ")
  }

  /// The day on which anything of it was asked last.
  package var latestDay: Day { max(day, afterwards ?? day) }

  /// It holds on the day of its asking and the two after it; on no day that has not come yet.
  package func holds(on today: Day) -> Bool {
    let days = today - RecentPractice.daysBefore...today
    return days.contains(day) && afterwards.map { days.contains($0) } != false
  }
}
