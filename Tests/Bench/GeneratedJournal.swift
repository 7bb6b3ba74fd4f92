import Glibc
import PseudoTerminal

/// A journal as breathe would have written it, in the order of time and up to this day.
struct GeneratedJournal {
  let home: TemporaryFolder
  let path: String

  /// As many as in twenty years with four sessions a day.
  static let twentyYears = 29_200

  init(entries: Int, perDay: Int) throws {
    home = try TemporaryFolder()
    let folder = home.path + "/data/breathe"
    path = folder + "/journal.jsonl"
    guard mkdir(home.path + "/data", 0o700) == 0, mkdir(folder, 0o700) == 0,
      let file = fopen(path, "w")
    else { throw SystemFailure("fopen \(path)") }
    let step = 86_400 / perDay
    let end = time(nil)
    var isWritten = true
    for index in 0..<entries {
      let line = Self.line(index, start: end - (entries - index) * step)
      isWritten = fputs(line, file) >= 0 && isWritten
    }
    guard fclose(file) == 0, isWritten else { throw SystemFailure("fputs \(path)") }
    let plan = fopen(folder + "/plan.yaml", "w")
    guard let plan, fputs(Self.plan(start: end - 14 * 86_400), plan) >= 0, fclose(plan) == 0
    else { throw SystemFailure("fopen \(folder)/plan.yaml") }
  }

  /// A plan of four weeks, in the middle of them.
  private static func plan(start: Int) -> String {
    """
    breathe-plan: 1
    id: bench
    title: Bench
    start: \(moment(start).prefix(10))
    weeks: 4
    sessions:
      - session: belly-5min
        times: 2 per day
      - session: low-lunge
        every: 2d
      - session: "478"
        days: [mon, wed, fri]
    """
  }

  private static let sessions = [
    ("478", "4-7-8 breath", 76, 4), ("belly-5min", "Five-minute belly breath", 300, 30),
    ("low-lunge", "Low lunge", 260, 0), ("4-6", "4-6", 300, 30),
    ("long-exhale", "Long exhale", 297, 33), ("supine-hip", "Lying hip opening", 260, 0),
  ]

  private static func line(_ index: Int, start: Int) -> String {
    let (session, title, seconds, breaths) = sessions[index % sessions.count]
    let id = String(UInt64(index) &* 0x9E37_79B9_7F4A_7C15 | 1 << 63, radix: 16)
    let isStopped = index % 13 == 0
    let rated =
      index % 2 == 0
      ? "\"before\":{\"tension\":\(index % 8 + 2),\"pain\":\(index % 5)},"
        + "\"after\":{\"tension\":\(index % 6),\"pain\":\(index % 4)}," : ""
    return """
      {"v":1,"kind":"entry","id":"\(id.prefix(8))-\(id.suffix(4))-4000-8000-0000\(id.prefix(8))",\
      "session":"\(session)","title":"\(title)","hash":"af63dc4c8601ec8c",\
      "start":"\(moment(start))","offset":3600,"zone":"Europe/Amsterdam",\
      "planned":\(seconds).0,"active":\(isStopped ? seconds / 2 : seconds).0,"paused":0.0,\
      "outcome":"\(isStopped ? "stopped" : "completed")","cycles":\(breaths),"steps":1,"pace":1.0,\
      \(rated)"program":"0.1.0"}

      """
  }

  /// As `2026-11-20T07:30:00Z`.
  private static func moment(_ seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
