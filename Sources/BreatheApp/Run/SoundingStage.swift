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

  init(_ base: Base, _ sound: Sound?, _ language: Language) {
    self.base = base
    self.sound = sound
    self.language = language
  }

  mutating func show(_ playback: Playback, entered: Int?) throws(OutputClosed) {
    if let problem = sound?.follow(playback) {
      base.tell(language.sentence(problem), for: Self.problemLength)
    }
    if let entered, sound?.rings(for: entered) == true { base.ring() }
    try base.show(playback, entered: entered)
    sound?.speak(playback, entered: entered)
  }

  func nextLook(after time: Duration, in timeline: Timeline) -> Duration {
    let look = base.nextLook(after: time, in: timeline)
    return sound?.nextLook.map { min(look, max(time, $0)) } ?? look
  }

  mutating func perform(_ key: Key, at segment: Segment) -> Bool {
    guard let answer = sound?.perform(key, language) else { return base.perform(key, at: segment) }
    base.tell(answer, for: Self.answerLength)
    return true
  }

  mutating func tell(_ notice: String, for length: Duration) {
    base.tell(notice, for: length)
  }

  mutating func tellPlace(of playback: Playback, isLast: Bool) {
    base.tellPlace(of: playback, isLast: isLast)
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
