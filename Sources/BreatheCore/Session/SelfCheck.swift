/// The self-check before a stretch or a core exercise: first the red flags, then the questions that
/// go with it. What a person answers stays with them; nothing of it is stored.
package struct SelfCheck: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    /// Nothing applies.
    case fit
    /// Nothing but tension that comes with stress: quiet breathing first, and then the session, if the
    /// person still wants it.
    case breatheFirst
    /// A question applies: quiet breathing is offered instead.
    case applies(askTherapist: Bool)
    /// A person who would rather not say breathes instead as well.
    case notSaid
    /// A red flag: no session at all today.
    case redFlag
  }

  package let screening: Screening

  package init(_ screening: Screening) {
    self.screening = screening
  }

  /// The numbers of the questions that are asked, of the six.
  package var numbers: [Int] {
    switch screening {
    case .stretch: [1, 2, 3, 4, 5, 6]
    case .core: [2, 5]
    }
  }

  /// What follows from the lowest number that applies; 0 for none. Nil for a number that is not
  /// asked. Of the third it is only known that it stands alone once the later ones were asked for.
  package func outcome(number: Int) -> Outcome? {
    guard number != 0 else { return .fit }
    guard numbers.contains(number) else { return nil }
    return number == 3 ? .breatheFirst : .applies(askTherapist: [2, 5, 6].contains(number))
  }

  /// What follows from the lowest number that applies beside the third; 0 for none.
  package func outcome(numberBesideThird number: Int) -> Outcome? {
    if number == 0 { return .breatheFirst }
    return number > 3 ? outcome(number: number) : nil
  }

  /// The session that is offered instead.
  package static let replacement = "belly-5min"
}
