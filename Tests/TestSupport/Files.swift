import Glibc
import PseudoTerminal

extension TemporaryFolder {
  /// Writes a file and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and gives its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = "\(self.path)/\(name)"
    guard let file = fopen(path, "w") else { throw SystemFailure("fopen \(path)") }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw SystemFailure("fwrite \(path)") }
    return path
  }
}

/// All that a file holds.
public func contents(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw SystemFailure("fopen \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 64 * 1024)
  while case let count = fread(&block, 1, block.count, file), count > 0 {
    bytes += block[..<count]
  }
  guard ferror(file) == 0 else { throw SystemFailure("fread \(path)") }
  return bytes
}

/// The lines of a file, without their line feeds.
public func lines(of path: String) throws -> [String] {
  let lines = try contents(of: path).split(
    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  // What ends with a line feed has no line after it.
  return (lines.last?.isEmpty == true ? lines.dropLast() : lines[...])
    .map { String(decoding: $0, as: UTF8.self) }
}

/// The names of all that is in a folder, in order; none where there is no folder.
public func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}
