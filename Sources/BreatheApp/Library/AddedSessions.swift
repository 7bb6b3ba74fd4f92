import BreatheCore
import BreatheSystem

/// The sessions that the person added: one file for each, named after its id.
package struct AddedSessions: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// `$XDG_DATA_HOME/breathe/sessions`, or the same below `~/.local/share`.
  package init(environment: [String: String]) {
    self.init(folder: Folders.data(environment) + "/sessions")
  }

  /// Their ids, in order.
  package var ids: [String] {
    FileSystem.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      .filter(SessionFile.isID).sorted()
  }

  func path(of id: String) -> String { "\(folder)/\(id).yaml" }

  /// The bytes of the session of this id; nil when none was added.
  func bytes(of id: String) throws(LibraryProblem) -> [UInt8]? {
    guard contains(id) else { return nil }
    return try SmallFile.read(path(of: id), limit: SessionFile.sizeLimit)
  }

  /// Whether something of this name is there; a link that leads nowhere is.
  package func contains(_ id: String) -> Bool {
    // A word that is no id must not become a path.
    SessionFile.isID(id) && FileSystem.isNamed(path(of: id))
  }

  /// Adds a session, or replaces the one of the same id.
  package func add(_ id: String, _ bytes: [UInt8]) throws(LibraryProblem) {
    try SmallFile.replace(path(of: id), bytes)
  }

  package func remove(_ id: String) throws(LibraryProblem) {
    guard contains(id) else {
      throw .notAdded(CleanText(id), near: nearest(to: id, in: ids, most: 3))
    }
    try LibraryProblem.writing(path(of: id), FileSystem.remove(path(of: id)))
    FileSystem.sync(folder)
  }
}
