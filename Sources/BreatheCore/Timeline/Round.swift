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

  /// The segment at `index`, with all of the rest that chimes break it from.
  func whole(of index: Int) -> Range<Int> {
    let first = segments[...index].lastIndex { !$0.chimes } ?? index
    return first..<(index + 1 + segments[(index + 1)...].prefix { $0.chimes }.count)
  }
}
