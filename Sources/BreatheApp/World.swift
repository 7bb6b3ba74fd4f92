import BreatheCore
import BreatheSystem
import BundledSessions
import FoundationEssentials
import HandOutFiles

/// Everything outside the program that it may touch, as values.
package struct World {
  /// Without the name of the program.
  package var arguments: [String]
  package var environment: [String: String]
  /// Where relative paths of session files begin; the process's own folder if nil.
  package var folder: String?
  package var out: any Output
  package var errors: any Output
  /// The built-in sessions: the name of each file without `.yaml`, and its text.
  package var shipped: [(name: String, text: String)]
  /// The script and the style of a hand-out's page.
  package var page: (script: PageFile, style: PageFile)
  /// The wall clock, with the offset and the zone of this machine.
  package var now: () -> LocalTime
  /// Makes the id of an entry or a note: a UUID in small letters.
  package var makeID: () -> String
  /// Whether keys and screen are those of one terminal.
  package var hasTerminal: () -> Bool
  /// Returns the devices for a session whose clock goes so many times as fast. Signals are caught as
  /// long as they live.
  package var takeSeat: (_ speed: Double) -> Seat
  /// Catches the signals that end the program, for work that nobody watches.
  package var catchSignals: () -> Signals?
  package var machine: Machine

  package init(
    arguments: [String], environment: [String: String], folder: String?, out: any Output,
    errors: any Output, shipped: [(name: String, text: String)],
    page: (script: PageFile, style: PageFile) = World.page,
    now: @escaping () -> LocalTime, makeID: @escaping () -> String,
    hasTerminal: @escaping () -> Bool, takeSeat: @escaping (_ speed: Double) -> Seat,
    catchSignals: @escaping () -> Signals?, machine: Machine
  ) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.out = out
    self.errors = errors
    self.shipped = shipped
    self.page = page
    self.now = now
    self.makeID = makeID
    self.hasTerminal = hasTerminal
    self.takeSeat = takeSeat
    self.catchSignals = catchSignals
    self.machine = machine
  }

  /// The built-in script and style.
  package static var page: (script: PageFile, style: PageFile) {
    func file(_ name: String) -> PageFile {
      PageFile(handOutFiles.first { $0.name == name }?.text ?? "")
    }
    return (file("page.js"), file("page.css"))
  }

  /// The process and the machine that it runs on.
  package static func live() -> World {
    let environment = ProcessEnvironment.variables
    return World(
      arguments: ProcessEnvironment.arguments, environment: environment, folder: nil,
      out: SystemOutput.standard(), errors: SystemOutput.errors(),
      shipped: bundledSessions, now: { LocalTime.now(environment: environment) },
      makeID: { UUID().uuidString.lowercased() },
      hasTerminal: { SystemTerminal.isThere },
      takeSeat: { Seat.live(speed: $0, environment: environment) },
      catchSignals: { Signals() }, machine: .live(environment: environment))
  }
}
