import Glibc
import PseudoTerminal

/// A session in which something begins every half second: half of a way in or out, at 30 breaths a
/// minute.
struct Pulse {
  var program: String
  /// Of two seconds each.
  var breaths: Int
  /// Where it is to be heard as well.
  var server: SoundServer?

  static let beat = Duration.milliseconds(500)
  /// No two have a character in common, nor has any other text on the screen or the orb, so each is
  /// written whole.
  private static let cues = ["AAAA", "BBBB", "CCCC", "DDDD"]
  private static let end = "EEEE"

  /// How late each beat was on the screen. When breathe itself began to count cannot be seen from
  /// outside: the beat that was earliest against all others counts as on time. The first is among
  /// them, which a key began at once, so that a constant delay of the others shows.
  func play() throws -> [Duration] {
    let session = try PlayedSession(
      steps, by: program, options: server == nil ? [] : ["--sound"],
      environment: server?.environment ?? [:])
    let terminal = session.terminal
    try session.begin()
    // In the midst of it, the sound server freezes.
    try terminal.read(until: Self.cues[3])
    try server?.send(signal: SIGSTOP)
    let limit = Self.beat * (beats + 40)
    try terminal.read(until: Self.end, within: limit)
    _ = try session.quit()
    return try lateness(in: terminal.screen)
  }

  private var beats: Int { breaths * Self.cues.count }

  private func lateness(in screen: Transcript) throws -> [Duration] {
    var offset = 0
    var times: [Timestamp] = []
    for beat in 0...beats {
      let cue = beat < beats ? Self.cues[beat % Self.cues.count] : Self.end
      guard let found = screen.firstOccurrence(of: cue, from: offset) else {
        throw Unseen(cue: cue, beat: beat)
      }
      offset = found.range.upperBound
      times.append(found.time)
    }
    let delays = (0...beats).map { times[$0] - times[0] - Self.beat * $0 }
    let earliest = delays.min() ?? .zero
    return delays.map { $0 - earliest }
  }

  private struct Unseen: Error {
    var cue: String
    var beat: Int
  }

  private var steps: String {
    let phases = zip(["in", "in", "out", "out"], Self.cues)
      .map { "{ \($0): 0.5s, cue: \($1) }" }.joined(separator: ", ")
    return """
      steps:
        - breathe: [\(phases)]
          cycles: \(breaths)
        - rest: 10s
          closing: true
          cue: \(Self.end)
      """
  }
}
