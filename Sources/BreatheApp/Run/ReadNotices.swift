import BreatheCore

/// What is to be read once before a session.
package enum Notice: Equatable, Sendable {
  /// That breathe is not a medical device.
  case wellness
  case caution(Caution)

  /// A name for it; another text has another.
  package var key: String {
    switch self {
    case .wellness: "wellness"
    case .caution(let caution): caution.key
    }
  }
}

/// The notices that the person has read.
package struct ReadNotices: Sendable {
  private let lines: RememberedLines

  package init(environment: [String: String]) {
    // More than anyone reads; beyond it the oldest are shown again.
    lines = RememberedLines("notices-read", environment, sizeLimit: 32 * 1024, countLimit: 500)
  }

  package var keys: Set<String> { Set(lines.all.map(String.init)) }

  /// Remembers some. If that fails, they are shown again.
  package func add(_ keys: [String]) {
    lines.keep(lines.all.map(String.init).filter { !keys.contains($0) } + keys)
  }
}

extension Candidate {
  /// What is to be read before it. The gate asks about breath holds; and the cautions of someone else's
  /// file are in what a yes is asked for.
  var notices: [Notice] {
    let cautions = found.session.cautions(for: timeline).filter { caution in
      switch caution {
      case .id(let id): id != .holds || !timeline.holdsBreath
      case .own: !isForeign || !found.session.cautions.contains(caution)
      case .forDizzy: true
      }
    }
    return [.wellness] + cautions.map { .caution($0) }
  }
}

extension Language {
  func text(_ notice: Notice) -> String {
    switch notice {
    case .wellness: wellnessNotice
    case .caution(let caution): self.caution(caution)
    }
  }
}
