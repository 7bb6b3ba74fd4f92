import BreatheCore
import Testing

/// What a person is told and asked before a session, and what goes with its kind.
@Suite struct `Before a session that ships` {
  struct Beforehand: Sendable {
    var session: String
    var cautions: [Caution.ID]
    /// How many cautions of its own it has.
    var own: Int
    var screening: Screening?
    /// The regions that its self-check asks about, those of its parts too.
    var body: Set<BodyRegion>
    var settle: Int

    init(
      _ session: String, _ cautions: [Caution.ID], own: Int = 0, _ screening: Screening? = nil,
      body: Set<BodyRegion> = [], settle: Int
    ) {
      self.session = session
      self.cautions = cautions
      self.own = own
      self.screening = screening
      self.body = body
      self.settle = settle
    }
  }

  /// To settle takes 10 s on a chair or on one's feet, and 30 s on the floor.
  static let sessions: [Beforehand] = [
    Beforehand("478", [.holds, .general], settle: 10),
    Beforehand("belly-5min", [.general, .pregnancy], settle: 30),
    Beforehand("belly-hands", [.general, .pregnancy], settle: 30),
    Beforehand("long-exhale", [.general, .pregnancy], settle: 10),
    Beforehand("before-treatment", [.general, .core, .pregnancy, .feelings], settle: 30),
    Beforehand("coherent", [.general], settle: 10),
    Beforehand("six-a-minute", [.general], settle: 10),
    Beforehand("equal", [.general], settle: 10),
    Beforehand("box", [.holds, .general], settle: 10),
    Beforehand("triangle", [.holds, .general], settle: 10),
    Beforehand("cyclic-sigh", [.general], own: 1, settle: 10),
    Beforehand("pursed-lip", [.general], own: 1, settle: 10),
    Beforehand("humming", [.general], own: 1, settle: 10),
    Beforehand("alternate-nostril", [.general], own: 2, settle: 10),
    Beforehand(
      "low-lunge", [.kneeling, .stretch, .knee, .pelvis], .stretch, body: [.hip, .pelvis, .knee],
      settle: 30),
    Beforehand(
      "supine-hip", [.general, .stretch, .pregnancySkip, .pelvis], .stretch,
      body: [.hip, .pelvis, .back], settle: 30),
    Beforehand(
      "heel-slide", [.general, .stretch, .pregnancySkip, .pelvis], .stretch,
      body: [.hip, .pelvis, .knee], settle: 30),
    Beforehand(
      "seated-hip", [.general, .stretch, .pelvis], own: 2, .stretch, body: [.hip, .pelvis, .knee],
      settle: 30),
    Beforehand(
      "dynamic-hip", [.kneeling, .stretch, .knee, .pelvis], .stretch, body: [.hip, .pelvis, .knee],
      settle: 30),
    Beforehand(
      "yin-butterfly", [.general, .stretch, .pelvis, .feelings], own: 2, .stretch,
      body: [.hip, .pelvis, .back, .knee], settle: 30),
    Beforehand(
      "yin-dragon", [.kneeling, .stretch, .knee, .pelvis], .stretch, body: [.hip, .pelvis, .knee],
      settle: 30),
    Beforehand("pelvic-tilt", [.general, .core], own: 1, body: [.back, .pelvis], settle: 30),
    Beforehand(
      "bridge", [.general, .core, .pelvis, .pregnancySkip], .core, body: [.back, .hip, .pelvis],
      settle: 30),
    Beforehand(
      "dead-bug", [.general, .core, .pelvis, .pregnancySkip], .core, body: [.back, .pelvis],
      settle: 30),
    Beforehand(
      "seated-core", [.general, .core, .pelvis], own: 1, .core, body: [.hip, .pelvis],
      settle: 10),
    Beforehand(
      "standing-core", [.standing, .core, .pelvis], own: 1, body: [.pelvis, .ankle], settle: 10),
    Beforehand(
      "soft-shake", [.standing, .feelings, .pelvis], own: 1, .core,
      body: [.neck, .shoulder, .back, .pelvis, .knee], settle: 10),
    Beforehand("calm-walk", [.walking], settle: 10),
    Beforehand("constructive-rest", [.general, .pregnancy], settle: 30),
    Beforehand("pmr-7", [.general, .core, .pregnancy], own: 2, settle: 30),
    Beforehand("body-scan", [.general, .feelings, .pregnancy], own: 1, settle: 30),
    Beforehand("desk-break", [.standing, .core, .pelvis], own: 1, settle: 10),
    Beforehand(
      "morning", [.general, .core, .pelvis, .pregnancy, .standing], own: 2,
      body: [.back, .pelvis, .ankle], settle: 30),
    Beforehand("evening", [.holds, .general, .pregnancy], settle: 30),
  ]

  @Test(arguments: sessions) func `come its cautions, its self-check and the time to settle`(
    given: Beforehand
  ) throws {
    let session = try `The sessions that ship`.session(given.session)
    let ids = session.cautions.compactMap { if case .id(let id) = $0 { id } else { nil } }
    #expect(ids == given.cautions)
    #expect(session.cautions.count - ids.count == given.own)
    #expect(session.screening == given.screening)
    #expect(session.regions == given.body)
    let isAsked = given.screening != nil || !given.body.isEmpty
    #expect((session.selfCheck(isShipped: true) != nil) == isAsked)
    for level in Level.allCases {
      #expect(session.settle?.value(at: level) == .seconds(given.settle))
    }
  }

  @Test func `is known what comes`() {
    #expect(Self.sessions.map(\.session).sorted() == `The sessions that ship`.names.sorted())
  }

  @Test func `stands the replacement of its holds`() throws {
    let names = `The sessions that ship`.names
    let replaced = try names.compactMap { name in
      try `The sessions that ship`.session(name).withoutHolds.map { "\(name): \($0)" }
    }
    // The evening keeps its other parts.
    #expect(replaced == ["478: long-exhale", "box: equal", "triangle: equal"])
  }
}
