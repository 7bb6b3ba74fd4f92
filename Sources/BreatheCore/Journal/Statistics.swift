/// What was practised in a period, by day and by session, put together as entries come by in any
/// order.
public struct Statistics: Equatable, Sendable {
  /// The numbers of the days that count.
  public let period: ClosedRange<Int>
  public let boundary: DayBoundary
  /// The only session that counts; nil for all.
  public let session: String?

  /// By the number of the day; only days with something on them.
  public private(set) var days: [Int: PracticeTally] = [:]
  public private(set) var sessions: [String: PracticeTally] = [:]
  public private(set) var total = PracticeTally()

  public init(
    period: ClosedRange<Int>, boundary: DayBoundary = DayBoundary(), session: String? = nil
  ) {
    self.period = period
    self.boundary = boundary
    self.session = session
  }

  public mutating func add(_ entry: EntryGlance) {
    let day = boundary.day(of: entry.start, offset: entry.offset)
    guard period.contains(day), session == nil || session == entry.session else { return }
    days[day, default: PracticeTally()].add(entry)
    sessions[entry.session, default: PracticeTally()].add(entry)
    total.add(entry)
  }

  /// All of the days in `range`.
  public func tally(_ range: Range<Int>) -> PracticeTally {
    range.reduce(into: PracticeTally()) { total, day in
      if let tally = days[day] { total += tally }
    }
  }

  /// On how many days of `range` something was practised.
  public func daysPractised(_ range: Range<Int>) -> Int { range.count { days[$0] != nil } }
}
