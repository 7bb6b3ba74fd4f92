import BreatheCore
import BreatheSystem

/// A regular file of a few kilobytes, read and written whole.
enum SmallFile {
  /// The bytes of the file at `path`: at most `limit` and a few more, so that a larger file is known
  /// to be too large without being read. `told` is the path that the person gave.
  static func read(
    _ path: String, limit: Int, told: String? = nil
  ) throws(LibraryProblem) -> [UInt8] {
    let told = CleanText(told ?? path)
    do throws(SystemError) {
      let file = try File(reading: path)
      if (try? file.facts)?.isRegular == true { return try file.readAll(limit: limit) }
    } catch {
      throw .unreadableFile(told, code: error.code)
    }
    throw .notAFile(told)
  }

  /// The bytes that come through an open descriptor, as many as of a file. `told` is what it is called.
  static func read(
    descriptor: Int32, limit: Int, told: String
  ) throws(LibraryProblem) -> [UInt8] {
    do throws(SystemError) {
      return try File(inherited: descriptor).readRest(limit: limit)
    } catch {
      throw .unreadableFile(CleanText(told), code: error.code)
    }
  }

  /// Writes a file that is not there yet; what could not be written whole is removed again. `told` is
  /// the path that the person gave.
  static func create(
    _ path: String, _ bytes: [UInt8], told: String
  ) throws(LibraryProblem) {
    do throws(SystemError) {
      try FileSystem.create(path, bytes, mode: 0o666)
    } catch {
      throw LibraryProblem(creating: told, error)
    }
  }

  /// Writes the file at `path`, whether it is there or not: all of it, or nothing.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(LibraryProblem) {
    let folder = FileSystem.parent(of: path)
    try LibraryProblem.writing(folder, FileSystem.createFolder(folder))
    try LibraryProblem.writing(path, FileSystem.replace(path, bytes))
  }

  /// Writes it in the same way, but does not wait for the disk, and leaves it if that can't be done:
  /// nothing depends on it.
  static func remember(_ path: String, _ bytes: [UInt8]) {
    try? FileSystem.createFolder(FileSystem.parent(of: path))
    try? FileSystem.replace(path, bytes, isKept: false)
  }
}

extension LibraryProblem {
  /// Returns what `call` returns; if the system refuses, what is at `path` can't be written.
  static func writing<Answer>(
    _ path: String, _ call: @autoclosure () throws(SystemError) -> Answer
  ) throws(LibraryProblem) -> Answer {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .unwritableFile(CleanText(path), code: error.code)
    }
  }

  /// Why a new file can't be made at `path`.
  init(creating path: String, _ error: SystemError) {
    // What is not there can only be the folder.
    let slash = error == .notFound ? path.lastIndex(of: "/") : nil
    let place = CleanText(slash.map { String(path[..<$0]) } ?? path)
    self = error == .exists ? .fileExists(place) : .unwritableFile(place, code: error.code)
  }
}
