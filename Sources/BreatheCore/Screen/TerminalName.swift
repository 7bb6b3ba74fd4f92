/// What the environment calls the terminal, in `TERM`.
package struct TerminalName: Equatable, Sendable {
  package let text: String

  package init(environment: [String: String]) {
    text = environment["TERM"] ?? ""
  }

  /// It shows lines one below the other, and nothing else: no picture, no colour.
  package var isDumb: Bool { text.isEmpty || text == "dumb" }
}
