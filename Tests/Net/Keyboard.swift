import Glibc
import PseudoTerminal
import TestSupport

/// A person at a terminal in which the program runs.
final class Keyboard {
  private static let patience = Duration.seconds(30)
  private static let untouched = Result { try PseudoTerminal(Launch("cat")).settings() }

  private let terminal: PseudoTerminal
  private let size: PseudoTerminal.Size
  private var screen: WatchedScreen
  /// The rows of the shots so far.
  private var shots: [[String]] = []
  private var isHungUp = false

  init(_ launch: Launch, _ size: PseudoTerminal.Size) throws {
    terminal = try PseudoTerminal(launch, size: size)
    self.size = size
    screen = WatchedScreen(size)
  }

  /// Does it, and returns what is recorded.
  func perform(_ act: Act) throws -> [String] {
    switch act {
    case .see(let text): try see(text)
    case .answer(let keys): try answer(keys)
    case .question:
      try seeKeys()
      return try shot(hiding: [])
    // What is typed after the end would be echoed, or not: nobody is there to read it.
    case .type(let keys): if terminal.usage == nil { try terminal.send(keys) }
    case .practise: try pass(.milliseconds(200))
    case .resize(let columns, let rows):
      let size = PseudoTerminal.Size(columns: columns, rows: rows)
      screen.apply(terminal.screen)
      screen.resize(size)
      try terminal.resize(size)
    case .signal(let signal): try terminal.send(signal: signal)
    case .putAside:
      try terminal.send("\u{1A}")
      return ["aside: \(try terminal.wait(within: Self.patience).told), \(try state())"]
    case .comeBack: try terminal.send(signal: SIGCONT)
    case .hangUp:
      isHungUp = true
      terminal.hangUp()
    case .shot(let hidden): return try shot(hiding: hidden)
    }
    return []
  }

  func end() throws -> ProcessStatus { try terminal.wait(within: Self.patience) }

  /// How the terminal is when all is over.
  func left() throws -> [String] {
    [try state()] + new(WatchedScreen.left(terminal.screen, size: size).rows)
  }

  /// Leaves out rows that an earlier shot shows as well: all of them, or the first.
  private func new(_ rows: [String]) -> [String] {
    guard let same = shots.lastIndex(where: { rows.starts(with: $0) && !$0.isEmpty }) else {
      return rows
    }
    return ["| (as shot \(same + 1))"] + rows.dropFirst(shots[same].count)
  }

  private func state() throws -> String {
    let model = WatchedScreen.left(terminal.screen, size: size).model
    var told = isHungUp ? [] : try [settings()]
    told.append("modes \(model.modes.sorted())")
    if terminal.screen.contains("\u{1B}[?1049l") { told.append("left the second screen") }
    let unknown = Set(model.unknown).sorted()
    if !unknown.isEmpty { told.append("unknown \(unknown)") }
    return told.joined(separator: ", ")
  }

  private func settings() throws -> String {
    try terminal.settings() == Self.untouched.get() ? "settings as found" : "other settings"
  }

  private func see(_ text: String) throws {
    try read("“\(text)”") { $0.text.contains(text) }
  }

  private func answer(_ keys: String) throws {
    try seeKeys()
    // The key pressed last may be held down: it counts a second after the text was shown.
    if keys == terminal.lastKeys || keys == "\r" { try pass(.seconds(1)) }
    try terminal.send(keys)
  }

  /// Reads for this long, whatever comes.
  private func pass(_ time: Duration) throws {
    do {
      try terminal.read(within: time) { _ in false }
    } catch let unmet as Unmet where unmet.reason == .timedOut(after: time) {
      // As it should be.
    }
  }

  private func seeKeys() throws {
    try read("the keys of a question") { [terminal] screen in
      let new = QuestionRow.ends.filter {
        terminal.screen.firstOccurrence(of: $0, from: terminal.lastSent) != nil
      }
      return new.contains { screen.text.hasSuffix($0) }
    }
  }

  private func read(_ expectation: String, until isShown: (WatchedScreen) -> Bool) throws {
    do {
      try terminal.read(within: Self.patience) { transcript in
        screen.apply(transcript)
        return isShown(screen)
      }
    } catch var unmet as Unmet {
      unmet.expectation = expectation
      unmet.output = screen.text
      throw unmet
    }
  }

  private func shot(hiding hidden: [Hidden]) throws -> [String] {
    try Stillness(terminal: terminal).wait()
    screen.apply(terminal.screen)
    let rows = screen.rows.joined(separator: "\n").hiding(hidden).split(separator: "\n")
      .map(String.init)
    defer { shots.append(rows) }
    return ["shot \(shots.count + 1)"] + new(rows)
  }
}
