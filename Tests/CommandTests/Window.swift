import BreatheRuntime
import Glibc
import PseudoTerminal
import TestSupport
import Testing

extension PseudoTerminal {
  /// What is to be seen after the bytes from `offset` on.
  func picture(
    from offset: Int = 0, size: Size = Size(columns: 80, rows: 24)
  ) -> ScreenModel {
    var model = ScreenModel(columns: size.columns, rows: size.rows, width: cellWidth)
    model.apply(screen.bytes[offset...])
    return model
  }

  /// Reads until `text` is to be seen, on however many lines.
  func see(
    _ text: String, from offset: Int = 0, size: Size = Size(columns: 80, rows: 24),
    within limit: Duration = .patience
  ) throws {
    do {
      try read(within: limit) { _ in picture(from: offset, size: size).text.contains(text) }
    } catch var unmet as Unmet {
      unmet.expectation = "“\(text)”"
      unmet.output = picture(from: offset, size: size).text
      throw unmet
    }
  }

  /// Waits until a session has gone through, and closes what it says of that.
  func finish(size: Size = Size(columns: 80, rows: 24)) throws -> ProcessStatus {
    try read { _ in
      let text = picture(size: size).text
      return text.contains("any key = close") || text.contains("elke toets = sluiten")
    }
    try send("\r")
    return try wait()
  }

  /// Reads for this long, whatever comes.
  func watch(for time: Duration) throws {
    do {
      try read(within: time) { _ in false }
    } catch let unmet as Unmet where unmet.reason == .timedOut(after: time) {
      // As it should be.
    }
  }

  /// Checks that the terminal is as it was found: its settings, its cursor, its first screen, which
  /// a self-check does not leave.
  func expectRestored(
    at place: Place = .pacing, size: Size = Size(columns: 80, rows: 24),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let untouched = try Person.untouchedSettings.get()
    #expect(try settings() == untouched, sourceLocation: sourceLocation)
    let picture = picture(size: size)
    #expect(picture.modes == [25], sourceLocation: sourceLocation)
    #expect(picture.unknown == [], sourceLocation: sourceLocation)
    let leavesScreen = screen.contains("\u{1B}[?25h") && screen.contains("\u{1B}[?1049l")
    #expect(leavesScreen == (place.takesScreen), sourceLocation: sourceLocation)
  }
}
