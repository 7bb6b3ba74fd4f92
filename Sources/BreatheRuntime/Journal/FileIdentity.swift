import Glibc

/// Which file it is, whatever its name.
struct FileIdentity: Equatable {
  let device: dev_t
  let inode: ino_t

  /// The file that is open.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    (device, inode) = (status.st_dev, status.st_ino)
  }

  /// The file that a path leads to.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (status.st_dev, status.st_ino)
  }
}

/// Whether what is open is a regular file of the user, and still has a name.
func isFileOfTheUser(_ descriptor: Int32) -> Bool {
  var status = stat()
  return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    && status.st_uid == geteuid() && status.st_nlink > 0
}
