/// A timeline as it sounds. Any samples of it can be had, in any order: they depend on nothing but
/// their numbers.
///
/// Sample 0 is the beginning of the timeline, with its lead-in. One channel.
package struct Soundtrack: Sendable {
  /// Samples a second.
  package static let rate = 48_000

  /// Something that sounds, at its samples.
  private struct Part<Source: Sendable>: Sendable {
    var samples: Range<Int>
    var source: Source
  }

  /// To the end of the timeline, and of a cue that goes on after it.
  package let sampleCount: Int
  /// In order of their beginning.
  private let cues: [Part<CueTones>]
  /// In order; no two of them sound at once.
  private let breaths: [Part<any BreathSound>]
  /// In order; no two of them sound at once.
  private let words: [Part<Recording>]
  private let longestCue: Int
  private let longestBreath: Int
  private let longestWord: Int

  /// `words` are in order, and each ends before the next begins.
  package init(_ timeline: Timeline, mode: SoundMode, words: [SpokenCue] = []) {
    func part(_ cue: CueTones, at time: Duration) -> Part<CueTones> {
      let start = Self.sample(at: time - timeline.start)
      let length = Int((cue.duration * Double(Self.rate)).rounded(.up))
      return Part(samples: start..<start + length, source: cue)
    }
    let known = Dictionary(uniqueKeysWithValues: SoundCue.Kind.all.map { ($0, CueTones($0)) })
    var cues = timeline.soundCues.compactMap { cue in
      cue.kind.isToldByBreath && mode.followsBreath
        ? nil : known[cue.kind].map { part($0, at: cue.start) }
    }
    if mode == .tick {
      cues += timeline.ticks.map { part(.tick, at: $0) }
      cues.sort { $0.samples.lowerBound < $1.samples.lowerBound }
    }
    self.cues = cues
    longestCue = cues.map(\.samples.count).max() ?? 0
    breaths = timeline.segments.compactMap { segment in
      let start = Self.sample(at: segment.start - timeline.start)
      let samples = start..<Self.sample(at: segment.end - timeline.start)
      return mode.sound(of: segment, samples: samples).map {
        Part(samples: samples, source: $0)
      }
    }
    longestBreath = breaths.map(\.samples.count).max() ?? 0
    self.words = words.map { word in
      let start = Self.sample(at: word.start - timeline.start)
      let end = Self.sample(at: word.end - timeline.start)
      return Part(samples: start..<min(end, start + word.recording.count), source: word.recording)
    }
    longestWord = self.words.map(\.samples.count).max() ?? 0
    sampleCount = max(
      Self.sample(at: timeline.end - timeline.start), cues.map(\.samples.upperBound).max() ?? 0)
  }

  /// Recordings one after the other, with a pause after each.
  package init(saying recordings: [Recording]) {
    var start = 0
    words = recordings.map { recording in
      let samples = start..<start + recording.count
      start = samples.upperBound + Self.pause
      return Part(samples: samples, source: recording)
    }
    longestWord = words.map(\.samples.count).max() ?? 0
    (cues, breaths, longestCue, longestBreath) = ([], [], 0, 0)
    sampleCount = start
  }

  /// Samples between two sentences: 0.7 s.
  private static let pause = 33_600

  /// The first sample that is not before `time`, which is counted from the beginning.
  package static func sample(at time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(attoseconds / 1_000_000_000)
    return Int(seconds) * rate + (nanoseconds * rate + 999_999_999) / 1_000_000_000
  }

  /// Fills `samples` with those from `start` on, each in -1…1; outside the soundtrack all is silent.
  package func render(from start: Int, into samples: inout [Float]) {
    let window = start..<start + samples.count
    for index in samples.indices { samples[index] = 0 }
    var index = Self.firstIndex(of: cues, from: window.lowerBound - longestCue)
    while index < cues.count, cues[index].samples.lowerBound < window.upperBound {
      let part = cues[index]
      for tone in part.source.tones {
        Self.add(part.samples, in: window, to: &samples, tone.value)
      }
      index += 1
    }
    index = max(0, Self.firstIndex(of: breaths, from: window.lowerBound) - 1)
    while index < breaths.count, breaths[index].samples.lowerBound < window.upperBound {
      let part = breaths[index]
      let heard = part.samples.clamped(to: window)
      if !heard.isEmpty {
        var span = samples.mutableSpan
        let range =
          heard.lowerBound - part.samples.lowerBound..<heard.upperBound - part.samples.lowerBound
        part.source.add(range, to: &span, at: heard.lowerBound - window.lowerBound)
      }
      index += 1
    }
    index = max(0, Self.firstIndex(of: words, from: window.lowerBound) - 1)
    while index < words.count, words[index].samples.lowerBound < window.upperBound {
      let part = words[index]
      for sample in part.samples.clamped(to: window) {
        samples[sample - window.lowerBound] += Self.word(part, at: sample)
      }
      index += 1
    }
    for index in samples.indices { samples[index] = min(1, max(-1, samples[index])) }
  }

  /// Nothing sounds from the one sample to the other.
  package func isSilent(between one: Int, _ other: Int) -> Bool {
    let span = min(one, other)..<max(one, other)
    return !Self.touch(cues, span, longest: longestCue)
      && !Self.touch(breaths, span, longest: longestBreath)
      && !Self.touch(words, span, longest: longestWord)
  }

  /// How far around a turn of the breath nobody hears its sound, in samples: 6 ms.
  static let turn = 288

  /// Where in `span` what sounds with the breath turns, and nothing else sounds.
  func turn(in span: Range<Int>) -> Int? {
    let first = Self.firstIndex(of: breaths, from: span.lowerBound)
    return breaths[first...].prefix { $0.samples.lowerBound < span.upperBound }
      .map(\.samples.lowerBound)
      .first { !Self.touch(cues, $0 - Self.turn..<$0 + Self.turn, longest: longestCue) }
  }

  private static func touch<Source>(
    _ parts: [Part<Source>], _ span: Range<Int>, longest: Int
  ) -> Bool {
    let first = firstIndex(of: parts, from: span.lowerBound - longest)
    return parts[first...].prefix { $0.samples.lowerBound < span.upperBound }
      .contains { $0.samples.overlaps(span) }
  }

  /// Samples from full to none at the end of a word, which may be cut off: 20 ms.
  private static let wordFade = 960
  /// How loud words are beside the cues, for what a program that speaks makes of them.
  private static let wordLevel: Float = 0.7

  private static func word(_ part: Part<Recording>, at sample: Int) -> Float {
    let left = Float(min(wordFade, part.samples.upperBound - sample)) / Float(wordFade)
    return wordLevel * left * part.source.value(at: sample - part.samples.lowerBound)
  }

  @inline(__always)
  private static func add(
    _ part: Range<Int>, in window: Range<Int>, to samples: inout [Float],
    _ value: (Double) -> Double
  ) {
    let heard = part.clamped(to: window)
    var span = samples.mutableSpan
    for sample in heard {
      span[sample - window.lowerBound] +=
        Float(value(Double(sample - part.lowerBound) * (1 / Double(rate))))
    }
  }

  /// The index of the first part that begins at `sample` or later.
  private static func firstIndex<Source>(of parts: [Part<Source>], from sample: Int) -> Int {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].samples.lowerBound < sample { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SoundCue.Kind {
  /// What sounds with the breath tells it.
  fileprivate var isToldByBreath: Bool {
    if case .breath = self { true } else { false }
  }
}

extension Timeline {
  /// Each whole second of a hold, of the breath or of a posture, between its beginning and its end:
  /// those have cues of their own.
  fileprivate var ticks: [Duration] {
    segments.filter(\.isHeld).flatMap { segment in
      (1..<max(1, segment.duration.secondsLeft)).map { segment.start + .seconds($0) }
    }
  }
}

extension Segment {
  /// The breath is held, or the body stays as it is while nothing else is paced.
  fileprivate var isHeld: Bool {
    switch activity {
    case .phase(let phase): phase.isHold
    case .posture, .move(.hold, _): true
    case .leadIn, .say, .work, .move, .changeSides, .rest, .closing: false
    }
  }
}
