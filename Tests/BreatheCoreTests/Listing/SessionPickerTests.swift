import BreatheCore
import TestSupport
import Testing

@Suite struct `The picker` {
  private func lines(_ language: Language = .en) throws -> [SessionPicker.Line] {
    try TestFolder.shippedSessions().map { name, _ in
      let session = try shipped(name)
      let timeline = try session.timeline(RunOptions(language: language))
      return SessionPicker.Line(
        session, as: name, for: session.purpose(timeline), length: timeline.planned, in: language)
    }
  }

  private func due(_ language: Language) -> SessionPicker.Line {
    SessionPicker.Line(
      due: "belly-5min", times: 2, length: .seconds(300),
      about: language == .en ? "Belly breathing" : "Buikademhaling", in: language)
  }

  private func typing(_ text: String, into picker: SessionPicker) -> SessionPicker {
    var picker = picker
    for character in text { picker.perform(.type(character)) }
    return picker
  }

  private func frame(_ picker: SessionPicker, _ size: Size, _ language: Language = .en) -> Frame {
    PickerScreen(
      picker, size: size, locale: LocaleSettings(language: language, charset: .utf8),
      width: cellWidth
    ).frame(picker)
  }

  @Test func `has what is due first, then the rest by purpose`() throws {
    let picker = SessionPicker(try lines() + [due(.en)])
    #expect(picker.lines.first == due(.en))
    var kinds = Array(picker.lines.dropFirst().map(\.kind))
    kinds = kinds.indices.filter { $0 == 0 || kinds[$0] != kinds[$0 - 1] }.map { kinds[$0] }
    #expect(kinds == Purpose.allCases.map { .listed($0) } && picker.lines.count == 35)
  }

  @Test func `marks the first one, and none beyond the ends`() throws {
    var picker = SessionPicker(try lines())
    let lines = picker.all
    #expect(picker.choice == lines[0])
    picker.perform(.move(-1))
    #expect(picker.choice == lines[0])
    picker.perform(.move(1))
    #expect(picker.choice == lines[1])
    picker.perform(.move(1000))
    #expect(picker.choice == lines.last)
  }

  @Test(arguments: [
    ("belly-5", ["belly-5min"]), ("LUNGE", ["low-lunge", "yin-dragon"]),
    (
      "stretch hip",
      [
        "dynamic-hip", "heel-slide", "low-lunge", "seated-hip", "supine-hip", "yin-butterfly",
        "yin-dragon",
      ]
    ),
    // Said of it in a language that the person doesn't read.
    ("voetzolen", ["yin-butterfly"]), ("xyz", []), ("zq", []),
  ])
  func `leaves what a search finds`(typed: String, ids: [String]) throws {
    let picker = typing(typed, into: SessionPicker(try lines()))
    #expect(picker.lines.map(\.id).sorted() == ids)
    #expect(picker.choice?.id == picker.lines.first?.id)
    #expect(picker.choice?.id == SessionPicker(try lines(), typed: typed).choice?.id)
  }

  @Test func `marks what was practised last, and what is due before that`() throws {
    let practised = ["4-6", "box", "478"]
    var picker = SessionPicker(try lines(), practised: practised)
    #expect(picker.choice?.id == "box")
    picker = typing("478", into: picker)
    #expect(picker.choice?.id == "478")
    picker.perform(.eraseAll)
    #expect(picker.choice?.id == "box")
    #expect(SessionPicker(try lines() + [due(.en)], practised: practised).choice == due(.en))
    #expect(SessionPicker(try lines(), practised: ["4-6"]).choice?.id == "478")
  }

  @Test func `leaves on q where no search begins with it`() throws {
    let some = SessionPicker(try lines())
    #expect(!some.leavesOnQ && typing("q", into: some).leavesOnQ)
    #expect(!typing("qu", into: some).leavesOnQ && !typing("b", into: some).leavesOnQ)
    let none = SessionPicker([due(.en)])
    #expect(none.leavesOnQ && !typing("b", into: none).leavesOnQ)
  }

  @Test func `finds an accent by its letter`() throws {
    let picker = typing("oefen", into: SessionPicker([due(.nl)]))
    #expect(picker.lines.isEmpty)
    #expect(typing("buik", into: SessionPicker([due(.nl)])).lines == [due(.nl)])
    let accented = SessionPicker.Line(
      due: "x", times: 1, length: .seconds(1), about: "Één knie", in: .nl)
    #expect(typing("een", into: SessionPicker([accented])).lines == [accented])
  }

