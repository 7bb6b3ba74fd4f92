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
  package init(bytes: [UInt8]) {
    var reader = FileReader(bytes: bytes)
    let read = reader.whole { $0.plan($1) }
    draft = read?.dated
    places = read?.places ?? []
    definitions = read?.definitions ?? []
    let entries = reader.root?.entries
    let place = { (key: String) in
      entries?.first { $0.key.text == key }?.value.place ?? Place(line: 1, column: 1)
    }
    (weeksPlace, reviewPlace) = (place("weeks"), place("review"))
    text = reader.text
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
