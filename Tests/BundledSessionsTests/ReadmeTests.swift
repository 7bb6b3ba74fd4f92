import BreatheCore
import Foundation
import TestSupport
import Testing

/// What the README shows is what the program reads.
@Suite struct `The README` {
  private let text: String

  init() throws {
    text = try Document("README.md").text
  }

  @Test func `gives the lengths that the sessions have`() throws {
    for name in `The sessions that ship`.names {
      let timeline = try `The sessions that ship`.session(name).timeline(RunOptions())
      let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") }
      let length = try #require(row, "\(name)").split(separator: "|").last
      #expect(length?.trimmingCharacters(in: .whitespaces) == timeline.planned.clockText)
    }
  }

  @Test func `shows a mistake as it is told`() throws {
    let file = "breathe: 1\nid: lunge\ntitle: Lunge\nsteps:\n  - hold: Lunge\n    for: thirty\n"
    let read = SessionFile(bytes: Array(file.utf8))
    let told = try #require(read.diagnostics.first)
    #expect(text.contains(told.text(file: "lunge.yaml", lines: read.lines, in: .en)))
  }

  @Test func `shows a warning as it is told`() throws {
    let file = "breathe: 1\nid: box\ntitle: Box\nsteps:\n  - breathe: 4-4-4-4.5\n    cycles: 8\n"
    let read = SessionFile(bytes: Array(file.utf8))
    let told = try #require(FileCheck(read, ids: []) { _ in nil }.warnings.first)
    #expect(text.contains(told.text(file: "box.yaml", lines: read.lines, in: .en)))
  }
}
