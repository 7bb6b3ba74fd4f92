/// The screen to pick a session on: a heading for each kind, a line for each session, what follows
/// beyond them, the keys.
package struct PickerScreen: Sendable {
  private let language: Language
  private let charset: Charset
  private let layout: TextLayout
  private let size: Size
  /// What to know of what is not listed, in one line each.
  private let notes: [String]
  private let idColumns: Int
  private let lengthColumns: Int

  /// With less room than this beside the lengths, only the marked one is described, below the list.
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
    let entries = entries(picker)
    let rows = rows(for: entries.count, keys: keyLines(picker))
    let hidden = writeList(picker, entries, in: rows.list, into: &frame)
    if rows.hasTitle { writeTitle(picker, hidden, into: &frame) }
    if isRoomy {
      if hidden.above > 0 {
        let text = language.moreAbove(hidden.above)
        write(charset.spell("  " + text), at: rows.list.lowerBound - 1, .faint, into: &frame)
      }
      if hidden.below > 0 {
        let text = language.moreBelow(hidden.below)
        write(charset.spell("  " + text), at: rows.list.upperBound, .faint, into: &frame)
      }
    }
    let last = notes.map { sentence($0, width) } + (isRoomy ? [""] : []) + rows.keys
    if rows.hasAbout, let about = picker.choice?.about {
      write(sentence(about, width), at: size.rows - last.count - 1, into: &frame)
    }
    for (index, line) in last.enumerated() {
      write(line, at: size.rows - last.count + index, .faint, into: &frame)
    }
    return frame
  }

  /// Blank rows keep things apart.
  private var isRoomy: Bool { size.rows >= 12 }

  /// Where things are, from the top.
  private struct Rows {
    var hasTitle = true
    var list: Range<Int>
    /// The line of the marked session is below the list.
    var hasAbout: Bool
    var keys: [String]
  }

  /// A small screen keeps three rows of the list, as long as it has them, and leaves out first what
  /// can best be missed.
  private func rows(for entries: Int, keys: [String]) -> Rows {
    var rows = Rows(list: 0..<0, hasAbout: textColumns == nil, keys: keys)
    func room() -> Int {
      size.rows - (rows.hasTitle ? 1 : 0) - (rows.hasAbout ? 1 : 0) - notes.count
        - rows.keys.count - (isRoomy ? 2 : 0)
    }
    if room() < 3 { rows.keys = Array(keys.prefix(1)) }
    if room() < 3 { rows.hasAbout = false }
    if room() < 3 { rows.keys = [] }
    if room() < 3 { rows.hasTitle = false }
    let first = (rows.hasTitle ? 1 : 0) + (isRoomy ? 1 : 0)
    // Below a list that goes on, a row says so.
    let count = room() - (isRoomy && entries > room() ? 1 : 0)
    rows.list = first..<(first + max(1, count))
    return rows
  }

  private var margin: Int { SessionScreen.margin(size) }
  private var width: Int { max(1, size.columns - 2 * margin) }
  /// The columns for the line that describes each session; nil without room for it.
  private var textColumns: Int? {
    let room = width - 2 - idColumns - lengthColumns - 2 * Self.gap
    return room >= Self.leastTextColumns ? room : nil
  }

  private func keyLines(_ picker: SessionPicker) -> [String] {
    let keys =
      picker.typed.isEmpty
      ? language.pickerKeys(leavesOnQ: picker.leavesOnQ)
      : language.searchKeys(leavesOnQ: picker.leavesOnQ)
    return layout.row(keys.map(charset.spell), columns: width)
  }

  /// How many sessions the window has no room for.
  private typealias Hidden = (above: Int, below: Int)

  private func writeTitle(_ picker: SessionPicker, _ hidden: Hidden, into frame: inout Frame) {
    var title = picker.typed.isEmpty ? "breathe" : "\(picker.typed)_"
    let (left, all) = (sessions(picker.lines), sessions(picker.all))
    var told = language.sessionCount(left, of: all)
    if !isRoomy, hidden.below > 0 {
      told = language.moreBelow(hidden.below)
    } else if !isRoomy, hidden.above > 0 {
      told = language.moreAbove(hidden.above)
    }
    told = charset.spell(told)
    let column = size.columns - margin - layout.cells(told)
    if column <= margin + layout.cells(title) + Self.gap {
      guard !isRoomy, picker.typed.isEmpty, column >= margin else {
        write(title, at: 0, .strong, into: &frame)
        return
      }
      // What the program is called, the person knows.
      title = ""
    }
    write(title, at: 0, .strong, into: &frame)
    frame.write(told, column: column, row: 0, style: .faint, width: layout.width)
  }

  /// How many they are, if one is listed twice.
  private func sessions(_ lines: [SessionPicker.Line]) -> Int { Set(lines.map(\.id)).count }

  /// Writes as much of the list as there is room for. Returns what is hidden.
  private func writeList(
    _ picker: SessionPicker, _ entries: [Entry], in rows: Range<Int>, into frame: inout Frame
  ) -> Hidden {
    guard !picker.lines.isEmpty else {
      write(charset.spell(language.nothingFound), at: rows.lowerBound, into: &frame)
      return (0, 0)
    }
    let marked = entries.firstIndex { $0 == .line(picker.marked) } ?? 0
    // The marked one is in the middle, as far as the list goes on to both sides.
    let top = max(0, min(marked - rows.count / 2, entries.count - rows.count))
    let seen = seen(entries[top...].prefix(rows.count), of: picker)
    for (row, entry) in zip(rows, seen) {
      switch entry {
      case .gap: break
      case .heading(let text): write(charset.spell(text), at: row, .faint, into: &frame)
      case .line(let number):
        let isMarked = number == picker.marked
        let text = (isMarked ? "> " : "  ") + text(picker.lines[number])
        write(text, at: row, isMarked ? .strong : .plain, into: &frame)
      }
    }
    let shown = seen.compactMap(\.number)
    return (shown.first ?? 0, picker.lines.count - 1 - (shown.last ?? 0))
  }

  /// As much of the list as there is room for. With some room, it begins with a heading, to which a
  /// first line gives way; it ends with a session.
  private func seen(_ entries: ArraySlice<Entry>, of picker: SessionPicker) -> [Entry] {
    var seen = Array(entries)
    if seen.count > 4, case .line(let number) = seen[0] {
      seen[0] = seen[1].number == nil ? .gap : .heading(picker.lines[number].heading)
    }
    seen.removeFirst((seen.firstIndex { $0 != .gap }) ?? 0)
    while let last = seen.last, last.number == nil { seen.removeLast() }
    return seen
  }

  private enum Entry: Equatable {
    case gap
    case heading(String)
    /// One of the lines, by its number.
    case line(Int)

    /// The number of a line.
    var number: Int? { if case .line(let number) = self { number } else { nil } }
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
    guard 2 + idColumns + Self.gap + lengthColumns <= width else { return line.id }
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
