import Glibc
import PseudoTerminal

/// What the sound of a session takes: all threads but the session's own, those of the sound
/// library among them.
struct SoundUse {
  var program: String
  /// As `--sound` names it.
  var sound: String
  /// Seconds of processor time a minute.
  var budget: Double

  private static let watched = Duration.seconds(60)

  func measure() throws -> [Row] {
    let server = try SoundServer()
    let steps = "settle: 3s\nsteps:\n  - breathe: 4-6\n    cycles: 30"
    let session = try PlayedSession(
      steps, by: program, options: ["--sound", sound], environment: server.environment)
    try session.begin()
    let terminal = session.terminal
    try terminal.read(until: "Breathe in")
    let before = try processorTime(of: terminal.processIdentifier)
    let limit = Timestamp.now + Self.watched
    while Timestamp.now < limit {
      _ = try? terminal.read(within: .seconds(1)) { _ in false }
    }
    let used = try processorTime(of: terminal.processIdentifier) - before
    let usage = try session.quit()
    return [
      Row(
        what: "sound of \(sound)", value: used.inSeconds / Self.watched.inSeconds * 60,
        unit: "CPU-s/min", budget: budget, digits: 3),
      Row(
        what: "sound of \(sound), peak memory of the program",
        value: Double(usage.peakMemory) / 1024, unit: "MiB", digits: 1),
    ]
  }

  private func processorTime(of process: Int32) throws -> Duration {
    let folder = "/proc/\(process)/task"
    guard let stream = opendir(folder) else { throw SystemFailure("opendir \(folder)") }
    defer { closedir(stream) }
    var time = Duration.zero
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let thread = Int32(name), thread != process,
        let file = fopen("\(folder)/\(name)/schedstat", "r")
      else { continue }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 100)
      guard fgets(&line, 100, file) != nil else { continue }
      time += .nanoseconds(strtoll(line, nil, 10))
    }
    return time
  }
}
