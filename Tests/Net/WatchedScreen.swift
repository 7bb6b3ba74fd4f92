import PseudoTerminal
import TestSupport

/// The screen of a terminal while its program runs, whose size may change.
struct WatchedScreen {
  private(set) var model: ScreenModel
  /// How many bytes of all that came are shown on it.
  private var shown = 0

  init(_ size: PseudoTerminal.Size) {
    model = Self.model(size)
  }

  mutating func apply(_ transcript: Transcript) {
    model.apply(transcript.bytes[shown...])
    shown = transcript.bytes.count
  }

  /// What is drawn from now on is for another size, and the whole of it is drawn.
  mutating func resize(_ size: PseudoTerminal.Size) {
    model = Self.model(size)
  }

  var text: String { model.text }

  /// The rows with a mark before each, and what colours and weights are among them.
  var rows: [String] {
    var rows: [String] = []
    var blanks = 0
    for line in model.lines {
      guard !line.isEmpty else {
        blanks += 1
        continue
      }
      if blanks > 0 { rows.append(blanks == 1 ? "|" : "| (\(blanks) blank rows)") }
      blanks = 0
      rows.append("| \(line)")
    }
    return rows + looks
  }

  /// What a person finds when all is over.
  static func left(_ transcript: Transcript, size: PseudoTerminal.Size) -> WatchedScreen {
    var screen = WatchedScreen(size)
    screen.apply(transcript)
    return screen
  }

  private var looks: [String] {
    var counts: [String: Int] = [:]
    for cell in model.seen where !cell.attributes.isEmpty && cell != .blank {
      counts[cell.attributes.map(String.init).joined(separator: ";"), default: 0] += 1
    }
    guard !counts.isEmpty else { return [] }
    let told = counts.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" }
    return ["look \(told.joined(separator: ", "))"]
  }

  private static func model(_ size: PseudoTerminal.Size) -> ScreenModel {
    ScreenModel(columns: size.columns, rows: size.rows) { $0.cells }
  }
}

extension Unicode.Scalar {
  /// How many cells of a terminal it takes, of those that are recorded.
  fileprivate var cells: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: 1
    }
  }
}
