import BreatheCore
import Glibc

/// A journal that is being read: what was in it when it was opened. A writer may add to it meanwhile.
final class OpenJournal {
  private let descriptor: Int32
  /// In bytes.
  let size: Int
  /// Which file it is.
  let device: UInt64
  let inode: UInt64

  /// Nil where there is none.
  init?(_ path: String) throws(JournalProblem) {
    // Without blocking, should a pipe stand there instead of a file.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    let code = errno
    var status = stat()
    let isFile = descriptor >= 0 && fstat(descriptor, &status) == 0
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    if descriptor < 0 {
      if code == ENOENT { return nil }
      throw .failed(code)
    }
    guard isFile, status.st_mode & S_IFMT == S_IFREG else { throw .notAFileOfTheUser }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads into `buffer` from `offset` on; answers how many bytes, 0 at the end.
  func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) throws(JournalProblem) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw .failed(errno) }
    }
  }

  /// The bytes of `range`, as far as they are there.
  func bytes(_ range: Range<Int>) throws(JournalProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let count = try bytes.withUnsafeMutableBufferPointer { bytes throws(JournalProblem) in
      var count = 0
      while count < bytes.count {
        let rest = UnsafeMutableBufferPointer(rebasing: bytes[count...])
        let more = try read(into: rest, at: range.lowerBound + count)
        if more == 0 { break }
        count += more
      }
      return count
    }
    return Array(bytes.prefix(count))
  }
}
