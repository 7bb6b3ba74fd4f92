import CSystem

/// Cells that `scalar` takes on a terminal.
@Sendable package func cellWidth(_ scalar: Unicode.Scalar) -> Int {
  scalar.isASCII
    ? (scalar.value >= 0x20 && scalar.value != 0x7F ? 1 : -1)
    : Int(csystem_cell_width(scalar.value))
}
