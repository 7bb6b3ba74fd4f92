import BreatheCore

/// The sessions with breath holds before which the person said that nothing speaks against them.
package struct AnsweredGates: Sendable {
  private struct Answer {
    /// SHA-256 of the session's content.
    var content: Substring
    /// The longest hold that was asked about, in milliseconds.
    var hold: Int

    var line: String { "\(content) \(hold)" }

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

  private let lines: RememberedLines

  package init(environment: [String: String]) {
    // More than anyone practises; beyond it the oldest are asked again.
    lines = RememberedLines("holds-answered", environment, sizeLimit: 64 * 1024, countLimit: 500)
  }

  /// Whether the person has answered for this content and a hold as long as this one. A level or a
  /// pace may make it longer, which they have not been asked about.
  package func contains(_ content: String, hold: Duration) -> Bool {
    all.contains { $0.content == content && hold.milliseconds <= $0.hold }
  }

  /// Remembers an answer. If that fails, the question is asked again.
  package func add(_ content: String, hold: Duration) {
    let others = all.filter { $0.content != content }
    lines.keep((others + [Answer(content: content[...], hold: hold.milliseconds)]).map(\.line))
  }

  /// What speaks against one breath hold may speak against any.
  package func removeAll() {
    lines.removeAll()
  }

  private var all: [Answer] { lines.all.compactMap { Answer($0) } }
}

extension Duration {
  fileprivate var milliseconds: Int { Int((inSeconds * 1000).rounded()) }
}
