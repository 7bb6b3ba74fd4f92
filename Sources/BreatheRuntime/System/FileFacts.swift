import Glibc

/// What the system knows about a file or folder.
struct FileFacts {
  private let status: stat

  init(_ status: stat) {
    self.status = status
  }

  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  /// A regular file of the user that still has a name.
  var isFileOfTheUser: Bool { isRegular && status.st_uid == geteuid() && status.st_nlink > 0 }
  /// In bytes.
  var size: Int { Int(status.st_size) }
  /// When its content last changed.
  var modified: (seconds: Int, nanoseconds: Int) { (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) }
  var identity: FileIdentity {
    FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}

/// Which file it is, whatever its name.
struct FileIdentity: Equatable {
  var device: UInt64
  var inode: UInt64
}
