import BreatheCore
import Testing

@Suite struct `The self-check` {
  private func check(
    _ head: String, steps: String = "- move: Lift\n  tempo: [{ lift: 3s }]\n  reps: 5",
    isShipped: Bool = false
  ) throws -> SelfCheck? {
    try session(file(id: "mine", head: head, steps: steps)).selfCheck(isShipped: isShipped)
  }

  private static let general: [SelfCheck.Condition] = [.injured, .operated, .radiating]

  @Test func `is asked before exercises, and by what ships only where it says so`() throws {
    #expect(try check("") != nil)
    #expect(try check("", isShipped: true) == nil)
    #expect(try check("body: [arm]", isShipped: true) != nil)
    #expect(try check("screening: core", isShipped: true) != nil)
    #expect(try check("", steps: "- hold: Lunge\n  for: 20", isShipped: true) != nil)
    #expect(try check("", steps: "- breathe: 4-6\n  cycles: 2\n- rest: 20") == nil)
    #expect(try check("screening: core", steps: "- rest: 20") != nil)
  }

  @Test(
    arguments: [
      ("", general + [.pregnant, .gaveBirth, .osteoporosis]), ("body: [arm, ankle]", general),
      ("body: [neck]", general + [.osteoporosis, .whiplash, .dizzyTurning, .rheumatism]),
      ("body: [shoulder]", general + [.outOfSocket]), ("body: [knee]", general + [.outOfSocket]),
      ("body: [back]", general + [.pregnant, .gaveBirth, .vertebraCollapsed, .osteoporosis]),
      ("body: [pelvis]", general + [.pelvisUnstable, .hipReplaced, .pregnant, .gaveBirth]),
      (
        "body: [hip]\nscreening: stretch",
        general + [
          .hipInflamed, .pelvisUnstable, .overstretched, .hipReplaced, .pregnant, .gaveBirth,
        ]
      ),
    ] as [(String, [SelfCheck.Condition])])
  func `asks of the parts of the body`(head: String, conditions: [SelfCheck.Condition]) throws {
    #expect(try check(head)?.conditions == conditions)
    #expect(try check(head)?.offersBreathing == head.contains("hip"))
  }

  @Test func `asks of the parts that its exercises name, and of neck signs with a neck`() throws {
    let steps = "- move: Turn\n  tempo: [{ turn: 3s }]\n  reps: 5\n  body: [neck]"
    let neck = try #require(try check("body: [arm]", steps: steps))
    #expect(neck.redFlags == [.always, .new, .neck] && neck.conditions.contains(.whiplash))
    #expect(try check("body: [arm]")?.redFlags == [.always, .new])
    #expect(Language.en.redFlags(neck.redFlags).contains("double vision"))
    #expect(!Language.en.redFlags([.always, .new]).contains("double vision"))
  }

  @Test func `of a neck asks nothing of a hip`() throws {
    let neck = try #require(try check("body: [neck]"))
    let text = Language.en.conditions(neck)
    #expect(!text.contains("groin") && !text.contains("pelvis") && !text.contains("trunk"))
  }

  private static let author = """
    author: A practice
    contact: 012
    review: 2030-01-01
    body: [hip, neck]
    """
  private let day = Day(written: "2029-12-31")
  private let later = Day(written: "2030-01-02")

  @Test func `of an author leaves out the clause that the session is meant for, and no other`()
    throws
  {
    func of(_ whom: String) throws -> SelfCheck {
      try #require(try check(Self.author + "\nmeant-for: { \(whom): For you. }"))
    }
    let all = try #require(try check(Self.author))
    func without(_ condition: SelfCheck.Condition) -> [SelfCheck.Condition] {
      all.conditions.filter { $0 != condition }
    }
    #expect(try of("after-operation").conditions == without(.operated))
    #expect(try of("after-operation").redFlags == [.always, .new, .neck, .operation])
    #expect(try of("pregnancy").conditions == without(.pregnant))
    #expect(try of("pregnancy").redFlags.contains(.pregnancy))
    #expect(try of("after-birth").conditions == without(.gaveBirth))
    #expect(try of("dizziness").conditions == without(.dizzyTurning))
    #expect(try of("lungs").conditions == all.conditions)
  }

