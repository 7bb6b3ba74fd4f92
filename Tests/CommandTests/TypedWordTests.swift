import BundledSessions
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Words for a session", .waitsForPrograms)
struct TypedWordTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  /// The words that a person types, parted by blanks.
  private func run(_ words: String) throws -> ScriptedWorld.Outcome {
    try person.run(words.split(separator: " ").map(String.init))
  }

  @Test(
    "One that is called so starts, for as long as is asked",
    arguments: [
      ("walk", "calm-walk", 600), ("wandelen", "calm-walk", 600), ("BOX", "box", 96),
      ("square", "box", 96), ("square 5m", "box", 300), ("box 5m", "box", 300),
      ("box for 5 min", "box", 300), ("run square", "box", 96), ("tri", "triangle", 96),
      ("bee 1m", "humming", 60), ("4-6 1m", "4-6", 60), ("long exhale", "long-exhale", 297),
      ("box breathing", "box", 96), ("night", "evening", 706),
    ])
  func one(words: String, session: String, seconds: Int) throws {
    let result = try run(words)
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    let entry = try #require(try person.journal.first)
    #expect(entry.session == session)
    #expect(entry.planned == Double(seconds))
  }

  @Test("A stretch that was found by a word asks its self-check as ever")
  func selfCheck() throws {
    let result = try run("groin")
    #expect(result.status == .exited(77))
    #expect(result.output == "")
    #expect(try person.journal.isEmpty)
  }

  @Test(
    "Several are listed where there is no screen to pick on, as “list” lists them",
    arguments: ["sleep", "slaap", "belly", "buik", "hip", "heup", "calm", "relax", "stretch hip"])
  func several(words: String) throws {
    let result = try run(words)
    #expect(result.status == .exited(66))
    #expect(result.errors == "“\(words)” finds these; type the first word of one.\n")
    #expect(result.output.split(separator: "\n").count > 1)
    #expect(try run("list \(words)").output == result.output)
    #expect(try person.journal.isEmpty)
  }

  @Test("On a terminal they are to pick from, with the length", arguments: ["en", "nl"])
  func pick(language: String) throws {
    let terminal = try person.start("calm", "2m", "--lang", language)
    try terminal.see("calm_")
    try terminal.see("> 478")
    try terminal.send("\u{1B}[B")
    try terminal.see("> belly-5min")
    #expect(terminal.picture().text.contains("> belly-5min 2:00"))
    try terminal.send("\r")
    try terminal.see(language == "nl" ? "Vijf minuten" : "Five-minute")
    try terminal.see("2:0")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("A length alone lists what takes it or needs no more")
  func lengthAlone() throws {
    let terminal = try person.start("2m")
    try terminal.see("> 478")
    let text = terminal.picture().text
    #expect(text.contains("478 1:16") && text.contains("box 2:00"))
    try terminal.send("body-scan")
    try terminal.see("Nothing found.")
    try terminal.send("\u{3}")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("What is only said of a session starts nothing")
  func said() throws {
    let result = try run("soles")
    #expect(result.status == .exited(66))
    #expect(result.output.hasPrefix("yin-butterfly"))
  }

  @Test("Names go first: ids, those that were added too, then patterns, then commands")
  func order() throws {
    try person.add(SessionTexts.evening.replacing("id: bedtime", with: "id: sleep"), as: "sleep")
    #expect(try run("sleep --cycles 2 --yes").status == .exited(0))
    #expect(try run("list").output.contains("478"))
    try person.add(SessionTexts.evening.replacing("id: bedtime", with: "id: 5m"), as: "5m")
    #expect(try run("5m --cycles 2 --yes").status == .exited(0))
    #expect(try person.journal.compactMap(\.session) == ["sleep", "5m"])
  }

  @Test("Own tags find a session of one's own; what a broken file holds finds nothing")
  func tags() throws {
    let own = SessionTexts.evening.replacing("steps:", with: "tags: [zebra, { nl: giraf }]\nsteps:")
    try person.add(own, as: "bedtime")
    try person.add(SessionTexts.broken + "tags: [okapi]\n", as: "broken")
    #expect(try run("giraf --cycles 2 --yes").status == .exited(0))
    #expect(try person.journal.compactMap(\.session) == ["bedtime"])
    #expect(try run("okapi").status == .exited(66))
  }

  @Test(
    "A slip keeps its suggestion",
    arguments: [
      ("lst", "Did you mean “list”?"), ("evning", "Did you mean “evening”?"),
      ("slepe", "Did you mean “sleep”?"), ("4–7–8", "Write 4-7-8."),
      ("xyzzy", "“breathe list” shows them all."), ("lsit hip", "did you mean “list”?"),
      ("4-", "“breathe list” shows them all."), ("4", "“breathe list” shows them all."),
      ("47", "Did you mean “478”?"), (".", "“breathe list” shows them all."),
      ("478 box", "One session at a time."), ("4 7 8", "did you mean “4-7-8”?"),
    ])
  func slips(words: String, told: String) throws {
    let result = try run(words)
    #expect(result.errors.hasSuffix("\(told)\n"), "\(result.errors)")
    #expect(result.output == "" && result.status != .exited(0))
  }

  @Test(
    "What is refused gets the way out in the same line",
    arguments: [
      ("478 --for 5m", 77, "478 has at most 8 breaths; try breathe long-exhale --for 5m"),
      ("478 5m", 77, "478 has at most 8 breaths; try breathe long-exhale --for 5m"),
      ("478 --cycles 9", 77, "478 has at most 8 breaths; try breathe long-exhale --cycles 9"),
      ("4-7-8 --for 5m", 77, "4-7-8 has at most 8 breaths; try breathe long-exhale --for 5m"),
      ("render 478 --events --for 5m", 77, "try breathe long-exhale --for 5m"),
      ("478 --cycles 6", 77, "four weeks old. Try: breathe long-exhale --cycles 6"),
      ("evening 5m", 64, "none or several; try: breathe list --for 5m"),
      ("body-scan --for 5m", 64, "none or several; try: breathe list --for 5m"),
      ("body-scan --cycles 2", 64, "and this one has none or several."),
      ("night 5m", 64, "none or several; try: breathe list --for 5m"),
      ("groin 1m", 66, "“groin” finds no session that fits --for 1m; try: breathe list groin"),
      ("run list", 66, "Try: breathe list"),
      ("hip 1m", 66, "“hip” finds no session that fits --for 1m; try: breathe list hip"),
      ("box 5", 64, "--for needs a unit: 5s or 5m?"),
      ("box 5m --cycles 2", 64, "Give either --cycles or --for."),
    ])
  func ways(words: String, status: Int32, told: String) throws {
    let result = try run(words)
    #expect(result.status == .exited(status))
    #expect(result.errors.hasSuffix("\(told)\n"), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1 && result.output == "")
  }

  @Test(
    "What people try gets the command, in one line",
    arguments: [
      ("--list", "“--list” is not an option; try: breathe list"),
      ("478 --list", "“--list” is not an option; try: breathe list"),
      ("--sessions", "“--sessions” is not an option; try: breathe list"),
      ("-v", "“-v” is not an option; try: breathe --version"),
      ("478 --time 5m", "“--time” is not an option; try: --for"),
      ("478 --breaths=4", "“--breaths” is not an option; try: --cycles"),
      ("sessions hip", "“sessions” is not a command; try: breathe list hip"),
      ("start 478", "“start” is not a command; try: breathe 478"),
      ("history", "“history” is not a command; try: breathe log"),
      ("delete mine", "“delete” is not a command; try: breathe remove mine"),
      ("stop", "q or Ctrl-C stops a session while it runs; “breathe plan end” ends a plan."),
      ("--stop", "q or Ctrl-C stops a session while it runs; “breathe plan end” ends a plan."),
    ])
  func tried(words: String, told: String) throws {
    let result = try run(words)
    #expect(result.status == .exited(64))
    #expect(result.errors == told + "\n")
    #expect(result.output == "")
    let dutch = try run("\(words) --lang nl")
    #expect(dutch.status == .exited(64) && dutch.errors.split(separator: "\n").count == 1)
  }

  @Test("“help” knows commands and sessions")
  func help() throws {
    #expect(try run("help").output == run("--help").output)
    #expect(try run("help list").output == run("list --help").output)
    #expect(try run("help 478").output == run("show 478").output)
  }

  @Test("“show” says which sessions a word finds")
  func show() throws {
    #expect(
      try run("show hip").errors.hasPrefix("There is no session “hip”. Did you mean “bridge”, "))
    #expect(try run("show square").errors == "There is no session “square”. Did you mean “box”?\n")
  }
}
