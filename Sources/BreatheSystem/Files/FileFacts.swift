import Glibc

/// What the system knows about a file or folder.
package struct FileFacts {
  private let status: stat

  package init(_ status: stat) {
    self.status = status
  }

  package var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  package var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  /// A regular file of the user that still has a name.
  package var isFileOfTheUser: Bool {
    isRegular && status.st_uid == geteuid() && status.st_nlink > 0
  }
  /// Who may read and write it.
  package var mode: UInt32 { status.st_mode & 0o7777 }
  /// In bytes.
  package var size: Int { Int(status.st_size) }
  /// When its content last changed.
  package var modified: (seconds: Int, nanoseconds: Int) {
    (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
  package var identity: FileIdentity {
    FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}

/// Which file it is, whatever its name.
package struct FileIdentity: Equatable {
  package var device: UInt64
  package var inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    (self.device, self.inode) = (device, inode)
  }
}
