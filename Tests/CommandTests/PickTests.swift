import BundledSessions
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("breathe alone", .waitsForPrograms)
struct PickTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private func start(_ arguments: String...) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(try person.launch(arguments))
    try terminal.see("34 sess")
    return terminal
  }

  @Test("A session is found by typing, and Enter starts it")
  func typing() throws {
    let terminal = try start()
    #expect(terminal.picture().modes == [1049, 2004])
    try terminal.send("sig")
    try terminal.see("1 of 34")
    try terminal.send("\r")
    try terminal.see("Cyclic sigh")
    try terminal.see("q = stop")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  @Test("The arrows choose, and the language stays", arguments: ["en", "nl"])
  func arrows(language: String) throws {
    let terminal = try start("--lang", language)
    try terminal.send("\u{1B}[B")
    try terminal.see("> alternate-nostril")
    try terminal.send("\u{1B}[A")
    try terminal.see("> 478")
    try terminal.send("\r")
    try terminal.see(language == "nl" ? "4-7-8-ademhaling" : "4-7-8 breath")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "Escape leaves, and so does a second q; Ctrl-C stops, and nothing is run",
    arguments: ["qq", "\u{1B}", "\u{3}", "box\u{1B}\u{1B}", "bo\u{7F}\u{7F}qq", "q\u{3}"])
  func leaving(keys: String) throws {
    let terminal = try start()
    // One by one, as they are pressed: an escape with a key right after it would be another key.
    for (index, key) in keys.enumerated() {
      let before = terminal.screen.bytes.count
      try terminal.send(String(key))
      if index < keys.count - 1 { try terminal.read { $0.bytes.count > before } }
    }
    #expect(try terminal.wait() == .exited(keys.hasSuffix("\u{3}") ? 130 : 0))
    try terminal.expectRestored()
    #expect(try person.journal.isEmpty)
  }

  @Test("The keys for pages and ends go further")
  func pages() throws {
    let terminal = try start()
    for (key, marked) in [
      ("[6~", "> long-exhale"), ("[F", "> morning"), ("[5~", "> supine-hip"), ("[H", "> 478"),
    ] {
      try terminal.send("\u{1B}" + key)
      try terminal.see(marked)
    }
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("What can't be picked is told below the list", arguments: ["en", "nl"])
  func broken(language: String) throws {
    try person.add("breathe: 1\nid: mine\nsteps: none\n", as: "mine")
    let plan = person.home.path + "/data/breathe/plan.yaml"
    try person.home.write("breathe: 1\n", to: "data/breathe/plan.yaml")
    #expect(access(plan, F_OK) == 0)
    let terminal = try start("--lang", language)
    try terminal.see(
      language == "nl"
        ? "1 sessie is niet te gebruiken: breathe list" : "1 session can’t be used: breathe list")
    try terminal.see(
      language == "nl"
        ? "Je plan is niet te gebruiken: breathe today" : "Your plan can’t be used: breathe today")
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("Who never holds their breath sees how long it takes without holds")
  func withoutHolds() throws {
    #expect(try length("478") == "1:16")
    try person.configure("holds: never\n")
    let terminal = try start()
    try terminal.see("4:57 In 4, hold 7, out 8")
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
    #expect(try length("478") == "4:57" && length("box") == "4:00" && length("equal") == "4:00")
    #expect(try !person.run("list", "--for", "2m").output.contains("478"))
  }

  /// What the list says that a session takes.
  private func length(_ id: String) throws -> Substring? {
    let lines = try person.run("list").output.split(separator: "\n").map {
      $0.split(separator: " ")
    }
    return lines.first { $0[0] == id }?[2]
  }

  @Test("An arrow whose bytes come one after the other is an arrow")
  func splitArrow() throws {
    let terminal = try person.sit()
    try terminal.see("34 sess")
    for byte in ["\u{1B}", "[", "B"] {
      try terminal.watch(for: .milliseconds(50))
      try terminal.send(byte)
    }
    try terminal.see("> alternate-nostril")
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
  }

  @Test("What is pasted is searched for, up to the end of its line")
  func pasted() throws {
    let terminal = try start()
    try terminal.send("\u{1B}[200~box\n478\n\u{1B}[201~")
    try terminal.see("> box")
    try terminal.send("\u{1B}")
    try terminal.see("34 sessions")
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("A search may begin with q", arguments: ["en", "nl"])
  func letterQ(language: String) throws {
    let terminal = try start("--lang", language)
    try terminal.see("Esc = stop")
    try terminal.send("q")
    try terminal.see("q = stop")
    try terminal.send("uiet")
    try terminal.see("quiet_")
    try terminal.see("> belly-hands")
    try terminal.send("\u{3}")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Where no session has a q, q leaves at once")
  func noQ() throws {
    // The sessions that ship are all replaced.
    for (name, _) in bundledSessions {
      try person.add(SessionTexts.evening.replacing("id: bedtime", with: "id: \(name)"), as: name)
    }
    let terminal = try start()
    try terminal.see("q = stop")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("It opens on what was practised last, and goes back there")
  func lastPractised() throws {
    #expect(try person.run("box").status == .exited(0))
    // What can't be picked is passed over.
    #expect(try person.run("4-6", "--cycles", "2").status == .exited(0))
    let terminal = try start()
    try terminal.see("> box")
    try terminal.send("sigh")
    try terminal.see("> cyclic-sigh")
    try terminal.send("\u{1B}")
    try terminal.see("> box")
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("It says how many more there are, above and below", arguments: ["en", "nl"])
  func more(language: String) throws {
    let terminal = try start("--lang", language)
    try terminal.see(language == "nl" ? "… hieronder nog 17" : "… 17 more below")
    try terminal.send("\u{1B}[F")
    try terminal.see(language == "nl" ? "… hierboven nog 22" : "… 22 more above")
    #expect(!terminal.picture().text.contains(language == "nl" ? "hieronder" : "below"))
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("In the smallest window the marked one is marked")
  func smallest() throws {
    let size = PseudoTerminal.Size(columns: 20, rows: 5)
    let terminal = try PseudoTerminal(try person.launch([]), size: size)
    try terminal.see("> 478", size: size)
    #expect(
      terminal.picture(size: size).text
        == "… 32 more below Settle > 478 alternate-nostril Enter = start")
    try terminal.send("\u{1B}[B")
    try terminal.see("> alternate-nostril", size: size)
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("Options without a session are those of the one that is picked")
  func options() throws {
    let terminal = try person.start("--plain", "--no-journal", "--cycles", "2")
    try terminal.see("> 478")
    // Only what can last so long.
    try terminal.send("body-scan")
    try terminal.see("Nothing found.")
    try terminal.send("\u{1B}")
    try terminal.see("> 478")
    try terminal.send("\r")
    try terminal.see("Does one of these apply to you?")
    try terminal.answer("n")
    try terminal.see("breath 1 of 2")
    try terminal.send("\u{3}")
    #expect(try terminal.wait() == .exited(130))
    #expect(try person.run("--sound").status == .exited(64))
  }

  @Test("A q within a word is searched for; what nothing is called can't be started")
  func nothing() throws {
    let terminal = try start()
    try terminal.send("zq")
    try terminal.see("Nothing found.")
    try terminal.send("\r\u{7F}\u{7F}")
    try terminal.see("34 sessions")
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("It follows the window, and comes back after Ctrl-Z")
  func window() throws {
    let small = PseudoTerminal.Size(columns: 40, rows: 12)
    let terminal = try start()
    var before = terminal.screen.bytes.count
    try terminal.resize(small)
    try terminal.see("In 4, hold 7, out 8, four times.", from: before, size: small)
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    try terminal.expectRestored()
    before = terminal.screen.bytes.count
    try terminal.send(signal: SIGCONT)
    try terminal.see("34 sessions", from: before, size: small)
    try terminal.send("\u{1B}")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test("A signal ends it, and the terminal is as it was", arguments: [SIGTERM, SIGINT, SIGHUP])
  func signals(signal: Int32) throws {
    let terminal = try start()
    try terminal.send(signal: signal)
    #expect(try terminal.wait() == .signalled(signal))
    try terminal.expectRestored()
  }

  @Test("Where there is no screen to pick on, it is the list")
  func list() throws {
    let list = try person.run("list")
    #expect(try person.run().output == list.output)
    var launch = try person.launch([])
    launch.environment["TERM"] = "dumb"
    let terminal = try PseudoTerminal(launch)
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.contains("alternate-nostril") && !terminal.screen.contains("\u{1B}"))
  }

  @Test("What the plan asks today comes first, and starts as the plan has it")
  func plan() throws {
    let client = try Client()
    try #require(try client.follow().status == .exited(0))
    let terminal = try client.person.start()
    try terminal.see("> short")
    #expect(terminal.picture().text.contains("Today"))
    #expect(terminal.picture().text.contains("2 × left. A short one"))
    try terminal.send("\r")
    #expect(try terminal.finish() == .exited(0))
    #expect(try client.person.journal.map(\.session) == ["short"])
    let next = try client.person.start()
    try next.see("1 × left. A short one")
    try next.send("\u{1B}")
    #expect(try next.wait() == .exited(0))
  }
}
