/// Keeps the desktop from blanking the screen for as long as this lives, where `systemd-inhibit` is
/// there to ask it.
///
/// What it starts ends with its standard input, and so with this program, however that ends.
package final class IdleInhibitor {
  private let process: CompanionProcess?

  /// `why` is what the desktop may tell a person who asks what keeps it awake.
  package init(why: String, environment: [String: String]) {
    process = CompanionProcess(
      [
        "systemd-inhibit", "--what=idle", "--who=breathe", "--why=\(why)", "--mode=block", "cat",
      ], environment: environment.map { "\($0)=\($1)" })
  }
}
