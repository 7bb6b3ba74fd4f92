import ArgumentParser
import BreatheCore
import BreatheRuntime

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sessions, by what they are for.",
    discussion: """
      On a terminal they are grouped; elsewhere each is one line: its id, its purpose, its length, and \
      what it is.
      """)

  @Argument(
    help: ArgumentHelp(
      "Only those that are called so, or are said to be, in any language.", valueName: "word"))
  var words: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only those that fit in so much time: 5m.", valueName: "duration"))
  var time: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only those with all their texts in this language.", valueName: "nl|en"),
    completion: .language)
  var textLanguage: String?

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var surroundings: Surroundings

  func run() throws {
    let console = surroundings.console
    let time = try time.map { text in
      guard let time = Duration(written: text), time > .zero else {
        throw console.mistake(.badFor(CleanText(text)))
      }
      return time
    }
    let language = try textLanguage.map { text in
      guard let language = Language(rawValue: text) else {
        throw console.mistake(.unknownTextLanguage(CleanText(text)))
      }
      return language
    }
    Self.show(
      surroundings, SessionFilter(words: words, time: time, language: language), json: json)
  }

  /// Prints the list; what can't be run is told of on standard error.
  static func show(
    _ surroundings: Surroundings, _ filter: SessionFilter = SessionFilter(), json: Bool = false
  ) {
    let console = surroundings.console
    let library = surroundings.library
    let language = console.language
    var sessions: [ListedSession] = []
    var complaints: [String] = []
    for id in library.ids {
      do throws(LibraryProblem) {
        guard let read = try library.read(id: id) else { continue }
        if let session = ListedSession(read, as: id, library, language) {
          sessions.append(session)
        } else {
          complaints.append(language.broken(CleanText(read.name)))
        }
      } catch {
        complaints.append(language.sentence(error))
      }
    }
    sessions.removeAll { !filter.admits($0.session, as: $0.id, $0.timeline) }
    if json {
      console.printForPrograms(CleanText(["sessions": sessions.map { $0.summary(language) }].json))
    } else if sessions.isEmpty {
      complaints.append(language.nothingListed)
    } else {
      let list = SessionList(
        sessions.map { $0.entry(language) }, language: language,
        layout: TextLayout(width: cellWidth), columns: console.terminalColumns)
      console.print(list.lines, environment: Surroundings.environment)
    }
    for complaint in complaints { console.printError(CleanText(complaint)) }
  }
}

/// A session of the list.
private struct ListedSession {
  /// It is run by the name of its file, whatever id stands in it.
  var id: String
  var session: Session
  var timeline: Timeline
  var read: ReadFile
  var warnings: [Diagnostic]

  /// Nil where the file has mistakes.
  init?(_ read: ReadFile, as id: String, _ library: SessionLibrary, _ language: Language) {
    // What ships has no mistakes and no warnings; a test says so.
    let check = read.origin == .shipped ? nil : library.check(read)
    guard check?.mistakes.isEmpty ?? true, let session = try? library.session(of: read).session,
      let timeline = try? session.timeline(RunOptions(language: language))
    else { return nil }
    self.id = id
    self.session = session
    self.timeline = timeline
    self.read = read
    warnings = check?.warnings ?? []
  }

  func summary(_ language: Language) -> SessionSummary {
    var summary = SessionSummary(
      session, timeline, origin: read.origin, hash: read.hash, warnings: warnings, language)
    summary.id = id
    return summary
  }

  func entry(_ language: Language) -> SessionList.Entry {
    SessionList.Entry(
      id: id, purpose: session.purpose(timeline), length: timeline.planned,
      about: (session.about ?? session.title).text(in: language),
      isAdded: read.origin == .added, warnings: warnings.count)
  }
}
