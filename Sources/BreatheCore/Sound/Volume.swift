/// How loud a person wants it.
package struct Volume: Equatable, Sendable {
  package static let range = 0...100
  private static let step = 10

  /// Of a hundred.
  package private(set) var percent: Int

  /// Nil outside 0…100.
  package init?(percent: Int) {
    guard Self.range.contains(percent) else { return nil }
    self.percent = percent
  }

  private init(_ percent: Int) {
    self.percent = percent
  }

  /// Soft, with room to both sides.
  package static let standard = Volume(70)

  package mutating func raise() {
    percent = min(Self.range.upperBound, percent + Self.step)
  }

  package mutating func lower() {
    percent = max(Self.range.lowerBound, percent - Self.step)
  }

  /// What samples are multiplied with. Squared, because an ear hears steps of that as even.
  package var gain: Float {
    let share = Float(percent) / 100
    return share * share
  }
}
