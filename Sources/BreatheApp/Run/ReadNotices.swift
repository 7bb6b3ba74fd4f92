import BreatheCore
import BreatheSystem

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
  private let path: String

  /// More than anyone reads; beyond it the oldest are shown again.
  private static let countLimit = 500
  private static let sizeLimit = 32 * 1024

  /// `$XDG_STATE_HOME/breathe/notices-read`, or the same below `~/.local/state`.
  package init(environment: [String: String]) {
    path = Folders.state(environment) + "/notices-read"
  }

  package var keys: Set<String> { Set(lines) }

  /// Remembers some. If that fails, they are shown again.
  package func add(_ keys: [String]) {
    let kept = lines.filter { !keys.contains($0) } + keys
    let text = kept.suffix(Self.countLimit).map { $0 + "\n" }.joined()
    SmallFile.remember(path, Array(text.utf8))
  }

  private var lines: [String] {
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension Candidate {
  /// What is to be read before it. The gate asks about breath holds; and the cautions of someone else's
  /// file are in what a yes is asked for.
  var notices: [Notice] {
    let cautions = found.session.cautions(for: timeline).filter { caution in
      switch caution {
      case .id(let id): id != .holds || !timeline.holdsBreath
      case .own: !isForeign
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
