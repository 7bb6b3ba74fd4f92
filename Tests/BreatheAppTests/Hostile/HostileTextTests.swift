import BreatheCore
import Foundation
import TestSupport
import Testing

@testable import BreatheSystem

/// `make soak` puts every scalar of Unicode where these put a sample.
@Suite("Text that someone hostile wrote")
struct HostileTextTests {
  /// Texts as long as the shortest limit of a session's texts allows.
  private static func texts() -> [String] {
    Scalars.isSoak
      ? Scalars.texts(of: Scalars.all, limit: 58)
      : Scalars.sample.flatMap { Scalars.texts(of: ["a", $0, "b"], limit: 58) }
  }

  /// Longer ones, for what knows no limit.
  private static func longTexts() -> [String] {
    Scalars.isSoak
      ? Scalars.texts(of: Scalars.all, limit: 300) : Scalars.texts(of: Scalars.sample, limit: 40)
  }

  @Test("The sample has something of every general category")
  func sample() {
    // All thirty but the surrogates, which are no scalars.
    #expect(Set(Scalars.sample.map(\.properties.generalCategory)).count == 29)
  }

  @Test("Every scalar comes out of clean text as itself or as U+FFFD")
  func everyScalarInText() {
    var (count, wrong): (Int, [String]) = (0, [])
    for text in Scalars.texts(of: Scalars.all, limit: 4096) {
      count += text.unicodeScalars.count
      let clean = CleanText(text).string.unicodeScalars
      for (before, after) in zip(text.unicodeScalars, clean)
      where after != (before.mayBeShown ? before : "\u{FFFD}") {
        wrong.append(before.code)
      }
      #expect(clean.count == text.unicodeScalars.count)
    }
    #expect(count >= 1_112_064)
    #expect(wrong.prefix(20) == [])
  }

  @Test("Every scalar comes out of a cell as itself or as U+FFFD")
  func everyScalarInCells() {
    var wrong: [String] = []
    for scalar in Scalars.all {
      let expected = scalar.mayBeShown && scalar != "\n" ? scalar : "\u{FFFD}"
      if Cell(scalar).scalar != expected.value { wrong.append(scalar.code) }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test("In no field of a session does it reach what is printed")
  func told() throws {
    var shown = Shown()
    for text in Self.longTexts() { try shown.tell(Session.hostile(text)) }
    #expect(shown.leaks.isEmpty)
    #expect(shown.texts > 50)
  }

  @Test("In no field of a session does it reach the screen")
  func drawn() throws {
    var shown = Shown()
    for (index, text) in Self.longTexts().enumerated() {
      let size = Size(columns: 500, rows: 9)
      try shown.draw(Session.hostile(text), size, Language.allCases[index % 2])
    }
    #expect(shown.leaks.isEmpty)
    #expect(shown.frames > 30)
  }

  @Test("In no field of a file, raw or escaped, does it get past the reader and out")
  func files() throws {
    var shown = Shown()
    var (read, refused) = (0, 0)
    for text in Self.texts() {
      for written in [text, HostileFiles.escaped(text)] {
        let file = SessionFile(bytes: Array(HostileFiles.session(written).utf8))
        if let session = file.session {
          read += 1
          try shown.tell(session)
        } else {
          refused += 1
          shown.tell(file, named: text)
        }
      }
    }
    #expect(shown.leaks.isEmpty)
    #expect(read > 40 && refused > 40)
  }

  @Test("In no mistake of a file does it reach what is told", arguments: [false, true])
  func mistakesInFiles(isEscaped: Bool) {
    var shown = Shown()
    for text in Self.texts() {
      for mistake in HostileFiles.mistakes(isEscaped ? HostileFiles.escaped(text) : text) {
        let file = SessionFile(bytes: Array(mistake.utf8))
        #expect(!file.text.diagnostics.isEmpty)
        shown.tell(file, named: text)
      }
    }
    #expect(shown.leaks.isEmpty)
    #expect(shown.texts > 1000)
  }

  @Test("There are no mistakes that tell of a foreign text but those made here")
  func allMistakes() throws {
    var declared: [String] = []
    for file in [
      "Format/Diagnostic", "Format/PlanProblem", "Format/ConfigurationProblem",
      "Session/LibraryProblem", "Format/CommandMistake",
    ] {
      let source = try String(
        contentsOf: Self.package.appending(path: "Sources/BreatheCore/\(file).swift"),
        encoding: .utf8)
      declared += source.matches(of: /\n  case (\w+)\([^\n]*CleanText/).map { String($0.1) }
    }
    let made: [Any] =
      HostileMistakes.problems("") + HostileMistakes.libraryProblems("")
      + HostileMistakes.commandMistakes("")
    #expect(made.compactMap(Self.caseName) == declared)
  }

  /// The name of a case; of a problem in a plan or a configuration, that of its own.
  private static func caseName(_ problem: Any) -> String? {
    let fact = Mirror(reflecting: problem).children.first
    return switch fact?.value {
    case let problem as PlanProblem: caseName(problem)
    case let problem as ConfigurationProblem: caseName(problem)
    default: fact?.label
    }
  }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("In no mistake that tells of it does it reach what is told")
  func mistakes() {
    var shown = Shown()
    for text in Self.longTexts() {
      let clean = CleanText(text)
      for language in Language.allCases {
        for problem in HostileMistakes.problems(clean) {
          shown.tell(language.sentence(problem), "problem")
        }
        for problem in HostileMistakes.libraryProblems(text) {
          shown.tell(language.sentence(problem), "library")
        }
        for mistake in HostileMistakes.commandMistakes(clean) {
          shown.tell(language.sentence(mistake), "command")
        }
        for told in HostileMistakes.typedWords(clean, language) { shown.tell(told, "typed") }
        for problem in HostileMistakes.journalProblems {
          shown.tell(language.sentence(problem, path: clean), "journal")
        }
        shown.tell(language.line(HostileMistakes.entry(text)), "entry")
      }
      shown.print(CleanText(HostileMistakes.entry(text).line), "entry that was not saved")
    }
    #expect(shown.leaks.isEmpty)
  }
}
