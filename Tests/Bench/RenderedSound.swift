import PseudoTerminal

/// How long `breathe render` takes for the sound of ten minutes.
struct RenderedSound {
  struct Failed: Error {
    var output: String
  }

  var program: String
  /// As `--sound` names it.
  var sound: String

  func measure() throws -> [Row] {
    let folder = try TemporaryFolder()
    let environment = Launch.environment(home: folder.path)
    // 4-6 is five minutes long, and 10 minutes need a session of their own.
    let steps = "breathe: 1\\nid: ten\\ntitle: Ten\\nsteps:\\n  - breathe: 4-6\\n    cycles: 60\\n"
    _ = try run("sh", ["-c", "printf '\(steps)' > \(folder.path)/ten.yaml"], environment)
    let result = try run(
      program,
      ["render", "\(folder.path)/ten.yaml", "--sound", sound, "--wav", "\(folder.path)/ten.wav"],
      environment)
    return [
      Row(
        what: "render of 10 minutes, \(sound)", value: result.elapsed.inSeconds, unit: "s",
        budget: 1),
      Row(
        what: "render of 10 minutes, \(sound), peak memory",
        value: Double(result.usage.peakMemory) / 1024, unit: "MiB", budget: 32, digits: 1),
    ]
  }

  private func run(
    _ program: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> RunResult {
    let result = try Launch(program, arguments, environment: environment).run()
    guard result.status == .exited(0) else { throw Failed(output: result.output + result.errors) }
    return result
  }
}
