import BreatheCore
import BreatheSystem

/// Finds the session that a person means: by its name, which reads no other file, or else by words.
struct SessionFinder {
  /// One session, and the word it was found by.
  struct Found {
    var session: FoundSession
    var word: String
    /// It is run for the length that was asked for.
    var takesLength = true
  }

  enum Result {
    case one(Found)
    /// The person has to pick one; nil for any.
    case several([ListedSession]?)
  }

  let asked: AskedLength?
  private let typed: TypedWords
  private let options: RunOptions
  private let context: CommandContext

  /// `words` are what was typed for a session.
  init(
    _ words: [String], _ choices: PaceChoices, _ options: RunOptions, _ context: CommandContext
  ) throws {
    var typed = TypedWords(words) { [library = context.library] in
      Pattern(short: $0) != nil || library.ids.contains($0)
    }
    if choices.time != nil, typed.time != nil {
      // Two lengths are one too many, and no word is called so.
      (typed.names, typed.time) = (words, nil)
    }
    self.typed = typed
    asked = try choices.length(context.console, typed: typed.time)
    self.options = options
    self.context = context
  }

  /// What was typed, without the length.
  var text: String { typed.text }

  private var console: Console { context.console }
  private var library: SessionLibrary { context.library }

  /// Throws if nothing is found, with the command or the name that was probably meant.
  func find() throws -> Result {
    switch typed.names.count {
    case 0: return .several(nil)
    case 1:
      if let found = try named(typed.names[0]) { return .one(found) }
    default:
      if let found = try joined() { return .one(found) }
    }
    if let tried = TriedWord(typed.names[0]) {
      let rest = CleanText(typed.names.dropFirst().joined(separator: " "))
      throw console.fail(
        console.language.sentence(tried, word: CleanText(typed.names[0]), rest: rest), .usage)
    }
    let all = ListedSession.all(context).sessions
    // What has no letters is meant as a pattern or an id.
    guard text.contains(where: \.isLetter) else { throw unknown(all) }
    let (finds, fit) = SessionSearch(text).found(in: all, by: \.names)
    guard let first = finds.first else {
      let some = findsOfOneWord(in: all)
      guard !some.isEmpty else { throw unknown(all) }
      return .several(asked.map { self.lasting($0, some) } ?? some)
    }
    let isOne = finds.count == 1 && fit == .called
    guard let asked else { return isOne ? .one(try found(first.id)) : .several(finds) }
    let lasting = self.lasting(asked, finds)
    if let only = lasting.first {
      return lasting.count == 1 && fit == .called ? .one(try listed(only.id)) : .several(lasting)
    }
    // One that can't take any length says so.
    if isOne, asked.applied(to: first.session, options) == nil { return .one(try found(first.id)) }
    let sentence = console.language.nothingLasts(CleanText(text), asked.written)
    throw console.fail(sentence, .notFound)
  }

  /// Of several words that nothing has all of, what the first has that anything is called by.
  private func findsOfOneWord(in all: [ListedSession]) -> [ListedSession] {
    let isName = { (word: String) in
      library.ids.contains(word) || Pattern(short: word) != nil || Breathe.commands.contains(word)
    }
    // A slip in a command, or a session with something after it, is told instead.
    guard typed.names.count > 1, !typed.names.contains(where: isName),
      nearest(to: typed.names[0], in: Breathe.commands) == nil
    else { return [] }
    return typed.names.lazy.filter { $0.count > 2 }
      .map { SessionSearch($0).found(in: all, by: \.names) }
      .first { !$0.0.isEmpty && $0.1 == .called }?.0 ?? []
  }

  /// Those that can last so long, first those that go on for it; of others none that is much shorter.
  private func lasting(_ asked: AskedLength, _ finds: [ListedSession]) -> [ListedSession] {
    let lasting = finds.compactMap { $0.lasting(asked, options) }
    let able = lasting.filter { asked.length(of: $0.session, options)?.isChanged == true }
    guard let time = asked.time, !able.isEmpty else { return lasting }
    let others = lasting.filter { other in !able.contains { $0.id == other.id } }
    return able + others.filter { $0.length * 2 >= time }
  }

  /// The session of this name; nil if none has it, and what is wrong if it was meant as a pattern or
  /// a file.
  private func named(_ word: String) throws -> Found? {
    do throws(LibraryProblem) {
      return Found(session: try library.find(word), word: word)
    } catch {
      guard case .unknownSession(_, let near) = error else { throw console.fail(error) }
      if let defined = context.definedInPlan(word) { return Found(session: defined, word: word) }
      if Pattern.spelling(meantBy: word) != nil || near.first.map(SessionLibrary.isPath) == true {
        throw console.fail(error)
      }
      let other = word.lowercased()
      return library.ids.contains(other) ? try named(other) : nil
    }
  }

  /// The session whose name was typed in several words, as in `low lunge`; nil if there is none.
  private func joined() throws -> Found? {
    if let pattern = Pattern.spelling(meantBy: text) {
      throw console.mistake(.severalWords(near: pattern))
    }
    let ids = library.ids
    let id = typed.names.map { $0.lowercased() }.joined(separator: "-")
    if ids.contains(id) { return try named(id) }
    let names = typed.names.filter {
      ids.contains($0) || Pattern(short: $0) != nil || SessionLibrary.isPath($0)
    }
    guard names.count < 2 else { throw console.mistake(.severalWords(near: nil)) }
    return nil
  }

  private func unknown(_ all: [ListedSession]) -> Exit {
    let word = typed.names[0]
    let known = library.ids + Breathe.commands
    guard typed.names.count == 1 else {
      let near = nearest(to: word, in: known)
      return near == nil && !known.contains(word)
        ? console.fail(.unknownSession(CleanText(text), near: []))
        : console.mistake(.severalWords(near: near))
    }
    guard !Breathe.commands.contains(word) else {
      return console.fail(console.language.tryInstead("breathe \(word)"), .notFound)
    }
    var near = nearest(to: word, in: known, most: 3)
    // Any three letters are near to some word.
    if near.isEmpty, word.count > 3 {
      near = nearest(to: word.lowercased(), in: all.flatMap(\.names.vocabulary), most: 1)
    }
    return console.fail(.unknownSession(CleanText(word), near: near))
  }

  /// A session of the list, for the asked length if it can take that.
  func listed(_ id: String) throws -> Found {
    var listed = try found(id)
    listed.takesLength = asked?.length(of: listed.session.session, options)?.isChanged == true
    return listed
  }

  /// A session that the plan asks.
  func due(_ id: String) throws -> Found {
    if let defined = context.definedInPlan(id) { return Found(session: defined, word: id) }
    return try found(id)
  }

  private func found(_ id: String) throws -> Found {
    do throws(LibraryProblem) {
      return Found(session: try library.find(id), word: id)
    } catch {
      throw console.fail(error)
    }
  }
}
