import Glibc
import PseudoTerminal

/// When each cue of a session of five minutes is heard, on a device in real time.
struct SoundOnsets {
  var program: String

  private static let phase = Duration.milliseconds(2500)
  private static let count = 120

  struct Unheard: Error {
    var found: Int
    var expected: Int
  }

  func measure() throws -> [Row] {
    let server = try SoundServer()
    let recording = try server.record()
    let steps = """
      settle: 3s
      steps:
        - breathe: 2.5-2.5
          cycles: \(Self.count / 2)
        - rest: 8s
          closing: true
          cue: EEEE
      """
    let session = try PlayedSession(
      steps, by: program, options: ["--sound", "--volume", "100"], environment: server.environment)
    let terminal = session.terminal
    try terminal.read(until: "Breathe in")
    let begin = Timestamp.now
    // What has come by now was heard by now: the closest of many looks tells when the first was.
    var start = try recording.startsNoLaterThan()
    for _ in 0..<50 {
      poll(nil, 0, 37)
      start = min(start, try recording.startsNoLaterThan())
    }
    try terminal.read(until: "EEEE", within: Self.phase * (Self.count + 8))
    poll(nil, 0, 500)
    _ = try session.quit()

    // The bell of the beginning covers the cue after the first; that of the end comes last.
    let expected = Self.count - 1
    let onsets = try onsets(in: recording.samples).suffix(expected)
    guard onsets.count == expected else {
      throw Unheard(found: onsets.count, expected: expected)
    }
    let late = zip(2..., onsets).map { $1 - Self.phase * $0 }
    let constant = late.percentile(50)
    let errors = late.map { $0 > constant ? $0 - constant : constant - $0 }
    let what = "onset of a cue against its boundary"
    return [(50, "p50"), (99, "p99"), (100, "max")].map { percent, name in
      Row(
        what: "\(what), \(name)", value: errors.percentile(percent).inMilliseconds, unit: "ms",
        budget: percent == 99 ? 10 : nil)
    } + [
      Row(
        what: "\(what), what all have in common, at most",
        value: ((start + constant) - begin).inMilliseconds, unit: "ms")
    ]
  }

  /// Where something begins to sound after half a second of nothing.
  private func onsets(in samples: [Int16]) -> [Duration] {
    var found: [Int] = []
    var last = 0
    for (index, sample) in samples.enumerated() where abs(Int(sample)) > 30 {
      if index - last > 24_000 { found.append(index) }
      last = index
    }
    return found.map { .seconds(1) * (Double($0) / Double(SoundServer.Recording.rate)) }
  }
}
