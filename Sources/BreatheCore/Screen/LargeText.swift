/// A short text in large letters, made of square dots.
struct LargeText {
  /// Cells that a dot takes: across and down. Two across look square.
  struct Scale {
    var across: Int
    var down: Int
  }

  /// Row by row, `#` for a dot.
  private let rows: [[Character]]

  /// Dots from the top of a letter to the line it stands on, and to the end of its tail.
  static let (height, heightWithTail) = (6, 7)

  /// Nil where a character has no large form.
  init?(_ text: String) {
    var rows = Array(repeating: [Character](), count: Self.heightWithTail)
    for character in text.lowercased() {
      guard let letter = letters[character] else { return nil }
      let columns = letter.map(\.count).max() ?? 0
      for row in rows.indices {
        if !rows[row].isEmpty { rows[row].append(" ") }
        let dots = row < letter.count ? Array(letter[row]) : []
        rows[row] += dots + Array(repeating: " ", count: columns - dots.count)
      }
    }
    self.rows = rows
  }

  /// Dots from its top to the end of its longest tail.
  var height: Int { rows[Self.height...].allSatisfy(\.isBlank) ? Self.height : Self.heightWithTail }

  /// Dots that it takes across.
  var columns: Int { rows[0].count }

  /// Draws it with its upper left corner at `column`, `row`. It must fit.
  func draw(
    column: Int, row: Int, _ scale: Scale, _ glyphs: Glyphs, style: Style, into frame: inout Frame
  ) {
    for (y, dots) in rows.enumerated() {
      for (x, dot) in dots.enumerated() where dot == "#" {
        for down in 0..<scale.down {
          for across in 0..<scale.across {
            let place = (
              column: column + x * scale.across + across, row: row + y * scale.down + down
            )
            frame[place.column, place.row] = Cell(glyphs.solid, style: style)
          }
        }
      }
    }
  }
}

extension [Character] {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " } }
}

private let letters: [Character: [String]] = [
  " ": ["  "],
  "a": ["", "", " ###", "#  #", "#  #", " ###"],
  "b": ["#", "#", "###", "#  #", "#  #", "###"],
  "c": ["", "", " ###", "#", "#", " ###"],
  "d": ["   #", "   #", " ###", "#  #", "#  #", " ###"],
  "e": ["", "", " ##", "####", "#", " ###"],
  "f": [" ##", "#", "###", "#", "#", "#"],
  "g": ["", "", " ###", "#  #", " ###", "   #", "###"],
  "h": ["#", "#", "###", "#  #", "#  #", "#  #"],
  "i": ["#", "", "#", "#", "#", "#"],
  "j": [" #", "", " #", " #", " #", " #", "#"],
  "k": ["#", "#", "#  #", "# #", "###", "#  #"],
  "l": ["#", "#", "#", "#", "#", "#"],
  "m": ["", "", "####", "# # #", "# # #", "# # #"],
  "n": ["", "", "###", "#  #", "#  #", "#  #"],
  "o": ["", "", " ##", "#  #", "#  #", " ##"],
  "p": ["", "", "###", "#  #", "#  #", "###", "#"],
  "q": ["", "", " ###", "#  #", "#  #", " ###", "   #"],
  "r": ["", "", "# #", "##", "#", "#"],
  "s": ["", "", " ###", "##", "  ##", "###"],
  "t": ["", " #", "###", " #", " #", "  #"],
  "u": ["", "", "#  #", "#  #", "#  #", " ###"],
  "v": ["", "", "#   #", "#   #", " # #", "  #"],
  "w": ["", "", "# # #", "# # #", "# # #", " # #"],
  "x": ["", "", "#  #", " ##", " ##", "#  #"],
  "y": ["", "", "#  #", "#  #", " ###", "   #", "###"],
  "z": ["", "", "####", "  #", " #", "####"],
  "0": [" ##", "#  #", "#  #", "#  #", "#  #", " ##"],
  "1": [" #", "##", " #", " #", " #", "###"],
  "2": [" ##", "#  #", "   #", "  #", " #", "####"],
  "3": ["###", "   #", " ##", "   #", "   #", "###"],
  "4": ["#  #", "#  #", "#  #", "####", "   #", "   #"],
  "5": ["####", "#", "###", "   #", "   #", "###"],
  "6": [" ##", "#", "###", "#  #", "#  #", " ##"],
  "7": ["####", "   #", "  #", "  #", " #", " #"],
  "8": [" ##", "#  #", " ##", "#  #", "#  #", " ##"],
  "9": [" ##", "#  #", "#  #", " ###", "   #", " ##"],
]
