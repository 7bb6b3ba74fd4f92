import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("A session that is put aside", .waitsForPrograms)
struct StoppingTests {
  private static let away = "Paused while you were away. Space = go on."

  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("Ctrl-Z gives the terminal back, and coming back finds the session paused")
  func suspendKey() throws {
    let terminal = try person.startPractising()
    for _ in 1...2 {
      let before = terminal.screen.bytes.count
      try terminal.send("\u{1A}")
      #expect(try terminal.wait() == .stopped(SIGTSTP))
      try terminal.expectRestored()
      try terminal.send(signal: SIGCONT)
      try terminal.see(Self.away, from: before)
      #expect(terminal.picture().modes == [1049, 2004])
      #expect(try !terminal.settings().echoes)
      let paused = terminal.screen.bytes.count
      try terminal.send(" ")
      try terminal.read { $0.bytes.count > paused }
    }
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    #expect(try person.journal.map(\.outcome) == ["stopped"])
  }

  @Test("SIGTSTP from outside does the same, wherever it is", arguments: Place.allCases)
  func suspendSignal(at place: Place) throws {
    let terminal = try person.start(to: place)
    let before = terminal.screen.bytes.count
    try terminal.send(signal: SIGTSTP)
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    try terminal.expectRestored(at: place)
    try terminal.send(signal: SIGCONT)
    switch place {
    case .selfCheck: try terminal.see("Do you have any of these today", from: before)
    case .confirmation: try terminal.see("Start it?", from: before)
    case .ratingBefore, .ratingAfter:
      try eventually { try !terminal.settings().echoes }
    case .leadIn, .pacing: try terminal.see(Self.away, from: before)
    case .plain: try terminal.read(until: Self.away, from: before)
    case .keys: try terminal.see("close this", from: before)
    case .done: try terminal.see("any key = close", from: before)
    // Who had paused has been told so.
    case .paused: try terminal.see("Paused.", from: before)
    }
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored(at: place)
    #expect(try person.journal.map(\.outcome) == place.outcomes)
  }

  @Test("After SIGSTOP, which no program sees coming, it is paused as well")
  func stopSignal() throws {
    let terminal = try person.startPractising()
    try terminal.watch(for: .milliseconds(300))
    try terminal.send(signal: SIGSTOP)
    #expect(try terminal.wait() == .stopped(SIGSTOP))
    try terminal.watch(for: .milliseconds(2200))
    try terminal.send(signal: SIGCONT)
    try terminal.see(Self.away)
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.paused >= 2)
    #expect(line.active >= 0.2 && line.active < 2)
  }

  @Test("A program that ends while it is put aside leaves the terminal as it was")
  func endsWhileStopped() throws {
    let terminal = try person.startPractising()
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    try terminal.send(signal: SIGTERM)
    try terminal.send(signal: SIGCONT)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    try terminal.expectRestored()
  }
}
