import Glibc
import PseudoTerminal

/// A session file in a window, played for a person who has just got their account; in its lead-in
/// at first.
struct PlayedSession {
  let terminal: PseudoTerminal
  private let home: TemporaryFolder

  /// `text` is the file from its steps on. A window without colour is that of a person who has
  /// asked for none. Of a session with exercises, they answer the red flags.
  init(
    _ text: String, by program: String, options: [String] = [],
    environment others: [String: String] = [:],
    size: PseudoTerminal.Size = .init(columns: 80, rows: 24), isColoured: Bool = false,
    hasExercises: Bool = false
  ) throws {
    home = try TemporaryFolder()
    let path = home.path + "/session.yaml"
    guard let file = fopen(path, "w") else { throw SystemFailure("fopen \(path)") }
    let isWritten = fputs("breathe: 1\nid: measured\ntitle: \(Self.title)\n\(text)\n", file) >= 0
    guard fclose(file) == 0, isWritten else { throw SystemFailure("fputs \(path)") }
    var environment = Launch.environment(home: home.path)
    environment[isColoured ? "COLORTERM" : "NO_COLOR"] = isColoured ? "truecolor" : "1"
    environment.merge(others) { $1 }
    let launch = Launch(
      program, ["run", path, "--yes", "--no-journal"] + options, environment: environment)
    terminal = try PseudoTerminal(launch, size: size)
    var seen = 0
    for _ in 0..<(hasExercises ? 1 : 0) {
      seen = try terminal.read(until: "n = none of these", from: seen).range.upperBound
      try terminal.send("n")
    }
    try terminal.read(until: Self.title, from: seen)
  }

  private static let title = "Measured"

  /// Skips the lead-in.
  func begin() throws {
    try terminal.send(Key.next)
  }

  /// Stops it and answers what it took, from its start to its end.
  func quit() throws -> ResourceUsage {
    try terminal.send(Key.quit)
    _ = try terminal.wait()
    guard let usage = terminal.usage else { preconditionFailure("it has ended") }
    return usage
  }
}
