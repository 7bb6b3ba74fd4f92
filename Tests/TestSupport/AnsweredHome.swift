import BreatheCore
import Glibc
import PseudoTerminal

/// What someone has left in a home, below `state/breathe`, who has read the wellness notice and has
/// said that nothing speaks against holding their breath: real files, as breathe writes them.
public struct AnsweredHome {
  /// The names of its files.
  public static let names = ["holds-answered", "notices-read"]

  /// Patterns that tests type.
  private static let patterns = ["4-7-8", "2-3.5-4", "4-4-4-4", "4-4-8", "4-4-4"]
  private static let answers = "state/breathe/holds-answered"
  /// As long as a breath may be held, in milliseconds.
  private static let longest = 20_000

  private static let shipped = Result {
    let folder = Document.folder + "/sessions"
    let files = TestSupport.names(in: folder).filter { $0.hasSuffix(".yaml") }
    return try files.map { line(of: try contents(of: "\(folder)/\($0)")) }.joined()
      + patterns.map { line(of: $0.utf8) }.joined()
  }

  /// All that there is to read before what ships.
  private static let notices = Result {
    let folder = Document.folder + "/sessions"
    let files = TestSupport.names(in: folder).filter { $0.hasSuffix(".yaml") }
    let own = try files.flatMap { name in
      SessionFile(bytes: try contents(of: "\(folder)/\(name)")).session?.cautions.map(\.key) ?? []
    }
    let keys = ["wellness"] + Caution.ID.allCases.map(\.rawValue) + own
    return Set(keys).sorted().map { $0 + "\n" }.joined()
  }

  private let home: TemporaryFolder

  /// Answers for what ships.
  public init(_ home: TemporaryFolder) throws {
    self.home = home
    for folder in ["/state", "/state/breathe"] {
      guard mkdir(home.path + folder, 0o700) == 0 || errno == EEXIST else {
        throw SystemFailure("mkdir \(folder)")
      }
    }
    try home.write(Self.notices.get(), to: "state/breathe/notices-read")
    try home.write(Self.shipped.get(), to: Self.answers)
  }

  /// Answers also for a session file or a pattern with these bytes.
  public func answer(_ content: some Collection<UInt8>) throws {
    let known = String(decoding: try contents(of: "\(home.path)/\(Self.answers)"), as: UTF8.self)
    try home.write(known + Self.line(of: content), to: Self.answers)
  }

  private static func line(of content: some Collection<UInt8>) -> String {
    "\(sha256(content)) \(longest)\n"
  }
}
