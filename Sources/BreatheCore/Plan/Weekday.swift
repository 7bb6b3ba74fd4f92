/// A day of the week, as a plan names it.
public enum Weekday: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// 0 for Monday … 6 for Sunday.
  public var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
