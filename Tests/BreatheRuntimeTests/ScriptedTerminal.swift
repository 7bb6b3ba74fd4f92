import BreatheCore
import TestSupport

@testable import BreatheRuntime

/// A terminal in memory, which shows what is written to it.
final class ScriptedTerminal: Terminal {
  let size: Size
  var isBusy = false
  var isClosed = false
  /// How it is taken; nil while it is not.
  private(set) var mode: TerminalMode?
  private(set) var bytes: [UInt8] = []
  private(set) var screen: ScreenModel
  /// Where the lines begin that came after the screen was left.
  private var lines = 0

  init(size: Size = Size(columns: 80, rows: 24)) {
    self.size = size
    screen = ScreenModel(columns: size.columns, rows: size.rows, width: cellWidth)
  }

  func enter(_ mode: TerminalMode) {
    self.mode = mode
    if mode == .screen { show("\u{1B}[?1049h\u{1B}[?25l") }
  }

  func leave() {
    if mode == .screen {
      show("\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l")
      lines = bytes.count
    }
    mode = nil
  }

  func write(_ bytes: [UInt8]) {
    if mode != nil { show(bytes) }
  }

  private func show(_ text: String) {
    show(Array(text.utf8))
  }

  private func show(_ new: [UInt8]) {
    bytes += new
    // The terminal itself goes to the beginning of a line at a line feed.
    screen.apply(new.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
  }

  /// What is to be seen: the whole screen, or the lines that came after the first `offset` bytes.
  func picture(from offset: Int = 0) -> ScreenModel {
    guard mode != .screen else { return screen }
    var model = ScreenModel(columns: size.columns, rows: size.rows, width: cellWidth)
    model.apply(bytes[max(offset, lines)...].flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    return model
  }
}
