import PseudoTerminal

/// How long `breathe check` takes for a thousand session files, each of them the template.
struct CheckedFiles {
  struct Failed: Error {
    var output: String
  }

  let program: String

  private static let count = 1000

  func measure() throws -> [Row] {
    let folder = try TemporaryFolder()
    let template = "\(folder.path)/template.yaml"
    _ = try run(program, ["new", template])
    let copying = "for i in $(seq \(Self.count)); do cp \(template) \(folder.path)/$i.yaml; done"
    _ = try run("sh", ["-c", copying])
    let paths = (1...Self.count).map { "\(folder.path)/\($0).yaml" }
    let result = try run(program, ["check"] + paths)
    return [
      Row(what: "check of 1,000 files", value: result.elapsed.inSeconds, unit: "s", budget: 1),
      Row(
        what: "check of 1,000 files, peak memory",
        value: Double(result.usage.peakMemory) / 1024, unit: "MiB", budget: 32, digits: 1),
    ]
  }

  private func run(_ program: String, _ arguments: [String]) throws -> RunResult {
    let environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let result = try Launch(program, arguments, environment: environment).run()
    guard result.status == .exited(0) else { throw Failed(output: result.output + result.errors) }
    return result
  }
}
