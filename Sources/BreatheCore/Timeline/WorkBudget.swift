/// The time and the segments that a timeline may take. The compiler spends them before it lays
/// anything out, so that even repeats within repeats are refused in bounded time and memory.
struct WorkBudget {
  /// The most segments a timeline may have: more than a night of unhurried breaths.
  static let segmentLimit = 20_000

  /// At most so many are spent; parts of one count too. Repeats can't overflow a `Double`.
  private(set) var segments = 0.0
  /// 24 hours, and a hair for rounding.
  private let latestEnd: Duration

  /// The settle time counts too, even if the person asks for another lead-in.
  init(settle: Duration) throws(Refusal) {
    latestEnd = .seconds(86_400) + .microseconds(1) - settle
    try spend(0, until: .zero)
  }

  /// There are too many segments. The compiler goes on: if the session is also too long, that is the
  /// reason to give.
  var isOverspent: Bool { segments > Double(Self.segmentLimit) }

  /// Spends at most so many segments, and the time until `end`.
  mutating func spend(_ segments: Double, until end: Duration) throws(Refusal) {
    guard end <= latestEnd else { throw .tooLong }
    self.segments += segments
  }
}
