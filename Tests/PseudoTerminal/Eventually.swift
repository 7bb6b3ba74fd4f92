import Glibc

/// Waits for something that tells nobody when it happens: a file that is written, a process that is
/// gone. Looks 50 times a second.
public func eventually(
  _ expectation: String = "a condition", within limit: Duration = .patience,
  _ condition: () throws -> Bool
) throws {
  let deadline = Timestamp.now + limit
  while try !condition() {
    guard Timestamp.now < deadline else {
      throw Unmet(expectation: expectation, reason: .timedOut(after: limit), output: "")
    }
    poll(nil, 0, 20)
  }
}
