import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What was done, at the end", .waitsForPrograms)
struct DoneTests {
  private static let keys = "any key = close"

  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("Not even kill -9 costs the entry")
  func killed() throws {
    let terminal = try done()
    #expect(terminal.picture().text.contains("Done. 2 breaths, 0:02"))
    #expect(try person.journal.map(\.outcome) == ["completed"])
    try terminal.send(signal: SIGKILL)
    #expect(try terminal.wait() == .signalled(SIGKILL))
  }

  @Test("It comes back after Ctrl-Z, and fits the window")
  func putAside() throws {
    let terminal = try done()
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    try terminal.expectRestored()
    let before = terminal.screen.bytes.count
    try terminal.send(signal: SIGCONT)
    try terminal.see(Self.keys, from: before)
    let size = PseudoTerminal.Size(columns: 40, rows: 12)
    let resized = terminal.screen.bytes.count
    try terminal.resize(size)
    try terminal.see(Self.keys, from: resized, size: size)
    try terminal.send("\r")
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
  }

  @Test("A signal in the last moment is not answered with it")
  func lastMoment() throws {
    let terminal = try person.start(path(SessionTexts.short))
    try terminal.see("last breath")
    try terminal.send(signal: SIGSTOP)
    #expect(try terminal.wait() == .stopped(SIGSTOP))
    try terminal.watch(for: .milliseconds(1500))
    try terminal.send(signal: SIGTERM)
    try terminal.send(signal: SIGCONT)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    #expect(!terminal.screen.contains("Done."))
    #expect(try person.journal.count == 1)
  }

  @Test("Neither a preview nor a key that ends the closing rest leads to it")
  func without() throws {
    let preview = try person.sit("preview", try path(SessionTexts.short))
    #expect(try preview.wait() == .exited(0))
    let rest = try person.sit(
      try path(SessionTexts.steady.replacing("rest: 1s", with: "rest: 60s")))
    try rest.see("q = done")
    try rest.send("q")
    #expect(try rest.wait() == .exited(0))
    for terminal in [preview, rest] { #expect(!terminal.screen.contains(Self.keys)) }
  }

  private func path(_ text: String) throws -> String {
    try person.trusted(text, to: "session.yaml")
  }

  private func done() throws -> PseudoTerminal {
    let terminal = try person.start(path(SessionTexts.short))
    try terminal.see(Self.keys)
    return terminal
  }
}
