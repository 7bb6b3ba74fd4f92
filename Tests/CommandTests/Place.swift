import PseudoTerminal
import ScriptedWorld
import TestSupport

/// Where in a practice something happens to it.
enum Place: CaseIterable {
  case selfCheck, confirmation, ratingBefore, leadIn, pacing, paused, keys, plain, done, ratingAfter

  /// What the journal tells of a practice that ended there.
  var outcomes: [String] {
    switch self {
    case .selfCheck, .confirmation, .ratingBefore, .leadIn: []
    case .pacing, .paused, .keys, .plain: ["stopped"]
    case .done, .ratingAfter: ["completed"]
    }
  }

  /// Whether the whole screen has been taken by then.
  var takesScreen: Bool {
    switch self {
    case .plain: false
    case .selfCheck, .confirmation, .ratingBefore, .leadIn, .pacing, .paused, .keys, .done,
      .ratingAfter:
      true
    }
  }
}

extension Person {
  /// Starts a practice and goes on to `place`.
  func start(to place: Place) throws -> PseudoTerminal {
    let terminal: PseudoTerminal
    switch place {
    case .selfCheck:
      terminal = try start(trusted(SessionTexts.stretch, to: "stretch.yaml"))
      try terminal.see("n = none of these")
    case .confirmation:
      terminal = try start(home.write(SessionTexts.quick, to: "quick.yaml"))
      try terminal.see("Start it?")
      try terminal.see("q = stop")
    case .ratingBefore:
      terminal = try start(trusted(SessionTexts.short, to: "short.yaml"), "--rate")
      try terminal.see("q = stop")
    case .leadIn:
      terminal = try start(trusted(SessionTexts.long, to: "long.yaml"))
      try terminal.see("Enter = start")
    case .pacing:
      terminal = try startPractising()
    case .paused:
      terminal = try startPractising()
      try terminal.send(" ")
      try terminal.see("Paused.")
    case .keys:
      terminal = try startPractising()
      try terminal.send("?")
      try terminal.see("close this")
    case .plain:
      terminal = try start(trusted(SessionTexts.long, to: "long.yaml"), "--plain")
      try terminal.see("Enter = start")
      try terminal.send("\u{1B}[C")
      try terminal.see("Breathe in")
      try terminal.practise()
    case .done:
      terminal = try start(trusted(SessionTexts.short, to: "short.yaml"))
      try terminal.see("any key = close")
    case .ratingAfter:
      terminal = try start(trusted(SessionTexts.short, to: "short.yaml"), "--rate")
      try terminal.see("q = stop")
      let before = terminal.screen.bytes.count
      try terminal.answer("\r")
      try terminal.read(until: "Enter = skip", from: before)
    }
    return terminal
  }

  /// Starts a session and goes past its lead-in, to where its breaths are paced.
  func startPractising(
    size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    let terminal = try start(trusted(SessionTexts.long, to: "long.yaml"), size: size)
    try practise(at: terminal, size)
    return terminal
  }

  /// The same, in this process.
  func sitPractising(
    size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> RunningApp {
    let terminal = try sit(trusted(SessionTexts.long, to: "long.yaml"), size: size)
    try practise(at: terminal, size)
    return terminal
  }

  private func practise(at terminal: some WatchedTerminal, _ size: PseudoTerminal.Size) throws {
    try terminal.see("A long one", size: size)
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in", size: size)
    try terminal.practise()
  }
}

extension WatchedTerminal {
  /// Lets a tenth of a second be practised: less would not be journalled.
  func practise() throws {
    try watch(for: .milliseconds(100))
  }
}
