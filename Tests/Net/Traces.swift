import Foundation
import TestSupport

/// What a run leaves in the home: its journal, and the names of its files.
struct Traces {
  private static let places = ["config", "data", "state", "cache"]

  let home: Home

  /// Only what was not there before.
  func lines(besides found: Set<String>) -> [String] {
    all().filter { !found.contains($0) }
  }

  func all() -> [String] {
    let files = Self.places.flatMap { folder -> [String] in
      let names = FileManager.default.enumerator(atPath: "\(home.path)/\(folder)")?.allObjects ?? []
      return names.compactMap { $0 as? String }.map { "\(folder)/\($0)" }
    }
    let names = files.sorted().map { "file \($0)" }
    return (names + journal() + choices()).map { $0.hiding(home: home.path) }
  }

  /// Without the times of what has just been practised.
  private func journal() -> [String] {
    lines(of: "data/breathe/journal.jsonl").map { line in
      let text = line.hiding(home: home.path)
      guard text.contains("·id·") else { return "journal \(text)" }
      let hidden = text.replacing(/"active":[\d.]+/, with: "\"active\":·")
        .replacing(/"paused":(?!0\.0,)[\d.]+/, with: "\"paused\":·")
      return "journal \(hidden)"
    }
  }

  private func choices() -> [String] {
    lines(of: "state/breathe/choices").map { "choice \($0)" }
  }

  /// Those of a file in the home; none if it can't be read.
  private func lines(of file: String) -> [String] {
    (try? TestSupport.lines(of: "\(home.path)/\(file)")) ?? []
  }
}
