/// What of a plan was done, of entries in any order, of which one may stand there more than once.
package struct Adherence: Sendable {
  /// What was done of a session, in some days.
  package struct Done: Equatable, Sendable {
    /// Of it, and of what was done instead.
    private var tally = PracticeTally()
    /// Another session was done instead.
    package private(set) var replaced = 0

    package init() {}

    package var completed: Int { tally.completed - replaced }
    /// What was stopped early, be it the session itself or another instead.
    package var stopped: Int { tally.stopped }
    package var practised: Int { tally.sessions }
    /// What is not asked for again.
    package var settled: Int { tally.completed }
    package var seconds: Double { tally.seconds }
    package var minutes: Int { tally.minutes }

    fileprivate mutating func add(_ item: Item) {
      tally.add(EntryGlance(item.entry))
      if item.isReplacement, item.entry.outcome == .completed { replaced += 1 }
    }

    fileprivate static func += (sum: inout Done, other: Done) {
      sum.tally += other.tally
      sum.replaced += other.replaced
    }
  }

  /// An entry that counts.
  package struct Item: Equatable, Sendable {
    /// The one that it counts for.
    package var day: Day
    /// The session of the plan that it counts for.
    package var session: String
    package var entry: Entry

    package var isReplacement: Bool { entry.insteadOf == session }
  }

  package let plan: Plan
  /// In the order of time.
  private let items: [Item]
  private let byDay: [String: [Day: Done]]

  /// Who breathes first and goes on to the session within this time, in seconds, has replaced
  /// nothing.
  private static let longestWay = 3600

  /// `contents` are the hashes of the contents of each session that count for it. An entry counts,
  /// whoever started it, for the day of the place where it was practised.
  package init(
    _ plan: Plan, contents: [String: Set<String>], _ entries: [Entry],
    boundary: DayBoundary = DayBoundary()
  ) {
    var seen: Set<String> = []
    var items: [Item] = []
    var byDay: [String: [Day: Done]] = [:]
    /// When each session was begun next.
    var next: [String: Int] = [:]
    for entry in entries.sorted(by: { ($0.start, $0.id) > ($1.start, $1.id) }) {
      let day = boundary.day(of: entry.start, offset: entry.offset)
      guard plan.days.contains(day) else { continue }
      var session = contents[entry.session]?.contains(entry.hash) == true ? entry.session : nil
      if let other = entry.insteadOf, contents[other] != nil {
        let isFollowed = next[other].map { $0 - entry.start <= Self.longestWay } == true
        if !isFollowed { session = other }
      }
      guard let session, seen.insert(entry.id).inserted else { continue }
      let item = Item(day: day, session: session, entry: entry)
      if !item.isReplacement { next[session] = entry.start }
      items.append(item)
      byDay[session, default: [:]][day, default: Done()].add(item)
    }
    self.plan = plan
    self.items = items.reversed()
    self.byDay = byDay
  }

  /// All that was done of a session in `days`.
  package func done(_ session: String, in days: Range<Day>) -> Done {
    days.reduce(into: Done()) { sum, day in
      if let done = byDay[session]?[day] { sum += done }
    }
  }

  /// On how many of `days` the session was practised, or another instead.
  package func daysPractised(_ session: String, in days: Range<Day>) -> Int {
    days.count { byDay[session]?[$0] != nil }
  }

  /// On how many of `days` something of the plan was practised.
  package func daysPractised(in days: Range<Day>) -> Int {
    days.count { day in byDay.values.contains { $0[day] != nil } }
  }

  /// What counts, in the order of time.
  package func items(in days: Range<Day>) -> [Item] { items.filter { days.contains($0.day) } }
}
