import Glibc

/// A program that the tests use, and that may not be there.
public enum Tool {
  public struct Missing: Error, CustomStringConvertible {
    public var name: String
    public var place: String

    public var description: String { "\(name) was not found in \(place)" }
  }

  /// The path of a program in PATH; nil when there is none.
  public static func find(_ name: String) -> String? {
    searchPath.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The path of a program in PATH.
  public static func path(of name: String) throws -> String {
    guard let path = find(name) else { throw Missing(name: name, place: searchPath) }
    return path
  }

  /// The path of breathe: what BREATHE names, which is the program that ships where `make test` runs
  /// the tests; else the one beside the program that is running.
  public static var breathe: String {
    get throws { try variable("BREATHE") ?? path(ofBuilt: "breathe") }
  }

  /// The path of a program that this package builds: beside the one that is running.
  public static func path(ofBuilt name: String) throws -> String {
    guard let running = realpath("/proc/self/exe", nil) else { throw SystemFailure("realpath") }
    defer { free(running) }
    let folder = String(cString: running).split(separator: "/").dropLast()
    let path = "/" + folder.joined(separator: "/") + "/" + name
    guard access(path, X_OK) == 0 else {
      throw Missing(name: name, place: "/" + folder.joined(separator: "/"))
    }
    return path
  }

  /// Whether a test that needs the tool should run: not without it, except where CI is `true`,
  /// so that there it fails for the missing tool instead of being skipped unseen.
  public static func isWanted(_ name: String) -> Bool {
    find(name) != nil || variable("CI") == "true"
  }

  /// The PATH of this process.
  public static var searchPath: String { variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin" }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
