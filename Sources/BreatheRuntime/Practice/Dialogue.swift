import BreatheCore

/// The person or a signal ended the asking.
struct DialogueStopped: Error, Equatable {
  var signal: Int32?
}

/// Asks a person something in lines of text on the terminal, and waits for a key.
///
/// What was typed before a question could be read never answers it: keys count once its text has been
/// on the screen for a moment in which none was pressed, and its row of keys appears then.
struct Dialogue {
  /// How long a text is on the screen before keys count. A key that is held down repeats faster.
  static var readingTime: Duration { .milliseconds(300) }

  let console: Console
  let terminal: any Terminal
  var input: any SessionInput
  let clock: any SessionClock
  /// The lines of the question that is asked, shown again after Ctrl-Z.
  private var text: [String] = []
  /// What the keys mean, below the text.
  private var keys: [String] = []

  init(
    console: Console, terminal: any Terminal, input: any SessionInput, clock: any SessionClock
  ) {
    self.console = console
    self.terminal = terminal
    self.input = input
    self.clock = clock
  }

  /// Prints paragraphs, a screenful at a time, and what the keys mean; without `keys`, nothing is asked.
  mutating func tell(_ paragraphs: [String], keys: [String]) throws(DialogueStopped) {
    let size = terminal.size
    let columns = min(72, size.columns)
    let layout = TextLayout(width: cellWidth)
    let spell = console.locale.charset.spell
    let told = paragraphs.map { layout.wrap(spell($0), columns: columns) }
    let keyLines = layout.row(keys.map(spell), columns: columns)
    // With the row that the cursor stands in, and one more below the keys.
    let isRoomy = told.reduce(keyLines.count + 2) { $0 + $1.count + 1 } <= size.rows
    var lines = Array(told.joined(separator: isRoomy ? [""] : [])) + [""]
    let end = keyLines + (isRoomy ? [""] : [])
    let page = lines.count + end.count < size.rows ? Int.max : max(2, size.rows - 2)
    while lines.count + end.count > page {
      // Something of the text stays for the last page, beside the keys.
      let count = min(page, max(1, lines.count - 2))
      (text, self.keys) = (Array(lines.prefix(count)), [console.language.moreKeys])
      lines.removeFirst(count)
      try show()
      _ = try choose { $0 == .character("q") ? nil : $0 }
    }
    (text, self.keys) = (lines, end)
    if keys.isEmpty { text.forEach(print) } else { try show() }
  }

  /// Prints a line; what the terminal does not take at once, while a key is waited for.
  func print(_ line: String) {
    terminal.write(Array(console.bytes(of: CleanText(line))))
  }

  /// Waits for a key that means something; q and Ctrl-C stop, where `meaning` gives them none.
  mutating func choose<Choice>(_ meaning: (Key) -> Choice?) throws(DialogueStopped) -> Choice {
    while true {
      if let choice = try choose(within: nil, meaning) { return choice }
    }
  }

  /// The same, within `limit` on the clock of the input; nil when nobody has pressed one. Time that
  /// the program was put aside does not count.
  mutating func choose<Choice>(
    within limit: Duration?, _ meaning: (Key) -> Choice?
  ) throws(DialogueStopped) -> Choice? {
    var deadline = deadline(in: limit)
    while true {
      switch try happening(until: deadline) {
      case .key(let key):
        if let choice = meaning(key) { return choice }
        if key == .character("q") { throw DialogueStopped(signal: nil) }
      case .resumed:
        try show()
        deadline = self.deadline(in: limit)
      case .shown: break
      case .deadline: return nil
      }
    }
  }

  /// Asks whether another session is to begin instead.
  mutating func offer(_ offer: String) throws(DialogueStopped) -> Bool {
    try tell([offer], keys: console.language.offerKeys)
    return try takesOffer()
  }

  /// Waits for what the person says to an offer.
  mutating func takesOffer() throws(DialogueStopped) -> Bool {
    try choose { key -> Bool? in
      switch key {
      case .enter: true
      case .character("q"): false
      default: key.yesOrNo
      }
    }
  }

  /// Prints the text, drops keys until it could be read, and prints what they mean from then on.
  private mutating func show() throws(DialogueStopped) {
    text.forEach(print)
    var isRead = false
    while !isRead {
      switch try happening(until: deadline(in: Self.readingTime)) {
      case .key, .shown: break
      case .resumed: text.forEach(print)
      case .deadline: isRead = !terminal.isBusy
      }
    }
    keys.forEach(print)
  }

  private enum Happening {
    case key(Key)
    /// The terminal has taken what was printed.
    case shown
    /// The program was put aside, and is back.
    case resumed
    case deadline
  }

  /// Waits for something that matters to a question. Ctrl-C and signals end the asking.
  private mutating func happening(until deadline: Duration?) throws(DialogueStopped) -> Happening {
    while true {
      switch input.next(until: deadline) {
      case .key(.control("c")): throw DialogueStopped(signal: nil)
      case .key(let key): return .key(key)
      case .ended(let signal): throw DialogueStopped(signal: signal)
      case .resumed: return .resumed
      case .drained: return .shown
      case .deadline: return .deadline
      case .suspending, .resized, .called: break
      }
    }
  }

  private func deadline(in limit: Duration?) -> Duration? {
    limit.map { clock.reading().awake + $0 }
  }
}

extension Key {
  /// What a key says to a question; y is yes in both languages, j in Dutch.
  var yesOrNo: Bool? {
    switch self {
    case .character("y"), .character("j"), .character("Y"), .character("J"): true
    case .character("n"), .character("N"): false
    default: nil
    }
  }
}
