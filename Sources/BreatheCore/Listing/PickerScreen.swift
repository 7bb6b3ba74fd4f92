/// The screen to pick a session on: a heading for each kind, a line for each session, the keys.
package struct PickerScreen: Sendable {
  private let language: Language
  private let charset: Charset
  private let layout: TextLayout
  private let size: Size
  /// What there is to know of what is not listed, in one line each.
  private let notes: [String]
  private let idColumns: Int
  private let lengthColumns: Int

  /// With less room than this beside the lengths, only the marked one is told about, below the list.
  private static let leastTextColumns = 20
  private static let gap = 2

  package init(
    _ picker: SessionPicker, notes: [String] = [], size: Size, locale: LocaleSettings,
    width: @escaping CellWidth
  ) {
    self.size = size
    self.notes = size.rows >= 12 ? notes : []
    language = locale.language
    charset = locale.charset
    layout = TextLayout(width: width)
    idColumns = picker.all.map { [layout] in layout.cells($0.id) }.max() ?? 0
    lengthColumns = picker.all.map(\.length.clockText.count).max() ?? 0
  }

  package func frame(_ picker: SessionPicker) -> Frame {
    var frame = Frame(size: size)
    guard size.rows > 0, size.columns > 0 else { return frame }
    let keys = keyLines(picker)
    let told = textColumns == nil ? 1 : 0
    // The title, the list, what is marked, the notes and the keys, with air between them where there
    // is room.
    let air = size.rows >= 12 ? 1 : 0
    let first = 1 + air
    let rows = size.rows - first - told - notes.count - keys.count - air
    guard rows > 0 else {
      if let choice = picker.choice { write(choice.id, at: 0, .strong, into: &frame) }
      return frame
    }
    writeTitle(picker, into: &frame)
    writeList(picker, in: first..<(first + rows), into: &frame)
    if told == 1, let about = picker.choice?.about {
      write(sentence(about, width), at: first + rows, into: &frame)
    }
    let last = notes.map { sentence($0, width) } + Array(repeating: "", count: air) + keys
    for (index, line) in last.enumerated() {
      write(line, at: size.rows - last.count + index, .faint, into: &frame)
    }
    return frame
  }

  private var margin: Int { SessionScreen.margin(size) }
  private var width: Int { max(1, size.columns - 2 * margin) }
  /// Where the lines begin that are told of each session; nil without room for them.
  private var textColumns: Int? {
    let room = width - 2 - idColumns - lengthColumns - 2 * Self.gap
    return room >= Self.leastTextColumns ? room : nil
  }

  private func keyLines(_ picker: SessionPicker) -> [String] {
    let keys = picker.typed.isEmpty ? language.pickerKeys : language.searchKeys
    return layout.row(keys.map(charset.spell), columns: width)
  }

  private func writeTitle(_ picker: SessionPicker, into frame: inout Frame) {
    write(picker.typed.isEmpty ? "breathe" : "\(picker.typed)_", at: 0, .strong, into: &frame)
    let (left, all) = (sessions(picker.lines), sessions(picker.all))
    let count = charset.spell(language.sessionCount(left, of: all))
    let column = size.columns - margin - layout.cells(count)
    guard column > margin + layout.cells(picker.typed) + Self.gap else { return }
    frame.write(count, column: column, row: 0, style: .faint, width: layout.width)
  }

  /// How many they are, where one may stand there twice.
  private func sessions(_ lines: [SessionPicker.Line]) -> Int { Set(lines.map(\.id)).count }

  private func writeList(_ picker: SessionPicker, in rows: Range<Int>, into frame: inout Frame) {
    guard !picker.lines.isEmpty else {
      return write(charset.spell(language.nothingFound), at: rows.lowerBound, into: &frame)
    }
    let entries = entries(picker)
    let marked = entries.firstIndex { $0 == .line(picker.marked) } ?? 0
    // The marked one stands in the middle, as far as the list goes on to both sides.
    let top = max(0, min(marked - rows.count / 2, entries.count - rows.count))
    for (row, entry) in zip(rows, seen(entries[top...].prefix(rows.count), of: picker)) {
      switch entry {
      case .gap: break
      case .heading(let text): write(charset.spell(text), at: row, .faint, into: &frame)
      case .line(let number):
        let isMarked = number == picker.marked
        let text = (isMarked ? "> " : "  ") + text(picker.lines[number])
        write(text, at: row, isMarked ? .strong : .plain, into: &frame)
      }
    }
  }

  /// As much of the list as there is room for. It begins with a heading, to which a first line gives
  /// way, and ends with a session.
  private func seen(_ entries: ArraySlice<Entry>, of picker: SessionPicker) -> [Entry] {
    var seen = Array(entries)
    if seen.count > 2, case .line(let number) = seen[0] {
      seen[0] = seen[1].isLine ? .heading(picker.lines[number].heading) : .gap
    }
    seen.removeFirst((seen.firstIndex { $0 != .gap }) ?? 0)
    while let last = seen.last, !last.isLine { seen.removeLast() }
    return seen
  }

  private enum Entry: Equatable {
    case gap
    case heading(String)
    /// One of the lines, by its number.
    case line(Int)

    var isLine: Bool { if case .line = self { true } else { false } }
  }

  private func entries(_ picker: SessionPicker) -> [Entry] {
    var entries: [Entry] = []
    var heading: String?
    for (number, line) in picker.lines.enumerated() {
      if line.heading != heading {
        if heading != nil { entries.append(.gap) }
        entries.append(.heading(line.heading))
        heading = line.heading
      }
      entries.append(.line(number))
    }
    return entries
  }

  private func text(_ line: SessionPicker.Line) -> String {
    let id = line.id + spaces(idColumns - layout.cells(line.id) + Self.gap)
    let length = line.length.clockText
    let start = id + spaces(lengthColumns - length.count) + length
    guard let textColumns else { return start }
    return start + spaces(Self.gap) + sentence(line.about, textColumns)
  }

  /// As much of `text` as fits in one line: whole sentences, or its beginning.
  private func sentence(_ text: String, _ columns: Int) -> String {
    let text = charset.spell(text)
    let line = layout.sentences(text, columns: columns).first ?? ""
    if line == text || line.last.map({ ".?!".contains($0) }) == true { return line }
    var start = layout.wrap(text, columns: columns - 3).first ?? ""
    while start.last.map({ ",;:".contains($0) }) == true { start.removeLast() }
    return start + "..."
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func write(_ text: String, at row: Int, _ style: Style = .plain, into frame: inout Frame)
  {
    frame.write(text, column: margin, row: row, style: style, width: layout.width)
  }
}
