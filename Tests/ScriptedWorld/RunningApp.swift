import BreatheApp
import BreatheCore
import BreatheSystem
import Foundation
import PseudoTerminal
import Synchronization

/// The program in this process, at a terminal in memory, driven by a test as a person at the keyboard
/// does. Time goes by only while the test waits for something, and takes none.
///
/// The program has a thread of its own; either it or the test goes on, never both.
package final class RunningApp {
  private let link: Link

  package init(_ arguments: [String], in scripted: ScriptedWorld, size: PseudoTerminal.Size) throws
  {
    let link = Link(size: Size(columns: size.columns, rows: size.rows))
    self.link = link
    let thread = Thread {
      let seat = Seat(clock: link.clock, terminal: link.terminal, input: LinkedInput(link))
      let out = RecordedOutput(terminal: link.terminal)
      let world = scripted.world(arguments, out: out, errors: out, seat: seat)
      link.end(App.run(in: world))
    }
    thread.start()
    try link.awaitStop()
  }

  deinit {
    link.abandon()
  }

  /// All that came on the terminal so far.
  package var screen: Transcript { link.transcript }
  /// How many bytes had come on the terminal when something was last typed.
  package var lastSent: Int { link.state.withLock(\.lastSent) }
  /// What was typed last.
  package var lastKeys: String { link.state.withLock(\.lastKeys) }
  /// How the terminal is taken; nil while it is not.
  package var mode: TerminalMode? { link.terminal.mode }
  /// The session's time since the program was started.
  package var elapsed: Duration { link.clock.elapsed }

  /// Types; the bytes of one text are read at once.
  package func send(_ text: String) throws {
    let sent = screen.bytes.count
    link.state.withLock { state in
      state.lastSent = sent
      state.lastKeys = text
      state.events += state.decoder.decode(Array(text.utf8)).flatMap(\.events)
      state.patience = state.decoder.wait.map { link.clock.now.awake + $0 }
    }
    try link.go()
  }

  /// Sends a signal that ends the program.
  package func send(signal: Int32) throws {
    try happen(.ended(by: signal))
  }

  package func resize(_ size: PseudoTerminal.Size) throws {
    link.terminal.size = Size(columns: size.columns, rows: size.rows)
    try happen(.resized)
  }

  private func happen(_ event: InputEvent) throws {
    link.state.withLock { $0.events.append(event) }
    try link.go()
  }

  /// No test's session is longer.
  private static let longest = Duration.seconds(600)

  /// Lets time go by until all that has come on the terminal fulfils `predicate`; throws `Unmet` if it
  /// has not by the end of any session, or can't any more. `patience` is for programs that take time.
  package func read(
    within patience: Duration = .patience, until predicate: (Transcript) throws -> Bool
  ) throws {
    let limit = max(patience, Self.longest)
    let end = link.clock.now.awake + limit
    while try !predicate(screen) {
      if let exit = link.exit { throw unmet(.ended(exit.processStatus)) }
      guard let deadline = link.deadline, deadline <= end else {
        throw unmet(.timedOut(after: limit))
      }
      try link.pass(to: deadline)
    }
  }

  /// Lets this much time go by, whatever comes.
  package func watch(for time: Duration) throws {
    let end = link.clock.now.awake + time
    while link.exit == nil, let deadline = link.deadline, deadline <= end {
      try link.pass(to: deadline)
    }
    link.clock.move(to: end)
  }

  /// Lets time go by until the program ends.
  package func wait() throws -> ProcessStatus {
    while link.exit == nil {
      guard let deadline = link.deadline else { throw unmet(.timedOut(after: .zero)) }
      try link.pass(to: deadline)
    }
    return link.exit?.processStatus ?? .exited(0)
  }

  private func unmet(_ reason: Unmet.Reason) -> Unmet {
    Unmet(expectation: "output or end", reason: reason, output: screen.text)
  }
}

