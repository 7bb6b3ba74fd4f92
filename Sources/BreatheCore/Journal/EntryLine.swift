/// An entry as a line of JSON: written in one fixed form, which is read without making anything of
/// its texts but where they are; any other form is for the library's decoder, which takes its time.
extension Entry {
  /// The line without its line feed, keys in the order of the format's example.
  package var line: String {
    let fields = EntryField.allCases.compactMap { field in
      field.value(of: self).map { "\"\(field.key)\":\($0.json)" }
    }
    return "{\"v\":1,\"kind\":\"entry\",\(fields.joined(separator: ","))}"
  }

  /// Reads a line; nil when it is no entry of version 1.
  package init?(line: some Collection<UInt8>) {
    let read = line.withContiguousStorageIfAvailable { Entry(bytes: $0) }
    guard let entry = read ?? Array(line).withUnsafeBufferPointer({ Entry(bytes: $0) })
    else { return nil }
    self = entry
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard let entry = Entry(canonical: bytes) ?? Entry(decoding: bytes) else { return nil }
    self = entry
  }

  /// Reads a line in the form that breathe writes; nil for any other, which may still be an entry.
  init?(canonical bytes: UnsafeBufferPointer<UInt8>) {
    var entry = Entry()
    var scanner = LineScanner(bytes)
    let isWhole = scanner.scanEntry { field, value in
      field.put(EntryField.Value(value, in: bytes), in: &entry)
    }
    guard isWhole else { return nil }
    self = entry
  }

  /// Reads a line in whatever way it is written; nil when it is no entry of version 1.
  init?(decoding line: some Collection<UInt8>) {
    guard let entry = DecodedEntry(journalLine: line)?.entry else { return nil }
    self = entry
  }

  /// A hash of the id of an entry, given its line; the same only while the program runs. Nobody can
  /// find two ids that are alike.
  package static func idHash(ofLine bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scanner = LineScanner(bytes)
    if scanner.skip("{\"v\":1,\"kind\":\"entry\",\"id\":\""), let range = scanner.text() {
      return idHash(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    return idHash(Entry(line: bytes)?.id ?? "")
  }

  package static func idHash(_ id: String) -> Int {
    var id = id
    return id.withUTF8 { idHash($0) }
  }

  static func idHash(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(id))
    return hasher.finalize()
  }

  /// Whether a line is the entry `id`: sooner known than all that it says.
  package static func isLine(_ bytes: UnsafeBufferPointer<UInt8>, id: String) -> Bool {
    var scanner = LineScanner(bytes)
    var isOther = false
    let isWhole = scanner.scanEntry { field, value in
      guard field == .id, case .text(let range) = value else { return true }
      isOther = !bytes[range].elementsEqual(id.utf8)
      return !isOther
    }
    if isWhole || isOther || Note.isCanonical(bytes) { return isWhole }
    guard case .entry(let entry) = JournalLine(bytes) else { return false }
    return entry.id.utf8.elementsEqual(id.utf8)
  }

  /// Of which nothing is known yet.
  fileprivate init() {
    self.init(
      id: "", session: "", title: "", hash: "", start: 0, offset: 0, zone: nil, planned: 0,
      active: 0, paused: 0, outcome: .stopped, cycles: 0, steps: 0, pace: 1, program: "")
  }
}

extension EntryField.Value {
  /// As JSON writes it.
  var json: String {
    switch self {
    case .text(let text): text.jsonQuoted
    case .whole(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .ratings(let ratings):
      "{\(ratings.named.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
    }
  }

  fileprivate init(_ scanned: LineScanner.Value, in bytes: UnsafeBufferPointer<UInt8>) {
    self =
      switch scanned {
      case .text(let range): .text(String(decoding: bytes[range], as: UTF8.self))
      case .outcome(let outcome): .text(outcome.rawValue)
      case .whole(let number): .whole(number)
      case .decimal(let number): .decimal(number)
      case .ratings(let ratings): .ratings(ratings)
      }
  }
}

// MARK: - The fixed form

extension LineScanner {
  /// What a field of an entry holds: of a text, only where it is.
  enum Value {
    case text(Range<Int>)
    case outcome(Entry.Outcome)
    case whole(Int)
    case decimal(Double)
    case ratings(Ratings)
  }

  /// Hands over each field of an entry. Answers whether `take` took all of them and the line has the
  /// form that breathe writes.
  @inline(__always)
  mutating func scanEntry(_ take: (EntryField, Value) -> Bool) -> Bool {
    guard skip("{\"v\":1,\"kind\":\"entry\"") else { return false }
    let rows = EntryField.rows
    // By index: a row needs not be copied whole.
    for index in rows.indices {
      guard skip(rows[index].key) else {
        if rows[index].isOptional { continue }
        return false
      }
      guard let value = value(rows[index].form), take(rows[index].field, value)
      else { return false }
    }
    return skip("}") && isAtEnd
  }

