import Testing

@testable import BreatheCore

@Suite struct `A look back` {
  /// Saturday 2026-11-21.
  static let today = Day(number: 20_778)

  /// What two sessions come to, one of them stopped.
  static let tally: PracticeTally = {
    var tally = PracticeTally()
    tally.add(glance(today, minutes: 5))
    tally.add(glance(today, minutes: 4.4, outcome: .stopped))
    return tally
  }()

  static func glance(
    _ day: Day, _ session: String = "belly-5min", minutes: Double = 5,
    outcome: Entry.Outcome = .completed, tension: (Int, Int)? = nil, pain: (Int, Int)? = nil
  ) -> EntryGlance {
    var entry = `A line of the journal`.example
    entry.session = session
    entry.start = day.number * 86_400 + 43_200
    entry.offset = 0
    entry.active = minutes * 60
    entry.outcome = outcome
    entry.before = Ratings(tension: tension?.0, pain: pain?.0)
    entry.after = Ratings(tension: tension?.1, pain: pain?.1)
    return EntryGlance(entry)
  }

  private static let kinds: [String: PracticeKind] = [
    "478": .breathing, "belly-5min": .breathing, "low-lunge": .stretching, "heel-slide": .moving,
  ]

  /// Practice of a few years, with quiet weeks among it.
  private static func entries(days: Int, rated: [Rating] = []) -> [EntryGlance] {
    var generator = SplitMix64(seed: 66)
    let sessions = ["478", "belly-5min", "low-lunge", "heel-slide", "界-own-file"]
    return ((today - days)...today).flatMap { day -> [EntryGlance] in
      guard day.number / 7 % 5 != 0 else { return [] }
      return (0..<generator.int(0...3)).map { _ in
        let (before, after) = (generator.int(3...10), generator.int(0...7))
        return glance(
          day, generator.pick(sessions), minutes: Double(generator.int(2...90)) / 10,
          outcome: generator.once(in: 8) ? .stopped : .completed,
          tension: rated.contains(.tension) ? (before, after) : nil,
          pain: rated.contains(.pain) && generator.bool() ? (after, before / 2) : nil)
      }
    }
  }

  private func lines(
    _ entries: [EntryGlance], from: Day? = nil, columns: Int, language: Language
  ) -> [StyledLine] {
    let recent = LookBack.recent(Self.today)
    var statistics = Statistics(period: from.map { $0...recent.upperBound } ?? recent)
    for entry in entries { statistics.add(entry) }
    return LookBack(
      statistics, today: Self.today, kinds: Self.kinds, isRecent: from == nil, language: language,
      layout: TextLayout(width: cellWidth), columns: columns
    ).lines
  }

  @Test(arguments: [80, 40], Language.allCases)
  func `is as it was`(columns: Int, language: Language) throws {
    let size = "\(columns)-\(language.rawValue)"
    for (name, entries, from) in [
      ("weeks", Self.entries(days: 100, rated: [.tension, .pain]), nil),
      ("weeks-unrated", Self.entries(days: 100), nil),
      ("first-week", Self.entries(days: 3, rated: [.tension]), nil),
      ("one", [Self.glance(Self.today)], nil),
      ("months", Self.entries(days: 400, rated: [.tension]), Self.today - 420),
      ("years", Self.entries(days: 2000, rated: [.tension, .pain]), Self.today - 9000),
    ] as [(String, [EntryGlance], Day?)] {
      let text = lines(entries, from: from, columns: columns, language: language)
        .map(\.text).joined(separator: "\n")
      try Golden.expect(text, matches: "stats-\(name)-\(size)")
    }
  }

