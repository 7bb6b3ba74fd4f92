import BreatheCore

/// The self-checks that were asked lately, so that not all of them is asked again.
struct AskedChecks {
  private let lines: RememberedLines
  private let redFlags: RememberedLines
  let today: Day

  init(environment: [String: String], today: Day) {
    // More sessions than anyone practises in three days.
    lines = RememberedLines("self-checks", environment, sizeLimit: 32 * 1024, countLimit: 100)
    redFlags = RememberedLines("red-flags", environment, sizeLimit: 1024, countLimit: 1)
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

  /// The red flags that were asked today.
  var redFlagsToday: Set<SelfCheck.RedFlags> {
    let words = redFlags.all.last?.split(separator: " ") ?? []
    guard words.first.flatMap({ Day(written: $0) }) == today else { return [] }
    return Set(words.dropFirst().compactMap { SelfCheck.RedFlags(rawValue: String($0)) })
  }

  /// All of them were asked today, and none applied.
  func remember(_ flags: [SelfCheck.RedFlags]) {
    let all = redFlagsToday.union(flags)
    let words = SelfCheck.RedFlags.allCases.filter(all.contains).map(\.rawValue)
    redFlags.keep([([today.text] + words).joined(separator: " ")])
  }

  /// What speaks against one session may speak against any.
  func forgetAll() {
    lines.removeAll()
    redFlags.removeAll()
  }

  /// Those that still hold; whatever else stands in the file says nothing.
  private var all: [AskedCheck] {
    lines.all.compactMap { AskedCheck($0) }.filter { $0.holds(on: today) }
  }
}
