import BreatheCore

/// A session of the list.
struct ListedSession {
  /// It is run by the name of its file, whatever id stands in it.
  var id: String
  var session: Session
  var purpose: Purpose
  /// For this person: who never holds their breath practises what replaces it.
  var length: Duration
  private var timeline: Timeline
  var read: ReadFile
  var warnings: [Diagnostic]

  /// What it is found by.
  var names: SessionNames { SessionNames(session, as: id, for: purpose) }

  /// All that there are, and what is to be said of those that can't be run.
  static func all(_ context: CommandContext) -> (sessions: [Self], complaints: [String]) {
    let (library, language) = (context.library, context.console.language)
    let options = context.options
    var sessions: [Self] = []
    var complaints: [String] = []
    for id in library.ids {
      do throws(LibraryProblem) {
        guard let read = try library.read(id: id) else { continue }
        if var session = Self(read, as: id, library, options) {
          if context.settings.neverHolds,
            let found = try? library.session(of: read),
            let other = library.withoutHolds(found, options),
            let timeline = try? other.session.timeline(options)
          {
            session.length = timeline.planned
          }
          sessions.append(session)
        } else {
          complaints.append(language.broken(CleanText(read.name)))
        }
      } catch {
        complaints.append(language.sentence(error))
      }
    }
    return (sessions, complaints)
  }

  /// Nil where the file has mistakes.
  private init?(_ read: ReadFile, as id: String, _ library: SessionLibrary, _ options: RunOptions) {
    // What ships has no mistakes and no warnings; a test says so.
    let check = read.origin == .shipped ? nil : library.check(read)
    guard check?.text.mistakes.isEmpty ?? true,
      let session = try? library.session(of: read).session,
      let timeline = try? session.timeline(options)
    else { return nil }
    self.id = id
    self.session = session
    self.timeline = timeline
    purpose = session.purpose(timeline)
    length = timeline.planned
    self.read = read
    warnings = check?.text.warnings ?? []
  }

  /// The session with the asked length, or as it is if it needs no more; else nil.
  func lasting(_ asked: AskedLength, _ options: RunOptions) -> Self? {
    guard let (length, isChanged) = asked.length(of: session, options) else { return nil }
    var copy = self
    // Who never holds their breath may need longer for what replaces it.
    copy.length = isChanged ? length : self.length
    return copy
  }

  func summary(_ language: Language) -> SessionSummary {
    var summary = SessionSummary(
      session, timeline, origin: read.origin, hash: read.hash, warnings: warnings, language)
    summary.id = id
    return summary
  }

  func entry(_ language: Language) -> SessionList.Entry {
    SessionList.Entry(
      id: id, purpose: purpose, length: length,
      about: (session.about ?? session.title).text(in: language),
      isAdded: read.origin == .added, warnings: warnings.count)
  }
}
