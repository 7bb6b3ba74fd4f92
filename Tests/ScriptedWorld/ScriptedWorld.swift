import BreatheApp
import BreatheCore
import BreatheSystem
import BundledSessions
import FoundationEssentials
import PseudoTerminal

/// A world in memory; only its files are real, in a home of their own.
package struct ScriptedWorld: Sendable {
  package var environment: [String: String]
  /// Where relative paths begin.
  package var folder: String
  package var shipped = bundledSessions
  /// The wall clock.
  package var now: @Sendable () -> LocalTime
  package var machine = Machine(
    libraries: { "libraries of a test" }, terminalSize: { nil }, voices: { [] },
    soundDevices: { [] }, trySound: { _, _ in SoundTrial(problem: .missing, messages: []) })

  package init(
    environment: [String: String], folder: String, now: @escaping @Sendable () -> LocalTime
  ) {
    self.environment = environment
    self.folder = folder
    self.now = now
  }

  /// How the program ended, and what it printed.
  package struct Outcome {
    package var exit: Exit
    package var output: String
    package var errors: String

    /// As a shell would see it.
    package var status: ProcessStatus { exit.processStatus }
  }

  /// Runs the program without a terminal.
  package func run(_ arguments: [String]) -> Outcome {
    let (out, errors) = (RecordedOutput(), RecordedOutput())
    let seat = ScriptedPerson([], hasTerminal: false).seat
    let exit = App.run(in: world(arguments, out: out, errors: errors, seat: seat))
    return Outcome(exit: exit, output: out.text, errors: errors.text)
  }

  func world(
    _ arguments: [String], out: RecordedOutput, errors: RecordedOutput, seat: Seat
  ) -> World {
    World(
      arguments: arguments, environment: environment, folder: folder, out: out, errors: errors,
      shipped: shipped,
      now: now, makeID: { UUID().uuidString.lowercased() }, hasTerminal: { seat.terminal != nil },
      takeSeat: { _ in seat },
      catchSignals: { nil },
      machine: machine)
  }
}
