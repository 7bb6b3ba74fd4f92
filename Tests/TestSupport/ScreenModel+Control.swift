/// The control sequences that the model knows.
extension ScreenModel {
  mutating func perform(_ sequence: ScreenToken.Sequence) {
    let numbers = sequence.numbers
    switch (sequence.isPrivate, sequence.final) {
    case (true, "h"): for mode in numbers { set(mode) }
    case (true, "l"): for mode in numbers { reset(mode) }
    case (false, "H"): move(to: (numbers.count > 1 ? numbers[1] : 1) - 1, (numbers.first ?? 1) - 1)
    case (false, "C"): move(to: column + max(1, numbers.first ?? 1), row)
    case (false, "J") where numbers == [2]:
      // Erased cells take the background in force, which is none only without attributes.
      cells = Array(
        repeating: Cell([" "], attributes: attributes), count: columns * rows)
    case (false, "m"): render(numbers.isEmpty ? [0] : numbers)
    default: unknown.append("CSI \(sequence)")
    }
  }

  private mutating func move(to column: Int, _ row: Int) {
    self.column = min(max(0, column), columns - 1)
    self.row = min(max(0, row), rows - 1)
    wrapsNext = false
  }

  private mutating func render(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: attributes = []
      case 1, 2: attributes.append(number)
      case 38:
        // A colour: one of 256, or its red, green and blue.
        let parts = rest.first == 5 ? 2 : rest.first == 2 ? 4 : 0
        guard parts > 0, rest.count >= parts else {
          unknown.append("SGR \(numbers)")
          return
        }
        attributes += [number] + rest.prefix(parts)
        rest.removeFirst(parts)
      default: unknown.append("SGR \(number)")
      }
    }
  }

  private mutating func set(_ mode: Int) {
    guard [25, 1049, 2004, 2026].contains(mode) else {
      unknown.append("mode \(mode)")
      return
    }
    modes.insert(mode)
    if mode == 1049, firstScreen == nil {
      firstScreen = (cells, column, row)
      cells = Array(repeating: .blank, count: columns * rows)
    }
  }

  private mutating func reset(_ mode: Int) {
    guard [25, 1049, 2004, 2026].contains(mode) else {
      unknown.append("mode \(mode)")
      return
    }
    modes.remove(mode)
    if mode == 1049, let saved = firstScreen {
      (cells, column, row) = saved
      firstScreen = nil
    }
  }
}
