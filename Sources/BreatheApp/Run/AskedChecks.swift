import BreatheCore
import BreatheSystem

/// The self-checks that were asked lately, so that not all of them is asked again.
struct AskedChecks {
  private let path: String
  let today: Day

  /// More sessions than anyone practises in three days.
  private static let countLimit = 100
  private static let sizeLimit = 32 * 1024

  /// `$XDG_STATE_HOME/breathe/self-checks`, or the same below `~/.local/state`.
  init(environment: [String: String], today: Day) {
    path = Folders.state(environment) + "/self-checks"
    self.today = today
  }

  /// That of a session with this content, where it still holds.
  func last(of content: String) -> AskedCheck? {
    all.last { $0.content == content }
  }

  /// Where it can't be remembered, all is asked again.
  func remember(_ asked: AskedCheck) {
    let known = all
    guard !known.contains(asked) else { return }
    let kept = known.filter { $0.content != asked.content } + [asked]
    let text = kept.suffix(Self.countLimit).map { $0.line + "\n" }.joined()
    SmallFile.remember(path, Array(text.utf8))
  }

  /// What speaks against one session may speak against any.
  func forgetAll() {
    try? FileSystem.remove(path)
  }

  /// Those that still hold; whatever else stands in the file says nothing.
  private var all: [AskedCheck] {
    guard let bytes = try? SmallFile.read(path, limit: Self.sizeLimit) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .compactMap { AskedCheck($0) }.filter { $0.holds(on: today) }
  }
}
