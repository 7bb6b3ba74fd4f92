/// Cells as a terminal counts them, near enough for tests: none for marks, two for East Asian
/// characters and pictures, less than none for what can't be shown.
@Sendable func cellWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: return -1
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]
  return wide.contains { $0.contains(scalar.value) } ? 2 : 1
}
