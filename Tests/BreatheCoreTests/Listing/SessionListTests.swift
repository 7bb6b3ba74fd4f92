import BreatheCore
import Testing

@Suite struct `The list of sessions` {
  private func text(
    _ entries: [SessionList.Entry], _ language: Language = .en, columns: Int?
  ) -> String {
    let list = SessionList(
      entries, language: language, layout: TextLayout(width: cellWidth), columns: columns)
    return list.lines.map(\.text).joined(separator: "\n")
  }

  private func everything(_ language: Language) throws -> [SessionList.Entry] {
    try TestFolder.shippedSessions().map { name, _ in
      let session = try shipped(name)
      let timeline = try session.timeline(RunOptions(language: language))
      return SessionList.Entry(
        id: name, purpose: session.purpose(timeline), length: timeline.planned,
        about: (session.about ?? session.title).text(in: language))
    }
  }

  @Test(arguments: Language.allCases, [80, 40])
  func `is as it was`(language: Language, columns: Int) throws {
    try Golden.expect(
      text(try everything(language), language, columns: columns),
      matches: "list-\(columns)-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases, [20, 30, 40, 47, 60, 80])
  func `fits the terminal, ids and lengths whole`(language: Language, columns: Int) throws {
    let entries = try everything(language)
    let lines = text(entries, language, columns: columns).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns })
    let words = Set(lines.flatMap { $0.split(separator: " ") })
    for entry in entries {
      #expect(words.contains(Substring(entry.id)))
      #expect(words.contains(Substring(entry.length.clockText)))
    }
  }

  @Test func `is one line for each without a terminal, in the same order`() throws {
    let entries = try everything(.en)
    let lines = text(entries, columns: nil).split(separator: "\n")
    #expect(lines.count == entries.count)
    let fields = lines.map { $0.split(separator: " ", maxSplits: 3).map { $0.drop { $0 == " " } } }
    let order = fields.compactMap { Purpose(rawValue: String($0[1])) }
    #expect(order == Purpose.allCases.flatMap { purpose in order.filter { $0 == purpose } })
    #expect(Set(order) == Set(Purpose.allCases) && order.count == entries.count)
    for entry in entries {
      let line = try #require(fields.first { $0[0] == entry.id })
      #expect(line[1...] == ["\(entry.purpose)", "\(entry.length.clockText)", "\(entry.about)"])
    }
  }

  @Test(arguments: [
    (80, "  x  1:16  In and out. Always, wherever you are. [added, 2 warnings]"),
    // As many whole sentences as there is room for beside the marks.
    (60, "  x  1:16  In and out. [added, 2 warnings]"),
    (46, "  x  1:16  In and out. [added, 2 warnings]"),
    // All of it where there is not.
    (
      40,
      """
        x  1:16  In and out. Always, wherever
                 you are. [added, 2 warnings]
      """
    ),
    (
      24,
      """
        x                 1:16
          In and out. Always,
          wherever you are.
          [added, 2 warnings]
      """
    ),
  ])
  func `tells in whole sentences what there is room for`(columns: Int, expected: String) {
    let entry = SessionList.Entry(
      id: "x", purpose: .settle, length: .seconds(76),
      about: "In and out. Always, wherever you are.",
      isAdded: true, warnings: 2)
    #expect(text([entry], columns: columns) == "Settle\n" + expected)
  }

  @Test func `marks what was added, and what is unusual`() {
    func line(_ language: Language, isAdded: Bool = false, warnings: Int = 0) -> String {
      let entry = SessionList.Entry(
        id: "478", purpose: .settle, length: .seconds(76), about: "In and out.", isAdded: isAdded,
        warnings: warnings)
      return text([entry], language, columns: nil)
    }
    #expect(line(.en) == "478  settle   1:16  In and out.")
    #expect(line(.en, isAdded: true) == "478  settle   1:16  In and out. [added]")
    #expect(
      line(.nl, isAdded: true, warnings: 1)
        == "478  settle   1:16  In and out. [toegevoegd, 1 waarschuwing]")
    #expect(line(.en, warnings: 2) == "478  settle   1:16  In and out. [2 warnings]")
  }
}
