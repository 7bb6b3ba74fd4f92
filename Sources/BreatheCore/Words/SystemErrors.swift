import Glibc

extension Language {
  /// What went wrong, of an error code of the system: the common ones in our words, the others in
  /// the system's.
  func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: self("there is no such file or folder", "dat bestand of die map bestaat niet")
    case EACCES, EPERM: self("no permission", "je hebt er geen rechten voor")
    case EBADF: self("it is closed", "het is gesloten")
    case EISDIR: self("it is a folder", "het is een map")
    case ENOTDIR: self("a part of its path is no folder", "een deel van het pad is geen map")
    case ENOSPC, EDQUOT: self("the disk is full", "de schijf is vol")
    case EROFS: self("the disk can't be written to", "op de schijf kan niet geschreven worden")
    case EIO: self("the disk failed", "de schijf geeft een fout")
    case ELOOP: self("too many links", "te veel verwijzingen")
    case ENAMETOOLONG: self("the name is too long", "de naam is te lang")
    case EMFILE, ENFILE: self("too many files are open", "er staan te veel bestanden open")
    case EFBIG: self("the file is too large", "het bestand is te groot")
    default: String(cString: strerror(code))
    }
  }
}
