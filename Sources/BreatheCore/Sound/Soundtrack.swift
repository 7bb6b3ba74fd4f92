/// A timeline as it sounds. Any samples of it can be had, in any order: they depend on nothing but
/// their numbers.
///
/// Sample 0 is the beginning of the timeline, with its lead-in. One channel.
public struct Soundtrack: Sendable {
  /// Samples a second.
  public static let rate = 48_000

  /// Something that sounds, at its samples.
  private struct Part<Source: Sendable>: Sendable {
    var samples: Range<Int>
    var source: Source
  }

  /// To the end of the timeline, and of a cue that goes on after it.
  public let sampleCount: Int
  /// In order of their beginning.
  private let voices: [Part<Voice>]
  private let glides: [Part<Glide>]
  private let longestVoice: Int
  private let longestGlide: Int

  public init(_ timeline: Timeline, mode: SoundMode) {
    let known = Dictionary(uniqueKeysWithValues: SoundCue.Kind.all.map { ($0, Voice($0)) })
    voices = timeline.soundCues.compactMap { cue in
      guard let voice = known[cue.kind], mode != .glide || !cue.kind.isHeardInGlide else {
        return nil
      }
      let start = Self.sample(at: cue.start - timeline.start)
      let length = Int((voice.duration * Double(Self.rate)).rounded(.up))
      return Part(samples: start..<start + length, source: voice)
    }
    longestVoice = voices.map(\.samples.count).max() ?? 0
    glides = timeline.segments.filter { mode == .glide && $0.glides }.map { segment in
      let start = Self.sample(at: segment.start - timeline.start)
      let end = Self.sample(at: segment.end - timeline.start)
      let duration = Double(end - start) / Double(Self.rate)
      return Part(samples: start..<end, source: Glide(segment.breathLevel, duration: duration))
    }
    longestGlide = glides.map(\.samples.count).max() ?? 0
    sampleCount = max(
      Self.sample(at: timeline.end - timeline.start), voices.map(\.samples.upperBound).max() ?? 0)
  }

  /// The first sample that is not before `time`, which is counted from the beginning.
  public static func sample(at time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(attoseconds / 1_000_000_000)
    return Int(seconds) * rate + (nanoseconds * rate + 999_999_999) / 1_000_000_000
  }

  /// Fills `samples` with those from `start` on, each in -1…1; outside the soundtrack all is silent.
  public func render(from start: Int, into samples: inout [Float]) {
    let window = start..<start + samples.count
    for index in samples.indices { samples[index] = 0 }
    var index = Self.firstIndex(of: voices, from: window.lowerBound - longestVoice)
    while index < voices.count, voices[index].samples.lowerBound < window.upperBound {
      let part = voices[index]
      for tone in part.source.tones {
        Self.add(part.samples, in: window, to: &samples, tone.value)
      }
      index += 1
    }
    // No two of these sound at once.
    index = max(0, Self.firstIndex(of: glides, from: window.lowerBound) - 1)
    while index < glides.count, glides[index].samples.lowerBound < window.upperBound {
      let part = glides[index]
      let heard = part.samples.clamped(to: window)
      if !heard.isEmpty {
        var span = samples.mutableSpan
        let range =
          heard.lowerBound - part.samples.lowerBound..<heard.upperBound - part.samples.lowerBound
        part.source.add(range, to: &span, at: heard.lowerBound - window.lowerBound)
      }
      index += 1
    }
    for index in samples.indices { samples[index] = min(1, max(-1, samples[index])) }
  }

  /// Nothing sounds from the one sample to the other.
  public func isSilent(between one: Int, _ other: Int) -> Bool {
    let span = min(one, other)..<max(one, other)
    return !Self.touch(voices, span, longest: longestVoice)
      && !Self.touch(glides, span, longest: longestGlide)
  }

  /// How far around a turn of the glide nobody hears it, in samples: 6 ms.
  static let turn = 288

  /// Where in `span` the glide turns, and nothing else sounds.
  func turn(in span: Range<Int>) -> Int? {
    let first = Self.firstIndex(of: glides, from: span.lowerBound)
    return glides[first...].prefix { $0.samples.lowerBound < span.upperBound }
      .map(\.samples.lowerBound)
      .first { !Self.touch(voices, $0 - Self.turn..<$0 + Self.turn, longest: longestVoice) }
  }

  private static func touch<Source>(
    _ parts: [Part<Source>], _ span: Range<Int>, longest: Int
  ) -> Bool {
    let first = firstIndex(of: parts, from: span.lowerBound - longest)
    return parts[first...].prefix { $0.samples.lowerBound < span.upperBound }
      .contains { $0.samples.overlaps(span) }
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
  /// The glide tells it.
  fileprivate var isHeardInGlide: Bool {
    if case .breath = self { true } else { false }
  }
}
