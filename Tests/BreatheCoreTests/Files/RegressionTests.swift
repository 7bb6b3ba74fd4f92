import Foundation
import FuzzReader
import Testing

/// The files that `make fuzz` begins with. What it finds goes to `Regressions`, beside a few files
/// that lead it to what no other file has: each refusal, and YAML written in rare ways.
struct `A file that may break the reader` {
  private static let found = paths(in: "Regressions")
  private static let seeds = [
    "Errors", "Fixtures", "PlanErrors", "Plans", "../../sessions", "../FuzzReader/Lines",
  ]
  .flatMap(paths)

  private static func paths(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: TestFolder.url.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test(arguments: found + seeds) func `does not`(path: String) throws {
    let bytes = try TestFolder.bytes(path)
    #expect(violations(reading: bytes) + violations(readingLine: bytes) == [])
  }

  @Test func `is kept`() {
    #expect(!Self.found.isEmpty)
    #expect(Self.seeds.count > 20)
  }
}
