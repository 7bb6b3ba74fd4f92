import Glibc

extension Duration {
  /// How long something is waited for that must come: long enough for a machine with much else to
  /// do. What comes ends the wait, so it costs time only where a test fails. Where many are to fail,
  /// BREATHE_PATIENCE is less, in seconds.
  public static let patience = Duration.seconds(
    getenv("BREATHE_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 120)
}
