import BreatheApp
import BreatheCore
import BreatheSystem
import FoundationEssentials
import Glibc
import PseudoTerminal
import ScriptedWorld
import Synchronization
import TestSupport
import Testing

/// Someone with an account of their own and breathe on their computer, who has read and answered what
/// is asked only once; else new until they practise.
struct Person {
  let home: TemporaryFolder
  var environment: [String: String]
  /// The wall clock of what runs in this process.
  var now: @Sendable () -> LocalTime
  private let runs = Runs()
  private let answered: AnsweredHome?

  /// Whoever is new has read and answered nothing.
  init(isNew: Bool = false) throws {
    home = try TemporaryFolder()
    answered = isNew ? nil : try AnsweredHome(home)
    environment = Launch.environment(home: home.path)
    now = { [runs] in
      var now = LocalTime.now(environment: [:])
      now.seconds += runs.count
      return now
    }
  }

  func launch(_ arguments: [String]) throws -> Launch {
    Launch(
      try Tool.breathe, arguments, environment: environment, folder: home.path)
  }

  /// Starts `breathe` in a terminal.
  func start(
    _ arguments: String..., size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    try PseudoTerminal(try launch(arguments), size: size)
  }

  /// Starts `breathe` in this process, at a terminal in memory.
  func sit(
    _ arguments: String..., size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> RunningApp {
    try sit(arguments, size: size)
  }

  func sit(
    _ arguments: [String], size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) throws -> RunningApp {
    try RunningApp(arguments, in: world, size: size)
  }

  /// Starts a session and says whether `text` is on what is shown first; then stops it.
  func sees(_ text: String, first arguments: [String]) throws -> Bool {
    let terminal = try sit(arguments)
    try terminal.see("q = stop")
    let isShown = terminal.screen.contains(text)
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    return isShown
  }

  /// Runs `breathe` in this process, without a terminal and in no time.
  func run(_ arguments: String...) throws -> ScriptedWorld.Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> ScriptedWorld.Outcome {
    world.run(arguments)
  }

  private var world: ScriptedWorld {
    runs.add()
    return ScriptedWorld(environment: environment, folder: home.path, now: now)
  }

  /// Runs the built program to its end without a terminal.
  func runProgram(_ arguments: String...) throws -> RunResult {
    try launch(arguments).run()
  }

  /// Starts `breathe` in a terminal where `keys` were typed before.
  func typeAhead(_ keys: String, before arguments: [String]) throws -> PseudoTerminal {
    var launch = try launch(arguments)
    launch.arguments = ["-c", "read -r ready; exec \"$0\" \"$@\"", launch.executable] + arguments
    launch.executable = "/bin/sh"
    let terminal = try PseudoTerminal(launch)
    try terminal.send("\n" + keys)
    return terminal
  }

  /// `breathe` as someone who may not read and write everything, whoever runs the tests.
  func launchWithoutPrivileges(_ arguments: [String]) throws -> Launch {
    var launch = try launch(arguments)
    guard geteuid() == 0 else { return launch }
    launch.arguments = ["--bounding-set=-all", launch.executable] + arguments
    launch.executable = try Tool.path(of: "setpriv")
    return launch
  }

  /// Writes a session file that this person has said yes to before. Answers its path.
  @discardableResult
  func trusted(_ text: String, to name: String) throws -> String {
    try trust(text)
    return try home.write(text, to: name)
  }

  /// Adds a session, without asking what stands in it.
  func add(_ text: String, as id: String) throws {
    try AddedSessions(environment: environment).add(id, Array(text.utf8))
    try trust(text)
  }

  private func trust(_ text: String) throws {
    ConfirmedFiles(environment: environment).add(sha256(text.utf8))
    try answerHolds(of: text)
  }

  /// Says that nothing speaks against holding their breath in the session with this text.
  func answerHolds(of text: String) throws {
    try answered?.answer(text.utf8)
  }

  /// The names of what is in their home, beside what everyone leaves there who has answered.
  var files: [String] {
    let isPlain = names(in: home.path + "/state/breathe") == AnsweredHome.names
    return names(in: home.path).filter { $0 != "state" || answered == nil || !isPlain }
  }

  /// Where the sessions lie that this person added.
  var addedFolder: String { home.path + "/data/breathe/sessions" }

  var addedIDs: [String] { AddedSessions(environment: environment).ids }

  /// What stands in the file of a session that was added.
  func addedText(_ id: String) throws -> String {
    String(decoding: try contents(of: "\(addedFolder)/\(id).yaml"), as: UTF8.self)
  }

  /// Goes through a short session of their own, to its end.
  func practise() throws {
    let path = try trusted(SessionTexts.short, to: "short.yaml")
    #expect(try run(path).status == .exited(0))
  }

  var journalPath: String { home.path + "/data/breathe/journal.jsonl" }

  /// The lines of the journal; none where there is no journal.
  var journal: [JournalLine] {
    get throws {
      guard let bytes = try? contents(of: journalPath) else { return [] }
      return try bytes.split(separator: UInt8(ascii: "\n")).map { try JournalLine($0) }
    }
  }

  /// The terminal's settings as a person finds them.
  static let untouchedSettings = Result { try PseudoTerminal(Launch("cat")).settings() }
}

/// How often the program has run in this process: each run begins a second later than the last, though
/// all of them may take none.
private final class Runs: Sendable {
  private let all = Atomic(0)

  var count: Int { all.load(ordering: .relaxed) }

  func add() {
    all.add(1, ordering: .relaxed)
  }
}

/// What the public format says of a line, read without breathe's own reader.
struct JournalLine: Decodable, Equatable {
  var v: Int
  var kind: String
  var id: String
  var session: String
  var title: String
  var start: String
  var offset: Int
  var zone: String?
  var planned: Double
  var active: Double
  var paused: Double
  var outcome: String
  var cycles: Int
  var before: [String: Int]?
  var after: [String: Int]?
  var insteadOf: String?

  enum CodingKeys: String, CodingKey {
    case v, kind, id, session, title, start, offset, zone, planned, active, paused, outcome, cycles
    case before, after
    case insteadOf = "instead-of"
  }

  init(_ line: some Collection<UInt8>) throws {
    self = try JSONDecoder().decode(JournalLine.self, from: Data(line))
  }
}
