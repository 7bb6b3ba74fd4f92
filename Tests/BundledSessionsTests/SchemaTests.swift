import BundledSessions
import Foundation
import PseudoTerminal
import TestSupport
import Testing

/// The schema that editors use, tried with Debian's `jsonschema` (python3-jsonschema).
@Suite(.waitsForPrograms) struct `The JSON Schema` {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let schema = package.appending(path: "sessions/session.schema.json")

  private static func files(in folder: String) throws -> [URL] {
    try FileManager.default
      .contentsOfDirectory(at: package.appending(path: folder), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
  }

  @Test func `is as “make schema” writes it`() throws {
    let made = try Launch(try Tool.path(ofBuilt: "schema")).run()
    #expect(made.output == (try String(contentsOf: Self.schema, encoding: .utf8)))
  }

  @Test(.needs("jsonschema")) func `accepts what ships and what uses the whole grammar`() throws {
    let fixtures = "Tests/BreatheCoreTests/Fixtures"
    let files = try Self.files(in: "sessions") + Self.files(in: fixtures)
    #expect(files.count > bundledSessions.count)
    // A number in quotes is one to the reader alone; in an editor, it is worth a look.
    #expect(try rejected(files) == ["odd-quoted"])
  }

  /// It need not know everything that `breathe check` knows, but what it knows it should not lose.
  @Test(.needs("jsonschema")) func `catches in the catalogue what a schema can`() throws {
    let rejected = try rejected(Self.files(in: "Tests/BreatheCoreTests/Errors"))
    #expect(rejected == Self.caught)
  }

  private static let caught = [
    "bad-choice", "bad-count", "bad-date", "bad-duration", "bad-frequency", "bad-id",
    "bad-move-phase", "bad-pattern", "bad-phase", "bad-version", "comma-in-text",
    "cycles-or-for", "decimal-comma", "empty-list", "hash-in-text", "in-dutch",
    "list-instead-of-a-file", "long-line", "missing-key", "missing-key-in-step",
    "mistakes-and-warnings", "needs-usual-level", "newer-version", "no-step-kind", "not-a-list",
    "not-a-map", "nothing-there", "plan", "text-missing-in-map", "text-too-long", "unit-in-words",
    "unknown-key",
  ]

  /// The names of the files that are YAML and that the schema does not accept.
  private func rejected(_ files: [URL]) throws -> [String] {
    let folder = try TemporaryFolder()
    var arguments = ["--output", "pretty"]
    for file in files {
      guard let json = try YAMLAsJSON.convert([UInt8](Data(contentsOf: file))) else { continue }
      let name = file.deletingPathExtension().lastPathComponent
      arguments += ["-i", try folder.write([UInt8](json), to: name)]
    }
    let launch = Launch(try Tool.path(of: "jsonschema"), arguments + [Self.schema.path])
    let result = try launch.run()
    let told = result.output + result.errors
    let names = told.matches(of: /===\[(\w+)\]===\(([^)]*\/)?([^)\/]*)\)===/)
    try #require(!names.isEmpty, "\(told)")
    return Set(names.filter { $0.1 != "SUCCESS" }.map { String($0.3) }).sorted()
  }
}
