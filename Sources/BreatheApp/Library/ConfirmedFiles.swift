import BreatheCore

/// The session files that the person has looked at and said yes to, by the SHA-256 of their content. What
/// the yes was to is another list each.
package struct ConfirmedFiles: Sendable {
  private let lines: RememberedLines

  /// More than a life of practice; beyond it the oldest are asked for again.
  private static let sizeLimit = 64 * 1024

  package init(environment: [String: String], list: String = "confirmed") {
    lines = RememberedLines(
      list, environment, sizeLimit: Self.sizeLimit, countLimit: Self.sizeLimit / 65)
  }

  package func contains(_ hash: String) -> Bool {
    hashes.contains(hash[...])
  }

  /// Remembers a file; where that can't be done, it is asked for again.
  package func add(_ hash: String) {
    lines.keep(hashes.filter { $0 != hash[...] } + [hash[...]])
  }

  /// Anything else would be kept, and might leave no room for what is to be remembered.
  private var hashes: [Substring] { lines.all.filter { $0.utf8.count == 64 } }
}
