import BreatheCore
import BundledSessions
import FoundationEssentials
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@testable import BreatheApp
@testable import BreatheSystem

/// Whole practices, from the questions to the line in the journal, in no time.
@Suite("A person before a session")
struct SessionDriverTests {
  private let home: TemporaryFolder
  private let environment: [String: String]
  private let out = RecordedOutput()
  private let errors = RecordedOutput()

  init() throws {
    home = try TemporaryFolder()
    _ = try AnsweredHome(home)
    environment = Launch.environment(home: home.path)
  }

  private func practice() -> Practice {
    let console = Console(
      locale: LocaleSettings(language: .en, charset: .utf8), out: out, errors: errors)
    let library = SessionLibrary(
      shipped: bundledSessions, added: AddedSessions(environment: environment))
    var practice = Practice(
      library: library, journal: JournalFile(environment: environment), console: console,
      environment: environment, options: RunOptions(), program: "0")
    practice.sound = nil
    practice.display = Display(isStill: true)
    return practice
  }

  private func world(_ person: ScriptedPerson) -> World {
    World(
      arguments: [], environment: environment, folder: nil, out: out, errors: errors,
      shipped: bundledSessions,
      now: { person.now }, makeID: person.makeID, hasTerminal: { true },
      takeSeat: { _ in person.seat }, catchSignals: { nil },
      machine: .live(environment: environment))
  }

  /// Runs `session` while the person does what the script says.
  private func run(
    _ session: String, _ acts: [Act], _ change: (inout Practice) -> Void = { _ in }
  ) throws -> (status: BreatheSystem.ExitStatus, person: ScriptedPerson) {
    var practice = practice()
    change(&practice)
    let person = ScriptedPerson(acts)
    let found = try practice.library.find(session)
    let status = practice.run(found, in: world(person)).status
    #expect(person.isDone)
    #expect(person.terminal.mode == nil, "the terminal is given back")
    return (status, person)
  }

