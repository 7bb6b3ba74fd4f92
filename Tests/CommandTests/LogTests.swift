import BreatheCore
import FoundationEssentials
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The log and the export", .waitsForPrograms)
struct LogTests {
  private let person: Person

  init() throws {
    person = try Person()
    try person.practised([
      Entry.practised("a", daysAgo: 40, session: "478", minutes: 1).line,
      Entry.practised("b", daysAgo: 2, outcome: .stopped).line,
      Entry.practised("c", daysAgo: 1, session: "478").line,
      #"{"v":1,"kind":"note","id":"n","of":"c","text":"Calm, and \"warm\"; the shoulders a little lower than yesterday evening."}"#,
    ])
  }

  private func log(_ arguments: String...) throws -> String {
    let result = try person.run(["log"] + arguments)
    #expect(result.status == .exited(0) && result.errors == "")
    return result.output
  }

  private func day(_ daysAgo: Int) -> String { Entry.practised("", daysAgo: daysAgo).localDay }

  @Test("Notes stand below what they are about")
  func notes() throws {
    let output = try log()
    #expect(
      output == """
        \(day(40))  12:00    1:00  478               30 breaths
        \(day(2))  12:00    5:00  belly-5min        30 breaths, stopped
        \(day(1))  12:00    5:00  478               30 breaths
                                   Calm, and "warm"; the shoulders a little lower than yesterday evening.

        """)
    #expect(try log("-n", "1", "--lang", "nl").hasPrefix("\(day(1))  12:00    5:00  478"))
  }

  @Test("A day and a session can be chosen, and how many of them")
  func chosen() throws {
    func sessions(_ arguments: [String]) throws -> [String] {
      try person.run(["log"] + arguments).output.split(separator: "\n")
        .filter { !$0.hasPrefix(" ") }.map { String($0.prefix(10)) }
    }
    #expect(try sessions(["--since", day(2)]) == [day(2), day(1)])
    #expect(try sessions(["--since", day(2), "-n", "1"]) == [day(1)])
    #expect(try sessions(["--session", "478"]) == [day(40), day(1)])
    #expect(try sessions(["--session", "478", "--since", day(30)]) == [day(1)])
    #expect(try log("--session", "none") == "The journal holds nothing from this time.\n")
  }

  @Test("It fits a narrow terminal", arguments: [40, 80])
  func widths(columns: Int) throws {
    let size = PseudoTerminal.Size(columns: columns, rows: 24)
    let terminal = try person.sit("log", size: size)
    #expect(try terminal.wait() == .exited(0))
    let lines = terminal.screen.text.split(separator: "\r\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(lines.count == (columns == 80 ? 5 : 8))
    #expect(lines.filter { $0.hasPrefix("20") }.count == 3)
  }

  private struct Entries: Decodable {
    struct Entry: Decodable {
      var id: String
      var day: String
      var session: String
      var active: Double
      var notes: [String]
    }
    var entries: [Entry]
  }

  @Test(
    "For other programs it is JSON",
    arguments: [["log", "--json"], ["export", "--format", "json"]])
  func json(_ arguments: [String]) throws {
    let output = try person.run(arguments).output
    let entries = try JSONDecoder().decode(Entries.self, from: Data(output.utf8)).entries
    #expect(entries.map(\.id) == ["a", "b", "c"])
    #expect(entries.map(\.day) == [day(40), day(2), day(1)])
    #expect(entries.map(\.notes.count) == [0, 0, 1])
    let none = try person.launch(
      arguments + [arguments[0] == "log" ? "--since" : "--from", "2999-01-01"]
    )
    .run().output
    #expect(try JSONDecoder().decode(Entries.self, from: Data(none.utf8)).entries.isEmpty)
  }

  @Test("A table has a line for each entry, ended as RFC 4180 says, and no formula")
  func table() throws {
    var hostile = Entry.practised("h", daysAgo: 0, session: "=HYPERLINK(\"x\")")
    hostile.title = "+1,\u{1B}[2J\u{202E}"
    try person.practised([Entry.practised("a", daysAgo: 3).line, hostile.line])
    let output = try person.run("export", "--format", "csv", "--from", day(1)).output
    let lines = output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[0].hasPrefix("id,session,title,day,start,"))
    #expect(
      lines[1].hasPrefix(
        "h,\"'=HYPERLINK(\"\"x\"\")\",\"'+1,\u{FFFD}[2J\u{FFFD}\",\(day(0)),\(day(0))T12:00:00+00:00,"
      ))
    #expect(try person.run("export", "--format", "csv", "--to", day(3)).output.contains("\r\na,"))
  }

  @Test("For Excel it has semicolons and decimal commas, and begins with a byte order mark")
  func excel() throws {
    var entry = Entry.practised("a", daysAgo: 0, session: "4-6")
    entry.title = "Eén, rustig"
    entry.active = 61.5
    try person.practised((0..<300).map { _ in entry.line })
    let output = try person.run("export", "--format", "csv", "--excel").output
    #expect(output.unicodeScalars.first == "\u{FEFF}")
    #expect(output.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
    let lines = output.split(separator: "\r\n")
    #expect(lines[0].dropFirst().hasPrefix("id;session;title;day;start;"))
    #expect(lines[1].hasPrefix("a;'4-6;\"Eén, rustig\";\(day(0));\(day(0))T12:00:00+00:00;"))
    #expect(lines[1].contains(";61,5;"))
    for (language, told) in [
      ("en", "--excel is for a table: add --format csv.\n"),
      ("nl", "--excel is voor een tabel: voeg --format csv toe.\n"),
    ] {
      let json = try person.run("export", "--format", "json", "--excel", "--lang", language)
      #expect(json.status == .exited(64) && json.errors == told)
    }
    #expect(try person.run("export", "--excel").status == .exited(64))
  }

  @Test("What is not shown takes no memory: notes of other entries, and of none")
  func memory() throws {
    let entries = ["a", "b", "c"].map { Entry.practised($0, session: $0).line }
    let notes = (0..<300_000).map {
      #"{"v":1,"kind":"note","id":"n\#($0)","of":"\#($0.isMultiple(of: 2) ? "a" : "x\($0)")","text":"calm"}"#
    }
    try person.practised(entries + notes)
    for arguments in [["-n", "2"], ["--session", "c"]] {
      let result = try person.launch(["log"] + arguments).run()
      #expect(result.output.split(separator: "\n").count == (arguments[0] == "-n" ? 2 : 1))
      #expect(result.usage.peakMemory < 40 * 1024)
    }
  }

  @Test("A table of many entries is whole")
  func many() throws {
    try person.practised((0..<2000).map { Entry.practised("e\($0)", daysAgo: $0 % 90).line })
    let output = try person.run("export", "--format", "csv").output
    #expect(
      output.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        == (0..<2000).map { "e\($0)" })
    let json = try person.run("export", "--format", "json").output
    #expect(try JSONDecoder().decode(Entries.self, from: Data(json.utf8)).entries.count == 2000)
  }
}
