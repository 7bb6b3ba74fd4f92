import BreatheCore
import BreatheSystem

/// A stage whose session can be heard, too.
struct SoundingStage<Base: Stage>: Stage {
  private(set) var base: Base
  let sound: Sound?
  let language: Language

  /// How long what is told stands on the screen, in timeline time.
  private static var problemLength: Duration { .seconds(8) }
  private static var answerLength: Duration { .seconds(2) }

  /// What is told, and for how long.
  private var told: (text: String, length: Duration)?
  private var toldUntil: Duration?

  init(_ base: Base, _ sound: Sound?, _ language: Language) {
    self.base = base
    self.sound = sound
    self.language = language
  }

  mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    if let problem = sound?.follow(playback) {
      told = (language.sentence(problem), Self.problemLength)
    }
    if let told {
      base.tell(told.text)
      toldUntil = playback.time + told.length
    } else if let end = toldUntil, playback.time >= end {
      base.tell(nil)
      toldUntil = nil
    }
    told = nil
    if let entered, sound?.rings(for: entered) == true { base.ring() }
    try base.show(playback, entered: entered)
    sound?.speak(playback, entered: entered)
  }

  func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    let looks = [toldUntil, sound?.nextLook].compactMap(\.self).map { max(time, $0) }
    return looks.reduce(base.nextLook(after: time, in: timeline), min)
  }

  mutating func perform(_ key: Key, at segment: Segment) -> Bool {
    guard let answer = sound?.perform(key, language) else { return base.perform(key, at: segment) }
    told = (answer, Self.answerLength)
    return true
  }

  mutating func tell(_ notice: String?) {
    base.tell(notice)
  }

  mutating func ring() {
    base.ring()
  }

  mutating func refresh() {
    base.refresh()
  }

  /// What stops the program stops the sound's thread as well; it must not wake up to play.
  func hush() {
    sound?.hush()
  }
}
