import BreatheCore
import Glibc

/// A journal that is open for reading for as long as this lives.
final class OpenFile {
  let path: String
  let descriptor: Int32

  /// Nil where there is no file; throws where there is something else.
  init?(_ path: String) throws(JournalProblem) {
    guard let file = try JournalFile(path: path).openForReading() else { return nil }
    self.path = path
    descriptor = file.descriptor
  }

  deinit { close(descriptor) }
}
