import BreatheCore
import BundledSessions
import Foundation
import Testing

@Suite struct `The sessions that ship` {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "sessions")

  static let names = bundledSessions.map(\.name)

  private static func file(_ name: String) -> SessionFile? {
    let found = bundledSessions.first { $0.name == name }
    return found.map { SessionFile(bytes: Array($0.text.utf8)) }
  }

  private static func check(_ name: String) throws -> FileCheck {
    let found = try #require(file(name))
    return FileCheck(found, ids: names) { file($0)?.session }
  }

  /// The session with what it includes.
  static func session(_ name: String) throws -> Session {
    try #require(try check(name).session)
  }

  @Test func `are the files of the folder, byte for byte`() throws {
    let files = try FileManager.default
      .contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    #expect(Self.names == files.map { $0.deletingPathExtension().lastPathComponent })
    #expect(Self.names.count >= 34)
    for (bundled, file) in zip(bundledSessions, files) {
      #expect(Data(bundled.text.utf8) == (try Data(contentsOf: file)))
    }
  }

  @Test(arguments: names) func `are read without a mistake or a warning`(name: String) throws {
    #expect(try Self.check(name).text.diagnostics == [])
  }

  @Test(arguments: names) func `are named after their ids`(name: String) throws {
    #expect(try Self.session(name).id == name)
    #expect(!SessionFile.reservedIDs.contains(name))
    #expect(Pattern(short: name) == nil)
  }

  @Test(arguments: names) func `have every text in both languages`(name: String) throws {
    let session = try Self.session(name)
    let texts = session.texts
    #expect(texts.count >= 4)
    for text in texts {
      #expect(text.isIn(.en) && text.isIn(.nl))
      let (en, nl) = (text.text(in: .en), text.text(in: .nl))
      // One exercise has the same name in both.
      #expect(en != nl || en == "Dead bug")
    }
    #expect(session.about != nil && session.posture != nil && session.settle != nil)
  }

  @Test(arguments: names) func `may run at every level and pace`(name: String) throws {
    let session = try Self.session(name)
    for level in Level.allCases {
      for pace in [0.5, 0.75, 0.9, 1] {
        let timeline = try session.timeline(RunOptions(level: level, pace: pace))
        #expect(timeline.refusals == [])
        #expect(timeline.longestRowOf478 <= Timeline.firstMonthLimitOf478)
      }
    }
  }

  @Test(arguments: names) func `is known to have breaths of 4-7-8 where it has`(
    name: String
  ) throws {
    let timeline = try Self.session(name).timeline(RunOptions())
    #expect(Session.shippedWith478.contains(name) == (timeline.longestRowOf478 > 0))
  }

  @Test(arguments: names) func `name a version without holds that ships and holds none`(
    name: String
  ) throws {
    let session = try Self.session(name)
    for level in Level.allCases {
      let options = RunOptions(level: level)
      let holdsBreath = try session.timeline(options).holdsBreath
      let isReplaced = try session.isReplacedByParts {
        try Self.session($0).timeline(options).holdsBreath
      }
      #expect(!holdsBreath || isReplaced || session.withoutHolds != nil)
      guard let other = session.withoutHolds else { continue }
      #expect(try Self.session(other).timeline(options).holdsBreath == false)
    }
  }

  @Test(arguments: names) func `declare the cautions that they need`(name: String) throws {
    let session = try Self.session(name)
    let timeline = try session.timeline(RunOptions())
    #expect(session.cautions(for: timeline) == session.cautions)
    let openings: [Caution] = [.id(.general), .id(.standing), .id(.walking), .id(.kneeling)]
    #expect(session.cautions.contains(where: openings.contains))
  }

  @Test func `hold what is offered instead of a stretch`() throws {
    let session = try Self.session(SelfCheck.replacement)
    #expect(session.selfCheck(isShipped: true) == nil)
    #expect(try session.timeline(RunOptions()).holdsBreath == false)
  }
}

extension Session {
  /// Holds the breath only in sessions that it includes, each of which names one without holds.
  fileprivate func isReplacedByParts(holdsBreath: (String) throws -> Bool) throws -> Bool {
    let parts = steps.compactMap { if case .session(let include) = $0 { include.id } else { nil } }
    let holding = try parts.filter(holdsBreath)
    return try !holding.isEmpty
      && holding.allSatisfy { try `The sessions that ship`.session($0).withoutHolds != nil }
  }
}

@Suite struct `The words that are commands` {
  @Test func `are each there once, in order, and could be ids`() {
    let words = SessionFile.reservedIDs
    #expect(words == Set(words).sorted())
    for word in ["run", "list", "show", "check", "log", "help"] { #expect(words.contains(word)) }
    #expect(words.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) } })
  }
}
