import BreatheCore
import Testing

@Suite struct `With an included session` {
  private let hip = file(
    id: "hip",
    head: """
      about: Opens the hip.
      posture: On one knee.
      needs: [cushion, chair]
      cautions: [general, stretch, knee]
      screening: stretch
      ask: [{ question: A fever?, when-yes: stop }]
      without-holds: long-exhale
      settle: 30s
      rate: [pain]
      often: 2 per day
      max-per-day: 2
      """, steps: "- rest: 5")

  private func session(_ head: String, _ others: [String]? = nil) throws -> Session {
    try whole(
      file(id: "test", head: head, steps: "- session: hip"), including: others ?? [hip])
  }

  @Test func `come its cautions, self-check, questions, needs and ratings`() throws {
    let session = try session("")
    #expect(session.cautions == [.id(.general), .id(.stretch), .id(.knee)])
    #expect(session.screening == .stretch)
    #expect(session.questions == [OwnQuestion(LocalizedText("A fever?"), whenYes: .stop)])
    #expect(session.needs == [LocalizedText("cushion"), LocalizedText("chair")])
    #expect(session.ratings.map(\.rating) == [.pain])
  }

  @Test func `does not come what tells of it alone`() throws {
    let session = try session("posture: On a chair.")
    #expect(session.id == "test" && session.about == nil && session.settle == nil)
    #expect(session.posture == LocalizedText("On a chair."))
    #expect(session.often == nil && session.maxPerDay == nil)
  }

  @Test func `nothing is said twice, and its own comes first`() throws {
    let head = """
      needs: [blanket, chair]
      cautions: [knee, Not with a cold., general]
      ask: [{ question: A cold?, when-yes: calm }, { question: A fever?, when-yes: stop }]
      rate: [tension, pain]
      """
    let session = try session(head)
    #expect(
      session.cautions == [
        .id(.knee), .own(LocalizedText("Not with a cold.")), .id(.general), .id(.stretch),
      ])
    #expect(
      session.questions == [
        OwnQuestion(LocalizedText("A cold?"), whenYes: .instead("calm")),
        OwnQuestion(LocalizedText("A fever?"), whenYes: .stop),
      ])
    #expect(
      session.needs == [
        LocalizedText("blanket"), LocalizedText("chair"), LocalizedText("cushion"),
      ])
    #expect(session.ratings.map(\.rating) == [.tension, .pain])
  }

  @Test(
    arguments: [
      ("", "", nil), ("", "core", .core), ("", "stretch", .stretch), ("core", "", .core),
      ("core", "stretch", .stretch), ("stretch", "core", .stretch), ("stretch", "", .stretch),

    ] as [(String, String, Screening?)])
  func `comes the stricter self-check`(own: String, its: String, expected: Screening?) throws {
    func head(_ value: String) -> String { value.isEmpty ? "" : "screening: \(value)" }
    let other = file(id: "hip", head: head(its), steps: "- rest: 5")
    #expect(try session(head(own), [other]).screening == expected)
  }

  @Test func `comes no word of an author who answers for their own file only`() throws {
    let other = file(
      id: "hip",
      head: "screening: own\npain-ok: 5\nask: [{ question: A?, when-yes: stop }]\nbody: [knee]",
      steps: "- rest: 5")
    let session = try session("body: [hip]", [other])
    #expect(session.screening == .core && session.painLimit == nil)
    #expect(session.body == [.hip, .knee])
  }

  @Test func `comes what it forgot: a held posture brings its caution and self-check`() throws {
    let other = file(id: "hip", steps: "- hold: Lunge\n  for: 20\n  breathe: 4-1-6")
    let session = try session("", [other])
    #expect(session.stretches)
    let timeline = try session.timeline(RunOptions())
    #expect(session.cautions(for: timeline) == [.id(.holds), .id(.general), .id(.stretch)])
  }

  @Test func `comes what it includes itself, from however far`() throws {
    let between = file(id: "hip", steps: "- rest: 1\n- repeat: 2\n  steps: [{ session: far }]")
    let far = file(
      id: "far", head: "screening: core\ncautions: [feelings]\nneeds: [wall]", steps: "- rest: 5")
    let session = try session("cautions: [general]", [between, far])
    #expect(session.cautions == [.id(.general), .id(.feelings)])
    #expect(session.screening == .core && session.needs == [LocalizedText("wall")])
  }
}
