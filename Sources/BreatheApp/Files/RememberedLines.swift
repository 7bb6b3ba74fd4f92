import BreatheSystem

/// A small file of the state folder with a line for each thing that is remembered. If it can't be read
/// or written, nothing is remembered.
struct RememberedLines: Sendable {
  private let path: String
  /// The most bytes that are read.
  private let sizeLimit: Int
  /// The most lines that are kept; the oldest go first.
  private let countLimit: Int

  /// `$XDG_STATE_HOME/breathe/NAME`, or the same below `~/.local/state`.
  init(_ name: String, _ environment: [String: String], sizeLimit: Int, countLimit: Int) {
    path = Folders.state(environment) + "/" + name
    (self.sizeLimit, self.countLimit) = (sizeLimit, countLimit)
  }

  /// Oldest first.
  var all: [Substring] {
    guard let bytes = try? SmallFile.read(path, limit: sizeLimit) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  func keep(_ lines: [some StringProtocol]) {
    let text = lines.suffix(countLimit).map { $0 + "\n" }.joined()
    SmallFile.remember(path, Array(text.utf8))
  }

  func removeAll() {
    try? FileSystem.remove(path)
  }
}
