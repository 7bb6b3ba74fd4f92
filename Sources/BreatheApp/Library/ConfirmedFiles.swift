import BreatheCore

/// The session files that the person has looked at and said yes to, by the SHA-256 of their content.
package struct ConfirmedFiles: Sendable {
  private let path: String

  /// More than a life of practice; beyond it the oldest are asked for again.
  private static let sizeLimit = 64 * 1024

  /// `$XDG_STATE_HOME/breathe/confirmed`, or the same below `~/.local/state`.
  package init(environment: [String: String]) {
    path = Folders.state(environment) + "/confirmed"
  }

  package func contains(_ hash: String) -> Bool {
    hashes.contains(hash[...])
  }

  /// Remembers a file; where that can't be done, it is asked for again.
  package func add(_ hash: String) {
    var all = hashes.filter { $0 != hash[...] }
    all.append(hash[...])
    let kept = all.suffix(Self.sizeLimit / 65)
    let text = kept.map { $0 + "\n" }.joined()
    SmallFile.remember(path, Array(text.utf8))
  }

  private var hashes: [Substring] {
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return [] }
    // Anything else would be kept, and might leave no room for what is to be remembered.
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.utf8.count == 64 }
  }
}
