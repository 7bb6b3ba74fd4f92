import Glibc

/// A system call that failed, and the error number it left.
public struct SystemFailure: Error, Equatable, CustomStringConvertible {
  public var call: String
  public var code: Int32

  public init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  public var description: String {
    "\(call): \(String(cString: strerror(code)))"
  }
}
