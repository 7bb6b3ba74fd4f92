import BreatheCore
import BundledSessions
import ScriptedWorld

@testable import BreatheApp

/// A session that was played in no time.
struct Played {
  var performance: Performance
  var stage: RecordingStage
  var elapsed: Duration
}

/// Plays `timeline` while what the script says happens.
func play(
  _ timeline: Timeline, _ script: [(at: Duration, Happening)] = [], lookEvery: Duration? = nil,
  closesAfter: Int? = nil, canSwitchHolds: Bool = false, longestGap: Duration = .seconds(2)
) -> Played {
  let clock = ManualClock()
  var player = Player(
    timeline, canSwitchHolds: canSwitchHolds, longestGap: longestGap, clock: clock,
    input: ScriptedInput(clock: clock, script: script),
    stage: RecordingStage(clock: clock, lookEvery: lookEvery, closesAfter: closesAfter))
  let performance = player.play()
  return Played(performance: performance, stage: player.stage, elapsed: clock.elapsed)
}

/// What ships, and nothing added to it.
func library(_ shipped: [(name: String, text: String)]) -> SessionLibrary {
  SessionLibrary(shipped: shipped, added: AddedSessions(folder: "/nonexistent"))
}

/// The timeline of a session that ships, or of a pattern.
func timeline(_ word: String) throws -> Timeline {
  try library(bundledSessions).find(word).session.timeline(RunOptions())
}

/// 4-6 with a lead-in of 5 s: in at 5, out at 9, in at 15, out at 19, and so on to the end.
func fourSix(cycles: Int) throws -> Timeline {
  let session = try library([]).find("4-6").session
  return try (session.breathing(for: .cycles(ByLevel(cycles))) ?? session).timeline(RunOptions())
}