extension Exit {
  /// As a shell would see it.
  package var processStatus: ProcessStatus {
    signal.map { .signalled($0) } ?? .exited(status.rawValue)
  }
}

extension KeyDecoder.Typed {
  /// What the terminal's input makes of it.
  fileprivate var events: [InputEvent] {
    switch self {
    case .text(let text): [.text(text)]
    case .key(.control("z")): [.suspending, .resumed]
    case .key(.control("\\")): [.ended(by: SIGQUIT)]
    case .key(let key): [.key(key)]
    }
  }
}

/// What the threads of the program and of the test share.
private final class Link: Sendable {
  struct State {
    var decoder = KeyDecoder(patience: KeyDecoder.patience(environment: [:]))
    /// Until when what has begun may go on.
    var patience: Duration?
    var events: [InputEvent] = []
    /// Until when the program waits; nil for as long as it takes.
    var deadline: Duration?
    var exit: Exit?
    var isAbandoned = false
    var transcript = Transcript([])
    var lastSent = 0
    var lastKeys = ""
  }

  let state = Mutex(State())
  let terminal: ScriptedTerminal
  let clock = ManualClock()
  private let stops = DispatchSemaphore(value: 0)
  private let goes = DispatchSemaphore(value: 0)

  init(size: Size) {
    terminal = ScriptedTerminal(size: size)
  }

  var exit: Exit? { state.withLock(\.exit) }
  var deadline: Duration? { state.withLock(\.deadline) }
  var transcript: Transcript { state.withLock(\.transcript) }

  /// The test: lets the program go on until it waits again, or has ended.
  func go() throws {
    guard exit == nil else { return }
    goes.signal()
    try awaitStop()
  }

  /// The test: the same, at a later time.
  func pass(to time: Duration) throws {
    clock.move(to: time)
    try go()
  }

  /// The test: waits until the program waits, or has ended.
  func awaitStop() throws {
    let patience = Duration.patience
    let limit = DispatchTime.now() + .seconds(Int(patience.components.seconds))
    guard stops.wait(timeout: limit) == .success else {
      throw Unmet(
        expectation: "a wait, or the end,", reason: .timedOut(after: patience),
        output: transcript.text)
    }
    let shown = Transcript(terminal.bytes.asShown)
    state.withLock { $0.transcript = shown }
  }

  /// The test is over, wherever the program is: ends it, before its home is gone.
  func abandon() {
    guard exit == nil else { return }
    state.withLock { $0.isAbandoned = true }
    goes.signal()
    _ = stops.wait(timeout: .now() + 10)
  }

  /// The program: waits for the next event.
  func next(until deadline: Duration?) -> InputEvent {
    while true {
      let event = state.withLock { state -> InputEvent? in
        if state.isAbandoned { return .ended(by: SIGHUP) }
        if let patience = state.patience, clock.now.awake >= patience {
          state.patience = nil
          state.events += state.decoder.giveUp().flatMap(\.events)
        }
        return state.events.isEmpty ? nil : state.events.removeFirst()
      }
      if let event { return event }
      if let deadline, clock.now.awake >= deadline { return .deadline }
      state.withLock { $0.deadline = [deadline, $0.patience].compactMap(\.self).min() }
      stops.signal()
      goes.wait()
    }
  }

  /// The program: has ended.
  func end(_ exit: Exit) {
    state.withLock { $0.exit = exit }
    stops.signal()
  }
}

/// The keys of the program in memory.
private final class LinkedInput: SessionInput {
  private let link: Link
  private(set) var lastKey: (key: Key, time: Duration)?
  init(_ link: Link) {
    self.link = link
    lastKey = (.enter, link.clock.now.awake)
  }

  func next(until deadline: Duration?) -> InputEvent {
    let event = link.next(until: deadline)
    if case .key(let key) = event { lastKey = (key, link.clock.now.awake) }
    return event
  }

  func lateEnd() -> Int32? { nil }

  func alsoWaits(for wakeUp: WakeUp?) {}
}
