/// Whom a file's author has made it for: people to whom one of our cautions or questions applies, and
/// who do it all the same because the author looks after them.
package enum MeantFor: String, CaseIterable, Sendable {
  case afterOperation = "after-operation"
  case pregnancy
  case afterBirth = "after-birth"
  case lungs, dizziness
}

extension Session {
  /// On `day`, someone answers for what it asks: it names its author and how to reach them, and its
  /// review has not passed. Only then may it say what leaves out questions of ours.
  package func hasAuthor(on day: Day) -> Bool {
    author != nil && contact != nil && review.map { $0 >= day } == true
  }

  /// It says something that only an author may say.
  package var claimsAuthority: Bool { screening == .own || !meantFor.isEmpty || painLimit != nil }

  /// The session as it counts on `day`: without what nobody answers for.
  package func answeredFor(on day: Day) -> Session {
    !claimsAuthority || hasAuthor(on: day) ? self : withoutClaims
  }

  /// The same for someone whom its author has not made it for: with all our questions.
  package var withoutClaims: Session {
    var session = self
    if session.screening == .own { session.screening = stretches ? .stretch : .core }
    session.meantFor = [:]
    session.painLimit = nil
    return session
  }
}
