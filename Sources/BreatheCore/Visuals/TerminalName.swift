/// What the environment calls the terminal, in `TERM`.
public struct TerminalName: Equatable, Sendable {
  public let text: String

  public init(environment: [String: String]) {
    text = environment["TERM"] ?? ""
  }

  /// It shows lines one below the other, and nothing else: no picture, no colour.
  public var isDumb: Bool { text.isEmpty || text == "dumb" }
}