  @Test func `of an author is own questions only, after the red flags`() throws {
    let head = Self.author + "\nscreening: own\nask: [{ question: Sore?, when-yes: stop }]"
    let own = try session(file(id: "mine", head: head, steps: "- hold: Lunge\n  for: 20"))
    let check = try #require(own.answeredFor(on: day ?? Day(number: 0)).selfCheck(isShipped: false))
    #expect(check.conditions == [] && check.redFlags == [.always, .new, .neck])
  }

  @Test(arguments: ["author", "contact", "review"])
  func `asks all of ours where nobody answers for the file`(missing: String) throws {
    let day = try #require(day)
    let claims = """

      screening: own
      pain-ok: 5
      meant-for: { pregnancy: For you. }
      ask: [{ question: Sore?, when-yes: stop }]
      """
    let lines = Self.author.split(separator: "\n").filter { !$0.hasPrefix(missing) }
    let steps = "- hold: Lunge\n  for: 20"
    let unsigned = try session(
      file(id: "mine", head: lines.joined(separator: "\n") + claims, steps: steps))
    let signed = try session(file(id: "mine", head: Self.author + claims, steps: steps))
    #expect(signed.hasAuthor(on: day) && !unsigned.hasAuthor(on: day))
    #expect(!signed.hasAuthor(on: try #require(later)), "its review has passed")
    let counted = unsigned.answeredFor(on: day)
    #expect(counted.painLimit == nil && counted.meantFor.isEmpty)
    #expect(counted.selfCheck(isShipped: false)?.conditions.contains(.pregnant) == true)
    #expect(signed.answeredFor(on: day) == signed)
  }
}

@Suite struct `The cautions of an author` {
  private func session(_ claim: String, cautions: String) throws -> Session {
    try BreatheCoreTests.session(
      file(
        id: "mine",
        head: "author: A\ncontact: 012\nreview: 2030-01-01\ncautions: \(cautions)\n\(claim)",
        steps: "- hold: Lunge\n  for: 20"))
  }

  private func cautions(_ session: Session) throws -> [Caution] {
    session.cautions(for: try session.timeline(RunOptions()))
  }

  @Test func `let pain be up to a limit in the place of never`() throws {
    let told = try cautions(session("pain-ok: 5", cautions: "[general]"))
    #expect(!told.contains(.id(.stretch)))
    let text = told.map(Language.en.caution).joined(separator: " ")
    #expect(text.contains("Pain up to 5 is fine.") && text.contains("call 012"))
    #expect(text.contains("Stop with sharp or radiating pain"))
  }

  @Test func `leave out the line that they are meant for, and no other`() throws {
    let all = "[general, pregnancy, pregnancy-skip]"
    let pregnant = try cautions(session("meant-for: { pregnancy: x }", cautions: all))
    #expect(pregnant == [.id(.general), .id(.pregnancy), .id(.stretch)])
    let dizzy = try cautions(session("meant-for: { dizziness: x }", cautions: all))
    #expect(dizzy.first == .forDizzy(.general) && dizzy.count == 4)
    #expect(
      Language.en.caution(.forDizzy(.general))
        == "Sit or lie safely. Never while driving or in or near water.")
  }

  @Test func `leave the heart in the question about holds that is meant for lungs`() {
    let lungs = Language.en.holdsQuestion(longest: .seconds(7), meantFor: [.lungs])
    #expect(!lungs.contains("lung") && !lungs.contains("asthma"))
    #expect(lungs.contains("heart disease") && lungs.contains("Heart disease? Ask your doctor"))
    let after = Language.en.holdsForWhom([.afterOperation])
    #expect(after[0] == "pregnant")
    #expect(Language.en.holdsForWhom([.pregnancy, .afterOperation]).count == 2)
    #expect(Language.en.holdsForWhom()[0] == "pregnant, or had an operation recently")
  }
}
