import CSystem
import Glibc

/// An open file, which closes itself. `FileDescriptor` of swift-system (1.8) is a number to close by
/// hand, and that package has no locks, no fsync, no rename and no list of a folder.
package struct File: ~Copyable {
  private let open: Descriptor

  var descriptor: Int32 { open.number }

  private init(_ path: String, _ flags: Int32, _ mode: UInt32 = 0) throws(SystemError) {
    open = try Descriptor(opening: path, flags, mode: mode)
  }

  /// Opens what is at `path`. If that is a pipe or a terminal, it neither waits for the one nor lets
  /// the other control the program.
  package init(reading path: String, followingLinks: Bool = true) throws(SystemError) {
    try self.init(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW))
  }

  /// Opens what is at `path` to read and write it, if that is not a link.
  package init(changing path: String) throws(SystemError) {
    try self.init(path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
  }

  /// Opens the file at `path` to read it and to write at its end. Makes it for the user alone if
  /// there is none.
  package init(appendingTo path: String) throws(SystemError) {
    try self.init(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY, 0o600)
  }

  /// Makes a file, if nothing is at `path` yet.
  package init(creating path: String, mode: UInt32) throws(SystemError) {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL, mode)
  }

  /// Makes a file without a name in a folder, where the file system can. It goes away with its last
  /// descriptor unless `link` names it.
  init(unnamedIn folder: String, mode: UInt32) throws(SystemError) {
    // To name it later, the system has to show open files as links.
    guard access("/proc/self/fd", X_OK) == 0 else { throw .notFound }
    try self.init(folder, O_WRONLY | Self.unnamed, mode)
  }

  /// O_TMPFILE, which `import Glibc` does not show.
  private static let unnamed = 0o20_000_000 | O_DIRECTORY

  /// Gives a file without a name one that nothing has.
  func link(as path: String) throws(SystemError) {
    try SystemError.check {
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW)
    }
  }

  func change(mode: UInt32) throws(SystemError) {
    try SystemError.check { fchmod(descriptor, mode) }
  }

  /// What the program was started with as the descriptor `number`.
  package init(inherited number: Int32) throws(SystemError) {
    open = Descriptor(try SystemError.check { fcntl(number, F_DUPFD_CLOEXEC, 3) })
  }

  package init(folder path: String) throws(SystemError) {
    try self.init(path, O_RDONLY | O_DIRECTORY)
  }

  package var facts: FileFacts {
    get throws(SystemError) {
      var status = stat()
      try SystemError.check { fstat(descriptor, &status) }
      return FileFacts(status)
    }
  }

  /// Returns its size now, as others may write to it too.
  package func end() throws(SystemError) -> Int {
    try SystemError.check { lseek(descriptor, 0, SEEK_END) }
  }

  /// Fills `buffer` from `offset` on. Returns how many bytes it read: fewer only at the end.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try SystemError.check {
        pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Returns `count` bytes from `offset` on: fewer only at the end.
  package func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let filled = try bytes.withUnsafeMutableBufferPointer { bytes throws(SystemError) in
      try read(into: UnsafeMutableRawBufferPointer(bytes), at: offset)
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Returns all of it. Of a file of more than `limit` bytes, returns only enough to see that.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    let blockSize = 16 * 1024
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let block = try read(at: bytes.count, count: blockSize)
      bytes += block
      if block.count < blockSize { break }
    }
    return bytes
  }

  /// Returns what is left to read, of a pipe too, and waits for it. Of more than `limit` bytes,
  /// returns only enough to see that.
  package func readRest(limit: Int) throws(SystemError) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 16 * 1024)
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      do throws(SystemError) {
        let count = try SystemError.check { Glibc.read(descriptor, &block, block.count) }
        if count == 0 { break }
        bytes += block[..<count]
      } catch .wouldBlock {
        try Self.wait(for: POLLIN, of: descriptor)
      }
    }
    return bytes
  }

  private static func wait(for event: Int32, of descriptor: Int32) throws(SystemError) {
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    try SystemError.check { poll(&entry, 1, -1) }
  }

  /// Writes all of `bytes`, from `offset` on or where it left off: in one piece, unless the system
  /// takes less.
  package func write(_ bytes: [UInt8], at offset: Int? = nil) throws(SystemError) {
    try Self.write(bytes, to: descriptor, at: offset)
  }

  /// Writes all of `bytes` to a descriptor that isn't ours to close. Waits for the reader also where
  /// another program has made it non-blocking.
  package static func write(
    _ bytes: [UInt8], to descriptor: Int32, at offset: Int? = nil
  ) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      do throws(SystemError) {
        let count = try SystemError.check {
          bytes[written...].withUnsafeBytes { rest in
            guard let offset else { return Glibc.write(descriptor, rest.baseAddress, rest.count) }
            return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
          }
        }
        guard count > 0 else { throw .diskFull }
        written += count
      } catch .wouldBlock {
        try wait(for: POLLOUT, of: descriptor)
      }
    }
  }

  /// Waits until the disk has what was written, where a file system knows how to.
  package func sync() throws(SystemError) {
    do throws(SystemError) {
      try SystemError.check { fsync(descriptor) }
    } catch {
      // Where there is nothing to wait for, nothing has failed.
      guard error.isUnsupported else { throw error }
    }
  }

  package func truncate(to size: Int) throws(SystemError) {
    try SystemError.check { ftruncate(descriptor, off_t(size)) }
  }

  /// Fails the write that meets a limit on file sizes, which would otherwise end the program.
  package static func reportSizeLimit() {
    signal(SIGXFSZ, SIG_IGN)
  }
}

extension UnsafeRawBufferPointer {
  /// Where `byte` comes first; several times as fast as `firstIndex`.
  package func firstOffset(of byte: UInt8) -> Int? {
    guard let start = baseAddress else { return nil }
    return memchr(start, Int32(byte), count).map { UnsafeRawPointer($0) - start }
  }
}
