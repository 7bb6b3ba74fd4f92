import BreatheCore
import Foundation
import Testing

/// `Errors/NAME.yaml` makes a mistake in a session, `PlanErrors/NAME.yaml` in a plan,
/// `ConfigurationErrors/NAME.yaml` in a configuration; `NAME.txt` is what a person reads about it, in
/// English and in Dutch.
@Suite struct `The catalogue of mistakes` {
  private static let names = TestFolder.names(in: "Errors", kind: "yaml")
  private static let planNames = TestFolder.names(in: "PlanErrors", kind: "yaml")
  private static let configurationNames = TestFolder.names(
    in: "ConfigurationErrors", kind: "yaml")

  /// What the files include stands among the fixtures.
  private static func check(_ file: SessionFile) -> FileCheck {
    FileCheck(file, ids: ["minimal", "long-exhale", "broken"]) { id in
      (try? TestFolder.bytes("Fixtures/\(id).yaml")).flatMap { SessionFile(bytes: $0).session }
    }
  }

  private static let tooLarge = Array(
    repeating: UInt8(ascii: "#"), count: SessionFile.sizeLimit + 1)

  private static func problems() throws -> [Problem] {
    let files = [tooLarge] + (try names.map { try TestFolder.bytes("Errors/\($0).yaml") })
    let plans = try planNames.map { try TestFolder.bytes("PlanErrors/\($0).yaml") }
    let configurations = try configurationNames.map {
      try TestFolder.bytes("ConfigurationErrors/\($0).yaml")
    }
    var diagnostics: [Diagnostic] = []
    for file in files { diagnostics += check(SessionFile(bytes: file)).text.diagnostics }
    for plan in plans { diagnostics += PlanCheck(PlanFile(bytes: plan)).text.diagnostics }
    for file in configurations { diagnostics += ConfigurationFile(bytes: file).text.diagnostics }
    return diagnostics.map(\.problem)
  }

  @Test(arguments: names) func `words each mistake in both languages`(name: String) throws {
    try expectTexts(of: try TestFolder.bytes("Errors/\(name).yaml"), match: name)
  }

  @Test(arguments: planNames) func `words each mistake of a plan`(name: String) throws {
    let file = PlanFile(bytes: try TestFolder.bytes("PlanErrors/\(name).yaml"))
    let check = PlanCheck(file)
    #expect(!check.text.diagnostics.isEmpty)
    #expect((check.plan == nil) == !check.text.mistakes.isEmpty)
    let texts = Language.allCases.map { language in
      check.text.diagnostics
        .map { $0.text(file: "\(name).yaml", lines: file.text.lines, in: language) }
        .joined(separator: "\n")
    }
    try Golden.expect(texts.joined(separator: "\n\n"), matches: name, in: "PlanErrors")
  }

  @Test(arguments: configurationNames)
  func `words each mistake of a configuration`(name: String) throws {
    let file = ConfigurationFile(bytes: try TestFolder.bytes("ConfigurationErrors/\(name).yaml"))
    #expect(!file.text.diagnostics.isEmpty)
    let texts = Language.allCases.map { language in
      file.text.diagnostics
        .map { $0.text(file: "config.yaml", lines: file.text.lines, in: language) }
        .joined(separator: "\n")
    }
    try Golden.expect(
      texts.joined(separator: "\n\n"), matches: name, in: "ConfigurationErrors")
  }

  /// Larger than a file that anyone wants to keep beside the tests.
  @Test func `words the mistake of a file that is too large`() throws {
    try expectTexts(of: Self.tooLarge, match: "too-large")
  }

  @Test func `holds no text of a mistake that is gone`() {
    let texts = TestFolder.names(in: "Errors", kind: "txt").filter { $0 != "too-large" }
    #expect(texts == Self.names)
    #expect(TestFolder.names(in: "PlanErrors", kind: "txt") == Self.planNames)
    #expect(TestFolder.names(in: "ConfigurationErrors", kind: "txt") == Self.configurationNames)
  }

  @Test func `makes every mistake that there is`() throws {
    let made = Set(try Self.problems().map(caseName))
    #expect(made == (try declaredCases(of: "Problem", in: "Format/Diagnostic.swift")))
    var (ofPlans, ofConfigurations) = (Set<String>(), Set<String>())
    for problem in try Self.problems() {
      if case .plan(let problem) = problem { ofPlans.insert(caseName(problem)) }
      if case .configuration(let problem) = problem { ofConfigurations.insert(caseName(problem)) }
    }
    #expect(ofPlans == (try declaredCases(of: "PlanProblem", in: "Format/PlanProblem.swift")))
    #expect(
      ofConfigurations
        == (try declaredCases(of: "ConfigurationProblem", in: "Format/ConfigurationProblem.swift")))
  }

  @Test func `asks for everything that is warned of, and for everything that is refused`() throws {
    var (warnings, refusals, planWarnings) = (Set<String>(), Set<String>(), Set<String>())
    for problem in try Self.problems() {
      switch problem {
      case .warned(let warning): warnings.insert(caseName(warning))
      case .refused(let refusal): refusals.insert(caseName(refusal))
      case .plan(.warned(let warning)): planWarnings.insert(caseName(warning))
      default: break
      }
    }
    #expect(warnings == (try declaredCases(of: "Warning", in: "Format/Warning.swift")))
    #expect(planWarnings == (try declaredCases(of: "PlanWarning", in: "Format/PlanWarning.swift")))
    let declared = try declaredCases(of: "Refusal", in: "Format/Refusal.swift")
    // What depends on the journal is no matter of the file.
    #expect(refusals == declared.subtracting(["firstMonth478", "enoughToday"]))
  }

  private func expectTexts(of bytes: [UInt8], match name: String) throws {
    let read = SessionFile(bytes: bytes)
    let check = Self.check(read)
    #expect(!check.text.diagnostics.isEmpty)
    #expect((check.session == nil) == !check.text.mistakes.isEmpty)
    let texts = Language.allCases.map { language in
      check.text.diagnostics
        .map { $0.text(file: "\(name).yaml", lines: read.text.lines, in: language) }
        .joined(separator: "\n")
    }
    try Golden.expect(texts.joined(separator: "\n\n"), matches: name, in: "Errors")
  }

  /// The name of a case, without its facts.
  private func caseName(_ value: some Sendable) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  /// The cases of an enum as its source declares them.
  private func declaredCases(of name: String, in path: String) throws -> Set<String> {
    let source = try String(
      contentsOf: TestFolder.package.appending(path: "Sources/BreatheCore/\(path)"),
      encoding: .utf8)
    let declaration = try #require(source.range(of: "enum \(name)"))
    let cases = source[declaration.upperBound...].matches(of: /\n  case (\w+)/)
    let names = Set(cases.map { String($0.1) })
    try #require(names.count >= 4)
    return names
  }
}
