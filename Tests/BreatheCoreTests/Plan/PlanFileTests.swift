import Testing

@testable import BreatheCore

@Suite struct `A plan file` {
  private func full() throws -> PlanFile {
    PlanFile(bytes: try TestFolder.bytes("Plans/full.yaml"))
  }

  @Test func `tells what was prescribed, by whom and for how long`() throws {
    let check = PlanCheck(try full())
    #expect(check.text.mistakes == [])
    let plan = try #require(check.plan)
    #expect(plan.id == "full-plan")
    #expect(plan.title == LocalizedText(en: "Hip and breath", nl: "Heup en adem"))
    #expect(plan.goal?.text(in: .nl) == "Weer een half uur wandelen.")
    #expect(plan.author == LocalizedText("Name of the practice"))
    #expect(plan.contact == LocalizedText("name@example.org"))
    #expect(plan.start.text == "2026-11-25" && plan.weeks == 6)
    #expect(plan.review?.text == "2027-01-06")
    #expect(plan.note == LocalizedText("Stop with sharp pain, and call me."))
    #expect(
      plan.prescriptions == [
        Prescription(
          "minimal",
          Directions(
            times: Frequency(2, per: .day), partsOfDay: [.morning, .bedtime], level: .first)),
        Prescription(
          "long-exhale", Directions(days: .weekdays([.wed, .fri, .mon]), extent: .cycles(8)),
          byWeek: [
            2: Directions(extent: .cycles(10)),
            4: Directions(
              times: Frequency(3, per: .week), level: .later, extent: .time(.seconds(150))),
          ], fromWeek: 2, untilWeek: 4),
        Prescription(
          "slide", Directions(days: .every(2), reps: 4, sets: 1, load: LocalizedText("0.5 kg")),
          byWeek: [
            1: Directions(level: .first),
            3: Directions(
              days: .every(1), partsOfDay: [.evening], level: .usual, reps: 6, sets: 2,
              load: LocalizedText("1 kg")),
            5: Directions(days: .weekdays(Weekday.Group.weekdays.days)),
          ], weeksOff: [4], advancesWhenAgreed: true,
          advanceIf: LocalizedText(
            en: "Without extra pain, all of last week.", nl: "De hele week zonder extra pijn.")),
        Prescription("turn", Directions(times: Frequency(3, per: .week)), untilWeek: 2),
        Prescription(
          "turn", Directions(times: Frequency(1, per: .week), extent: .time(.seconds(180))),
          fromWeek: 5),
      ])
  }

  @Test func `of the design is one, without a mistake or a warning of its own`() throws {
    let file = PlanFile(bytes: try TestFolder.bytes("Plans/design.yaml"))
    let shipped = Dictionary(
      try TestFolder.shippedSessions().map { ($0.name, SessionFile(bytes: $0.bytes).session) }
    ) { first, _ in first }
    let check = PlanCheck(
      file, ids: shipped.keys.sorted(), find: { shipped[$0].flatMap(\.self) },
      whole: { id in shipped[id].flatMap(\.self).map { ($0, true) } })
    #expect(check.text.diagnostics == [])
    #expect(check.plan?.prescriptions.map(\.session) == ["belly-5min", "478", "heel-slide"])
  }

  @Test func `brings its own sessions, which may include one another and what ships`() throws {
    let file = try full()
    #expect(file.definitions.map(\.id) == ["slide", "turn"])
    #expect(file.definitions.allSatisfy { $0.file.session != nil })
  }

  @Test(arguments: ["", "author: Someone else\n    contact: 345", "author: Someone else"])
  func `answers for its own sessions, unless they name their author`(own: String) throws {
    let text = """
      breathe-plan: 1
      id: mine
      title: Mine
      author: A practice
      contact: "012"
      review: 2030-01-01
      start: 2029-11-01
      weeks: 4
      sessions:
        - session: sit
      define:
        - id: sit
          title: Sit
          \(own)
          pain-ok: 3
          steps:
            - rest: 30s
      """
    let file = PlanFile(bytes: Array(text.utf8))
    let definition = try #require(file.definitions.first?.file)
    let session = try #require(definition.draft)
    let day = try #require(Day(written: "2029-12-01"))
    #expect(session.hasAuthor(on: day) == own.isEmpty)
    #expect(definition.text.diagnostics.isEmpty == own.isEmpty, "nobody answers for it")
  }

  @Test func `uses each key of the grammar in the full example`() throws {
    let root = try #require(
      YAMLReader(SourceText(bytes: try TestFolder.bytes("Plans/full.yaml"))).root)
    func keys(_ node: YAMLNode) -> [String] { node.entries?.compactMap(\.key.text) ?? [] }
    func value(_ key: String, _ node: YAMLNode) -> YAMLNode? {
      node.entries?.first { $0.key.text == key }?.value
    }
    #expect(Set(keys(root)) == Set(Plan.grammar.names))
    let sessions = try #require(value("sessions", root)?.items)
    #expect(Set(sessions.flatMap(keys)) == Set(PrescriptionDraft.schema.grammar.names))
    let doses = sessions.compactMap { value("by-week", $0)?.entries }.flatMap(\.self)
    #expect(Set(doses.map(\.value).flatMap(keys)) == Set(Directions.schema.grammar.names))
  }

  @Test func `asks for what a plan can't do without`() {
    let missing = readPlan("breathe-plan: 1\ngoal: x\n").text.mistakes.map(\.problem)
    #expect(missing == ["id", "title", "weeks", "sessions", "start"].map { .missingKey($0) })
    let session = readPlan(planText("  - times: 2 per day")).text.mistakes.map(\.problem)
    #expect(session == [.missingKey("session")])
  }

  @Test(arguments: [("0", false), ("1", true), ("520", true), ("521", false), ("1.5", false)])
  func `takes from 1 to 520 weeks`(weeks: String, isFine: Bool) {
    let text = planText("  - session: minimal").replacing("weeks: 4", with: "weeks: \(weeks)")
    let problem = Problem.badCount(key: "weeks", found: CleanText(weeks), range: 1...520)
    #expect(readPlan(text).text.mistakes.map(\.problem) == (isFine ? [] : [problem]))
  }

  @Test(arguments: [
    ("1d", true), ("2d", true), ("28d", true), ("29d", false), ("0d", false), ("d", false),
    ("2", false), ("-1d", false), ("2 d", false), ("1.5d", false), ("99999999999999999999d", false),
  ]) func `has intervals of 1 to 28 days`(every: String, isFine: Bool) {
    let found = readPlan(planText("  - session: minimal\n    every: \(every)")).text.mistakes
    #expect(
      found.map(\.problem) == (isFine ? [] : [.plan(.badInterval(CleanText(every), most: 28))]))
  }

  @Test func `tells the content of its sessions, whatever else stands in it and how`() throws {
    let define = "define:\n  - id: own\n    title: Own\n    steps:\n      - rest: 5s"
    let same = [
      planText("  - session: own", define: define),
      planText("  - session: own", weeks: 5, head: "goal: Another", define: define),
      planText(
        "  - session: own",
        define: "define: [{ id: 'own', title: \"Own\", # more\n steps: [{ rest: 5s }] }]"),
    ].map { readPlan($0).definitions.map(\.content) }
    #expect(same[0].count == 1 && same[0] == same[1] && same[0] == same[2])
    let other = planText("  - session: own", define: define.replacing("5s", with: "6s"))
    #expect(readPlan(other).definitions.map(\.content) != same[0])
  }

  @Test func `is told from a session by its key`() throws {
    #expect(SessionFile(bytes: try TestFolder.bytes("Plans/full.yaml")).isPlan)
    #expect(SessionFile(bytes: Array("title: x\nbreathe-plan: 1\nid: \"".utf8)).isPlan)
    #expect(!SessionFile(bytes: try TestFolder.bytes("Fixtures/full.yaml")).isPlan)
    #expect(!SessionFile(bytes: Array("\u{1B}[2J".utf8)).isPlan)
    #expect(problems(planText("  - session: minimal")) == [.isPlan])
    #expect(readPlan(file(steps: "- rest: 5")).text.mistakes.map(\.problem) == [.isSession])
  }

  /// Each file damaged at random is read or refused with a reason, and what is told of it shows.
  @Test(arguments: 0..<4) func `that is damaged is read or refused with a reason`(seed: Int) throws
  {
    var generator = SplitMix64(seed: UInt64(seed))
    let warned = TestFolder.names(in: "PlanErrors", kind: "yaml").filter { $0.hasPrefix("warned") }
    let sources = try (warned.map { "PlanErrors/\($0).yaml" } + ["Plans/full.yaml"]).map {
      try TestFolder.bytes($0)
    }
    var (plans, refused) = (0, 0)
    for _ in 0..<200 {
      let bytes = damaged(generator.pick(sources), &generator)
      let file = PlanFile(bytes: bytes)
      let check = PlanCheck(file)
      #expect((check.plan == nil) == !check.text.mistakes.isEmpty)
      if check.plan == nil { refused += 1 } else { plans += 1 }
      for diagnostic in check.text.diagnostics {
        #expect(file.text.lines.isEmpty || diagnostic.place.line <= file.text.lines.count + 1)
        for language in Language.allCases {
          let text = diagnostic.text(file: "x.yaml", lines: file.text.lines, in: language)
          #expect(firstUnshowable(in: text) == nil, "\(printable(bytes))")
          #expect(!language.sentence(diagnostic).isEmpty)
        }
      }
    }
    // Else the damage would be too little or too much to tell anything.
    #expect(plans > 3 && refused > 50)
  }

  private func damaged(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let place = generator.int(0...(bytes.count - 1))
    let end = min(bytes.count, place + generator.int(1...30))
    switch generator.int(0...4) {
    case 0: bytes[place] = UInt8(generator.int(0...255))
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: generator.int(0...bytes.count))
    default:
      let pieces = ["9", ": ", "- ", "{", "\u{1B}[31m", "\u{202E}", "define:\n", "\n", "1d", "x"]
      bytes.insert(contentsOf: generator.pick(pieces).utf8, at: place)
    }
    return bytes
  }
}
