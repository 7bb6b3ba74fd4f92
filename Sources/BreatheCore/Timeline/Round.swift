extension Timeline {
  /// The phases of the breath, or of the repetition of a movement, that the segment at `index` is one
  /// of; nil where it is no phase.
  func round(of index: Int) -> Range<Int>? {
    let one = segments[index]
    guard one.isInRound else { return nil }
    func isOfIt(_ other: Segment) -> Bool {
      other.isInRound && other.breath == one.breath && other.exercise == one.exercise
    }
    let before = segments[..<index].reversed().prefix(while: isOfIt).count
    return (index - before)..<(index + segments[index...].prefix(while: isOfIt).count)
  }

  /// Its segments, those of one breath or one repetition together.
  var rounds: [Range<Int>] {
    var rounds: [Range<Int>] = []
    var start = 0
    while start < segments.count {
      let round = round(of: start) ?? start..<start + 1
      rounds.append(round)
      start = round.upperBound
    }
    return rounds
  }

  /// A breath or a repetition begins with the segment at `index`.
  func beginsRound(at index: Int) -> Bool { round(of: index)?.lowerBound == index }

  /// A repetition begins with the segment at `index`, not one of its breaths.
  func beginsRepetition(at index: Int) -> Bool {
    index == 0 || segments[index - 1].exercise != segments[index].exercise
  }

  /// A breath or a repetition ends with the segment at `index`.
  func endsRound(at index: Int) -> Bool { round(of: index)?.upperBound == index + 1 }

  /// The segment at `index`, with all of the rest that chimes break it from.
  func whole(of index: Int) -> Range<Int> {
    let first = segments[...index].lastIndex { !$0.chimes } ?? index
    return first..<(index + 1 + segments[(index + 1)...].prefix { $0.chimes }.count)
  }
}
