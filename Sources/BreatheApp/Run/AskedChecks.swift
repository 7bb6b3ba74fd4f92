import BreatheCore

/// The self-checks that were asked lately, so that not all of them is asked again.
struct AskedChecks {
  private let lines: RememberedLines
  let today: Day

  init(environment: [String: String], today: Day) {
    // More sessions than anyone practises in three days.
    lines = RememberedLines("self-checks", environment, sizeLimit: 32 * 1024, countLimit: 100)
    self.today = today
  }

  /// That of a session with this content, where it still holds.
  func last(of content: String) -> AskedCheck? {
    all.last { $0.content == content }
  }

  /// Where it can't be remembered, all is asked again.
  func remember(_ asked: AskedCheck) {
    let known = all
    guard !known.contains(asked) else { return }
    lines.keep((known.filter { $0.content != asked.content } + [asked]).map(\.line))
  }

  /// What speaks against one session may speak against any.
  func forgetAll() {
    lines.removeAll()
  }

  /// Those that still hold; whatever else stands in the file says nothing.
  private var all: [AskedCheck] {
    lines.all.compactMap { AskedCheck($0) }.filter { $0.holds(on: today) }
  }
}
