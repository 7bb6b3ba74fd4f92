import Glibc

/// A file on its way: it gets its name once it is whole. If it never is, nothing is left of it.
package struct FileDraft: ~Copyable {
  private let path: String
  private let draft: String
  private let file: File
  private var isFinished = false

  /// Begins one beside `path`.
  package init(of path: String, mode: UInt32) throws(SystemError) {
    let draft = "\(path).\(getpid())"
    // One of a program that was killed: process ids come round again, and in a container soon.
    try? FileSystem.remove(draft)
    file = try File(creating: draft, mode: mode)
    self.path = path
    self.draft = draft
  }

  deinit {
    if !isFinished { try? FileSystem.remove(draft) }
  }

  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try file.write(bytes)
  }

  /// Gives it its name: that of what is there, or only a name that nothing has.
  package consuming func finish(replacing: Bool = true) throws(SystemError) {
    try file.sync()
    // The name is taken first, so that nobody else takes it meanwhile.
    if !replacing { _ = try File(creating: path, mode: 0o666) }
    do throws(SystemError) {
      try FileSystem.rename(draft, to: path)
    } catch {
      if !replacing { try? FileSystem.remove(path) }
      throw error
    }
    isFinished = true
    FileSystem.sync(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
  }
}
