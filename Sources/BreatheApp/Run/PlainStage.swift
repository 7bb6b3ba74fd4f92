import BreatheCore
import BreatheSystem

/// A session as lines of text, one for each cue, without an escape byte: for pipes, logs, screen
/// readers and simple terminals. A terminal gets them broken between words.
package struct PlainStage: Stage {
  private let console: Console
  private let hasTerminal: Bool
  private var pending: [UInt8]
  private let output: any PromptOutput
  private var shownState = Playback.State.running
  /// What the keys do.
  private let help: String

  /// Prints `opening` first. `hasTerminal` says that a terminal shows it and gives the keys, which
  /// `help` explains.
  package init(_ console: Console, hasTerminal: Bool, opening: [CleanText], help: String = "") {
    self.console = console
    self.hasTerminal = hasTerminal
    self.help = help
    output = console.out.withoutWaiting()
    pending = []
    for line in opening { add(line) }
  }

  package mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    if playback.state != shownState, case .paused(let reason) = playback.state {
      let segment = playback.timeline.moment(at: playback.time).segment
      let told = [reason == .waiting ? segment.wait : nil, console.language.pausedCue(reason)]
      add(CleanText(told.compactMap(\.self).joined(separator: " ")))
    }
    shownState = playback.state
    if let entered {
      // Without keys, nothing waits for an answer; the text is told all the same.
      let wait = !hasTerminal ? playback.timeline.segments[entered].wait : nil
      let told = [wait, console.language.cueLine(playback.timeline, entered)]
      add(CleanText(told.compactMap(\.self).joined(separator: "\n")))
    }
    try drain()
  }

  private mutating func add(_ text: CleanText) {
    pending += Array(console.bytes(of: console.wrapped(text)))
  }

  /// Writes as much as is taken without waiting: a reader that has stalled must not hold up the
  /// session.
  private mutating func drain() throws(OutputClosed) {
    while !pending.isEmpty {
      let count = try output.take(pending)
      if count == 0 { return }
      pending.removeFirst(count)
    }
  }

  package func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    timeline.segments[timeline.index(at: time)].end
  }

  /// `?` tells what the keys do.
  package mutating func perform(_ key: Key, at segment: Segment) -> Bool {
    guard key == .character("?") else { return false }
    add(CleanText(help))
    return true
  }

  package mutating func tell(_ notice: String, for length: Duration) {
    add(CleanText(notice))
  }

  /// Where it is, the cue tells.
  package mutating func tellPlace(of playback: Playback, isLast: Bool) {
    if isLast { add(CleanText(console.language.lastPlace)) }
  }

  /// Not into a pipe, where it would be one more byte to read.
  package mutating func ring() {
    if hasTerminal { pending.append(7) }
  }

  package mutating func refresh() {}

  package func hush() {}
}
