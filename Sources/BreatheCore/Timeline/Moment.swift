import Glibc

/// A timeline at one time.
package struct Moment: Equatable, Sendable {
  package var time: Duration
  /// The index of `segment` in the timeline.
  package var index: Int
  package var segment: Segment
  package var next: Segment?
  /// How far through the segment: 0…1.
  package var progress: Double
  /// How full the breath is, eased: 0 empty, 1 full.
  package var breathLevel: Double
  /// Time left in the segment.
  package var remaining: Duration
  /// Time left until all that was planned is done; in the closing rest, until its end.
  package var timeLeft: Duration
  /// This is the last breath that the timeline paces.
  package var isLastBreath: Bool
}

extension Timeline {
  /// What `time` is made of. A time before the timeline counts as its beginning, one after it as
  /// its end.
  package func moment(at time: Duration) -> Moment {
    let time = min(max(time, start), end)
    let index = index(at: time)
    let segment = segments[index]
    return Moment(
      time: time, index: index, segment: segment,
      next: index + 1 < segments.count ? segments[index + 1] : nil,
      progress: progress(at: time, of: index), breathLevel: breathLevel(at: time, of: index),
      remaining: segment.end - time,
      timeLeft: segment.activity == .closing ? end - time : planned - max(.zero, time),
      isLastBreath: segment.breath != nil && segment.breath == breathCount - 1)
  }

  /// How full the breath is at `time`, which lies in the segment at `index`.
  func breathLevel(at time: Duration, of index: Int) -> Double {
    let level = segments[index].breathLevel
    return level.from + (level.to - level.from) * Ease.cosine(progress(at: time, of: index))
  }

  private func progress(at time: Duration, of index: Int) -> Double {
    let length = segments[index].duration.inSeconds
    return length > 0 ? min(1, (time - segments[index].start).inSeconds / length) : 1
  }
}

/// A breath turns softly: slow at its ends, quickest in the middle.
enum Ease {
  static func cosine(_ progress: Double) -> Double { (1 - cos(.pi * progress)) / 2 }

  /// The progress at which `cosine` reaches `level`.
  static func inverseCosine(_ level: Double) -> Double {
    acos(1 - 2 * min(1, max(0, level))) / .pi
  }
}
