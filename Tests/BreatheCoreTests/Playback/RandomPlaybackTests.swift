import BreatheCore
import Testing

/// Whatever a person does and however the clocks go, the account is right.
@Suite struct `Any way to play a session` {
  /// What was seen of time, by the one who watches the playback.
  private struct Account {
    var awake = Duration.zero
    var real = Duration.zero
    /// Time that passed on the timeline, but not within what was planned.
    var around = Duration.zero
  }

  private func play(_ timeline: Timeline, back: Bool, _ generator: inout SplitMix64) {
    var sitter = Sitter(timeline, hasKeys: generator.bool())
    let start = sitter.now
    var account = Account()
    for _ in 0..<200 {
      switch generator.int(0...29) {
      case 0, 1: sitter.press(.togglePause)
      case 2: sitter.press(.next)
      case 3: if back { sitter.press(.back) }
      case 4: if generator.once(in: 8) { sitter.press(.stop) }
      case 5: if generator.once(in: 8) { sitter.press(.switchHolds) }
      case 6: sitter.suspend(generator.milliseconds(0...10_000))
      case 7: sitter.freeze(generator.milliseconds(0...10_000))
      case 8: sitter.leave(.away)
      case 9, 10: sitter.press(.goOn)
      default: break
      }
      let before = sitter.playback.time
      let hadEnded = isEnded(sitter.playback.state)
      let entered = sitter.look(after: generator.milliseconds(0...1900))
      let after = sitter.playback.time
      #expect(after >= before, "A look never goes back.")
      if let entered { #expect(timeline.index(at: after) == entered) }
      let planned = max(.zero, min(after, timeline.planned) - max(before, .zero))
      account.around += after - before - planned
      if !hadEnded {
        account.awake = sitter.now.awake - start.awake
        account.real = sitter.now.real - start.real
      }
      check(sitter, account, back: back)
    }
  }

  private func isEnded(_ state: Playback.State) -> Bool {
    if case .ended = state { true } else { false }
  }

  private func check(_ sitter: Sitter, _ account: Account, back: Bool) {
    let (playback, timeline) = (sitter.playback, sitter.playback.timeline)
    let tally = playback.tally
    #expect((timeline.start...timeline.end).contains(playback.time))
    #expect(tally.active >= .zero && tally.paused >= .zero)
    #expect(tally.active + tally.paused + account.around <= account.awake)
    #expect(account.awake <= account.real)
    if !isEnded(playback.state) {
      #expect(tally.active + tally.paused + account.around == account.awake)
    }
    if !back {
      #expect(tally.active <= timeline.planned)
      #expect(tally.cycles <= timeline.breathCount)
    }
    if playback.state == .ended(.completed) { #expect(tally.reachedEnd) }
    if playback.state == .ended(.stopped) { #expect(!tally.reachedEnd) }
  }

  @Test(arguments: [false, true]) func `keeps the account of time`(back: Bool) {
    var generator = SplitMix64(seed: back ? 80 : 81)
    for timeline in SegmentTimelines.random { play(timeline, back: back, &generator) }
  }
}
