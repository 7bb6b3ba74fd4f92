/// A time of the clock: hour and minute.
package struct ClockTime: Hashable, Comparable, Sendable {
  /// Since midnight.
  package let minutes: Int

  package init(hour: Int, minute: Int = 0) {
    minutes = hour * 60 + minute
  }

  /// Reads `04:00`; nil for anything else.
  package init?(written text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// As it is written.
  package var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  package static func < (one: ClockTime, other: ClockTime) -> Bool { one.minutes < other.minutes }
}
