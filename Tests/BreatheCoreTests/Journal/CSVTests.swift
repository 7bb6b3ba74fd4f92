import TestSupport
import Testing

@testable import BreatheCore

@Suite struct `A table` {
  @Test(arguments: [
    ("a,b", #""a,b""#), ("a;b", #""a;b""#), ("a|b", #""a|b""#), ("a\"b", #""a""b""#),
    ("a\"\u{301},b", "\"a\"\"\u{301},b\""), ("a\nb", "\"a\nb\""), ("", ""), ("a b", "a b"),
    ("é", "é"), ("a=b", "a=b"), ("4-6", "4-6"),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\u{FFFD}x"),
    ("\rx", "'\u{FFFD}x"), ("=\"a\",b", #""'=""a"",b""#), ("=\u{301}1", "'=\u{301}1"),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"),
    ("calm;=x;y", #""calm;'=x;y""#), ("a,-b", #""a,'-b""#), ("a|@b", #""a|'@b""#),
    ("a\t+b", "a\u{FFFD}'+b"), ("\n=1", "\"\n'=1\""), ("a\n\n＝1", "\"a\n\n'＝1\""),
    ("a;\"=1\"", #""a;""'=1""""#), ("calm; -b", #""calm; '-b""#), (" =1", " '=1"), ("﹦1", "'﹦1"),
    ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{202E}x", "\u{FFFD}x"),
  ]) func `has a text as a cell that no spreadsheet takes for a formula`(text: String, cell: String)
  {
    #expect(CSV.standard.record([.text(text)]) == cell)
    #expect(CSV.standard.record([.value("1.5"), .text(text), .empty]) == "1.5,\(cell),")
  }

  @Test(arguments: [
    ("a,b", #""a,b""#), ("=1", "'=1"), ("4-6", "'4-6"), ("4-7-8", "'4-7-8"), ("1/2", "'1/2"),
    ("478", "478"), ("4-", "4-"), ("4-6 breath", "4-6 breath"), ("5.5", "5.5"),
  ]) func `for Excel has semicolons, decimal commas and no dates that are none`(
    text: String, cell: String
  ) {
    #expect(
      CSV.excel.record([.value("2026-11-20"), .text(text), .value("1.5")])
        == "2026-11-20;\(cell);1,5")
    #expect(Array(CSV.excel.start.utf8) == [0xEF, 0xBB, 0xBF])
    #expect(CSV.standard.start == "")
  }

  @Test(arguments: [CSV.standard, .excel]) func `keeps its words, and no reader finds a formula`(
    table: CSV
  ) {
    var random = SeededGenerator(seed: 26)
    let letters = Array("a'=+-@＝\t\r\n\",;| \u{301}".unicodeScalars)
    for _ in 0..<5000 {
      let texts = (0..<3).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          String(letters.randomElement(using: &random) ?? "a")
        }.joined()
      }
      let record = table.record(texts.map { .text($0) })
      let own = read(record, separator: table == .excel ? ";" : ",")
      #expect(own.count == 1)
      #expect(
        own.first?.map { $0.replacing("'", with: "") }
          == texts.map { CleanText($0).string.replacing("'", with: "") })
      for separator in [",", ";", "|", "\t"] as [Unicode.Scalar] {
        for cell in read(record, separator: separator).joined() {
          let first = cell.unicodeScalars.first
          #expect(first.map { "=+-@＝".unicodeScalars.contains($0) } != true, "\(record)")
        }
      }
    }
  }

  /// Cells as a spreadsheet reads them: quotes count where a cell begins with one.
  private func read(_ text: String, separator: Unicode.Scalar) -> [[String]] {
    var (rows, cell) = ([[String]](), String.UnicodeScalarView())
    var row: [String] = []
    var (isQuoted, isStart) = (false, true)
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted:
        if rest.first == "\"" { cell.append(rest.removeFirst()) } else { isQuoted = false }
      case "\"" where isStart: (isQuoted, isStart) = (true, false)
      case separator where !isQuoted, "\n" where !isQuoted:
        row.append(String(cell))
        (cell, isStart) = (.init(), true)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default:
        cell.append(scalar)
        isStart = false
      }
    }
    return rows + [row + [String(cell)]]
  }
}
