import BreatheCore
import Glibc

#if ALSA
  import CALSA
#endif

/// A cue on a device, to find out whether anything can be heard.
package struct SoundTrial: Sendable {
  /// Nil where the device took the cue.
  package let problem: SoundProblem?
  /// What libasound had to say meanwhile.
  package let messages: [CleanText]

  /// Of libasound; nil without it.
  package static var version: String? {
    #if ALSA
      SoundLibrary.shared?.asoundlib_version().map { String(cString: $0) }
    #else
      nil
    #endif
  }

  package init(problem: SoundProblem?, messages: [CleanText]) {
    (self.problem, self.messages) = (problem, messages)
  }

  /// Plays it, which takes about a second; a device that does not answer, takes two.
  package init(device: String, volume: Volume) {
    #if ALSA
      problem = Self.play(on: device, volume)
      messages = SoundMessages.lines
    #else
      (problem, messages) = (.notBuilt, [])
    #endif
  }

  #if ALSA
    private static let length = 1_200_000
    private static let patience = 2_000_000

    private static func play(on device: String, _ volume: Volume) -> SoundProblem? {
      let pattern = Pattern(phases: [Phase(.inhale, .seconds(4)), Phase(.exhale, .seconds(6))])
      let session = Session(pattern: pattern, written: "4-6")
      guard let shared = SharedSound(),
        let timeline = try? session.timeline(RunOptions(leadIn: .zero))
      else { return .silent }
      let clock = SystemClock()
      var order = SharedSound.Order(gain: volume.gain)
      shared.order = order
      SoundJob(timeline: timeline, mode: .tones, device: device, clock: clock, shared: shared)
        .start()
      // It is set going when it is open, for the cue to be heard from its beginning.
      wait(atMost: patience) { shared.news.beats > 0 || shared.news.isOver }
      let beats = shared.news.beats
      guard beats > 0 || shared.news.isOver else { return .silent }
      order.epoch = clock.reading().awake
      shared.order = order
      wait(atMost: length) { shared.news.isOver }
      let news = shared.news
      order.isStopped = true
      shared.order = order
      shared.awaitEnd()
      return shared.news.problem ?? (news.beats == beats ? .silent : nil)
    }

    private static func wait(atMost microseconds: Int, until isDone: () -> Bool) {
      for _ in 0..<microseconds / 10_000 where !isDone() { usleep(10_000) }
    }
  #endif
}
