import Glibc

/// Something of the system's that is open, and closes itself.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over what is open as `number`.
  init(_ number: Int32) {
    self.number = number
  }

  init(opening path: String, _ flags: Int32, mode: UInt32 = 0) throws(SystemError) {
    self.init(try SystemError.check { open(path, flags | O_CLOEXEC, mode) })
  }

  deinit { close(number) }
}
