import BreatheCore
import Glibc

/// Where a person's configuration is. They write it; the program never does.
public struct ConfigurationFolder: Sendable {
  public let path: String

  /// `$XDG_CONFIG_HOME/breathe/config.yaml`, or the same below `~/.config`.
  public init(environment: [String: String]) {
    path = Folders.configuration(environment) + "/config.yaml"
  }

  /// What stands in it; nil where there is none.
  public func read() throws(LibraryProblem) -> Configuration? {
    let bytes: [UInt8]
    do throws(LibraryProblem) {
      bytes = try SmallFile.read(path, limit: SessionFile.sizeLimit)
    } catch {
      if case .unreadableFile(_, ENOENT) = error { return nil }
      if case .unreadableFile(_, ENOTDIR) = error { return nil }
      throw error
    }
    let file = ConfigurationFile(bytes: bytes)
    guard file.diagnostics.isEmpty else {
      throw .brokenFile(CleanText(path), diagnostics: file.diagnostics, lines: file.lines)
    }
    return file.configuration
  }
}