  @Test func `goes back to all of them as what was typed is erased`() throws {
    let all = SessionPicker(try lines())
    var picker = typing("box", into: all)
    #expect(picker.lines.map(\.id) == ["box"])
    picker.perform(.eraseLast)
    #expect(picker.typed == "bo" && picker.lines.count > 1)
    picker.perform(.eraseAll)
    #expect(picker == all)
    picker.perform(.eraseLast)
    #expect(picker == all)
  }

  @Test(arguments: [(80, 24), (40, 12), (100, 40)], Language.allCases)
  func `looks as it did`(size: (columns: Int, rows: Int), language: Language) throws {
    let picker = SessionPicker([due(language)] + (try lines(language)))
    try Golden.expect(
      frame(picker, Size(columns: size.columns, rows: size.rows), language).text + "\n",
      matches: "picker-\(size.columns)x\(size.rows)-\(language.rawValue)")
  }

  @Test(arguments: [12, 15, 24, 40])
  func `begins with a heading and ends with a session, wherever it is, and says what follows`(
    rows: Int
  ) throws {
    var picker = SessionPicker([due(.en)] + (try lines()))
    let headings = Set(picker.all.map(\.heading))
    for _ in picker.all {
      let text = frame(picker, Size(columns: 80, rows: rows)).text
      let list = text.split(separator: "\n", omittingEmptySubsequences: false)[1..<(rows - 2)]
        .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("… ") }
      let first = try #require(list.firstIndex { !$0.isEmpty })
      #expect(headings.contains(String(list[first])), "\(text)")
      #expect(!headings.contains(String(list[first + 1])))
      #expect(!headings.contains(String(try #require(list.last { !$0.isEmpty }))))
      let shown = list.count { $0.contains(":") }
      let hidden = text.matches(of: /… (\d+) more/).compactMap { Int($0.1) }.reduce(0, +)
      #expect(shown + hidden == picker.all.count, "\(text)")
      picker.perform(.move(1))
    }
  }

  @Test(arguments: Language.allCases, [(20, 5), (20, 6), (24, 8), (30, 3)])
  func `has its marker in a small window`(
    language: Language, size: (columns: Int, rows: Int)
  ) throws {
    var picker = SessionPicker(try lines(language))
    let size = Size(columns: size.columns, rows: size.rows)
    try Golden.expect(
      frame(picker, size, language).text + "\n",
      matches: "picker-\(size.columns)x\(size.rows)-\(language.rawValue)")
    for _ in picker.all {
      #expect(frame(picker, size, language).text.contains("> \(try #require(picker.choice?.id))"))
      picker.perform(.move(1))
    }
  }

  @Test func `tells below it of what is not listed, where there is room`() throws {
    let picker = SessionPicker(try lines())
    let told = { (rows: Int) in
      PickerScreen(
        picker, notes: [Language.en.notListed(2), Language.en.planNotListed],
        size: Size(columns: 80, rows: rows), locale: LocaleSettings(language: .en, charset: .ascii),
        width: cellWidth
      ).frame(picker).text
    }
    #expect(told(24).contains("2 sessions can't be used: breathe list tells why."))
    #expect(told(24).contains("Your plan can't be used: breathe today tells why."))
    #expect(told(24).contains("> 478") && told(24).contains("Enter = start"))
    #expect(!told(11).contains("breathe list"))
  }

  @Test func `looks as it did while something is typed`() throws {
    var picker = typing("b", into: SessionPicker(try lines()))
    picker.perform(.move(3))
    try Golden.expect(
      frame(picker, Size(columns: 80, rows: 24)).text + "\n", matches: "picker-typed-80x24-en")
  }

  @Test(arguments: [0, 1, 2, 9, 24, 50], [0, 1, 29, 80])
  func `always shows the marked one, and no more than fits`(rows: Int, columns: Int) throws {
    var picker = SessionPicker(try lines())
    for _ in picker.all {
      let frame = frame(picker, Size(columns: columns, rows: rows))
      #expect(frame.cells.count == rows * columns)
      if rows >= 1, columns >= 20 {
        #expect(frame.text.contains("> \(try #require(picker.choice?.id))"))
      }
      picker.perform(.move(1))
    }
  }
}
