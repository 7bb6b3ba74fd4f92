import BreatheCore
import Glibc

/// The sound of one session, as the session's thread has it: it says what is to be heard, and never
/// waits.
package final class Sound {
  private var setting: SoundSetting
  private let timeline: Timeline
  private let clock: SystemClock
  private let input: any SessionInput
  /// Where the session stops by itself, on the timeline.
  private let waits: [Duration]
  /// The segments that begin with a cue; found where they are asked for, since a silent session is
  /// not to begin later for them.
  private lazy var cued = Set(timeline.soundCues.compactMap(\.segment))
  private var shared: SharedSound?
  private var order = SharedSound.Order()
  private var speaker: Speaker?
  /// When it began to say something, in timeline time; until it was asked how that goes.
  private var spokenAt: Duration?
  private lazy var speech = Speech(timeline, language: language)
  private let language: Language
  /// What became of the speaker, to be told.
  private var voiceProblem: SoundProblem?
  /// What the session did when the speaker was last asked.
  private var state = Playback.State.running
  private var isMuted = false
  /// Something is told once.
  private var hasTold = false
  private var beats = 0
  /// How long the device has taken nothing, in looks at it.
  private var waited = Duration.zero
  private var lastLook: Duration

  /// A device that is so late is told of.
  private static let patience = Duration.seconds(2)
  /// A look after a longer time says nothing of the device: nobody may have been awake.
  private static let longestLook = Duration.seconds(1.5)

  /// Without keys, the session waits nowhere.
  package init(
    _ setting: SoundSetting, _ timeline: Timeline, _ language: Language, hasKeys: Bool,
    clock: SystemClock, input: any SessionInput, speaker: Speaker?
  ) {
    self.setting = setting
    self.language = language
    self.speaker = speaker
    voiceProblem = setting.speaks && speaker == nil ? .noVoice : nil
    self.timeline = timeline
    self.clock = clock
    self.input = input
    waits = hasKeys ? timeline.segments.filter { $0.wait != nil }.map(\.start) : []
    lastLook = clock.reading().awake
    begin()
  }

  deinit {
    stop()
  }

  var isOn: Bool { (setting.kind != nil || speaker != nil) && !isMuted }

  package var volume: Volume { setting.volume }

  /// The cues of `segment` are to be told by the terminal.
  package func rings(for segment: Int) -> Bool {
    setting.kind == .bell && !isMuted && cued.contains(segment)
  }

  /// Lets be heard where `playback` is. Answers what there is to tell of it, once.
  package func follow(_ playback: Playback) -> SoundProblem? {
    if let voiceProblem {
      self.voiceProblem = nil
      return voiceProblem
    }
    if let spokenAt, playback.state == .running, playback.time >= spokenAt + Speaker.patience {
      self.spokenAt = nil
      if speaker?.goesOn(after: playback.time - spokenAt) == false { return loseVoice() }
    }
    guard let shared else { return nil }
    var order = order
    order.gain = isMuted ? 0 : setting.volume.gain
    switch playback.state {
    // The last bell goes on after the end.
    case .running, .ended(.completed): order.epoch = playback.deadline(for: .zero)
    case .paused, .ended: order.epoch = nil
    }
    order.limit = waits.first { $0 > playback.time }
    if order != self.order { shared.order = order }
    self.order = order
    return news(of: shared)
  }

  /// Speaks what is to be said where `playback` is, and nothing that was to be said before.
  /// `entered` is the segment that has begun since the last time.
  package func speak(_ playback: Playback, entered: Int?) {
    guard let speaker else { return }
    let waited = state == .paused(.waiting)
    if entered != nil || playback.state != state {
      speaker.hush()
      spokenAt = nil
    }
    state = playback.state
    guard !isMuted else { return }
    let segments = playback.timeline.segments
    let utterance: Utterance? =
      switch state {
      case .running:
        entered.flatMap { speech.utterance(at: $0, within: segments[$0].end - playback.time) }
      case .paused(.waiting) where !waited:
        playback.timeline.moment(at: playback.time).segment.wait.flatMap(Utterance.init)
      case .paused, .ended: nil
      }
    guard let utterance else { return }
    if speaker.say(utterance, setting.volume) {
      spokenAt = playback.time
    } else {
      voiceProblem = loseVoice()
    }
  }

  /// When to follow again, in timeline time, where there is something to learn.
  package var nextLook: Duration? { spokenAt.map { $0 + Speaker.patience } }

  private func loseVoice() -> SoundProblem {
    speaker = nil
    return .voiceLost
  }

  private func news(of shared: SharedSound) -> SoundProblem? {
    let news = shared.news
    let now = clock.reading().awake
    let elapsed = now - lastLook
    lastLook = now
    if news.beats != beats || news.isOver {
      waited = .zero
    } else if elapsed < Self.longestLook {
      waited += elapsed
    }
    beats = news.beats
    guard !hasTold, let problem = news.problem ?? (waited >= Self.patience ? .silent : nil)
    else { return nil }
    hasTold = true
    return problem
  }

  /// Nothing is to be heard until `follow` says so.
  package func hush() {
    order.epoch = nil
    shared?.order = order
    speaker?.hush()
  }

  /// Does what a key asks for. Answers what it has come to; nil where it is another key.
  package func perform(_ key: Key, _ language: Language) -> String? {
    switch key {
    case .character("m"), .character("M"):
      if isOn, !hasFailed || speaker != nil { mute() } else { turnOn() }
      return language.sound(isOn: isOn)
    case .character("+"), .character("="):
      turnOn()
      setting.volume.raise()
    case .character("-"): setting.volume.lower()
    default: return nil
    }
    return language.told(setting.volume)
  }

  private var hasFailed: Bool { shared?.news.isOver == true }

  private func mute() {
    isMuted = true
    speaker?.hush()
  }

  /// Lets it be heard, and tries again where the device has failed.
  private func turnOn() {
    isMuted = false
    if setting.kind == nil, speaker == nil { setting.kind = .device(.tones) }
    if hasFailed { (shared, hasTold, beats, waited) = (nil, false, 0, .zero) }
    begin()
  }

  private func begin() {
    guard case .device(let mode)? = setting.kind, shared == nil, let shared = SharedSound() else {
      return
    }
    self.shared = shared
    order = SharedSound.Order(gain: setting.volume.gain)
    shared.order = order
    input.alsoWaits(for: shared.wakeUp)
    #if ALSA
      let job = SoundJob(
        timeline: timeline, mode: mode, device: setting.device, clock: clock, shared: shared)
      job.start()
    #else
      shared.end(.notBuilt)
    #endif
  }

  /// How long the last bell goes on after the end, where it can be heard.
  package var tail: Duration {
    guard case .device(let mode)? = setting.kind, !isMuted, !hasTold, !hasFailed else {
      return .zero
    }
    let samples = Soundtrack(timeline, mode: mode).sampleCount
    let end = Soundtrack.sample(at: timeline.end - timeline.start)
    return .seconds(1) * (Double(samples - end) / Double(Soundtrack.rate))
  }

  /// Nothing more is to be heard.
  func stop() {
    order.isStopped = true
    shared?.order = order
    speaker?.hush()
    speaker = nil
    input.alsoWaits(for: nil)
  }

  /// Waits for it to have stopped, but not for a device that is held up.
  package func awaitEnd() {
    stop()
    shared?.awaitEnd()
  }
}
