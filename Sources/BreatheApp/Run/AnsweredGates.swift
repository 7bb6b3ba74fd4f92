import BreatheCore
import BreatheSystem

/// The sessions with breath holds before which the person said that nothing speaks against them.
package struct AnsweredGates: Sendable {
  private struct Answer {
    /// SHA-256 of the session's content.
    var content: Substring
    /// The longest hold that was asked about, in milliseconds.
    var hold: Int

    var line: String { "\(content) \(hold)\n" }

    init(content: Substring, hold: Int) {
      (self.content, self.hold) = (content, hold)
    }

    /// Nil for a line that is not as it was written here.
    init?(_ line: Substring) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, words[0].utf8.count == 64, let hold = Int(words[1]) else {
        return nil
      }
      self.init(content: words[0], hold: hold)
    }
  }

  private let path: String

  /// More than anyone practises; beyond it the oldest are asked again.
  private static let countLimit = 500
  private static let sizeLimit = 64 * 1024

  /// `$XDG_STATE_HOME/breathe/holds-answered`, or the same below `~/.local/state`.
  package init(environment: [String: String]) {
    path = Folders.state(environment) + "/holds-answered"
  }

  /// Whether the person has answered for this content and a hold as long as this one. A level or a
  /// pace may make it longer, which they have not been asked about.
  package func contains(_ content: String, hold: Duration) -> Bool {
    all.contains { $0.content == content && hold.milliseconds <= $0.hold }
  }

  /// Remembers an answer. If that fails, the question is asked again.
  package func add(_ content: String, hold: Duration) {
    let others = all.filter { $0.content != content }
    let kept = others + [Answer(content: content[...], hold: hold.milliseconds)]
    let text = kept.suffix(Self.countLimit).map(\.line).joined()
    SmallFile.remember(path, Array(text.utf8))
  }

  /// What speaks against one breath hold may speak against any.
  package func removeAll() {
    try? FileSystem.remove(path)
  }

  private var all: [Answer] {
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Answer($0) }
  }
}

extension Duration {
  fileprivate var milliseconds: Int { Int((inSeconds * 1000).rounded()) }
}
