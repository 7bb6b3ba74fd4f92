/// The self-check before a stretch or a core exercise: first the red flags, then the questions that
/// go with it. What a person answers stays with them; nothing of it is stored.
public struct SelfCheck: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    /// Nothing applies.
    case fit
    /// Quiet breathing is offered instead.
    case instead(askTherapist: Bool)
    /// A red flag: no session at all today.
    case redFlag
  }

  public let screening: Screening

  public init(_ screening: Screening) {
    self.screening = screening
  }

  /// The numbers of the questions that are asked, of the six.
  public var numbers: [Int] {
    switch screening {
    case .stretch: [1, 2, 3, 4, 5, 6]
    case .core: [2, 5]
    }
  }

  /// What follows from the number that applies; 0 for none. Nil for a number that is not asked.
  public func outcome(number: Int) -> Outcome? {
    if number == 0 { return .fit }
    return numbers.contains(number) ? .instead(askTherapist: [2, 5, 6].contains(number)) : nil
  }

  /// A person who would rather not say breathes instead.
  public var outcomeWhenNotSaid: Outcome { .instead(askTherapist: false) }

  /// The session that is offered instead.
  public static let replacement = "belly-5min"
}
