/// A program that did not do what was waited for.
public struct Unmet: Error, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case timedOut(after: Duration)
    /// The program ended before.
    case ended(ProcessStatus)
  }

  /// What was waited for, such as “output”.
  public var expectation: String
  public var reason: Reason
  /// All that was read until then.
  public var output: String

  public init(expectation: String, reason: Reason, output: String) {
    self.expectation = expectation
    self.reason = reason
    self.output = output
  }

  public var description: String {
    let reason =
      switch reason {
      case .timedOut(let limit): "did not come within \(limit)"
      case .ended(let status): "did not come before the program ended: \(status)"
      }
    return "\(expectation) \(reason); output so far:\n\(output.escapedForReading)"
  }
}

extension String {
  /// With control characters as Swift writes them, so that they neither hide nor act when a test
  /// log is read; lines stay lines. Only the last 4,000 characters are kept.
  var escapedForReading: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": escaped += "\\n\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case "\\": escaped += "\\\\"
      case _ where scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value):
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.count > 4_000 ? "…" + escaped.suffix(4_000) : escaped
  }
}
