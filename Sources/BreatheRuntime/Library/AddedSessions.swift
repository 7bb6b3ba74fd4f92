import BreatheCore
import Glibc

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
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var ids: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasSuffix(".yaml") else { continue }
      let id = String(name.dropLast(5))
      if SessionFile.isID(id) { ids.append(id) }
    }
    return ids.sorted()
  }

  func path(of id: String) -> String { "\(folder)/\(id).yaml" }

  /// The bytes of the session of this id; nil when none was added.
  func bytes(of id: String) throws(LibraryProblem) -> [UInt8]? {
    guard contains(id) else { return nil }
    return try SmallFile.read(path(of: id), limit: SessionFile.sizeLimit)
  }

  /// Whether something of this name is there; a link that leads nowhere is.
  package func contains(_ id: String) -> Bool {
    var status = stat()
    // A word that is no id must not become a path.
    return SessionFile.isID(id) && lstat(path(of: id), &status) == 0
  }

  /// Adds a session, or replaces the one of the same id.
  package func add(_ id: String, _ bytes: [UInt8]) throws(LibraryProblem) {
    try SmallFile.replace(path(of: id), bytes)
  }

  package func remove(_ id: String) throws(LibraryProblem) {
    guard contains(id) else {
      throw .notAdded(CleanText(id), near: nearest(to: id, in: ids, most: 3))
    }
    guard unlink(path(of: id)) == 0 else {
      throw .unwritableFile(CleanText(path(of: id)), code: errno)
    }
    Folders.sync(folder)
  }
}
