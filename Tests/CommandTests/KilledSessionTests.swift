import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("A session that is killed", .waitsForPrograms)
struct KilledSessionTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private var folder: String { person.home.path + "/data/breathe" }

  private var records: [String] { names(in: folder).filter { $0.contains(".started.") } }

  /// Whether there is a record, with a line in it.
  private var hasRecord: Bool {
    get throws { try records.contains { try !contents(of: "\(folder)/\($0)").isEmpty } }
  }

  @Test("It leaves its entry all the same, with what was practised, to whatever comes next")
  func killed() throws {
    let terminal = try person.startPractising()
    let record = try #require(records.first)
    #expect(records.count == 1)
    // The record is written again five seconds on.
    try eventually {
      let line = try lines(of: "\(folder)/\(record)").first ?? ""
      return Entry(line: Array(line.utf8)).map { $0.active >= 5 } == true
    }
    try terminal.send(signal: SIGKILL)
    #expect(try terminal.wait() == .signalled(SIGKILL))
    #expect(access(person.journalPath, F_OK) != 0)
    let log = try person.runProgram("log")
    #expect(log.output.contains("long") && log.output.contains("stopped"))
    let line = try #require(try person.journal.first)
    #expect(try person.journal.count == 1)
    #expect(line.session == "long" && line.outcome == "stopped" && line.planned == 180)
    #expect(line.active >= 5 && line.active < 60)
    #expect(record.hasSuffix(line.id))
    #expect(records == [])
    #expect(try person.runProgram("log").output == log.output)
  }

  @Test(
    "Wherever it was, all that was practised is counted, once",
    arguments: Place.allCases, [SIGKILL, SIGSEGV])
  func places(_ place: Place, _ signal: Int32) throws {
    var person = person
    person.environment["SWIFT_BACKTRACE"] = "enable=no"
    let terminal = try person.start(to: place)
    // Between the making of its record and the first line in it, a kill leaves an empty one.
    try eventually("the line of its record") { try hasRecord == place.hasRecord }
    try terminal.send(signal: signal)
    #expect(try terminal.wait() == .signalled(signal))
    #expect(try person.runProgram("journal", "verify").status == .exited(0))
    // Of what was practised, the last five seconds may be lost; no more.
    let outcomes = try person.journal.map(\.outcome)
    switch place {
    case .selfCheck, .confirmation, .ratingBefore, .leadIn: #expect(outcomes == [])
    case .pacing, .paused, .keys, .plain: #expect(outcomes == ["stopped"] || outcomes == [])
    case .done, .ratingAfter: #expect(outcomes == ["completed"])
    }
    #expect(records == [])
  }

  @Test("Programs that start at once take it in once")
  func atOnce() throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    #expect(try person.runProgram(path).status == .exited(0))
    let line = try #require(try lines(of: person.journalPath).first)
    let id = try #require(try person.journal.first).id
    for round in 1...5 {
      for number in 1...8 {
        let new = "\(round)-\(number)"
        let record = line.replacing(id, with: new) + "\n"
        try person.home.write(record, to: "data/breathe/journal.jsonl.started.\(new)")
      }
      let programs = try (0..<4).map { _ in try person.start("log") }
      for program in programs { #expect(try program.wait() == .exited(0)) }
      // One that was in another program's hands just then is left to the next.
      #expect(try person.runProgram("log").status == .exited(0))
      #expect(records == [])
    }
    let ids = try person.journal.map(\.id)
    #expect(ids.count == 41 && Set(ids).count == 41)
  }

  @Test("One that is put aside lives: it is not counted before it has ended")
  func aside() throws {
    let terminal = try person.startPractising()
    let before = terminal.screen.bytes.count
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    #expect(try person.runProgram("log").output == "The journal is empty.\n")
    #expect(records.count == 1)
    try terminal.send(signal: SIGCONT)
    try terminal.see("Paused while you were away.", from: before)
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.wait() == .signalled(SIGTERM))
    #expect(try person.journal.map(\.outcome) == ["stopped"])
    #expect(records == [])
  }

  @Test("With --no-journal and in a preview there is no record, and none of others is taken in")
  func unrecorded() throws {
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    for arguments in [[path, "--no-journal"], ["preview", path]] {
      let terminal = try PseudoTerminal(try person.launch(arguments))
      try terminal.see("A long one")
      try terminal.send("\u{1B}[C")
      try terminal.see("Breathe in")
      #expect(names(in: folder) == [])
      try terminal.send("q")
      #expect(try terminal.wait().isEnd)
      #expect(names(in: folder) == [])
    }
  }

  @Test("Who leaves in the lead-in, or for the session without holds, leaves no record")
  func leadIn() throws {
    let terminal = try person.start(to: .leadIn)
    try eventually("its record") { records.count == 1 }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    #expect(names(in: folder) == [])
    let other = try person.start("478", "--lead-in", "60s")
    try other.see("Enter = start")
    try eventually("its record") { records.count == 1 }
    let first = records
    try other.send("h")
    try eventually { records.count == 1 && records != first }
    try other.send("q")
    #expect(try other.wait() == .exited(130))
    #expect(names(in: folder) == [])
  }

  @Test("An entry that the journal does not take is there with the next command")
  func unwritable() throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    // A link to nowhere: the journal can't be made, but its folder can be written to.
    #expect(mkdir(person.home.path + "/data", 0o700) == 0 && mkdir(folder, 0o700) == 0)
    #expect(symlink("nowhere/journal.jsonl", person.journalPath) == 0)
    let result = try person.runProgram(path)
    #expect(result.status == .exited(74))
    #expect(records.count == 1)
    #expect(mkdir(folder + "/nowhere", 0o700) == 0)
    #expect(try person.runProgram("log").status == .exited(0))
    let line = try #require(try person.journal.first)
    #expect(line.outcome == "completed" && line.cycles == 2)
    #expect(records == [])
    #expect(result.errors.contains(line.id))
  }

  @Test(
    "Killed around the writing of its entry, it is counted once", .needs("strace"),
    arguments: [
      "fsync:signal=KILL:when=1", "unlink:signal=KILL:when=1", "unlink:error=EACCES",
      "unlink:error=EIO",
    ])
  func atTheEnd(_ fault: String) throws {
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    var launch = try person.launch([])
    launch.arguments = ["-o", "/dev/null", "-e", "inject=\(fault)", launch.executable, path]
    launch.executable = "strace"
    let status = try launch.run().status
    #expect(status == (fault.contains("KILL") ? .signalled(SIGKILL) : .exited(0)))
    #expect(records.count == 1)
    for _ in 1...2 {
      #expect(try person.runProgram("log").output.split(separator: "\n").count == 1)
    }
    #expect(try person.journal.map(\.outcome) == ["completed"])
    #expect(records == [])
  }

  @Test("It never waits for the disk: one fsync, when all is over", .needs("strace"))
  func neverWaits() throws {
    // The journal's folder is there, whose new name would be kept on the disk as well.
    #expect(
      try person.runProgram(person.trusted(SessionTexts.short, to: "short.yaml")).status
        == .exited(0))
    let path = try person.trusted(SessionTexts.steady, to: "steady.yaml")
    let trace = person.home.path + "/trace"
    var launch = try person.launch([])
    launch.arguments = [
      "-o", trace, "-e", "trace=openat,pwrite64,write,fsync,fdatasync,unlink", launch.executable,
      path, "--plain",
    ]
    launch.executable = "strace"
    #expect(try launch.run().status == .exited(0))
    let calls = try lines(of: trace)
    let record = try #require(calls.firstIndex { $0.contains(".started.") })
    let syncs = calls.indices.filter { calls[$0].contains("sync(") }
    let entry = try #require(calls.lastIndex { $0.hasPrefix("write") && $0.contains("kind") })
    #expect(syncs == [entry + 1])
    #expect(calls[entry...].contains { $0.hasPrefix("unlink") })
    // Kept when it begins, after each of five breaths, and with its end.
    let kept = calls[record...].filter { $0.hasPrefix("pwrite64") }
    #expect((6...8).contains(kept.count))
  }

  @Test(
    "Killed at random moments, no session is counted twice, and none that was practised is lost")
  func random() throws {
    var random = SeededGenerator(seed: 6)
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    var finished = 0
    for _ in 1...(getenv("BREATHE_SOAK") == nil ? 12 : 100) {
      let sessions = try (1...2).map { _ in
        try PseudoTerminal(try person.launch([path, "--plain"]))
      }
      for session in sessions {
        let delay = Duration.milliseconds(Int.random(in: 0...2600, using: &random))
        _ = try? session.read(within: delay) { _ in false }
        try? session.send(signal: SIGKILL)
        if try session.wait() == .exited(0) { finished += 1 }
      }
    }
    #expect(try person.runProgram("journal", "verify").status == .exited(0))
    let entries = try person.journal
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(entries.filter { $0.outcome == "completed" }.count >= finished)
    #expect(records == [])
  }
}

extension Place {
  /// Whether a session that is there has a start record.
  fileprivate var hasRecord: Bool {
    switch self {
    case .selfCheck, .confirmation, .ratingBefore, .done: false
    case .leadIn, .pacing, .paused, .keys, .plain, .ratingAfter: true
    }
  }
}
