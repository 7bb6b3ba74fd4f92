import BreatheCore

/// A new file of the person's, for nobody else to read.
public enum PrivateFile {
  /// Writes it whole or not at all; one that is there stays as it is.
  public static func create(_ path: String, _ text: String) throws(LibraryProblem) {
    let draft = try FileDraft(path, replacing: false, mode: 0o600)
    try draft.write(Array(text.utf8))
    try draft.finish()
  }
}
