/// A day of the week, as a plan names it.
package enum Weekday: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// 0 for Monday … 6 for Sunday.
  package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
