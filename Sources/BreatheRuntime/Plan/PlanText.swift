import BreatheCore

/// A plan file that was read, whatever stands in it.
public struct PlanText: Sendable {
  public var path: String
  public var bytes: [UInt8]
  public var file: PlanFile
  /// No more stands in the file.
  var isWhole: Bool { bytes.count <= SessionFile.sizeLimit }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    file = PlanFile(bytes: bytes)
  }
}