  @inline(__always)
  private mutating func value(_ form: EntryField.Form) -> Value? {
    switch form {
    case .text: skip("\"") ? text().map { .text($0) } : nil
    case .outcome:
      skip("\"completed\"")
        ? .outcome(.completed) : skip("\"stopped\"") ? .outcome(.stopped) : nil
    case .moment: quotedMoment().map { .whole($0) }
    case .whole(let range): integer().flatMap { range.contains($0) ? .whole($0) : nil }
    case .decimal(let range): decimal().flatMap { range.contains($0) ? .decimal($0) : nil }
    case .ratings: ratings().map { .ratings($0) }
    }
  }

  private mutating func quotedMoment() -> Int? {
    guard skip("\""), let moment = moment(), skip("\"") else { return nil }
    return moment
  }

  private mutating func ratings() -> Ratings? {
    var ratings = Ratings()
    guard skip("{") else { return nil }
    for rating in Rating.allCases {
      if ratings.isEmpty ? skip(rating.firstKey) : skip(key: rating.key) {
        guard let number = integer(), Ratings.range.contains(number) else { return nil }
        ratings[rating] = number
      }
    }
    return skip("}") ? ratings : nil
  }
}

extension Rating {
  fileprivate var key: StaticString {
    switch self {
    case .tension: "tension"
    case .pain: "pain"
    case .dizziness: "dizziness"
    case .breathlessness: "breathlessness"
    case .effort: "effort"
    }
  }

  fileprivate var firstKey: StaticString {
    switch self {
    case .tension: "\"tension\":"
    case .pain: "\"pain\":"
    case .dizziness: "\"dizziness\":"
    case .breathlessness: "\"breathlessness\":"
    case .effort: "\"effort\":"
    }
  }
}

extension EntryField {
  /// How a field looks in the fixed form.
  enum Form {
    case text, outcome, moment, ratings
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
  }

  /// What a reader in a hurry needs to know of a field: nothing that has to be counted or made.
  struct Row {
    let field: EntryField
    let key: LineScanner.Key
    let form: Form
    let isOptional: Bool
  }

  static let rows: [Row] = allCases.map { field in
    let (key, place) = field.declaration
    let (form, isOptional): (Form, Bool) =
      switch place {
      case .text: (.text, false)
      case .outcome: (.outcome, false)
      case .optionalText, .note, .level: (.text, true)
      case .moment: (.moment, false)
      case .whole(_, let range): (.whole(range), false)
      case .decimal(_, let range): (.decimal(range), false)
      case .ratings: (.ratings, true)
      }
    return Row(field: field, key: LineScanner.Key("\(key)"), form: form, isOptional: isOptional)
  }
}

// MARK: - Any form

private struct DecodedEntry: Decodable {
  /// Nil of what is no entry of version 1.
  let entry: Entry?

  init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: JSONKey.self)
    var entry = Entry()
    let isEntry =
      try line.decode(Int.self, forKey: "v") == 1
      && line.decode(String.self, forKey: "kind") == "entry"
      && EntryField.allCases.allSatisfy { try $0.put($0.decode(line), in: &entry) }
    self.entry = isEntry ? entry : nil
  }
}

extension EntryField {
  fileprivate func decode(_ line: KeyedDecodingContainer<JSONKey>) throws -> Value? {
    let key = JSONKey(key)
    return switch place {
    case .text, .moment, .outcome: .text(try line.decode(String.self, forKey: key))
    case .optionalText, .level:
      try line.decodeIfPresent(String.self, forKey: key).map { .text($0) }
    case .note: (try? line.decodeIfPresent(String.self, forKey: key))?.map { .text($0) }
    case .whole: .whole(try line.decode(Int.self, forKey: key))
    case .decimal: .decimal(try line.decode(Double.self, forKey: key))
    case .ratings:
      try line.decodeIfPresent(DecodedRatings.self, forKey: key).map { .ratings($0.ratings) }
    }
  }
}

private struct DecodedRatings: Decodable {
  let ratings: Ratings

  init(from decoder: any Decoder) {
    let container = try? decoder.container(keyedBy: JSONKey.self)
    var ratings = Ratings()
    for rating in Rating.allCases {
      let number = try? container?.decode(Int.self, forKey: JSONKey(rating.rawValue))
      ratings[rating] = number.flatMap { Ratings.range.contains($0) ? $0 : nil }
    }
    self.ratings = ratings
  }
}
