import Testing

@testable import BreatheCore

@Suite struct `A checked text` {
  private func mistake(_ line: Int) -> Diagnostic {
    Diagnostic(.tab, at: Place(line: line, column: 1))
  }

  private func warning(_ line: Int, column: Int = 1) -> Diagnostic {
    Diagnostic(.warned(.many478(5)), at: Place(line: line, column: column))
  }

  @Test func `shows what was found in the order of its lines`() {
    let text = CheckedText([warning(3, column: 9), mistake(4), warning(3), mistake(1)], lines: [])
    #expect(text.diagnostics == [mistake(1), warning(3), warning(3, column: 9), mistake(4)])
    #expect(text.mistakes == [mistake(1), mistake(4)])
    #expect(text.warnings == [warning(3), warning(3, column: 9)])
    #expect(text.untold == 0)
  }

  @Test(arguments: [(0, 70), (30, 30), (49, 2), (50, 1), (70, 5), (20, 30)])
  func `shows 50 at most, and mistakes before warnings`(mistakes: Int, warnings: Int) {
    // The warnings come first in the text.
    let found = (0..<warnings).map { warning(1 + $0) } + (0..<mistakes).map { mistake(100 + $0) }
    let text = CheckedText(found.reversed(), lines: [])
    let shown = min(50, mistakes)
    #expect(text.mistakes == (0..<shown).map { mistake(100 + $0) })
    #expect(text.warnings == (0..<min(warnings, 50 - shown)).map { warning(1 + $0) })
    #expect(text.diagnostics.count + text.untold == mistakes + warnings)
  }
}
