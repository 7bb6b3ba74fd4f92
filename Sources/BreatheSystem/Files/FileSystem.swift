import Glibc

/// Files and folders, by their paths.
package enum FileSystem {
  /// The folder that an absolute path lies in; empty for the root's.
  package static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  }

  /// The user's home, as the system's list of users has it.
  package static var home: String? {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
  }

  /// The open descriptor that `path` names: `-` for standard input, or `/dev/fd/63`, as a shell has it
  /// for `<(…)`; nil for any other path.
  package static func descriptor(namedBy path: String) -> Int32? {
    if ["-", "/dev/stdin"].contains(path) { return STDIN_FILENO }
    let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
    return folder.flatMap { Int32(path.dropFirst($0.count)) }
  }

  package static func facts(
    of path: String, followingLinks: Bool = true
  ) throws(SystemError) -> FileFacts {
    var status = stat()
    try SystemError.check { followingLinks ? stat(path, &status) : lstat(path, &status) }
    return FileFacts(status)
  }

  /// Something is there, if only a link that leads nowhere.
  package static func isNamed(_ path: String) -> Bool {
    (try? facts(of: path, followingLinks: false)) != nil
  }

  /// Nothing is there, not even such a link. That nobody may look doesn't mean that.
  package static func isMissing(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 && errno == ENOENT
  }

  /// Why the user may not write to the file at `path`, or make files in the folder there; nil if they
  /// may.
  package static func obstacle(toWriting path: String, isFolder: Bool = false) -> SystemError? {
    access(path, isFolder ? W_OK | X_OK : W_OK) == 0 ? nil : SystemError(code: errno)
  }

  /// The path without links; nil if it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, in any order; none if there is no such folder.
  package static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// Makes a folder and those above it, for the user alone.
  package static func createFolder(_ path: String) throws(SystemError) {
    if let facts = try? facts(of: path) {
      guard facts.isFolder else { throw .notAFolder }
      return
    }
    let parent = parent(of: path)
    if !parent.isEmpty { try createFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemError(code: errno) }
  }

  /// Waits until the disk has the names in a folder, if it can.
  package static func sync(_ folder: String) {
    try? File(folder: folder).sync()
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError(code: errno) }
  }

  package static func rename(_ path: String, to other: String) throws(SystemError) {
    try SystemError.check { Glibc.rename(path, other) }
  }

  /// Makes a file with these bytes, if nothing is at `path` yet: all of it, or nothing.
  package static func create(_ path: String, _ bytes: [UInt8], mode: UInt32) throws(SystemError) {
    guard !isNamed(path) else { throw .exists }
    let draft = try FileDraft(of: path, mode: mode)
    try draft.write(bytes)
    try draft.finish(replacing: false)
  }

  /// Writes the file at `path`, for the user alone, whether it is there or not: all of it, or nothing.
  /// Unless it `isKept`, it may be lost when the power fails.
  package static func replace(
    _ path: String, _ bytes: [UInt8], isKept: Bool = true
  ) throws(SystemError) {
    let draft = try FileDraft(of: path, mode: 0o600)
    try draft.write(bytes)
    try draft.finish(isKept: isKept)
  }
}
