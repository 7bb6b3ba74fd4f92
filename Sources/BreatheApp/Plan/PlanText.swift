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
}
