/// A plan file that was read: its plan, or all that is wrong with it.
package struct PlanFile: Sendable {
  /// What could be read of it; where there are mistakes, that is not all.
  let draft: Plan?
  /// Where the draft's prescriptions stand.
  let places: [PrescriptionPlace]
  /// The sessions that stand in it, with those that have mistakes.
  package let definitions: [DefinedSession]
  /// The file with its mistakes.
  package let text: CheckedText
  /// Where its weeks stand, and when it is looked at.
  let (weeksPlace, reviewPlace): (Place, Place)
  /// Where its first day would stand; nil if it names one.
  private let startPlace: Place?
  /// It is written in braces.
  private let isFlow: Bool
  /// False for a file cut short by a syntax error.
  let isComplete: Bool

  /// Nil when there are mistakes.
  package var plan: Plan? { text.mistakes.isEmpty ? draft : nil }

  /// The draft's prescriptions, with where they stand.
  var prescribed: [(Prescription, PrescriptionPlace)] {
    Array(zip(draft?.prescriptions ?? [], places))
  }

  /// The newest version of the format that this program reads.
  static let version = 1

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them.
  /// `day` is the first one of a plan that names none; without it, that is a mistake.
  package init(bytes: [UInt8], startingOn day: Day? = nil) {
    var reader = FileReader(bytes: bytes)
    let read = reader.whole { $0.plan($1, startingOn: day) }
    draft = read?.dated
    places = read?.places ?? []
    definitions = read?.definitions ?? []
    let entries = reader.root?.entries
    isComplete = reader.isComplete
    isFlow = reader.root?.isFlow == true
    let place = { (key: String) in
      entries?.first { $0.key.text == key }?.value.place ?? Place(line: 1, column: 1)
    }
    (weeksPlace, reviewPlace) = (place("weeks"), place("review"))
    text = reader.text
    let isDated = entries?.contains { $0.key.text == "start" } == true
    startPlace = isDated ? nil : entries?.first?.key.place
  }

  /// The file's `bytes` with the first day written into them, where it stands in none: what breathe
  /// keeps of a plan. Nil if that can't be done.
  package func dated(_ bytes: [UInt8], startingOn day: Day) -> [UInt8]? {
    guard let place = startPlace else { return bytes }
    var lines = SourceText(bytes: bytes).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1].unicodeScalars
    let head = String(line.prefix(place.column - 1))
    let rest = String(line.dropFirst(place.column - 1))
    let start = "start: \(day.text)" + (isFlow ? ", " : "\n\(head)")
    lines[place.line - 1] = "\(head)\(start)\(rest)"
    let dated = Array(lines.joined(separator: "\n").utf8)
    let isSame = PlanFile(bytes: dated).plan == PlanFile(bytes: bytes, startingOn: day).plan
    return isSame ? dated : nil
  }
}

/// Where a prescription stands in its file.
struct PrescriptionPlace: Equatable, Sendable {
  var session: Place
  var times: Place
  /// By the week that it begins with.
  var doses: [Int: Place]
}

/// A session that stands in a plan.
package struct DefinedSession: Sendable {
  package var id: String
  package var file: SessionFile
  /// What it says, however it is written: what else stands in the plan does not change it.
  package var content: [UInt8]
}

extension YAMLNode {
  /// All that it says, whatever the form: without comments, quotes and spaces around.
  var canonical: String {
    switch content {
    case .scalar(let text, _): text.jsonQuoted
    case .sequence(let items): "[\(items.map(\.canonical).joined(separator: ","))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key.canonical):\($0.value.canonical)" }.joined(separator: ","))}"
    }
  }
}
