import Glibc

/// A file on its way: it gets its name once it is whole. If it never is, nothing is left of it, not
/// even where the program is killed, on all file systems that know files without a name.
package struct FileDraft: ~Copyable {
  private let path: String
  private let file: File
  /// The name that it has meanwhile, where it has to have one.
  private let name: String?
  private var isFinished = false

  /// Begins one for the folder of `path`. What the user keeps from others by themselves (umask) is kept
  /// from them, unless the mode `isExact`.
  package init(of path: String, mode: UInt32, isExact: Bool = false) throws(SystemError) {
    self.path = path
    if let file = try? File(unnamedIn: Self.folder(of: path), mode: mode) {
      self.file = file
      name = nil
    } else {
      let name = Self.otherName(beside: path)
      file = try File(creating: name, mode: mode)
      self.name = name
    }
    // Where it can't be, nobody is let in who was not before.
    if isExact { try? file.change(mode: mode) }
  }

  var descriptor: Int32 { file.descriptor }

  deinit {
    if !isFinished, let name { try? FileSystem.remove(name) }
  }

  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try file.write(bytes)
  }

  /// Gives it its name: that of what is there, or only a name that nothing has. Waits until the disk
  /// has it, unless it may be lost when the power fails.
  package consuming func finish(replacing: Bool = true, isKept: Bool = true) throws(SystemError) {
    if isKept { try file.sync() }
    switch (name, replacing) {
    case (nil, false): try file.link(as: path)
    case (nil, true):
      let other = Self.otherName(beside: path)
      try file.link(as: other)
      try Self.rename(other, to: path)
    case (let name?, false): try Self.rename(name, toNew: path)
    case (let name?, true): try FileSystem.rename(name, to: path)
    }
    isFinished = true
    if isKept { FileSystem.sync(Self.folder(of: path)) }
  }

  private static func rename(_ name: String, to path: String) throws(SystemError) {
    do throws(SystemError) {
      try FileSystem.rename(name, to: path)
    } catch {
      try? FileSystem.remove(name)
      throw error
    }
  }

  /// Where nothing can have two names, a file that comes at the same time may be replaced.
  private static func rename(_ name: String, toNew path: String) throws(SystemError) {
    if link(name, path) == 0 { return try FileSystem.remove(name) }
    guard errno != EEXIST, !FileSystem.isNamed(path) else { throw .exists }
    try FileSystem.rename(name, to: path)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Short, as the name itself may be as long as any can be.
  private static func otherName(beside path: String) -> String {
    let number = String(UInt32.random(in: .min ... .max), radix: 36)
    return folder(of: path) + "/.breathe-\(number)"
  }
}
