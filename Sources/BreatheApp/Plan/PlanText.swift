import BreatheCore

/// A plan file that was read, whatever stands in it.
package struct PlanText: Sendable {
  package var path: String
  package var bytes: [UInt8]
  package var file: PlanFile
  /// No more stands in the file.
  var isWhole: Bool { bytes.count <= SessionFile.sizeLimit }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    file = PlanFile(bytes: bytes)
  }

  /// The text with `day` written into it as the first day, if it names none; nil if that can't be
  /// done.
  package func dated(_ day: Day) -> PlanText? {
    file.dated(bytes, startingOn: day).map { PlanText(path: path, bytes: $0) }
  }
}
