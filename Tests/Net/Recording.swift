import Foundation
import TestSupport

/// What the scripts of a group gave when they were recorded, as a file that people can read.
struct Recording {
  private static let folder = Document.folder + "/Tests/Net/Recorded/"
  private static let heading = "=== "
  private static let same = "as "

  let path: String
  var entries: [(name: String, lines: [String])] = []

  init(of group: String) {
    path = "\(Self.folder)\(group).txt"
  }

  /// Reads what was recorded before; nothing if there is no file.
  mutating func read() throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    for line in try lines(of: path) {
      if line.hasPrefix(Self.heading) {
        entries.append((String(line.dropFirst(Self.heading.count)), []))
      } else if !entries.isEmpty {
        entries[entries.count - 1].lines.append(line)
      }
    }
    var rows = RepeatedRows()
    for index in entries.indices {
      if let first = entries[index].lines.first, first.hasPrefix(Self.same) {
        entries[index].lines = self[String(first.dropFirst(Self.same.count))] ?? []
      } else {
        entries[index].lines = rows.unfold(entries[index].lines)
      }
    }
  }

  func write() throws {
    var names: [[String]: String] = [:]
    var rows = RepeatedRows()
    let text = entries.map { entry in
      var lines = entry.lines
      if let name = names[lines], lines.count > 3 {
        lines = [Self.same + name]
      } else {
        names[lines] = names[lines] ?? entry.name
        lines = rows.fold(lines)
      }
      return ([Self.heading + entry.name] + lines).map { $0 + "\n" }.joined()
    }
    try Data(text.joined().utf8).write(to: URL(filePath: path))
  }

  subscript(name: String) -> [String]? { entries.first { $0.name == name }?.lines }
}
