import BreatheCore

/// What a person last chose with a key in a session, written as a configuration is.
package struct RememberedChoices: Sendable {
  private let path: String

  /// What keys choose.
  private static let settings: [Setting] = [.visual, .volume]
  private static let sizeLimit = 1024

  /// `$XDG_STATE_HOME/breathe/choices`, or the same below `~/.local/state`.
  package init(environment: [String: String]) {
    path = Folders.state(environment) + "/choices"
  }

  /// Nothing, where the file is not as it was written here.
  package var all: Configuration {
    var known = Configuration()
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return known }
    let file = ConfigurationFile(bytes: bytes)
    guard file.text.mistakes.isEmpty else { return known }
    for setting in Self.settings { known[setting] = file.configuration[setting] }
    return known
  }

  /// Remembers what was chosen anew. Where that can't be done, the next session begins as this did.
  func remember(visual: Visual?, volume: Volume?) {
    guard visual != nil || volume != nil else { return }
    let known = all
    let chosen = [
      (Setting.visual, visual?.rawValue ?? known[.visual]?.text),
      (Setting.volume, volume.map { "\($0.percent)" } ?? known[.volume]?.text),
    ]
    let text = chosen.map { setting, text in text.map { "\(setting.rawValue): \($0)\n" } ?? "" }
    try? SmallFile.replace(path, Array(text.joined().utf8))
  }
}
