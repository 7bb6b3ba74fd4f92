/// A person before the list of sessions, looking for one: what they typed, and which line is marked.
package struct SessionPicker: Equatable, Sendable {
  /// Why a session stands here.
  package enum Kind: Equatable, Sendable {
    /// The plan asks for it today.
    case due
    case listed(Purpose)
  }

  /// One session to choose.
  package struct Line: Equatable, Sendable {
    /// The word that runs it.
    package var id: String
    package var kind: Kind
    /// What stands above all of its kind.
    package var heading: String
    package var length: Duration
    package var about: String
    /// What is typed is the beginning of one of these.
    fileprivate var words: Set<Substring>

    /// A session that the plan asks for today, so many times more.
    package init(
      due id: String, times: Int, length: Duration, about: String, in language: Language
    ) {
      self.init(
        id: id, kind: .due, heading: language.todayHeading, length: length,
        about: language.timesLeft(times) + " " + about,
        searched: [id, language.todayHeading, about])
    }

    /// A session of the list, which takes so long.
    package init(
      _ session: Session, as id: String, for purpose: Purpose, length: Duration,
      in language: Language
    ) {
      let heading = language.heading(purpose)
      let (title, about) = (session.title.text(in: language), session.about?.text(in: language))
      self.init(
        id: id, kind: .listed(purpose), heading: heading, length: length, about: about ?? title,
        searched: [id, heading, title, about ?? ""])
    }

    private init(
      id: String, kind: Kind, heading: String, length: Duration, about: String,
      searched: [String]
    ) {
      self.id = id
      self.kind = kind
      self.heading = heading
      self.length = length
      self.about = about
      let texts = searched.map(folded)
      words = Set(
        texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber } } + texts.map { $0[...] })
    }
  }

  /// What a key does here.
  package enum Command: Equatable, Sendable {
    case type(Character)
    case eraseLast, eraseAll
    /// So many lines down.
    case move(Int)
  }

  package let all: [Line]
  package private(set) var typed = ""
  /// Those that what is typed leaves.
  package private(set) var lines: [Line]
  /// The number of the marked one of `lines`.
  package private(set) var marked = 0

  private static let longestTyped = 40

  /// What the plan asks today comes first, the rest by purpose.
  package init(_ lines: [Line]) {
    let kinds = [.due] + Purpose.allCases.map { Kind.listed($0) }
    all = kinds.flatMap { kind in lines.filter { $0.kind == kind } }
    self.lines = all
  }

  /// The line that is chosen now; nil where nothing is left.
  package var choice: Line? { lines.indices.contains(marked) ? lines[marked] : nil }

  package mutating func perform(_ command: Command) {
    switch command {
    case .move(let count):
      marked = max(0, min(lines.count - 1, marked + count))
      return
    case .type(let character) where typed.count < Self.longestTyped: typed.append(character)
    case .type: return
    case .eraseLast: _ = typed.popLast()
    case .eraseAll: typed = ""
    }
    let beginnings = folded(typed).split(separator: " ")
    lines = all.filter { line in
      beginnings.allSatisfy { typed in line.words.contains { $0.hasPrefix(typed) } }
    }
    marked = 0
  }
}
