import PseudoTerminal

/// Where in a practice something happens to it.
enum Place: CaseIterable {
  case selfCheck, leadIn, pacing, paused

  /// Whether something has been practised by then.
  var isPractised: Bool { self == .pacing || self == .paused }
}

extension Person {
  /// Starts a practice and goes on to `place`.
  func start(to place: Place) throws -> PseudoTerminal {
    switch place {
    case .selfCheck:
      let terminal = try start(trusted(SessionTexts.stretch, to: "stretch.yaml"))
      try terminal.see("0 = none of these")
      return terminal
    case .leadIn:
      let terminal = try start(trusted(SessionTexts.long, to: "long.yaml"))
      try terminal.see("start now")
      return terminal
    case .pacing:
      return try startPractising()
    case .paused:
      let terminal = try startPractising()
      try terminal.send(" ")
      try terminal.see("Paused.")
      return terminal
    }
  }

  /// Starts a session and goes past its lead-in, to where its breaths are paced.
  func startPractising(
    size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    let terminal = try start(trusted(SessionTexts.long, to: "long.yaml"), size: size)
    try terminal.see("A long one", size: size)
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in", size: size)
    return terminal
  }
}
