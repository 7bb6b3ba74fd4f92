import Glibc
import Testing

@testable import BreatheCore

@Suite struct `A loop` {
  /// Phases of shipped patterns and of any others, from one side to seven.
  private static let patterns: [[Double]] = {
    var generator = SplitMix64(seed: 70)
    let random = (0..<200).map { _ in
      (0..<generator.int(1...7)).map { _ in Double(generator.int(1...40)) / 4 }
    }
    return [
      [4, 7, 8], [4, 4, 4, 4], [4, 6], [5.5, 5.5], [3, 1, 6], [4, 16, 8], [4, 4, 6, 2],
    ] + random
  }()

  @Test func `has a side for each length, in proportion`() {
    for lengths in Self.patterns {
      let loop = Loop(lengths).fitted(width: 20, height: 16)
      #expect(loop.sides == lengths.count)
      let whole = lengths.indices.map(loop.length).reduce(0, +)
      for (side, length) in lengths.enumerated() {
        #expect(abs(loop.length(side) / whole - length / lengths.reduce(0, +)) < 1e-6)
        // What it tells is what is gone along it.
        let places = (0...400).map { loop.place(side, Double($0) / 400) }
        let gone = zip(places, places.dropFirst()).map { hypot($1.x - $0.x, $1.y - $0.y) }
        #expect(abs(gone.reduce(0, +) - loop.length(side)) < 0.01)
      }
    }
  }

  @Test func `is closed, and gone round clockwise from a side that rises`() {
    for lengths in Self.patterns {
      let loop = Loop(lengths).fitted(width: 20, height: 16)
      var area = 0.0
      for side in 0..<loop.sides {
        let (end, next) = (loop.place(side, 1), loop.place((side + 1) % loop.sides, 0))
        #expect(hypot(end.x - next.x, end.y - next.y) < 1e-6)
        for step in 0..<20 {
          let from = loop.place(side, Double(step) / 20)
          let to = loop.place(side, Double(step + 1) / 20)
          area += from.x * to.y - to.x * from.y
        }
      }
      #expect(area > 0)
      #expect(loop.place(0, 0.5).y < loop.place(0, 0.45).y)
    }
  }

  @Test func `is as large as fits`() {
    for lengths in Self.patterns {
      let loop = Loop(lengths).fitted(width: 20, height: 16)
      let places = (0..<loop.sides).flatMap { side in
        (0...50).map { loop.place(side, Double($0) / 50) }
      }
      let (xs, ys) = (places.map(\.x), places.map(\.y))
      let width = (xs.max() ?? 0) - (xs.min() ?? 0)
      let height = (ys.max() ?? 0) - (ys.min() ?? 0)
      #expect(width < 20.1 && height < 16.1)
      #expect(width > 19.9 || height > 15.9)
      #expect(xs.allSatisfy { abs($0) < 10.1 } && ys.allSatisfy { abs($0) < 8.1 })
    }
  }

  @Test func `of four like lengths is a square that stands on a side`() {
    let loop = Loop([4, 4, 4, 4]).fitted(width: 10, height: 10)
    let corners = (0..<4).map { loop.place($0, 0) }
    for (corner, (x, y)) in zip(corners, [(-5.0, 5.0), (-5, -5), (5, -5), (5, 5)]) {
      #expect(abs(corner.x - x) < 1e-6 && abs(corner.y - y) < 1e-6)
    }
  }
}
