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
    let rows = text.split(separator: "\n").map { $0.split(separator: "|") }
    for name in `The sessions that ship`.names {
      let timeline = try `The sessions that ship`.session(name).timeline(RunOptions())
      // A visual may have the same name; its row has no length.
      let row = rows.first { $0.count == 3 && $0[0] == " `\(name)` " }
      let length = try #require(row, "\(name)").last
      #expect(length?.trimmingCharacters(in: .whitespaces) == timeline.planned.clockText)
    }
  }

  @Test func `shows a mistake as it is told`() throws {
    let file = "breathe: 1\nid: lunge\ntitle: Lunge\nsteps:\n  - hold: Lunge\n    for: thirty\n"
    let read = SessionFile(bytes: Array(file.utf8))
    let told = try #require(read.text.diagnostics.first)
    #expect(text.contains(told.text(file: "lunge.yaml", lines: read.text.lines, in: .en)))
  }

  @Test func `shows a summary as it is told`() throws {
    let file = try #require(try Document("README.md").blocks(in: "yaml").first)
    let session = try #require(`The documents`.check(file).session)
    let language = Language.en
    let told = language.summary(session, warnings: []) + "\n\n" + language.runQuestion
    #expect(text.contains("```\n\(told)\n```"))
  }

  @Test(arguments: ["bar-exhale-80x1-en", "wave-exhale-40x12-en", "stats-weeks-80-en"])
  func `shows what is to be seen as it is drawn`(picture: String) throws {
    let path = "\(Document.folder)/Tests/BreatheCoreTests/Golden/\(picture).txt"
    let drawn = String(decoding: try contents(of: path), as: UTF8.self)
    #expect(text.contains("```\n\(drawn)```") || text.contains("```\n\(drawn)\n```"))
  }
}
