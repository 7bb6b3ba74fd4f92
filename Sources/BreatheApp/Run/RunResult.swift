import BreatheCore
import BreatheSystem

/// How a run ended, and what is still to be said when nothing depends on the terminal any more.
struct RunResult: Equatable {
  enum Complaint: Equatable {
    case refused(Refusal)
    /// A question of the file leads to a session that is not for today either.
    case notToday
    /// A file from someone else needs a yes.
    case nobodyToConfirm
    /// A session with breath holds needs an answer. The id of the one without, if there is one.
    case nobodyToAskAboutHolds(instead: String?)
    /// No session can take the place of the one of this title.
    case nothingWithoutHolds(LocalizedText)
    case notFound(LibraryProblem)
    case notSaved(Entry, JournalProblem)
  }

  var status: ExitStatus
  /// The signal that ended it.
  var signal: Int32?
  var farewell: Farewell?
  var complaints: [Complaint] = []
}

/// What was done in a session.
struct Farewell: Equatable {
  var title: LocalizedText
  var tally: Tally
  var ending: Playback.Ending
  var before: Ratings?
  var after: Ratings?
  /// Pain up to this is fine, the author says, and whom to call if it is more.
  var painLimit: Int?
  var contact: LocalizedText?
  /// It was too short for the journal.
  var isLeftOut = false
}

extension Language {
  func text(_ farewell: Farewell) -> CleanText {
    var told = [
      closing(farewell.title.text(in: self), tally: farewell.tally, ending: farewell.ending)
    ]
    if farewell.isLeftOut { told.append(tooShortForJournal) }
    if let before = farewell.before, let after = farewell.after {
      told += self.told(before: before, after: after)
      if after.speakAgainst(since: before, limit: farewell.painLimit) {
        told.append(ratingAdvice(contact: farewell.contact?.text(in: self)))
      }
    }
    return CleanText(told.joined(separator: "\n"))
  }

  /// `path` is the journal's.
  func sentences(_ complaint: RunResult.Complaint, journal path: String) -> [String] {
    switch complaint {
    case .refused(let refusal): [sentence(refusal)]
    case .notToday: [notToday(contact: nil)]
    case .nobodyToConfirm: [confirmationNeedsTerminal]
    case .nobodyToAskAboutHolds(let instead): [holdsNeedTerminal(instead: instead)]
    case .nothingWithoutHolds(let title): [nothingWithoutHolds(title.text(in: self))]
    case .notFound(let problem): [sentence(problem)]
    case .notSaved(let entry, let problem):
      [
        sentence(problem, path: CleanText(path)), entryNotSaved, SavingCommand(entry.line).text,
      ]
    }
  }
}
