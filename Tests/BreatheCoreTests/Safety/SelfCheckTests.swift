import BreatheCore
import Testing

@Suite struct `The self-check` {
  @Test func `of a stretch asks six questions, that of a core exercise the second and the fifth`() {
    #expect(SelfCheck(.stretch).numbers == [1, 2, 3, 4, 5, 6])
    #expect(SelfCheck(.core).numbers == [2, 5])
    #expect(Language.en.questions(SelfCheck(.core)).map { $0.prefix(2) } == ["2.", "5."])
  }

  @Test(arguments: [Screening.stretch, .core])
  func `sends to the therapist with the second, the fifth and the sixth`(screening: Screening) {
    let check = SelfCheck(screening)
    #expect(check.outcome(number: 0) == .fit)
    for number in check.numbers where number != 3 {
      #expect(
        check.outcome(number: number) == .applies(askTherapist: [2, 5, 6].contains(number)))
    }
    for number in [-1, 7, 8, 9] { #expect(check.outcome(number: number) == nil) }
  }

  @Test func `of a core exercise knows no other numbers`() {
    for number in [1, 3, 4, 6] { #expect(SelfCheck(.core).outcome(number: number) == nil) }
  }

  @Test func `has stress lead to breathing first, where it stands alone`() {
    let check = SelfCheck(.stretch)
    #expect(check.outcome(number: 3) == .breatheFirst)
    #expect(check.outcome(numberBesideThird: 0) == .breatheFirst)
    #expect(check.outcome(numberBesideThird: 4) == .applies(askTherapist: false))
    #expect(check.outcome(numberBesideThird: 5) == .applies(askTherapist: true))
    for number in [1, 2, 3, 7] { #expect(check.outcome(numberBesideThird: number) == nil) }
  }
}
