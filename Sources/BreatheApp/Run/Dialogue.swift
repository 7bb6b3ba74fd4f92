import BreatheCore
import BreatheSystem

/// The person or a signal ended the asking.
struct DialogueStopped: Error, Equatable {
  var signal: Int32?
}

/// Asks a person something in lines of text on the terminal, or on a screen of its own, and waits for a
/// key.
///
/// What was typed before a question could be read never answers it: keys count once its text has been
/// on the screen for a moment in which none was pressed, and its row of keys appears then. The key
/// pressed last before may still be held down: it counts a second after it was pressed, and not while it
/// repeats.
struct Dialogue {
  /// How long a text is on the screen before keys count. A key that is held down repeats faster.
  static var readingTime: Duration { .milliseconds(300) }
  /// A key that is held down begins to repeat within this time.
  static var repeatDelay: Duration { .seconds(1) }

  let console: Console
  let terminal: any Terminal
  var input: any SessionInput
  let clock: any SessionClock
  /// Shows a question and its keys on the screen of a session; all of it anew if something else was
  /// shown.
  typealias Screen = (_ paragraphs: [String], _ keys: [String], _ isAnew: Bool) -> Void

  /// Nil if lines are printed.
  var screen: Screen?
  /// The lines are a screen of their own, which each text begins anew.
  private let isOnScreen: Bool
  /// The lines of the question that is asked, shown again after Ctrl-Z.
  private var text: [String] = []
  /// What the keys mean, below the text.
  private var keys: [String] = []
  /// Why it is asked, in lines.
  private var why: [String]?
  /// A key that may still be held down, and until when it does not count.
  private var held: (key: Key, until: Duration)?

  /// Whoever asks has entered the terminal in this mode, and gives it back.
  init(
    console: Console, terminal: any Terminal, input: any SessionInput, clock: any SessionClock,
    mode: TerminalMode = .questions
  ) {
    isOnScreen = mode == .screen
    self.console = console
    self.terminal = terminal
    self.input = input
    self.clock = clock
  }

  /// Takes the terminal in `mode`, and answers what `ask` does with it, or what follows when it was
  /// stopped. A screen stays for what comes next; after lines the terminal is given back.
  static func answer<Answer>(
    at terminal: any Terminal, _ mode: TerminalMode, _ console: Console,
    _ input: any SessionInput, _ clock: any SessionClock,
    stopped: (_ signal: Int32?) -> Answer,
    ask: (inout Dialogue) throws(DialogueStopped) -> Answer
  ) -> Answer {
    terminal.enter(mode)
    defer { if mode != .screen { terminal.leave() } }
    var dialogue = Dialogue(
      console: console, terminal: terminal, input: input, clock: clock, mode: mode)
    do throws(DialogueStopped) {
      return try ask(&dialogue)
    } catch {
      return stopped(error.signal)
    }
  }

  /// Prints paragraphs, a screenful at a time, and what the keys mean; without `keys`, nothing is asked.
  /// Waits no longer than `limit` for each text to be shown and read. `?` tells `why` it is asked.
  mutating func tell(
    _ paragraphs: [String], keys: [String], why: String? = nil, within limit: Duration? = nil
  ) throws(DialogueStopped) {
    self.why = nil
    guard screen == nil else {
      (text, self.keys) = (paragraphs, keys)
      try show(within: limit)
      return
    }
    let size = terminal.size
    let margin = isOnScreen && size.columns >= 30 ? 2 : 0
    let columns = min(72, size.columns - 2 * margin)
    let layout = TextLayout(width: cellWidth)
    let spell = console.locale.charset.spell
    let told = paragraphs.map { layout.wrap(spell($0), columns: columns) }
    let keyLines = layout.row(keys.map(spell), columns: columns)
    // With the row that the cursor stands in, and one more below the keys.
    let top = isOnScreen ? [""] : []
    let isRoomy = told.reduce(keyLines.count + 2 + top.count) { $0 + $1.count + 1 } <= size.rows
    let indent = String(repeating: " ", count: margin)
    func indented(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? $0 : indent + $0 } }
    var lines =
      (isRoomy ? top : []) + indented(Array(told.joined(separator: isRoomy ? [""] : []))) + [""]
    let end = indented(keyLines) + (isRoomy ? [""] : [])
    // Whether a paragraph or an item of a list begins with a line, where no line is empty.
    var begins = told.flatMap { paragraph in
      paragraph.enumerated().map { $0 == 0 || $1.drop { $0 == " " }.hasPrefix("- ") }
    }
    let more = layout.wrap(spell(console.language.moreKeys), columns: columns)
    let page = lines.count + end.count < size.rows ? Int.max : max(2, size.rows - 1 - more.count)
    // Something of the text stays for the last page, beside the keys.
    while lines.count > 2, lines.count + end.count > page {
      let most = min(page, lines.count - 2)
      // Between two of those, unless that leaves half of the page empty.
      let count = (most / 2 + 1...most).last { $0 < begins.count && begins[$0] } ?? most
      begins.removeFirst(min(count, begins.count))
      (text, self.keys) = (Array(lines.prefix(count)), indented(more))
      lines.removeFirst(count)
      try show(within: limit)
      _ = try choose { $0 == .character("q") ? nil : $0 }
    }
    (text, self.keys) = (lines, end)
    if keys.isEmpty { text.forEach(print) } else { try show(within: limit) }
    self.why = why.map { indented(layout.wrap(spell($0), columns: columns)) }
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
  /// the program was put aside does not count. What is pasted means nothing unless `meaningOfText`
  /// gives it a meaning.
  mutating func choose<Choice>(
    within limit: Duration?, text meaningOfText: (String) -> Choice? = { _ in nil },
    _ meaning: (Key) -> Choice?
  ) throws(DialogueStopped) -> Choice? {
    var deadline = deadline(in: limit)
    while true {
      switch try happening(until: deadline) {
      case .key(let key):
        if isHeld(key) { continue }
        if let choice = meaning(key) { return choice }
        if key == .character("?"), let why {
          ([""] + why + [""] + keys).forEach(print)
          self.why = nil
        }
        if key == .character("q") { throw DialogueStopped(signal: nil) }
      case .text(let text):
        if !isHeld(text), let choice = meaningOfText(text) { return choice }
      case .resumed:
        try show(within: limit)
        deadline = self.deadline(in: limit)
      case .resized:
        if isOnScreen { present() }
        presentKeys(isAnew: true)
      case .shown: break
      case .deadline: return nil
      }
    }
  }

