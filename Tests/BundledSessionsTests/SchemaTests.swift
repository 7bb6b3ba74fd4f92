import BundledSessions
import Foundation
import PseudoTerminal
import TestSupport
import Testing

/// The schemas that editors use, tried with Debian's `jsonschema` (python3-jsonschema).
@Suite(.waitsForPrograms) struct `The JSON Schemas` {
  enum Format: String, CaseIterable {
    case session, plan, configuration

    var schema: URL { package.appending(path: "sessions/\(rawValue).schema.json") }

    /// The files with mistakes.
    var errors: String {
      let folder =
        switch self {
        case .session: "Errors"
        case .plan: "PlanErrors"
        case .configuration: "ConfigurationErrors"
        }
      return "Tests/BreatheCoreTests/" + folder
    }

    /// The files with mistakes that the schema does not accept.
    var caught: [String] {
      switch self {
      case .session:
        [
          "bad-choice", "bad-count", "bad-date", "bad-duration", "bad-frequency", "bad-id",
          "bad-move-phase", "bad-pattern", "bad-phase", "bad-rating", "bad-sides", "bad-version",
          "comma-in-text", "count-meant", "curly-quote-in-list", "cycles-or-for", "day-order",
          "decimal-comma", "empty-list", "in-dutch", "key-of-other-step",
          "list-instead-of-a-file", "long-line", "meant-in-exercises", "missing-key",
          "missing-key-in-step",
          "mistakes-and-warnings",
          "needs-usual-level", "newer-version", "no-step-kind", "not-a-list", "not-a-map",
          "nothing-there", "plan", "sets-and-list-of-reps", "text-missing-in-map", "text-too-long",
          "times-in-words", "too-many-names", "unit-in-words", "unknown-key", "unknown-key-known",
        ]
      case .plan:
        [
          "advance-without-weeks", "bad-interval", "bad-week", "days-in-words",
          "days-of-times-per-week",
          "defined-with-mistakes", "does-nothing", "in-dutch", "is-session", "meant", "missing",
          "newer-version",
          "weeks-overlap",
        ]
      case .configuration:
        [
          "bad-choice", "bad-count", "bad-decimal", "bad-duration", "bad-flag",
          "bad-time-of-day", "decimal-out-of-range", "in-dutch", "not-a-map", "not-one-value",
          "nothing-there", "only-on-command-line", "time-out-of-range",
        ]
      }
    }
  }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String) throws -> [URL] {
    try FileManager.default
      .contentsOfDirectory(at: package.appending(path: folder), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
  }

  @Test(arguments: Format.allCases) func `are as “make schema” writes them`(format: Format) throws {
    let made = try Launch(try Tool.path(ofBuilt: "schema"), [format.rawValue]).run()
    #expect(made.output == (try String(contentsOf: format.schema, encoding: .utf8)))
  }

  @Test(.needs("jsonschema")) func `accept what ships and what uses the whole grammar`() throws {
    let fixtures = "Tests/BreatheCoreTests/Fixtures"
    let files = try Self.files(in: "sessions") + Self.files(in: fixtures)
    #expect(files.count > bundledSessions.count)
    // A number in quotes is one to the reader alone; in an editor, it is worth a look.
    #expect(try rejected(files, .session) == ["odd-quoted"])
    let plans = try Self.files(in: "Tests/BreatheCoreTests/Plans")
    #expect(try plans.count > 1 && rejected(plans, .plan) == [])
  }

  @Test(.needs("jsonschema")) func `accept the configuration of the README`() throws {
    let text = try #require(
      try Document("README.md").blocks(in: "yaml").first { $0.hasPrefix("lang:") })
    let folder = try TemporaryFolder()
    let file = URL(filePath: try folder.write(Array(text.utf8), to: "config.yaml"))
    #expect(try rejected([file], .configuration) == [])
  }

  /// They need not know everything that `breathe check` knows, but what they know they should not
  /// lose.
  @Test(.needs("jsonschema"), arguments: Format.allCases)
  func `catch in the catalogue what a schema can`(format: Format) throws {
    let rejected = try rejected(Self.files(in: format.errors), format)
    #expect(rejected == format.caught)
  }

  /// The names of the files that are YAML and that the schema does not accept.
  private func rejected(_ files: [URL], _ format: Format) throws -> [String] {
    let folder = try TemporaryFolder()
    var arguments = ["--output", "pretty"]
    for file in files {
      guard let json = try YAMLAsJSON.convert([UInt8](Data(contentsOf: file))) else { continue }
      let name = file.deletingPathExtension().lastPathComponent
      arguments += ["-i", try folder.write([UInt8](json), to: name)]
    }
    let launch = Launch(try Tool.path(of: "jsonschema"), arguments + [format.schema.path])
    let result = try launch.run()
    let told = result.output + result.errors
    let names = told.matches(of: /===\[(\w+)\]===\(([^)]*\/)?([^)\/]*)\)===/)
    try #require(!names.isEmpty, "\(told)")
    return Set(names.filter { $0.1 != "SUCCESS" }.map { String($0.3) }).sorted()
  }
}
