import Foundation
import Testing

/// Whole outputs, kept beside the tests and compared to the last character.
///
/// `RECORD_GOLDEN=1 swift test` writes them anew. Such a run fails, so that nobody takes it for a
/// test: read the difference, then run the tests without it.
enum Golden {
  static func expect(
    _ text: String, matches name: String, in folder: String = "Golden",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = TestFolder.url.appending(path: "\(folder)/\(name).txt")
    let text = text + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record(
        "Recorded \(folder)/\(name).txt; this run tests nothing.", sourceLocation: sourceLocation)
      return
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    if text != golden {
      Issue.record(
        "\(folder)/\(name).txt differs:\n\(difference(golden, text))",
        sourceLocation: sourceLocation)
    }
  }

  /// The first line that differs, as it should be and as it is.
  private static func difference(_ golden: String, _ text: String) -> String {
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let number = index ?? min(expected.count, found.count)
    func line(of lines: [Substring]) -> String {
      lines.indices.contains(number) ? "“\(lines[number])”" : "nothing"
    }
    return "line \(number + 1): expected \(line(of: expected)), found \(line(of: found))"
  }
}
