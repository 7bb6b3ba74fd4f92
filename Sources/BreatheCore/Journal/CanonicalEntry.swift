/// An entry in the form that breathe writes, read without making anything of its texts: where they
/// are in the line is enough for most.
struct CanonicalEntry {
  var id: Range<Int>
  var session: Range<Int>
  var title: Range<Int>
  var hash: Range<Int>
  var start: Int
  var offset: Int
  var zone: Range<Int>?
  var planned: Double
  var active: Double
  var paused: Double
  var outcome: Entry.Outcome
  var cycles: Int
  var steps: Int
  var pace: Double
  var level: Level?
  var reason: Range<Int>?
  var before: Ratings?
  var after: Ratings?
  var insteadOf: Range<Int>?
  var program: Range<Int>

  /// Nil for any other line; that may still be an entry, and is for the decoder.
  @inline(__always)
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var scanner = LineScanner(line)
    guard scanner.skip("{\"v\":1,\"kind\":\"entry\",\"id\":\""), let id = scanner.text(),
      scanner.skip(",\"session\":\""), let session = scanner.text(),
      scanner.skip(",\"title\":\""), let title = scanner.text(),
      scanner.skip(",\"hash\":\""), let hash = scanner.text(),
      scanner.skip(",\"start\":\""), let start = scanner.moment(),
      scanner.skip("\",\"offset\":"), let offset = scanner.integer(), scanner.skip(",")
    else { return nil }
    (self.id, self.session, self.title, self.hash) = (id, session, title, hash)
    (self.start, self.offset) = (start, offset)
    if scanner.skip("\"zone\":\"") {
      guard let zone = scanner.text(), scanner.skip(",") else { return nil }
      self.zone = zone
    }
    guard scanner.skip("\"planned\":"), let planned = scanner.decimal(),
      scanner.skip(",\"active\":"), let active = scanner.decimal(),
      scanner.skip(",\"paused\":"), let paused = scanner.decimal(),
      scanner.skip(",\"outcome\":\""), let outcome = scanner.outcome(),
      scanner.skip("\",\"cycles\":"), let cycles = scanner.integer(),
      scanner.skip(",\"steps\":"), let steps = scanner.integer(),
      scanner.skip(",\"pace\":"), let pace = scanner.decimal(), scanner.skip(",")
    else { return nil }
    (self.planned, self.active, self.paused) = (planned, active, paused)
    (self.outcome, self.cycles, self.steps, self.pace) = (outcome, cycles, steps, pace)
    if scanner.skip("\"level\":\"") {
      guard let level = scanner.level(), scanner.skip("\",") else { return nil }
      self.level = level
    }
    if scanner.skip("\"reason\":\"") {
      guard let reason = scanner.text(), scanner.skip(",") else { return nil }
      self.reason = reason
    }
    if scanner.skip("\"before\":") {
      guard let before = scanner.ratings(), scanner.skip(",") else { return nil }
      self.before = before
    }
    if scanner.skip("\"after\":") {
      guard let after = scanner.ratings(), scanner.skip(",") else { return nil }
      self.after = after
    }
    if scanner.skip("\"instead-of\":\"") {
      guard let insteadOf = scanner.text(), scanner.skip(",") else { return nil }
      self.insteadOf = insteadOf
    }
    guard scanner.skip("\"program\":\""), let program = scanner.text(), scanner.skip("}"),
      scanner.isAtEnd,
      Entry.isPossible(
        offset: offset, cycles: cycles, steps: steps, seconds: planned, active, paused)
    else { return nil }
    self.program = program
  }
}

extension LineScanner {
  fileprivate mutating func outcome() -> Entry.Outcome? {
    if skip("completed") { return .completed }
    return skip("stopped") ? .stopped : nil
  }

  fileprivate mutating func level() -> Level? {
    if skip("first") { return .first }
    if skip("usual") { return .usual }
    return skip("later") ? .later : nil
  }

  fileprivate mutating func ratings() -> Ratings? {
    var ratings = Ratings()
    guard skip("{") else { return nil }
    if skip("\"tension\":") {
      guard let tension = rating() else { return nil }
      ratings.tension = tension
    }
    if skip(ratings.isEmpty ? "\"pain\":" : ",\"pain\":") {
      guard let pain = rating() else { return nil }
      ratings.pain = pain
    }
    return skip("}") ? ratings : nil
  }

  private mutating func rating() -> Int? {
    integer().flatMap { Ratings.range.contains($0) ? $0 : nil }
  }
}

extension Entry {
  /// Reads a line; nil when it is no entry of version 1.
  package init?(line: some Collection<UInt8>) {
    let read = line.withContiguousStorageIfAvailable { Entry(bytes: $0) }
    guard let entry = read ?? Array(line).withUnsafeBufferPointer({ Entry(bytes: $0) })
    else { return nil }
    self = entry
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard let found = CanonicalEntry(bytes) else {
      self.init(decoding: bytes)
      return
    }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    self.init(
      id: text(found.id), session: text(found.session), title: text(found.title),
      hash: text(found.hash), start: found.start, offset: found.offset,
      zone: found.zone.map(text), planned: found.planned, active: found.active,
      paused: found.paused, outcome: found.outcome, cycles: found.cycles, steps: found.steps,
      pace: found.pace, level: found.level, reason: found.reason.map(text),
      before: found.before, after: found.after,
      insteadOf: found.insteadOf.map(text), program: text(found.program))
  }
}
