/// What can be wrong in a configuration beside what can be in any file. Worded in
/// `Words/ConfigurationTexts.swift`.
package enum ConfigurationProblem: Equatable, Sendable {
  /// What no configuration can hold, because it is for one session.
  case onlyOnCommandLine(String)
  case badTimeOfDay(key: String, found: CleanText)
  /// A name of a device that may do more than play.
  case badDevice(key: String, found: CleanText)
  case badDecimal(key: String, found: CleanText, range: ClosedRange<Double>)
  /// A duration that is too short or too long.
  case badLength(key: String, found: CleanText, range: ClosedRange<Duration>)
}
