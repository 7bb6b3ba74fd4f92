import Glibc

extension UnsafeRawBufferPointer {
  /// Where `byte` comes first; several times as fast as `firstIndex`.
  package func firstOffset(of byte: UInt8) -> Int? {
    guard let start = baseAddress else { return nil }
    return memchr(start, Int32(byte), count).map { UnsafeRawPointer($0) - start }
  }
}
