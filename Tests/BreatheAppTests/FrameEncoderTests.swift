import BreatheCore
import BreatheSystem
import TestSupport
import Testing

@testable import BreatheApp

@Suite("Frames as bytes for a terminal")
struct FrameEncoderTests {
  private static let begin = "\u{1B}[?2026h"
  private static let end = "\u{1B}[?2026l"

  private static let depths = [ColorDepth.monochrome, .indexed, .direct]
  private static let colourless = Palette(.monochrome)

  @Test(
    "A terminal that gets the bytes shows exactly each frame", arguments: 1...30 as ClosedRange,
    depths)
  func property(seed: UInt64, depth: ColorDepth) {
    var frames = RandomFrames(seed: seed)
    var encoder = FrameEncoder(palette: Palette(depth))
    var screen = ScreenModel(frames.frame.size)
    for step in 1...150 {
      let frame = frames.next()
      if frame.size != Size(columns: screen.columns, rows: screen.rows) {
        screen = Self.afterResize(to: frame.size, seed: seed)
      }
      screen.apply(encoder.encode(frame))
      guard screen.seen == frame.cells.map({ ScreenModel.Cell($0, depth).seen }),
        screen.unknown.isEmpty,
        !screen.modes.contains(2026)
      else {
        Issue.record(
          """
          frame \(step) of seed \(seed) came out wrong, unknown \(screen.unknown):
          \(frame.text)
          shown as
          \(screen.lines.joined(separator: "\n"))
          """)
        return
      }
    }
  }

  /// After a resize nothing is certain: neither what is shown, nor the cursor, nor the style.
  private static func afterResize(to size: Size, seed: UInt64) -> ScreenModel {
    var screen = ScreenModel(size)
    screen.apply("\u{1B}[\(seed % 3)m\u{1B}[2Jwhatever was there before".utf8)
    return screen
  }

  @Test("Nothing is written when nothing has changed", arguments: 1...10 as ClosedRange)
  func unchanged(seed: UInt64) {
    var frames = RandomFrames(seed: seed)
    var encoder = FrameEncoder(palette: Self.colourless)
    for _ in 1...50 {
      let frame = frames.next()
      _ = encoder.encode(frame)
      #expect(encoder.encode(frame) == [])
    }
  }

  @Test("After forgetting, all of it is written again, in the same size too")
  func forget() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    frame.write("in", column: 3, row: 1, style: .strong, width: cellWidth)
    var encoder = FrameEncoder(palette: Self.colourless)
    let first = encoder.encode(frame)
    encoder.forget()
    #expect(encoder.encode(frame) == first)
    #expect(!first.isEmpty)
  }

  @Test("Only what is longer than 64 bytes is a synchronised update", arguments: 1...10)
  func synchronised(seed: UInt64) {
    var frames = RandomFrames(seed: seed)
    var encoder = FrameEncoder(palette: Self.colourless)
    var (long, short) = (0, 0)
    for _ in 1...200 {
      let text = String(decoding: encoder.encode(frames.next()), as: UTF8.self)
      guard !text.isEmpty else { continue }
      #expect(text.hasPrefix(Self.begin) == text.hasSuffix(Self.end))
      let isSynchronised = text.hasPrefix(Self.begin)
      let inner =
        isSynchronised ? text.dropFirst(Self.begin.count).dropLast(Self.end.count) : text[...]
      #expect(isSynchronised == (inner.utf8.count > 64))
      #expect(!inner.contains("2026"))
      if isSynchronised { long += 1 } else { short += 1 }
    }
    #expect(long > 0 && short > 0)
  }

  @Test("One changed cell takes a few bytes")
  func small() {
    var frame = Frame(size: Size(columns: 80, rows: 24))
    var encoder = FrameEncoder(palette: Self.colourless)
    _ = encoder.encode(frame)
    frame.write("3", column: 40, row: 12, width: cellWidth)
    #expect(encoder.encode(frame) == Array("\u{1B}[13;41H3".utf8))
    frame.write("2", column: 40, row: 12, width: cellWidth)
    #expect(encoder.encode(frame) == Array("\u{1B}[13;41H2".utf8))
  }

  @Test("A blank takes no style, and cells of one style are written together")
  func styles() {
    var frame = Frame(size: Size(columns: 20, rows: 2))
    for row in 0...1 {
      frame.write("aa", column: 0, row: row, style: .strong, width: cellWidth)
      frame.write("bb", column: 10, row: row, style: .faint, width: cellWidth)
    }
    var encoder = FrameEncoder(palette: Self.colourless)
    let text = String(decoding: encoder.encode(frame), as: UTF8.self)
    #expect(text.ranges(of: "[0;1m").count == 1)
    #expect(text.ranges(of: "[0;2m").count == 1)
    for row in 0...1 { frame.write("a b", column: 0, row: row, style: .faint, width: cellWidth) }
    let later = String(decoding: encoder.encode(frame), as: UTF8.self)
    #expect(later == "\u{1B}[1;1Ha b\u{1B}[2;1Ha b")
    for row in 0...1 { frame.write("    ", column: 0, row: row, width: cellWidth) }
    let last = String(decoding: encoder.encode(frame), as: UTF8.self)
    #expect(last == "\u{1B}[1;1H   \u{1B}[2;1H   ")
  }

  @Test("A screen without cells takes no cell", arguments: [(0, 0), (0, 5), (5, 0)])
  func noCells(columns: Int, rows: Int) {
    var encoder = FrameEncoder(palette: Self.colourless)
    let text = String(
      decoding: encoder.encode(Frame(size: Size(columns: columns, rows: rows))), as: UTF8.self)
    #expect(text == "\u{1B}[0m\u{1B}[2J")
  }
}
