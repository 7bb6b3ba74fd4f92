import BreatheCore
import Foundation
import Testing

/// `Errors/NAME.yaml` makes a mistake; `NAME.txt` is what a person reads about it, in English and in
/// Dutch.
@Suite struct `The catalogue of mistakes` {
  private static let names = TestFolder.names(in: "Errors", kind: "yaml")

  private static func diagnostics(_ name: String) throws -> [Diagnostic] {
    SessionFile(bytes: try TestFolder.bytes("Errors/\(name).yaml")).diagnostics
  }

  @Test(arguments: names) func `words each mistake in both languages`(name: String) throws {
    try expectTexts(of: try TestFolder.bytes("Errors/\(name).yaml"), match: name)
  }

  /// Larger than a file that anyone wants to keep beside the tests.
  @Test func `words the mistake of a file that is too large`() throws {
    let bytes = Array(repeating: UInt8(ascii: "#"), count: SessionFile.sizeLimit + 1)
    try expectTexts(of: bytes, match: "too-large")
  }

  @Test func `holds no text of a mistake that is gone`() {
    let texts = TestFolder.names(in: "Errors", kind: "txt").filter { $0 != "too-large" }
    #expect(texts == Self.names)
  }

  @Test func `makes every mistake that there is`() throws {
    let tooLarge = Array(repeating: UInt8(ascii: "#"), count: SessionFile.sizeLimit + 1)
    var made = Set(SessionFile(bytes: tooLarge).diagnostics.map { caseName($0.problem) })
    for name in Self.names {
      made.formUnion(try Self.diagnostics(name).map { caseName($0.problem) })
    }
    #expect(made == (try declaredProblems()))
  }

  private func expectTexts(of bytes: [UInt8], match name: String) throws {
    let read = SessionFile(bytes: bytes)
    #expect(read.session == nil)
    let texts = Language.allCases.map { language in
      read.diagnostics
        .map { $0.text(file: "\(name).yaml", lines: read.lines, in: language) }
        .joined(separator: "\n")
    }
    try Golden.expect(texts.joined(separator: "\n\n"), matches: name, in: "Errors")
  }

  /// The name of a problem's case, without its facts.
  private func caseName(_ problem: Problem) -> String {
    Mirror(reflecting: problem).children.first?.label ?? "\(problem)"
  }

  /// The cases of `Problem` as its source declares them.
  private func declaredProblems() throws -> Set<String> {
    let path = "Sources/BreatheCore/Session/Diagnostic.swift"
    let source = try String(
      contentsOf: TestFolder.package.appending(path: path), encoding: .utf8)
    let declaration = try #require(source.range(of: "enum Problem"))
    let cases = source[declaration.upperBound...].matches(of: /\n  case (\w+)/)
    let names = Set(cases.map { String($0.1) })
    try #require(names.contains("tooLarge"))
    return names
  }
}
