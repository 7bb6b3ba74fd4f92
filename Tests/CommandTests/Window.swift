import BreatheSystem
import Glibc
import PseudoTerminal
import TestSupport
import Testing

extension WatchedTerminal {
  /// What is to be seen after the bytes from `offset` on.
  func picture(
    from offset: Int = 0, size: PseudoTerminal.Size = .init(columns: 80, rows: 24)
  ) -> ScreenModel {
    var model = ScreenModel(columns: size.columns, rows: size.rows, width: cellWidth)
    model.apply(screen.bytes[offset...])
    return model
  }

  /// Reads until `text` is to be seen, on however many lines: now, or at any moment from now on, however
  /// short, and however much else comes with it.
  func see(
    _ text: String, from offset: Int = 0, size: PseudoTerminal.Size = .init(columns: 80, rows: 24),
    within limit: Duration = .patience
  ) throws {
    try see(anyOf: [text], from: offset, size: size, within: limit)
  }

  /// The same, of one of several texts.
  func see(
    anyOf texts: [String], from offset: Int = 0,
    size: PseudoTerminal.Size = .init(columns: 80, rows: 24),
    within limit: Duration = .patience
  ) throws {
    var model = picture(from: offset, size: size)
    var shown = max(offset, screen.bytes.count)
    var isSeen = model.shows(anyOf: texts)
    do {
      try read(within: limit) { transcript in
        while !isSeen, shown < transcript.bytes.count {
          // Where much has come at once, what came and went in it is not missed.
          let next = transcript.bytes[shown...].dropFirst(512).firstIndex(of: 0x1B)
          let end = next ?? transcript.bytes.count
          model.apply(transcript.bytes[shown..<end])
          shown = end
          isSeen = model.shows(anyOf: texts)
        }
        return isSeen
      }
    } catch var unmet as Unmet {
      unmet.expectation = "\(texts)"
      unmet.output = picture(from: offset, size: size).text
      throw unmet
    }
  }

  /// Reads until `text` has come, at the byte `offset` or later.
  func read(until text: String, from offset: Int = 0) throws {
    try read(within: .patience) { $0.firstOccurrence(of: text, from: offset) != nil }
  }

  /// Answers questions one after the other, each when its keys are on the screen: from then on, keys
  /// count.
  func answer(_ answers: [String]) throws {
    for answer in answers {
      try read(within: .patience) { transcript in
        let ends = QuestionRow.ends.filter {
          transcript.firstOccurrence(of: $0, from: lastSent) != nil
        }
        let text = ends.isEmpty ? "" : picture().text
        return ends.contains { text.hasSuffix($0) }
      }
      // The key pressed last may be held down: it counts a second after the text was shown.
      if answer == lastKeys || answer == "\r" { try watch(for: .seconds(1)) }
      try send(answer)
    }
  }

  func answer(_ answers: String...) throws {
    try answer(answers)
  }

  /// Waits until a session has gone through, and closes what it says of that.
  func finish(size: PseudoTerminal.Size = .init(columns: 80, rows: 24)) throws -> ProcessStatus {
    try see(anyOf: ["any key = close", "elke toets = sluiten"], size: size)
    try send("\r")
    return try wait()
  }

  /// Checks that the terminal is as it was found: its settings, its cursor, its first screen, which
  /// plain lines do not leave.
  func expectRestored(
    at place: Place = .pacing, size: PseudoTerminal.Size = .init(columns: 80, rows: 24),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expectGivenBack(sourceLocation: sourceLocation)
    let picture = picture(size: size)
    #expect(picture.modes == [25], sourceLocation: sourceLocation)
    #expect(picture.unknown == [], sourceLocation: sourceLocation)
    let leavesScreen = screen.contains("\u{1B}[?25h") && screen.contains("\u{1B}[?1049l")
    #expect(leavesScreen == (place.takesScreen), sourceLocation: sourceLocation)
  }
}
