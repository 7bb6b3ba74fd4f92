import BreatheCore
import Glibc

/// The person or a signal ended the asking.
struct DialogueStopped: Error, Equatable {
  var signal: Int32?
}

/// Asks a person something in lines of text on the terminal, and waits for a key.
struct Dialogue<Input: SessionInput> {
  let console: Console
  let terminal: Terminal
  var input: Input
  /// What stands there to be answered.
  private var asked: [String] = []

  init(console: Console, terminal: Terminal, input: Input) {
    self.console = console
    self.terminal = terminal
    self.input = input
  }

  /// Prints paragraphs, a screenful at a time, and what the keys mean.
  mutating func tell(_ paragraphs: [String], keys: [String]) throws(DialogueStopped) {
    let size = terminal.size
    let columns = min(72, size.columns)
    let layout = TextLayout(width: cellWidth)
    let spell = console.locale.charset.spell
    let told = paragraphs.map { layout.wrap(spell($0), columns: columns) }
    let keyLines = layout.row(keys.map(spell), columns: columns)
    // With the row that the cursor stands in, and one more below the keys.
    let isRoomy = told.reduce(keyLines.count + 2) { $0 + $1.count + 1 } <= size.rows
    let lines =
      Array(told.joined(separator: isRoomy ? [""] : [])) + [""] + keyLines + (isRoomy ? [""] : [])
    let page = lines.count < size.rows ? lines.count : max(2, size.rows - 2)
    asked = []
    for (index, line) in lines.enumerated() {
      if index > 0, index % page == 0 {
        print(console.language.moreKeys)
        _ = try choose { $0 == .character("q") ? nil : $0 }
      }
      print(line)
    }
    asked = lines.suffix(page)
  }

  /// Prints a line; what the terminal does not take at once, while a key is waited for.
  func print(_ line: String) {
    terminal.write(Array(console.bytes(of: CleanText(line))))
  }

  /// Waits for a key that means something; q and Ctrl-C stop, where `meaning` gives them none.
  mutating func choose<Choice>(_ meaning: (Key) -> Choice?) throws(DialogueStopped) -> Choice {
    while true {
      if let choice = try choose(within: nil, SystemClock(), meaning) { return choice }
    }
  }

  /// The same, within `limit` on the clock of the input; nil when nobody has pressed one. Time that
  /// the program was put aside does not count.
  mutating func choose<Choice>(
    within limit: Duration?, _ clock: SystemClock, _ meaning: (Key) -> Choice?
  ) throws(DialogueStopped) -> Choice? {
    var deadline = limit.map { clock.reading().awake + $0 }
    while true {
      let event = input.next(until: deadline)
      if let signal = event.ending { throw DialogueStopped(signal: signal) }
      switch event {
      case .key(let key):
        if key == .control("c") { throw DialogueStopped(signal: nil) }
        if key == .control("z") {
          suspend(wholeGroup: true)
          deadline = limit.map { clock.reading().awake + $0 }
        } else if let choice = meaning(key) {
          return choice
        } else if key == .character("q") {
          throw DialogueStopped(signal: nil)
        }
      case .signal(SIGTSTP):
        suspend(wholeGroup: false)
        deadline = limit.map { clock.reading().awake + $0 }
      case .signal(SIGCONT): terminal.enter(.keys)
      case .deadline: return nil
      case .signal, .closed, .drained, .called: break
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

  private func suspend(wholeGroup: Bool) {
    terminal.suspend(wholeGroup: wholeGroup)
    for line in asked { print(line) }
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
