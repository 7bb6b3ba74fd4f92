import FoundationEssentials

extension Entry {
  /// The day it was practised, where it was practised: `2026-11-20`.
  package var localDay: String {
    local.formatted(.iso8601.year().month().day())
  }

  /// The time of day it began, where it was practised: `07:30`.
  package var localTime: String {
    String(local.formatted(.iso8601.time(includingFractionalSeconds: false)).prefix(5))
  }

  private var local: Date { Date(timeIntervalSince1970: Double(start + offset)) }
}
