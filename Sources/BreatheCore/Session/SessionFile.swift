/// A session file that was read: its session, or all that is wrong with it.
package struct SessionFile: Sendable {
  /// What could be read of it; where there are mistakes, that is not all.
  let draft: Session?
  /// Where the draft's steps stand, in the order of the file.
  let places: [StepPlace]
  /// The sessions that are named to take its place, and where.
  let replacements: [(id: String, place: Place)]
  /// The file with its mistakes.
  package let text: CheckedText
  /// It is meant as a plan, be it right or wrong.
  package let isPlan: Bool

  /// Nil when there are mistakes.
  package var session: Session? { text.mistakes.isEmpty ? draft : nil }

  /// The most bytes a session file may have.
  package static let sizeLimit = SourceText.sizeLimit

  /// The most steps a session may have, with those that it includes.
  static let stepLimit = 500

  /// The newest version of the format that this program reads.
  static let version = 1

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them.
  package init(bytes: [UInt8]) {
    var reader = FileReader(bytes: bytes)
    isPlan = reader.root?.isPlan == true
    draft = reader.whole { $0.session($1) }
    places = reader.places
    replacements = reader.replacements
    text = reader.text
  }

  /// A session that stands in the file of a plan, with its own mistakes.
  init(
    draft: Session, places: [StepPlace], replacements: [(id: String, place: Place)],
    text: CheckedText
  ) {
    self.draft = draft
    self.places = places
    self.replacements = replacements
    self.text = text
    isPlan = false
  }

  /// Whether `text` can be a session's id: `[a-z0-9][a-z0-9-]{0,39}`, and no pattern.
  package static func isID(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && !text.hasPrefix("-")
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      } && Pattern(short: text) == nil
  }

  /// Words that are commands, now or in a version to come, and so can't be an id.
  package static let reservedIDs = [
    "add", "check", "config", "devices", "doctor", "export", "handout", "help", "journal", "list",
    "log",
    "new", "next", "note", "plan", "preview", "remove", "render", "report", "run", "show", "stats",
    "today",
  ]
}
