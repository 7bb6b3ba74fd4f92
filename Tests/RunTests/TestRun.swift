/// What is known of a run of the tests, from its events.
struct TestRun {
  struct Timed {
    var name: String
    /// In seconds, of all its cases together; without the time in which they waited for their turn.
    var seconds: Double
    var cases: Int
  }

  private(set) var count = 0
  private(set) var ended = 0
  /// Why tests were skipped, and how many.
  private(set) var skipped: [String: Int] = [:]
  private var names: [String: String] = [:]
  private var times: [String: Timed] = [:]

  /// A reason longer than this is in the log: some hold all that a screen has shown.
  private static let longestReason = 1500

  /// Answers which test failed and why, where the record tells that.
  mutating func note(_ record: Record) -> String? {
    let payload = record.payload
    guard record.kind == "event" else {
      if let id = payload.id { names[id] = payload.displayName ?? payload.name }
      if payload.kind == "function" { count += 1 }
      return nil
    }
    let id = payload.testID ?? ""
    switch payload.kind {
    case "testCaseStarted":
      let new = Timed(name: name(of: id), seconds: 0, cases: 0)
      times[id, default: new].cases += 1
      times[id]?.seconds -= payload.instant?.absolute ?? 0
    case "testCaseEnded":
      times[id]?.seconds += payload.instant?.absolute ?? 0
    case "testEnded" where isFunction(id):
      ended += 1
    case "testSkipped" where isFunction(id):
      ended += 1
      skipped[payload.messages?.first?.text ?? "", default: 0] += 1
    case "issueRecorded":
      let text = (payload.messages ?? []).map(\.text).joined(separator: "\n")
      let reason = text.count > Self.longestReason ? text.prefix(Self.longestReason) + " …" : text
      return "\(name(of: id)): \(reason)"
    default: break
    }
    return nil
  }

  /// The tests that took longest.
  func slowest(_ count: Int) -> ArraySlice<Timed> {
    times.values.sorted { $0.seconds > $1.seconds }.prefix(count)
  }

  /// The id of a function ends with its place in a file.
  private func isFunction(_ id: String) -> Bool { id.contains(".swift:") }

  /// The names of its suites and its own.
  private func name(of id: String) -> String {
    var parts: [String] = []
    var path = ""
    for part in id.split(separator: "/") {
      path += (path.isEmpty ? "" : "/") + part
      if let name = names[path] { parts.append(name.filter { $0 != "`" }) }
    }
    return parts.joined(separator: " › ")
  }
}
