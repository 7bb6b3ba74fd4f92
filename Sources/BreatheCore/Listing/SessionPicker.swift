/// The state of the list to pick a session from: what is typed, and which line is marked.
package struct SessionPicker: Equatable, Sendable {
  /// Why a session is in the list.
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
    /// The heading above all of its kind.
    package var heading: String
    package var length: Duration
    package var about: String
    fileprivate var names: SessionNames

    /// A session that the plan asks for today, so many times more.
    package init(
      due id: String, times: Int, length: Duration, about: String, in language: Language
    ) {
      self.init(
        id: id, kind: .due, heading: language.todayHeading, length: length,
        about: language.timesLeft(times) + " " + about,
        names: SessionNames(called: [id, language.todayHeading, about], said: []))
    }

    /// A session of the list, which takes so long.
    package init(
      _ session: Session, as id: String, for purpose: Purpose, length: Duration,
      in language: Language
    ) {
      self.init(
        id: id, kind: .listed(purpose), heading: language.heading(purpose), length: length,
        about: (session.about ?? session.title).text(in: language),
        names: SessionNames(session, as: id, for: purpose))
    }

    private init(
      id: String, kind: Kind, heading: String, length: Duration, about: String,
      names: SessionNames
    ) {
      self.id = id
      self.kind = kind
      self.heading = heading
      self.length = length
      self.about = about
      self.names = names
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
  /// The lines that fit what is typed.
  package private(set) var lines: [Line]
  /// The index of the marked one of `lines`.
  package private(set) var marked = 0
  /// The marked one while nothing is typed.
  private let home: Int

  private static let longestTyped = 40

  /// Lists what the plan asks today, then the rest by purpose. Marks the first that the plan asks, else
  /// the latest of `practised`, newest first, that is in the list.
  package init(_ lines: [Line], practised: [String] = [], typed: String = "") {
    let kinds = [.due] + Purpose.allCases.map { Kind.listed($0) }
    let all = kinds.flatMap { kind in lines.filter { $0.kind == kind } }
    self.all = all
    self.lines = all
    let isDue = all.first?.kind == .due
    let last = practised.lazy.compactMap { id in all.firstIndex { $0.id == id } }.first
    home = isDue ? 0 : last ?? 0
    self.typed = String(typed.prefix(Self.longestTyped))
    search()
  }

  /// The marked line; nil if nothing fits.
  package var choice: Line? { lines.indices.contains(marked) ? lines[marked] : nil }

  /// Whether the key q leaves: it does where it begins no word of any session. A q that was typed
  /// before is no reason to stay.
  package var leavesOnQ: Bool {
    guard typed.allSatisfy({ $0 == "q" }) else { return false }
    return SessionSearch(typed + "q").found(in: all, by: \.names).items.isEmpty
  }

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
    search()
  }

  private mutating func search() {
    let search = SessionSearch(typed)
    lines = search.found(in: all, by: \.names).items
    marked = search.isEmpty ? home : 0
  }
}
