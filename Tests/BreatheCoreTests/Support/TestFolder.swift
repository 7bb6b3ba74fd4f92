import Foundation

/// The folders of the sources that tests read from.
enum TestFolder {
  /// `Tests/BreatheCoreTests`.
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  static let package = url.deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the files in `folder` that end in `.kind`, without that ending, in order.
  static func names(in folder: String, kind: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: url.appending(path: folder), includingPropertiesForKeys: nil)
    return (files ?? [])
      .filter { $0.pathExtension == kind }
      .map { $0.deletingPathExtension().lastPathComponent }
      .sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  /// The bytes of the sessions that ship, by name.
  static func shippedSessions() throws -> [(name: String, bytes: [UInt8])] {
    let folder = package.appending(path: "sessions")
    return try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { ($0.deletingPathExtension().lastPathComponent, Array(try Data(contentsOf: $0))) }
  }
}
