extension Language {
  /// Why the screen is not blanked, for the desktop to tell who asks.
  package var inhibitReason: String { self("A session is running", "Er loopt een oefening") }
}
