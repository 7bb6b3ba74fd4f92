import BreatheCore
import BreatheSystem

/// A journal that is being read: what was in it when it was opened. A writer may add to it meanwhile.
final class OpenJournal {
  let path: String
  let file: File
  private let facts: FileFacts

  /// In bytes.
  var size: Int { facts.size }
  /// Which file it is.
  var identity: FileIdentity { facts.identity }

  /// Nil where there is none.
  init?(_ path: String) throws(JournalProblem) {
    let file: File
    do throws(SystemError) {
      file = try File(reading: path)
    } catch .notFound {
      return nil
    } catch {
      throw .failed(error.code)
    }
    guard let facts = try? file.facts, facts.isRegular else { throw .notAFileOfTheUser }
    self.path = path
    self.file = file
    self.facts = facts
  }

  /// The bytes of `range`, as far as they are there.
  func bytes(_ range: Range<Int>) throws(JournalProblem) -> [UInt8] {
    try JournalProblem.catching(file.read(at: range.lowerBound, count: range.count))
  }
}

extension JournalProblem {
  /// Returns what `call` returns; what the system refuses is a problem of the journal.
  static func catching<Answer: ~Copyable>(
    _ call: @autoclosure () throws(SystemError) -> Answer
  ) throws(JournalProblem) -> Answer {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .failed(error.code)
    }
  }
}