  /// The keys of the entries of the journal.
  private var journal: [[String: Value]] {
    get throws {
      guard let bytes = try? contents(of: JournalFile(environment: environment).path) else {
        return []
      }
      return try bytes.split(separator: 0x0A).map {
        try JSONDecoder().decode([String: Value].self, from: Data($0))
      }
    }
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case number(Double)
    case ratings([String: Int])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .ratings(try container.decode([String: Int].self))
      }
    }
  }

  @Test("Goes through self-check, rating, session and rating to a line in the journal")
  func whole() throws {
    let (status, person) = try run(
      "low-lunge",
      [
        .press("n", when: "chest pain"), .press("n", when: "apply to you?"),
        .press("7", when: "How tense are you now?"), .press("1", when: "How much pain"),
        .press(.enter, when: "Enter = start"), .press("3", when: "How tense are you now?"),
        .press("2", when: "How much pain"),
      ]
    ) { $0.rates = true }
    #expect(status == .completed)
    #expect(person.clock.elapsed > .seconds(200), "a session of minutes went by")
    let entry = try #require(try journal.first)
    #expect(try journal.count == 1)
    #expect(entry["session"] == .text("low-lunge") && entry["outcome"] == .text("completed"))
    #expect(entry["active"] == entry["planned"])
    #expect(entry["before"] == .ratings(["tension": 7, "pain": 1]))
    #expect(entry["after"] == .ratings(["tension": 3, "pain": 2]))
    #expect(out.text.contains("Tension: 7 before, 3 after."))
  }

  @Test("Ends at a red flag, with whom to call and nothing in the journal")
  func redFlag() throws {
    let (status, person) = try run("low-lunge", [.press("y", when: "n = none of these")])
    #expect(status == .refusedForSafety)
    #expect(out.text.contains("Do not practise today. Call your doctor."))
    #expect(!person.terminal.screen.text.contains("chest pain"))
    #expect(try journal.isEmpty)
  }

  @Test("Takes quiet breathing instead, and the journal tells instead of what")
  func instead() throws {
    let (status, _) = try run(
      "low-lunge",
      [
        .press("n", when: "chest pain"), .press("y", when: "apply to you?"),
        .press("y", when: "Quiet breathing instead?"), .press(.right, when: "Enter = start"),
        .press("x", when: "any key = close"),
      ])
    #expect(status == .completed)
    #expect(try journal.map { $0["session"] } == [.text("belly-5min")])
    #expect(try journal.map { $0["instead-of"] } == [.text("low-lunge")])
  }

  @Test("Breathes first, and then stretches; each has its entry")
  func breatheFirst() throws {
    let (status, _) = try run(
      "low-lunge",
      [
        .press("n", when: "chest pain"), .press("b", when: "b = breathe first"),
        .press("y", when: "Begin?"),
        .press(.right, when: "Enter = start"), .press("x", when: "any key = close"),
        .press("y", when: "Five-minute belly breath: done."), .press(.right, when: "Enter = start"),
        .press("x", when: "any key = close"),
      ])
    #expect(status == .completed)
    #expect(try journal.map { $0["session"] } == [.text("belly-5min"), .text("low-lunge")])
    #expect(try journal.map { $0["instead-of"] } == [.text("low-lunge"), nil])
    #expect(try journal.map { $0["id"] } == [.text("entry-1"), .text("entry-2")])
    #expect(out.text.contains("Low lunge: done."))
    #expect(!out.text.contains("Five-minute belly breath"), "that was told before the stretch")
  }

  @Test("Never holds the breath, where the person has set that")
  func neverHolds() throws {
    let (status, _) = try run(
      "478",
      [
        .press(.right, when: "“4-7-8 breath”"), .press("x", when: "any key = close"),
      ]
    ) { $0.neverHolds = true }
    #expect(status == .completed)
    let entry = try #require(try journal.first)
    #expect(try journal.count == 1)
    #expect(entry["session"] == .text("long-exhale") && entry["instead-of"] == .text("478"))
    #expect(entry["id"] == .text("entry-1"))
    #expect(entry["start"] == .text("2026-11-18T17:46:40Z"))
    #expect(entry["offset"] == .number(3600) && entry["zone"] == .text("Europe/Amsterdam"))
  }

  @Test("Asks once for a file of someone else")
  func confirmed() throws {
    let path = try home.write(
      "breathe: 1\nid: mine\ntitle: Mine\nsteps:\n  - breathe: 4-6\n    cycles: 3\n",
      to: "mine.yaml")
    let declined = try run(path, [.press("n", when: "y = yes")])
    #expect(declined.status == .stopped)
    let session = [
      Act.press(.right, when: "Enter = start"), .press("x", when: "any key = close"),
    ]
    let first = try run(path, [.press("y", when: "y = yes")] + session)
    let second = try run(path, session)
    #expect(first.status == .completed && second.status == .completed)
    #expect(try journal.count == 2)
  }

  @Test("Hands out the entry when the journal can't be written")
  func unwritable() throws {
    let path = try home.write("", to: "file") + "/journal.jsonl"
    let (status, _) = try run("belly-5min", [.press(.right, when: "Enter = start")]) {
      $0.journal = JournalFile(path: path)
    }
    #expect(status == .notWritten)
    #expect(out.text.contains("Five-minute belly breath: done."))
    #expect(errors.text.contains(path) && errors.text.contains(#""id":"entry-1""#))
  }

  @Test("Leaves the session for the one without holds, and is stopped there")
  func withoutHolds() throws {
    let (status, person) = try run(
      "478",
      [
        .press("h", when: "h = without"), .press(.right, when: "Long exhale"),
        .press("q", when: "breath 2 of"),
      ])
    #expect(status == .stopped)
    #expect(person.clock.elapsed < .seconds(20))
    #expect(try journal.map { $0["session"] } == [.text("long-exhale")])
    #expect(try journal.map { $0["outcome"] } == [.text("stopped")])
  }

  @Test("Finds the session paused after Ctrl-Z, and the time away is not practised")
  func putAside() throws {
    let (status, _) = try run(
      "478",
      [
        .press(.right, when: "Enter = start"),
        Act(text: "breath 2 of 4", delay: .zero, event: .suspending),
        Act(text: "", delay: .seconds(3600), event: .resumed),
        .press(" ", when: "Paused while you were away."), .press("x", when: "any key = close"),
      ])
    #expect(status == .completed)
    let entry = try #require(try journal.first)
    #expect(entry["active"] == .number(76))
    #expect(entry["paused"] == .number(3601))
  }

  @Test("Ends by the signal that ends it, with the entry kept", arguments: [SIGTERM, SIGHUP])
  func signal(_ number: Int32) throws {
    let practice = practice()
    let person = ScriptedPerson([
      .press(.right, when: "Enter = start"),
      Act(text: "breath 2 of 4", delay: .zero, event: .ended(by: number)),
    ])
    let found = try practice.library.find("478")
    let result = SessionDriver(practice: practice, world: world(person), seat: person.seat)
      .run(found)
    #expect(result.signal == number && result.status == .stopped)
    #expect(try journal.map { $0["outcome"] } == [.text("stopped")])
  }
}
