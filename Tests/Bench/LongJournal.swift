import Glibc
import PseudoTerminal

/// How long it takes to look back on a million entries, and on those of twenty years.
struct LongJournal {
  let program: String

  private static let many = 1_000_000
  private static let runs = 11
  private static let all = ["stats", "--from", "1950-01-01"]

  func measure() throws -> [Row] {
    let long = try GeneratedJournal(entries: Self.many, perDay: 40)
    let short = try GeneratedJournal(entries: GeneratedJournal.twentyYears, perDay: 4)
    let log = try median(["log", "-n", "20"], long)
    let whole = try run(Self.all, long)
    let others = [
      ("jq", try other("jq", ["-n", Self.jq], long)),
      ("Python", try other("python3", ["-c", Self.python], long)),
    ].compactMap { name, time in time.map { (name, $0) } }
    let fastest = others.map { ($0.1 * 100).rounded() / 100 }.min()
    let what = "of 1,000,000 entries"
    return [
      Row(what: "log -n 20 \(what)", value: log, unit: "ms", budget: 20),
      Row(
        what: "all-time stats \(what)", value: whole.elapsed.inSeconds, unit: "s", budget: fastest),
      Row(
        what: "all-time stats \(what), peak memory", value: Double(whole.usage.peakMemory) / 1024,
        unit: "MiB", budget: 64, digits: 1),
    ] + others.map { Row(what: "a part of that by \($0)", value: $1, unit: "s") } + [
      Row(
        what: "all-time stats of 29,200 entries", value: try median(Self.all, short), unit: "ms",
        budget: 30),
      Row(
        what: "today of 29,200 entries", value: try median(["today"], short), unit: "ms",
        budget: 40),
    ]
  }

  /// In milliseconds.
  private func median(_ arguments: [String], _ journal: GeneratedJournal) throws -> Double {
    try (0..<Self.runs).map { _ in try run(arguments, journal).elapsed }
      .percentile(50).inMilliseconds
  }

  private func run(_ arguments: [String], _ journal: GeneratedJournal) throws -> RunResult {
    let environment = Launch.environment(home: journal.home.path)
    let result = try Launch(program, arguments, environment: environment).run()
    guard result.status == .exited(0) else {
      throw CheckedFiles.Failed(output: result.output + result.errors)
    }
    return result
  }

  /// The seconds that another program takes for its part of the same; nil where it is not installed.
  private func other(
    _ name: String, _ arguments: [String], _ journal: GeneratedJournal
  ) throws -> Double? {
    guard Tool.find(name) != nil else { return nil }
    let launch = Launch(
      name, arguments + [journal.path],
      environment: ["PATH": Tool.searchPath, "HOME": journal.home.path])
    let result = try launch.run(within: .seconds(300))
    guard result.status == .exited(0) else { throw CheckedFiles.Failed(output: result.errors) }
    return result.elapsed.inSeconds
  }

  /// Seconds by session: less than breathe adds up.
  private static let jq = "reduce inputs as $e ({}; .[$e.session] += $e.active)"
  private static let python = """
    import json, sys
    sessions = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        e = json.loads(line)
        sessions[e["session"]] = sessions.get(e["session"], 0) + e["active"]
    """
}
