/// One measured number.
struct Row {
  var what: String
  var value: Double
  var unit: String
  /// The most it may be, in the same unit; nil for a number that is only of interest.
  var budget: Double?
  /// Digits after the decimal point.
  var digits = 2
  /// In which try it was measured.
  var attempt = 1

  /// By which share of the budget it is over it.
  private var excess: Double { budget.map { abs(value) / $0 - 1 } ?? 0 }

  /// Over its budget by more than what else the machine does may explain.
  var isMissed: Bool { excess > 0.25 }

  var measured: String { "\(fixed(value, digits: digits)) \(unit)" }

  /// What, measured, budget, verdict.
  var cells: [String] {
    guard let budget else { return [what, measured, "", ""] }
    let percent = Int((excess * 100).rounded(.up))
    let verdict =
      isMissed ? "missed by \(percent) %" : excess > 0 ? "over by \(percent) %" : "holds"
    let limit = budget == budget.rounded() ? "\(Int(budget))" : "\(budget)"
    return [
      what, measured, "≤ \(limit) \(unit)", verdict + (attempt > 1 ? ", try \(attempt)" : ""),
    ]
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
