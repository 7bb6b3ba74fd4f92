/// A kind of sound file, by the ending of its name.
package enum RecordingFormat: String, CaseIterable, Sendable {
  case mp3, ogg, opus, flac, wav

  /// Nil if the name of the file has another ending.
  package init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
