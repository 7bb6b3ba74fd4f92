import BreatheCore
import BreatheSystem
import Synchronization
import TestSupport

/// A terminal in memory, which shows what is written to it and what is printed.
package final class ScriptedTerminal: Terminal, Sendable {
  private let state: Mutex<State>

  private struct State {
    var size: Size
    var isBusy = false
    var isClosed = false
    var mode: TerminalMode?
    var bytes: [UInt8] = []
    var screen: ScreenModel
    /// Where the lines begin that came after the screen was left.
    var lines = 0

    mutating func show(_ new: some Sequence<UInt8>) {
      bytes += new
      screen.apply(new.asShown)
    }
  }

  package init(size: Size = Size(columns: 80, rows: 24)) {
    let screen = ScreenModel(columns: size.columns, rows: size.rows, width: cellWidth)
    state = Mutex(State(size: size, screen: screen))
  }

  package var size: Size {
    get { state.withLock(\.size) }
    set { state.withLock { $0.size = newValue } }
  }

  package var isBusy: Bool {
    get { state.withLock(\.isBusy) }
    set { state.withLock { $0.isBusy = newValue } }
  }

  package var isClosed: Bool {
    get { state.withLock(\.isClosed) }
    set { state.withLock { $0.isClosed = newValue } }
  }

  /// How it is taken; nil while it is not.
  package var mode: TerminalMode? { state.withLock(\.mode) }
  package var bytes: [UInt8] { state.withLock(\.bytes) }
  package var screen: ScreenModel { state.withLock(\.screen) }

  package func enter(_ mode: TerminalMode) {
    state.withLock {
      $0.mode = mode
      if mode == .screen { $0.show(SystemTerminal.enterBytes) }
    }
  }

  package func leave() {
    state.withLock {
      if $0.mode == .screen {
        $0.show(SystemTerminal.leaveBytes)
        $0.lines = $0.bytes.count
      }
      $0.mode = nil
    }
  }

  package func write(_ bytes: [UInt8]) {
    state.withLock { if $0.mode != nil { $0.show(bytes) } }
  }

  /// Shows what a program prints, whether the terminal is taken or not.
  package func print(_ bytes: [UInt8]) {
    state.withLock { $0.show(bytes) }
  }

  /// What is to be seen: the whole screen, or the lines that came after the first `offset` bytes.
  package func picture(from offset: Int = 0) -> ScreenModel {
    state.withLock { state in
      guard state.mode != .screen else { return state.screen }
      var model = ScreenModel(
        columns: state.size.columns, rows: state.size.rows, width: cellWidth)
      model.apply(state.bytes[max(offset, state.lines)...].asShown)
      return model
    }
  }
}

extension Sequence<UInt8> {
  /// The terminal itself goes to the beginning of a line at a line feed.
  var asShown: [UInt8] { flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
}
