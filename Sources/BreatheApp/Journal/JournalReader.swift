import BreatheCore

/// Reads what was practised since some time, of a journal of any length.
package struct JournalReader: Sendable {
  private let journal: JournalFile
  /// Where it is remembered how far a long journal is in order.
  private let orderPath: String

  /// A journal of up to this many bytes is read whole.
  private let wholeLimit: Int

  /// Whole is what more than ten years of practice come to, and takes no time.
  package init(
    _ journal: JournalFile, environment: [String: String], wholeLimit: Int = 8 << 20
  ) {
    self.journal = journal
    self.wholeLimit = wholeLimit
    orderPath = Folders.state(environment) + "/journal-order"
  }

  /// Hands over every entry that begins at `start` or later, and perhaps earlier ones, in the order
  /// of the file. Answers how many of the lines that were read can't be; nil without a journal.
  package func entries(
    since start: Int, _ body: (EntryGlance) -> Void
  ) throws(JournalProblem) -> Int? {
    try glances(since: start) { entry, _ in body(entry) }
  }

  /// The same with all that an entry says, and none that begins before `start`.
  package func wholeEntries(
    since start: Int, _ body: (Entry) -> Void
  ) throws(JournalProblem) -> Int? {
    try glances(since: start) { glance, line in
      if glance.start >= start, let entry = Entry(line: line) { body(entry) }
    }
  }

  private func glances(
    since start: Int, _ body: (EntryGlance, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(JournalProblem) -> Int? {
    guard let file = try OpenJournal(journal.path) else { return nil }
    let known = try knownOrder(of: file)
    let begin = try known.map { order throws(JournalProblem) in
      try file.beginning(since: start, inOrderTo: order)
    }
    var broken = 0
    var order = OrderSoFar(after: known)
    try file.forEachLine(in: (begin ?? 0)..<file.size) { line, end in
      switch LineGlance(line) {
      case .entry(let entry):
        // A last line without a line feed may go on.
        if end <= file.size { order.note(entry.start, end: end) }
        body(entry, line)
      case .note, .other: break
      case .broken: broken += 1
      }
    }
    try? remember(order, of: file, insteadOf: known)
    return broken
  }

  private func knownOrder(of file: OpenJournal) throws(JournalProblem) -> JournalOrder? {
    guard file.size > wholeLimit,
      let text = try? SmallFile.read(orderPath, limit: 200),
      let order = JournalOrder(String(decoding: text, as: UTF8.self)),
      try order.holds(for: file)
    else { return nil }
    return order
  }

  /// What is not kept is found out again next time.
  private func remember(
    _ order: OrderSoFar, of file: OpenJournal, insteadOf known: JournalOrder?
  ) throws {
    guard file.size > wholeLimit, order.size > (known?.size ?? 0) + wholeLimit / 8 else {
      return
    }
    let found = try JournalOrder(of: file, size: order.size, latest: order.latest)
    try SmallFile.replace(orderPath, Array(found.text.utf8))
  }
}

/// How far the entries are in order that have come by.
private struct OrderSoFar {
  private(set) var size: Int
  private(set) var latest: Int
  private var isBroken = false

  init(after known: JournalOrder?) {
    size = known?.size ?? 0
    latest = known?.latest ?? .min / 2
  }

  mutating func note(_ start: Int, end: Int) {
    // What is known already, or can't be any more.
    guard end > size, !isBroken else { return }
    isBroken = start < latest - JournalOrder.slack
    guard !isBroken else { return }
    latest = max(latest, start)
    size = end
  }
}

extension OpenJournal {
  private static let probeSize = 16 * 1024

  /// An offset where a line begins; every entry before it begins before `start`.
  fileprivate func beginning(
    since start: Int, inOrderTo order: JournalOrder
  ) throws(JournalProblem) -> Int {
    var (low, high) = (0, order.size)
    while high - low > 4 * Self.probeSize {
      let middle = low + (high - low) / 2
      if let entry = try firstEntry(from: middle), entry.start < start - JournalOrder.slack {
        low = entry.offset
      } else {
        high = middle
      }
    }
    return low
  }

  /// The first entry of which the beginning lies shortly after `offset`, and where it begins.
  private func firstEntry(from offset: Int) throws(JournalProblem) -> (offset: Int, start: Int)? {
    let bytes = try self.bytes(offset..<min(size, offset + Self.probeSize))
    var rest = bytes[...]
    while let feed = rest.firstIndex(of: 0x0A) {
      rest = rest[(feed + 1)...]
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      if let entry = Entry(line: rest[..<end]) {
        return (offset + rest.startIndex, entry.start)
      }
    }
    return nil
  }
}
