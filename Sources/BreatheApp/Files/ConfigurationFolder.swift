import BreatheCore
import BreatheSystem

/// Where a person's configuration is. They write it; the program never does.
package struct ConfigurationFolder: Sendable {
  package let path: String

  /// `$XDG_CONFIG_HOME/breathe/config.yaml`, or the same below `~/.config`.
  package init(environment: [String: String]) {
    path = Folders.configuration(environment) + "/config.yaml"
  }

  /// What stands in it goes before `settings`; nil where there is none. A link that leads nowhere, or
  /// a file in the place of the folder, is no absence: someone chose something there.
  package func read(over settings: Settings) throws(LibraryProblem) -> Settings? {
    let bytes: [UInt8]
    do throws(LibraryProblem) {
      bytes = try SmallFile.read(path, limit: SessionFile.sizeLimit)
    } catch {
      guard case .unreadableFile(_, let code) = error,
        [.notFound, .notAFolder].contains(SystemError(code: code)), !isNamed
      else { throw error }
      return nil
    }
    let file = ConfigurationFile(bytes: bytes, over: settings)
    guard file.text.mistakes.isEmpty else { throw .brokenFile(CleanText(path), file.text) }
    return file.settings
  }

  /// Something lies where it would be, or where its folder would, that is not it.
  private var isNamed: Bool {
    if FileSystem.isNamed(path) { return true }
    let folder = FileSystem.parent(of: path)
    return FileSystem.isNamed(folder) && (try? FileSystem.facts(of: folder))?.isFolder != true
  }
}
