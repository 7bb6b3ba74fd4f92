import BreatheCore
import BreatheSystem
import ScriptedWorld
import TestSupport

@testable import BreatheApp

/// Everything that breathe would show, in both languages and both sets of characters, and what of it
/// should not have been.
struct Shown {
  /// What was shown, and the scalar that should not have been: no more than anyone reads.
  private(set) var leaks: Set<String> = []
  private(set) var texts = 0
  private(set) var frames = 0

  private static let utf8 = Console(
    locale: LocaleSettings(language: .en, charset: .utf8), out: RecordedOutput(),
    errors: RecordedOutput())
  private static let ascii = Console(
    locale: LocaleSettings(language: .en, charset: .ascii), out: RecordedOutput(),
    errors: RecordedOutput())

  /// A text of breathe's own making, with foreign text in it: clean before it is printed.
  mutating func tell(_ text: String, _ name: String) {
    texts += 1
    note(Array(text.utf8), name)
    print(CleanText(text), name)
  }

  /// A text that is cleaned only as it is printed.
  mutating func print(_ text: CleanText, _ name: String) {
    note(Array(Self.utf8.bytes(of: text)), "\(name), printed")
    let bytes = Self.ascii.bytes(of: text)
    if !bytes.allSatisfy({ $0 == 0x0A || (0x20...0x7E).contains($0) }) {
      note("not ASCII", "\(name), printed")
    }
  }

  /// A session, as `show`, `list` and a run without a screen tell it.
  mutating func tell(_ session: Session) throws(Refusal) {
    for language in Language.allCases {
      let timeline = try session.timeline(RunOptions(language: language))
      tell(
        language.description(
          of: session, timeline, level: .usual, withoutHolds: session.withoutHolds), "show")
      tell(language.summary(session, warnings: []), "summary")
      let title = session.title.text(in: language)
      let entry = SessionList.Entry(
        id: session.id, purpose: session.purpose(timeline), length: timeline.planned, about: title,
        isAdded: true, warnings: 1)
      for columns in [nil, 80, 40] {
        let list = SessionList(
          [entry], language: language, layout: TextLayout(width: cellWidth), columns: columns)
        tell(list.lines.map(\.text).joined(separator: "\n"), "list")
      }
      tell(language.nothingWithoutHolds(title), "refusal")
      tell(language.closing(title, tally: Tally(), ending: .completed), "farewell")
      for index in timeline.segments.indices {
        tell(language.cueLine(timeline, index), "cue")
        tell(language.timelineLine(timeline, index), "timeline")
      }
    }
  }

  /// The mistakes and warnings of a file, before they are printed.
  mutating func tell(_ file: SessionFile, named name: String) {
    let check = FileCheck(file, ids: []) { _ in nil }
    for language in Language.allCases {
      texts += 1
      let told = check.text.diagnostics.map {
        $0.text(file: CleanText(name), lines: check.text.lines, in: language)
      }
      note(Array(told.joined(separator: "\n").utf8), "file")
    }
  }

  /// A session, as the terminal gets it.
  mutating func draw(_ session: Session, _ size: Size, _ language: Language) throws(Refusal) {
    let timeline = try session.timeline(RunOptions(language: language))
    let cautions = session.cautions(for: timeline).map(language.caution)
    let screen = SessionScreen(
      timeline: timeline, title: session.title.text(in: language),
      opening: Opening(notices: cautions), size: size,
      locale: LocaleSettings(language: language, charset: .utf8), width: cellWidth)
    var encoder = FrameEncoder(palette: Palette(.direct))
    for segment in timeline.segments {
      let frame = screen.frame(timeline.moment(at: segment.start), state: .running)
      frames += 1
      note(Self.withoutSequences(encoder.encode(frame)), "frame")
    }
  }

  /// The bytes of a frame without the sequences that breathe itself writes.
  static func withoutSequences(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var result: [UInt8] = []
    while let escape = rest.firstIndex(of: 0x1B) {
      result += rest[..<escape]
      let body = rest[(escape + 1)...]
      let parameters = body.dropFirst().prefix { (0x30...0x3F).contains($0) }
      guard body.first == UInt8(ascii: "["), parameters.endIndex < rest.endIndex,
        "HCJmhl".utf8.contains(rest[parameters.endIndex])
      else { return result + rest[escape...] }
      rest = rest[(parameters.endIndex + 1)...]
    }
    return result + rest
  }

  private mutating func note(_ bytes: [UInt8], _ name: String) {
    if let found = firstUnshowable(in: bytes) { note(found, name) }
  }

  private mutating func note(_ leak: String, _ name: String) {
    if leaks.count < 20 { leaks.insert("\(name): \(leak)") }
  }
}
