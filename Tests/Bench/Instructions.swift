import PseudoTerminal

/// Instructions from the start of the program to the first frame of a session and out again, with a
/// journal and without, as callgrind counts them: they don't depend on what else the machine does.
struct Instructions {
  struct NotCounted: Error {
    var log: String
  }

  let program: String

  func measure() throws -> [Row] {
    let folder = try TemporaryFolder()
    // Symbols would be read and counted as well.
    let stripped = folder.path + "/breathe"
    _ = try Launch("strip", ["-o", stripped, program], environment: ["PATH": Tool.searchPath]).run()
    let none = try TemporaryFolder()
    let long = try GeneratedJournal(entries: GeneratedJournal.twentyYears, perDay: 4)
    let empty = try count(stripped, home: none.path)
    // The first start makes the mark that the others use.
    let first = try count(stripped, home: long.home.path)
    let full = try count(stripped, home: long.home.path)
    return [
      Row(what: "start without a journal", value: empty, unit: "M instructions", digits: 1),
      Row(
        what: "start with 29,200 entries, the first time", value: first, unit: "M instructions",
        digits: 1),
      Row(
        what: "start with 29,200 entries, beyond that without", value: full - empty,
        unit: "M instructions", budget: 1),
    ]
  }

  /// In millions.
  private func count(_ program: String, home: String) throws -> Double {
    let log = home + "/callgrind.log"
    let launch = Launch(
      try Tool.path(of: "valgrind"),
      [
        "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log)", program, "478",
        "--yes",
      ], environment: Launch.environment(home: home))
    let terminal = try PseudoTerminal(launch)
    _ = try terminal.read(until: "4-7-8 breath")
    try terminal.send(Key.quit)
    _ = try terminal.wait()
    let text = try Launch("cat", [log], environment: ["PATH": Tool.searchPath]).run().output
    guard let collected = text.firstMatch(of: /Collected : (\d+)/), let number = Double(collected.1)
    else { throw NotCounted(log: text) }
    return number / 1e6
  }
}
