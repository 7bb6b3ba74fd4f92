import BreatheCore

/// A new file of the person's, for nobody else to read.
package enum PrivateFile {
  /// Writes it whole or not at all; one that is there stays as it is.
  package static func create(_ path: String, _ text: String) throws(LibraryProblem) {
    let file = try OutputFile(path, replacing: false, mode: 0o600)
    try file.write(Array(text.utf8))
    try file.finish()
  }
}
