import BreatheCore
import Glibc

/// Whether what breathe keeps can be kept. Nothing is written to find out.
package enum Keeping {
  /// Why nothing can be written in a folder, or in the one that it would be made in; nil where it can.
  package static func obstacle(folder path: String) -> Int32? {
    var path = path
    var status = stat()
    while stat(path, &status) != 0 {
      guard errno == ENOENT, !path.isEmpty else { return errno }
      path = Folders.parent(of: path)
      if path.isEmpty { path = "/" }
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return ENOTDIR }
    return access(path, W_OK | X_OK) == 0 ? nil : errno
  }

  package static func dataFolder(_ environment: [String: String]) -> String {
    Folders.data(environment)
  }

  package static func stateFolder(_ environment: [String: String]) -> String {
    Folders.state(environment)
  }
}

extension JournalFile {
  /// Why no entry can be appended; nil where one can.
  package var obstacle: Int32? {
    guard access(path, F_OK) == 0 else { return Keeping.obstacle(folder: Folders.parent(of: path)) }
    return access(path, W_OK) == 0 ? nil : errno
  }
}
