/// A session compiled for one run: segments one after another, with absolute start times. Every
/// output (screen, plain lines, sound, journal) is a function of it.
///
/// Time zero is the beginning of the first step; the lead-in lies before it.
package struct Timeline: Equatable, Sendable {
  /// In order of start, without gaps; never empty.
  package let segments: [Segment]
  /// When all that was planned is done; a closing rest comes after it.
  package let planned: Duration
  /// The number of breaths paced.
  package let breathCount: Int

  /// `segments` must not be empty and follow one another without gaps.
  init(segments: [Segment]) {
    self.segments = segments
    planned = segments.last { $0.activity != .closing }?.end ?? .zero
    breathCount = (segments.last { $0.breath != nil }?.breath ?? -1) + 1
  }

  /// When it begins: zero, or before it when there is a lead-in.
  package var start: Duration { segments[0].start }

  /// When it ends, with the closing rest.
  package var end: Duration { segments[segments.count - 1].end }

  /// Somewhere in it the breath is held in or out, whatever the file declares.
  package var holdsBreath: Bool { segments.contains { $0.phase?.isHold == true } }

  /// The index of the segment that `time` lies in; the first or last one for a time outside.
  package func index(at time: Duration) -> Int {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= time { low = middle } else { high = middle }
    }
    return low
  }

  /// The segments that begin in `window`.
  func beginning(in window: Range<Duration>) -> Range<Int> {
    firstIndex(from: window.lowerBound)..<firstIndex(from: window.upperBound)
  }

  /// The segments that end after the window's lower bound and at its upper bound at the latest.
  func ending(in window: Range<Duration>) -> Range<Int> {
    // Without gaps, a segment ends where the next begins; a hair later makes the window half-open
    // at its lower end.
    let hair = Duration.nanoseconds(1)
    let begun = beginning(in: window.lowerBound + hair..<window.upperBound + hair)
    let last = window.upperBound >= end ? segments.count : begun.upperBound - 1
    let first = window.lowerBound >= end ? segments.count : begun.lowerBound - 1
    return max(0, first)..<max(max(0, first), last)
  }

  private func firstIndex(from time: Duration) -> Int {
    if time <= segments[0].start { return 0 }
    let index = index(at: time)
    return segments[index].start < time ? index + 1 : index
  }

  /// Where → goes from the segment at `index`: to the next landing, and in the last step to the next
  /// breath or repetition; nil in the last of those. The closing rest is played to, not skipped to.
  package func nextPlace(after index: Int) -> Int? {
    let later = segments.indices[(index + 1)...]
    return later.first { segments[$0].isLanding && segments[$0].activity != .closing }
      ?? later.first { beginsRound(at: $0) }
  }

  /// The same with a lead-in of at most `limit`: what comes last in it stays.
  package func withLeadIn(atMost limit: Duration) -> Timeline {
    let begin = Duration.zero - limit
    guard start < begin else { return self }
    var kept = segments.filter { $0.end > begin }
    (kept[0].start, kept[0].duration) = (begin, kept[0].end - begin)
    kept[0].isLanding = true
    return Timeline(segments: kept)
  }

  /// Where the part that the segment at `index` belongs to begins, by the same measure as `nextPlace`.
  package func place(of index: Int) -> Int {
    let isInLastStep = !segments[(index + 1)...].contains {
      $0.isLanding && $0.activity != .closing
    }
    return segments[...index].indices.last {
      segments[$0].isLanding || isInLastStep && beginsRound(at: $0)
    } ?? 0
  }
}
