import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// The program here is `crasher`, which takes the screen as a session does.
@Suite("A program that crashes with the screen taken", .waitsForPrograms)
struct CrashTests {
  private static let before = "Told before: [31mcaf?"

  /// What Swift crashes with on purpose.
  #if arch(x86_64)
    private static let trap = SIGILL
  #else
    private static let trap = SIGTRAP
  #endif

  private func launch(_ kind: String) throws -> Launch {
    // Where Swift is installed, its backtracer would come and ask for a key.
    let environment = ["SWIFT_BACKTRACE": "enable=no", "TERM": "xterm-256color"]
    return Launch(try Tool.path(ofBuilt: "crasher"), [kind], environment: environment)
  }

  @Test(
    "The terminal is given back, the messages are to be read, and it dies of what it would have",
    arguments: [
      ("fatalError", trap, "Fatal error: as asked"),
      ("precondition", trap, "Precondition failed: as asked"),
      ("index", trap, "Fatal error: Index out of range"),
      ("nil", trap, "Unexpectedly found nil while unwrapping an Optional value"),
      ("cast", SIGABRT, "Could not cast value of type 'Swift.String'"),
      ("overflow", trap, ""),
      ("stack", SIGSEGV, ""),
      ("null", SIGSEGV, ""),
      ("abort", SIGABRT, ""),
      ("free", SIGABRT, "free(): double free detected"),
      ("thread", trap, "Fatal error: on a thread"),
    ] as [(String, Int32, String)])
  func crash(_ kind: String, _ signal: Int32, _ message: String) throws {
    let terminal = try PseudoTerminal(launch(kind))
    #expect(try terminal.wait() == .signalled(signal))
    try terminal.expectRestored()
    let left = try #require(terminal.screen.firstOccurrence(of: "\u{1B}[?1049l"))
    let told = String(decoding: terminal.screen.bytes[left.range.upperBound...], as: UTF8.self)
    #expect(told.hasPrefix(Self.before))
    #expect(message.isEmpty || told.contains(message))
  }

  @Test("What is told without a crash is to be read as well")
  func end() throws {
    let terminal = try PseudoTerminal(launch("end"))
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
    #expect(terminal.picture().lines.first == Self.before + " au lait")
  }

  @Test("Who puts it aside reads what was told until then, and later only what came later")
  func aside() throws {
    let terminal = try PseudoTerminal(launch("aside"))
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    try terminal.expectRestored()
    #expect(terminal.picture().text.contains(Self.before))
    let later = terminal.screen.bytes.count
    try terminal.send(signal: SIGCONT)
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
    #expect(terminal.picture(from: later).text == "Told after.")
  }

  @Test("Of very much, the last 64 KiB are to be read")
  func much() throws {
    let terminal = try PseudoTerminal(launch("much"))
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
    let lines = terminal.screen.text.matches(of: /line (\d+)/).compactMap { Int($0.1) }
    #expect(lines.last == 10_000)
    #expect(lines == Array((lines.first ?? 0)...10_000))
    // The last line is 11 bytes and the others are 10, of which one may be torn.
    #expect(lines.count == 1 + (64 * 1024 - 11) / 10)
  }

  @Test("Nobody who reads makes it wait", arguments: [("much", true), ("fatalError", false)])
  func stalled(_ kind: String, fills: Bool) throws {
    let terminal = try PseudoTerminal(launch(kind))
    let process = terminal.processIdentifier
    // Only reading would make room for all of it; nothing is read here.
    try eventually { kill(process, 0) != 0 }
    #expect(try terminal.wait() == (fills ? .exited(0) : .signalled(Self.trap)))
    try terminal.expectRestored()
  }

  @Test("Standard error that goes elsewhere is left alone", arguments: ["end", "fatalError"])
  func elsewhere(_ kind: String) throws {
    let folder = try TemporaryFolder()
    var launch = try launch(kind)
    launch.errors = .file(folder.path + "/errors")
    let terminal = try PseudoTerminal(launch)
    #expect(try terminal.wait().isEnd)
    try terminal.expectRestored()
    #expect(terminal.picture().text == "")
    let told = try lines(of: folder.path + "/errors")
    #expect(told.first == "Told before: \u{1B}[31mcaf\u{E9}\u{7}\tau lait\r")
    #expect((told.count > 1) == (kind == "fatalError"))
  }
}
