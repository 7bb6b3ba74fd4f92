import Glibc

/// An open file descriptor that is closed with its last reference.
///
/// Every descriptor is close-on-exec, so that programs started by other tests at the same moment
/// don't inherit it, and numbered from 16 up, so that giving a new process its descriptors 0 to 4
/// can't overwrite one that is still to be copied.
final class Descriptor {
  let number: Int32

  /// Takes over `number`, or reports why the call that made it failed.
  init(taking number: Int32, from call: String) throws(SystemFailure) {
    guard number >= 0 else { throw SystemFailure(call) }
    let raised = fcntl(number, F_DUPFD_CLOEXEC, 16)
    let code = errno
    Glibc.close(number)
    guard raised >= 0 else { throw SystemFailure("fcntl", code: code) }
    self.number = raised
  }

  deinit {
    Glibc.close(number)
  }

  static func pipe() throws(SystemFailure) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw SystemFailure("pipe2") }
    let reading = try Descriptor(taking: ends[0], from: "pipe2")
    return (reading, try Descriptor(taking: ends[1], from: "pipe2"))
  }

  func makeNonblocking() throws(SystemFailure) {
    guard fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) == 0 else {
      throw SystemFailure("fcntl")
    }
  }

  enum Reading {
    case more
    case nothingYet
    case ended
  }

  /// Appends what one read of this nonblocking descriptor gives, at most 16 KiB.
  func read(into bytes: inout [UInt8]) throws(SystemFailure) -> Reading {
    var count = 0
    var code: Int32 = 0
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
      repeat {
        count = Glibc.read(number, buffer.baseAddress, buffer.count)
        code = errno
      } while count < 0 && code == EINTR
      bytes.append(contentsOf: buffer.prefix(max(count, 0)))
    }
    if count > 0 { return .more }
    // The master side of a pseudo-terminal says EIO when nobody has the slave side open any more.
    if count == 0 || code == EIO { return .ended }
    if code == EAGAIN { return .nothingYet }
    throw SystemFailure("read", code: code)
  }
}
