/// What of a plan was done, put together as entries come by in any order and, where a journal holds
/// one twice, more than once.
public struct Adherence: Sendable {
  /// What was done of a session, in some days.
  public struct Done: Equatable, Sendable {
    public var completed = 0
    public var stopped = 0
    /// Another session was done instead.
    public var replaced = 0
    /// Time practised of the session itself.
    public var seconds = 0.0

    public init() {}

    public var practised: Int { completed + stopped }

    /// Rounded; what was practised at all counts as one.
    public var minutes: Int { seconds > 0 ? max(1, Int((seconds / 60).rounded())) : 0 }

    static func += (sum: inout Done, other: Done) {
      sum.completed += other.completed
      sum.stopped += other.stopped
      sum.replaced += other.replaced
      sum.seconds += other.seconds
    }
  }

  /// An entry that counts.
  public struct Item: Equatable, Sendable {
    /// The number of the day that it counts for.
    public var day: Int
    /// The session of the plan that it counts for.
    public var session: String
    public var entry: Entry

    public var isReplacement: Bool { entry.insteadOf == session }
  }

  public let plan: Plan
  private let boundary: DayBoundary
  /// The hashes of the contents of each session that count for it.
  private let contents: [String: Set<String>]
  private var byDay: [String: [Int: Done]] = [:]
  private var seen: Set<String> = []
  private var counted: [Item] = []

  public init(
    _ plan: Plan, contents: [String: Set<String>], boundary: DayBoundary = DayBoundary()
  ) {
    self.plan = plan
    self.contents = contents
    self.boundary = boundary
  }

  /// No entry that counts begins before this, in seconds since 1970-01-01 UTC.
  public var earliest: Int { boundary.earliest(of: plan.days.lowerBound) }

  /// Counts an entry, whoever started it, for the day of the place where it was practised.
  public mutating func add(_ entry: Entry) {
    let day = boundary.day(of: entry.start, offset: entry.offset)
    guard plan.days.contains(day), let session = session(of: entry), seen.insert(entry.id).inserted
    else { return }
    let item = Item(day: day, session: session, entry: entry)
    counted.append(item)
    var done = Done()
    if item.isReplacement {
      done.replaced = 1
    } else {
      done.seconds = entry.active
      if entry.outcome == .completed { done.completed = 1 } else { done.stopped = 1 }
    }
    byDay[session, default: [:]][day, default: Done()] += done
  }

  /// The session of the plan that an entry counts for.
  private func session(of entry: Entry) -> String? {
    if let replaced = entry.insteadOf, contents[replaced] != nil { return replaced }
    return contents[entry.session]?.contains(entry.hash) == true ? entry.session : nil
  }

  /// All that was done of a session in `days`.
  public func done(_ session: String, in days: Range<Int>) -> Done {
    days.reduce(into: Done()) { sum, day in
      if let done = byDay[session]?[day] { sum += done }
    }
  }

  /// On how many of `days` the session itself was practised.
  public func daysPractised(_ session: String, in days: Range<Int>) -> Int {
    days.count { (byDay[session]?[$0]?.practised ?? 0) > 0 }
  }

  /// On how many of `days` something of the plan was practised.
  public func daysPractised(in days: Range<Int>) -> Int {
    days.count { day in byDay.values.contains { ($0[day]?.practised ?? 0) > 0 } }
  }

  /// What counts, in the order of time.
  public func items(in days: Range<Int>) -> [Item] {
    counted.filter { days.contains($0.day) }
      .sorted { ($0.entry.start, $0.entry.id) < ($1.entry.start, $1.entry.id) }
  }
}