  /// Asks something that a yes or a no answers.
  mutating func asksYes(_ paragraphs: [String]) throws(DialogueStopped) -> Bool {
    try tell(paragraphs, keys: console.language.yesOrNoKeys)
    return try choose(\.yesOrNo)
  }

  /// Prints the text, drops keys until it could be read, and prints what they mean from then on.
  private mutating func show(within limit: Duration?) throws(DialogueStopped) {
    let end = deadline(in: limit) ?? .seconds(Int64.max)
    held = input.lastKey.map { ($0.key, $0.time + Self.repeatDelay) }
    present()
    var isQuiet = false
    while clock.reading().awake < end {
      // A quiet time ends with a look at what came in its last moment.
      let time = isQuiet ? clock.reading().awake : clock.reading().awake + Self.readingTime
      switch try happening(until: time) {
      case .key(let key):
        _ = isHeld(key)
        isQuiet = false
      case .text(let text):
        _ = isHeld(text)
        isQuiet = false
      case .shown: isQuiet = false
      case .resumed:
        present(isAnew: true)
        isQuiet = false
      case .resized: present(isAnew: true)
      case .deadline where isQuiet:
        presentKeys()
        return
      case .deadline: isQuiet = !terminal.isBusy
      }
    }
  }

  private func present(isAnew: Bool = false) {
    if let screen { return screen(text, [], isAnew) }
    if isOnScreen { terminal.write(Self.clear) }
    text.forEach(print)
  }

  /// To the first cell of an empty screen.
  private static var clear: [UInt8] { Array("\u{1B}[H\u{1B}[2J".utf8) }

  private func presentKeys(isAnew: Bool = false) {
    if let screen { screen(text, keys, isAnew) } else { keys.forEach(print) }
  }

  /// Whether `key` comes of one that is held down.
  private mutating func isHeld(_ key: Key) -> Bool {
    let now = clock.reading().awake
    guard let held, held.key == key, now < held.until else {
      // Only the key pressed last repeats.
      self.held = nil
      return false
    }
    self.held?.until = max(held.until, now + Self.readingTime)
    return true
  }

  /// Whether `text` is what a key that is held down repeats, several times at once.
  private mutating func isHeld(_ text: String) -> Bool {
    guard let last = text.last, text.allSatisfy({ $0 == last }) else { return false }
    return isHeld(.character(last))
  }

  private enum Happening {
    case key(Key)
    case text(String)
    /// The terminal has taken what was printed.
    case shown
    /// The program was put aside, and is back.
    case resumed
    /// The screen of a session has another size.
    case resized
    case deadline
  }

  /// Waits for something that matters to a question. Ctrl-C and signals end the asking.
  private mutating func happening(until deadline: Duration?) throws(DialogueStopped) -> Happening {
    while true {
      switch input.next(until: deadline) {
      case .key(.control("c")): throw DialogueStopped(signal: nil)
      case .key(.character("Q")): return .key(.character("q"))
      case .key(let key): return .key(key)
      case .text(let text): return .text(text)
      case .ended(let signal): throw DialogueStopped(signal: signal)
      case .resumed: return .resumed
      case .drained: return .shown
      case .deadline: return .deadline
      case .resized where screen != nil || isOnScreen: return .resized
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

  /// The person would rather not say.
  var isSecret: Bool { self == .character("x") || self == .character("X") }
}
