import BreatheCore
import Foundation
import Testing

/// What the README shows is what the program reads.
@Suite struct `The README` {
  private static let text = try? String(
    contentsOf: URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md"), encoding: .utf8)

  /// The fenced blocks in a language, in order.
  private func blocks(in language: String) throws -> [String] {
    let parts = try #require(Self.text).components(separatedBy: "```\(language)\n").dropFirst()
    return parts.compactMap { $0.components(separatedBy: "\n```").first }
  }

  @Test func `shows session files that can be run`() throws {
    let files = try blocks(in: "yaml")
    #expect(!files.isEmpty)
    for file in files {
      let check = FileCheck(SessionFile(bytes: Array(file.utf8)), ids: []) { _ in nil }
      #expect(check.diagnostics == [])
      #expect(check.session != nil)
    }
  }

  @Test func `gives the lengths that the sessions have`() throws {
    let text = try #require(Self.text)
    for name in `The sessions that ship`.names {
      let timeline = try `The sessions that ship`.session(name).timeline(RunOptions())
      let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") }
      let length = try #require(row, "\(name)").split(separator: "|").last
      #expect(length?.trimmingCharacters(in: .whitespaces) == timeline.planned.clockText)
    }
  }

  @Test func `shows a mistake as it is told`() throws {
    let text = try #require(Self.text)
    let file = "breathe: 1\nid: lunge\ntitle: Lunge\nsteps:\n  - hold: Lunge\n    for: thirty\n"
    let read = SessionFile(bytes: Array(file.utf8))
    let told = try #require(read.diagnostics.first)
    #expect(text.contains(told.text(file: "lunge.yaml", lines: read.lines, in: .en)))
  }

  @Test func `shows a warning as it is told`() throws {
    let text = try #require(Self.text)
    let file = "breathe: 1\nid: box\ntitle: Box\nsteps:\n  - breathe: 4-4-4-4.5\n    cycles: 8\n"
    let read = SessionFile(bytes: Array(file.utf8))
    let told = try #require(FileCheck(read, ids: []) { _ in nil }.warnings.first)
    #expect(text.contains(told.text(file: "box.yaml", lines: read.lines, in: .en)))
  }
}