  @Test(arguments: Language.allCases) func `fits its columns, and a screen with its prompt`(
    language: Language
  ) {
    let layout = TextLayout(width: cellWidth)
    for columns in [34, 40, 60, 72, 79, 80] {
      for days in [0, 6, 30, 100, 400, 3000] {
        for rated in [[], [.tension], [.pain, .tension]] as [[Rating]] {
          for from in [nil, Self.today - 4000] {
            let lines = lines(
              Self.entries(days: days, rated: rated), from: from, columns: columns,
              language: language)
            // The two columns of ratings need 40.
            let most = rated.count == 2 ? max(40, columns) : columns
            for line in lines where !line.text.isEmpty {
              #expect(layout.cells(line.text) <= most + (columns < 40 ? 6 : 0), "\(line.text)")
              #expect(!line.text.hasSuffix(" "))
            }
            if columns == 80, from == nil { #expect(lines.count <= 23) }
          }
        }
      }
    }
  }

  @Test func `without its styles says the same`() {
    let lines = lines(Self.entries(days: 100, rated: [.tension]), columns: 80, language: .en)
    #expect(Set(lines.flatMap(\.parts).map(\.style)).count > 3)
    #expect(lines.map(\.text) == lines.map { $0.parts.map(\.text).joined() })
  }

  @Test func `of a time without practice says so`() {
    for language in Language.allCases {
      let lines = lines([Self.glance(Self.today - 200)], columns: 80, language: language)
      #expect(lines.map(\.text) == [language.nothingPractised])
    }
  }

  @Test(arguments: Language.allCases) func `judges nothing`(language: Language) {
    let all = [80, 40].flatMap { columns in
      lines(
        Self.entries(days: 400, rated: [.tension, .pain]), columns: columns, language: language)
    }
    let text = all.map(\.text).joined(separator: " ").lowercased()
    for word in [
      "improv", "better", "worse", "streak", "goal", "score", "missed", "only", "!", "beter",
      "slechter", "reeks", "doel", "gemist", "slechts",
    ] { #expect(!text.contains(word), "\(word)") }
  }
}

@Suite struct `What was practised` {
  private let today = `A look back`.today
  private func glance(_ day: Day, _ session: String = "a") -> EntryGlance {
    `A look back`.glance(day, session)
  }

  @Test func `count what is in the period, at both its ends`() {
    var statistics = Statistics(period: (today - 6)...today)
    for day in [today - 7, today - 6, today, today + 1] { statistics.add(glance(day)) }
    #expect(statistics.days.keys.sorted() == [today - 6, today])
    #expect(statistics.total.sessions == 2 && statistics.total.minutes == 10)
  }

  @Test func `are the same in any order`() {
    var generator = SplitMix64(seed: 67)
    let all = (0..<300).map { _ in
      glance(today - generator.int(0...90), generator.pick(["a", "b", "c"]))
    }
    func statistics(_ entries: [EntryGlance]) -> Statistics {
      var statistics = Statistics(period: (today - 60)...today)
      for entry in entries { statistics.add(entry) }
      return statistics
    }
    let sorted = all.sorted { $0.start < $1.start }
    #expect(statistics(all) == statistics(sorted))
    #expect(statistics(sorted) == statistics(sorted.reversed()))
  }

  @Test func `can be of one session`() {
    var statistics = Statistics(period: today...today, session: "a")
    for session in ["a", "b", "a"] { statistics.add(glance(today, session)) }
    #expect(statistics.total.sessions == 2 && Array(statistics.sessions.keys) == ["a"])
  }

  @Test func `take a mean of what was rated both times only`() {
    var tally = PracticeTally()
    for (before, after) in [(5, 3), (8, 8)] {
      tally.add(`A look back`.glance(today, tension: (before, after)))
    }
    var half = glance(today)
    (half.before, half.after) = (Ratings(tension: 10), Ratings(pain: 1))
    tally.add(half)
    half.after = nil
    tally.add(half)
    #expect(tally[.tension].count == 2)
    #expect(tally[.tension].before == 6.5 && tally[.tension].after == 5.5)
    #expect(tally[.pain].before == nil)
  }

  @Test func `round minutes, and count what was practised at all`() {
    func minutes(_ minutes: Double) -> Int {
      var tally = PracticeTally()
      tally.add(`A look back`.glance(today, minutes: minutes))
      return tally.minutes
    }
    #expect([0, 0.01, 0.4, 1.4, 1.5, 59.6].map(minutes) == [0, 1, 1, 1, 2, 60])
  }

  @Test(
    arguments: [
      ("478", .breathing), ("low-lunge", .stretching), ("supine-hip", .stretching),
      ("belly-5min", .breathing),
    ] as [(String, PracticeKind)])
  func `know what a session mostly is`(name: String, kind: PracticeKind) throws {
    #expect(try PracticeKind(shipped(name).timeline(RunOptions())) == kind)
  }

  @Test(
    arguments: [
      ("  - move: Bridge\n    tempo: [{ lift: 2s }, { lower: 3s }]\n    reps: 6", .moving),
      ("  - rest: 5m\n  - breathe: 4-6\n    cycles: 2", .resting),
      ("  - hold: Lunge\n    for: 30s\n    breathe: 4-6\n  - rest: 10s", .stretching),
      ("  - say: Sit down.\n    for: 5m", .other),
    ] as [(String, PracticeKind)])
  func `know one by its steps`(steps: String, kind: PracticeKind) throws {
    #expect(try PracticeKind(session(file(steps: steps)).timeline(RunOptions())) == kind)
  }
}
