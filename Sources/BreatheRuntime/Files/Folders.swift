import Glibc

/// Where breathe keeps what it keeps, as the XDG base directory specification says.
package enum Folders {
  /// What people make: the journal.
  package static func data(_ environment: [String: String]) -> String {
    base(environment, "XDG_DATA_HOME", ".local/share") + "/breathe"
  }

  /// What people choose: the configuration.
  package static func configuration(_ environment: [String: String]) -> String {
    base(environment, "XDG_CONFIG_HOME", ".config") + "/breathe"
  }

  /// What breathe remembers.
  package static func state(_ environment: [String: String]) -> String {
    base(environment, "XDG_STATE_HOME", ".local/state") + "/breathe"
  }

  private static func base(
    _ environment: [String: String], _ variable: String, _ standard: String
  ) -> String {
    // The specification has relative paths ignored.
    if let path = environment[variable], path.hasPrefix("/") { return path }
    return home(environment) + "/" + standard
  }

  private static func home(_ environment: [String: String]) -> String {
    if let home = environment["HOME"], home.hasPrefix("/") { return home }
    return getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
  }

  /// The folder that an absolute path lies in; empty for the root's.
  static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  }

  /// Makes a folder and those above it, for the user alone; answers the error code if it can't.
  static func create(_ path: String) -> Int32? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR }
    let parent = parent(of: path)
    if !parent.isEmpty, let code = create(parent) { return code }
    return mkdir(path, 0o700) == 0 || errno == EEXIST ? nil : errno
  }

  /// The names of what lies in a folder; none where there is no such folder.
  static func names(in path: String) -> [String] {
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

  /// Has the disk keep what was made or removed in a folder.
  static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
