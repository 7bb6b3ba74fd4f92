/// What was practised in a period, by day and by session, put together as entries come by in any
/// order.
package struct Statistics: Equatable, Sendable {
  /// The days that count.
  package let period: ClosedRange<Day>
  package let boundary: DayBoundary
  /// The only session that counts; nil for all.
  package let session: String?

  /// Only days with something on them.
  package private(set) var days: [Day: PracticeTally] = [:]
  package private(set) var sessions: [String: PracticeTally] = [:]
  package private(set) var total = PracticeTally()

  package init(
    period: ClosedRange<Day>, boundary: DayBoundary = DayBoundary(), session: String? = nil
  ) {
    self.period = period
    self.boundary = boundary
    self.session = session
  }

  package mutating func add(_ entry: EntryGlance) {
    let day = boundary.day(of: entry.start, offset: entry.offset)
    guard period.contains(day), session == nil || session == entry.session else { return }
    days[day, default: PracticeTally()].add(entry)
    sessions[entry.session, default: PracticeTally()].add(entry)
    total.add(entry)
  }

  /// All of the days in `range`.
  package func tally(_ range: Range<Day>) -> PracticeTally {
    range.reduce(into: PracticeTally()) { total, day in
      if let tally = days[day] { total += tally }
    }
  }

  /// On how many days of `range` something was practised.
  package func daysPractised(_ range: Range<Day>) -> Int { range.count { days[$0] != nil } }
}
