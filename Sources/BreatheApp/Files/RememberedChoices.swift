import BreatheCore

/// What a person last chose with a key in a session, written as a configuration is.
package struct RememberedChoices: Sendable {
  private let path: String

  private static let sizeLimit = 1024

  /// `$XDG_STATE_HOME/breathe/choices`, or the same below `~/.local/state`.
  package init(environment: [String: String]) {
    path = Folders.state(environment) + "/choices"
  }

  /// Nothing, where the file is not as it was written here.
  package var all: Settings {
    var known = Settings()
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return known }
    let file = ConfigurationFile(bytes: bytes)
    guard file.text.mistakes.isEmpty else { return known }
    known.remember(
      visual: file.settings[.visual] == nil ? nil : file.settings.visual,
      glyphs: file.settings[.glyphs] == nil ? nil : file.settings.glyphs,
      volume: file.settings[.volume] == nil ? nil : file.settings.volume)
    return known
  }

  /// Remembers what was chosen anew. Where that can't be done, the next session begins as this did.
  func remember(visual: Visual?, glyphs: Glyphs?, volume: Volume?) {
    guard visual != nil || glyphs != nil || volume != nil else { return }
    var known = all
    known.remember(visual: visual, glyphs: glyphs, volume: volume)
    let lines = [Setting.visual, .glyphs, .volume].compactMap { setting in
      known[setting].map { "\(setting.name): \($0.text)\n" }
    }
    SmallFile.remember(path, Array(lines.joined().utf8))
  }
}
