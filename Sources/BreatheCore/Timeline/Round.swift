extension Timeline {
  /// The phases of the breath, or of the repetition of a movement, that the segment at `index` is one
  /// of; nil where it is no phase.
  func round(of index: Int) -> Range<Int>? {
    let one = segments[index]
    guard one.isPaced else { return nil }
    func isOfIt(_ other: Segment) -> Bool {
      other.isPaced && other.breath == one.breath && other.exercise == one.exercise
    }
    let before = segments[..<index].reversed().prefix(while: isOfIt).count
    return (index - before)..<(index + segments[index...].prefix(while: isOfIt).count)
  }

  /// How long a breath takes, in the middle of them all; nil where none is paced.
  var usualBreath: Duration? {
    guard breathCount > 0 else { return nil }
    let paced = segments.lazy.filter { $0.breath != nil }.map(\.duration).reduce(.zero, +)
    return paced / breathCount
  }
}
