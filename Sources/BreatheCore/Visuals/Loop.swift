import Glibc

/// A closed line of as many sides as there are lengths, each as long in proportion, gone round
/// clockwise: a polygon, or a circle where the longest side is about as long as all the others
/// together, as with two sides.
///
/// x goes to the right and y down.
struct Loop {
  typealias Place = (x: Double, y: Double)

  private let isRound: Bool
  /// Where each side begins on the circle that all corners lie on, and where the last one ends: the
  /// clockwise angle from the right.
  private let angles: [Double]
  private var middle = Place(0, 0)
  private var radius = 1.0

  /// The first side rises at the left.
  ///
  /// `lengths` must not be empty, and greater than 0.
  init(_ lengths: [Double]) {
    let whole = lengths.reduce(0, +)
    let longest = lengths.max() ?? whole
    isRound = longest > 0.9 * (whole - longest)
    let turns =
      isRound ? lengths.map { $0 / whole * 2 * .pi } : Self.turns(lengths, longest: longest)
    var angle = .pi - turns[0] / 2
    var angles = [angle]
    for turn in turns {
      angle += turn
      angles.append(angle)
    }
    self.angles = angles
  }

  /// The angle that each side takes of a circle of which all sides are chords.
  private static func turns(_ lengths: [Double], longest: Double) -> [Double] {
    let index = lengths.firstIndex(of: longest) ?? 0
    func turns(_ turn: Double) -> [Double] {
      var turns = lengths.map { 2 * asin($0 / longest * sin(turn / 2)) }
      turns[index] = turn
      return turns
    }
    // The longest side takes the angle with which the others close the circle.
    var (low, high) = (0.0, 2 * Double.pi)
    for _ in 0..<50 {
      let turn = (low + high) / 2
      if turns(turn).reduce(0, +) < 2 * .pi { low = turn } else { high = turn }
    }
    return turns(low)
  }

  var sides: Int { angles.count - 1 }

  /// The place on `side` at which so much of it, 0…1, is behind.
  func place(_ side: Int, _ progress: Double) -> Place {
    let (first, last) = (angles[side], angles[side + 1])
    if isRound { return onCircle(first + (last - first) * progress) }
    let (start, end) = (onCircle(first), onCircle(last))
    return (start.x + (end.x - start.x) * progress, start.y + (end.y - start.y) * progress)
  }

  func length(_ side: Int) -> Double {
    let (first, last) = (angles[side], angles[side + 1])
    if isRound { return radius * (last - first) }
    return 2 * radius * sin((last - first) / 2)
  }

  private func onCircle(_ angle: Double) -> Place {
    (middle.x + radius * cos(angle), middle.y + radius * sin(angle))
  }

  /// As large as fits into `width` and `height`, with its middle at 0.
  func fitted(width: Double, height: Double) -> Loop {
    let places = (0..<sides).flatMap { side in
      stride(from: 0, to: 1, by: isRound ? 0.02 : 1).map { place(side, $0) }
    }
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return self }
    let scale = min(width / (right - left), height / (bottom - top))
    var loop = self
    loop.radius = radius * scale
    loop.middle = (
      (middle.x - (left + right) / 2) * scale, (middle.y - (top + bottom) / 2) * scale
    )
    return loop
  }
}
