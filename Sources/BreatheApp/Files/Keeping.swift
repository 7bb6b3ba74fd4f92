import BreatheCore
import BreatheSystem

/// Whether what breathe keeps can be kept. Nothing is written to find out.
package enum Keeping {
  /// Why nothing can be written in a folder, or in the one that it would be made in; nil where it can.
  package static func obstacle(folder path: String) -> Int32? {
    do throws(SystemError) {
      guard try FileSystem.facts(of: path).isFolder else { throw .notAFolder }
      return FileSystem.obstacle(toWriting: path, isFolder: true)?.code
    } catch .notFound where !path.isEmpty {
      let parent = FileSystem.parent(of: path)
      return obstacle(folder: parent.isEmpty ? "/" : parent)
    } catch {
      return error.code
    }
  }
}

extension JournalFile {
  /// Why no entry can be appended; nil where one can.
  package var obstacle: Int32? {
    guard (try? FileSystem.facts(of: path)) != nil else {
      return Keeping.obstacle(folder: FileSystem.parent(of: path))
    }
    return FileSystem.obstacle(toWriting: path)?.code
  }
}
