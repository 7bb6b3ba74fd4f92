/// One measured number.
struct Row {
  var what: String
  var value: Double
  var unit: String
  /// The most it may be, in the same unit; nil for a number that is only of interest.
  var budget: Double?
  /// Digits after the decimal point.
  var digits = 2

  var holds: Bool { budget.map { abs(value) <= $0 } ?? true }

  /// In columns: what, value, unit, budget, verdict.
  var line: String {
    let measured = fixed(value, digits: digits).padded(to: 10, atStart: true)
    let start = "\(what.padded(to: 44))\(measured) \(unit.padded(to: 12))"
    guard let budget else { return start }
    let limit = fixed(budget, digits: digits).padded(to: 8, atStart: true)
    return "\(start)budget \(limit)   \(holds ? "holds" : "EXCEEDED")"
  }
}

extension String {
  fileprivate func padded(to width: Int, atStart: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - count))
    return atStart ? padding + self : self + padding
  }
}

/// A number with a fixed count of decimals, as printf's `%.*f` writes it.
private func fixed(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
  let scaled = Int((abs(value) * Double(scale)).rounded())
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard digits > 0 else { return "\(sign)\(scaled)" }
  let decimals = String(scaled % scale)
  return "\(sign)\(scaled / scale)." + String(repeating: "0", count: digits - decimals.count)
    + decimals
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  var inMilliseconds: Double { inSeconds * 1_000 }
}
