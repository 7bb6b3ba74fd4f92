import ArgumentParser
import BreatheCore

/// Where the parser finds what to offer: it calls the closures below without any context.
enum OfferedWords {
  @TaskLocal static var library: SessionLibrary?
}

/// What a shell offers at a Tab. Files are found by the shell itself; where a session is meant, the
/// scripts in `completions/` add them.
extension CompletionKind {
  /// The ids of all sessions.
  static let session = custom { _, _, _ in OfferedWords.library?.ids ?? [] }

  /// The ids of those that the person added.
  static let addedSession = custom { _, _, _ in OfferedWords.library?.added.ids ?? [] }

  static let sessionFile = file(extensions: ["yaml"])

  static let language = list(Language.words)
}
