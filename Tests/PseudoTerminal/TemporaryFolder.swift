import Glibc

/// A new folder that is removed, with all that is in it, with its last reference.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    var template = Array("/tmp/breathe-XXXXXX".utf8CString)
    path = try template.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress, mkdtemp(start) != nil else {
        throw SystemFailure("mkdtemp")
      }
      return String(cString: start)
    }
  }

  deinit {
    // On to the next, whatever comes of one: a server that ends removes its socket itself.
    nftw(
      path,
      { path, _, _, _ in
        _ = path.map { remove($0) }
        return 0
      }, 16, Int32(FTW_DEPTH | FTW_PHYS))
  }
}
