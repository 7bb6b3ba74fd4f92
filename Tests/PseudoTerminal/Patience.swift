extension Duration {
  /// How long something is waited for that must come: long enough for a machine with much else to
  /// do. What comes ends the wait, so it costs time only where a test fails.
  public static let patience = Duration.seconds(120)
}
