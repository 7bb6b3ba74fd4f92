import BreatheCore
import Foundation
import TestSupport
import Testing

/// What the documents show is what the program reads.
@Suite struct `The documents` {
  /// A fragment in a file: the keys that it has not itself, and its steps where these are all it has.
  static func file(around fragment: String) -> String {
    guard !fragment.hasPrefix("- ") else {
      let steps = fragment.split(separator: "\n").map { "  \($0)\n" }.joined()
      return file(around: "steps:\n" + steps)
    }
    let frame = [
      ("breathe", "1"), ("id", "fragment"), ("title", "Fragment"), ("steps", "[{ rest: 5s }]"),
    ]
    let lines = fragment.split(separator: "\n", omittingEmptySubsequences: false)
    return frame.filter { key, _ in !lines.contains { $0.hasPrefix("\(key):") } }
      .map { "\($0): \($1)\n" }.joined() + fragment + "\n"
  }

  private static func isPlan(_ text: String) -> Bool {
    SessionFile(bytes: Array(text.utf8)).isPlan
  }

  /// What would be one, were it a file of its own.
  private static func isConfiguration(_ text: String) -> Bool {
    let file = ConfigurationFile(bytes: Array(text.utf8))
    return file.text.diagnostics.isEmpty && file.settings.configured > 1
  }

  static func check(_ fragment: String) -> FileCheck {
    let file = SessionFile(bytes: Array(file(around: fragment).utf8))
    return FileCheck(file, ids: `The sessions that ship`.names) {
      try? `The sessions that ship`.session($0)
    }
  }

  @Test(arguments: Document.names) func `show session files that can be run`(name: String) throws {
    let fragments = try Document(name).blocks(in: "yaml").filter {
      !Self.isPlan($0) && !Self.isConfiguration($0)
    }
    #expect(!fragments.isEmpty)
    for fragment in fragments {
      let check = Self.check(fragment)
      #expect(check.text.mistakes == [], "\(fragment)")
      #expect(check.session != nil)
    }
  }

  @Test func `show plans that can be followed`() throws {
    let plans = try Document.names.flatMap { try Document($0).blocks(in: "yaml") }
      .filter(Self.isPlan)
    #expect(!plans.isEmpty)
    for text in plans {
      let check = PlanCheck(
        PlanFile(bytes: Array(text.utf8), startingOn: Day(number: 20_782)),
        ids: `The sessions that ship`.names,
        find: { try? `The sessions that ship`.session($0) },
        whole: { id in (try? `The sessions that ship`.session(id)).map { ($0, true) } })
      #expect(check.text.diagnostics == [], "\(text)")
      #expect(check.plan?.prescriptions.isEmpty == false)
    }
  }

  @Test func `show a configuration with every setting`() throws {
    let text = try #require(
      try Document("README.md").blocks(in: "yaml").first(where: Self.isConfiguration))
    let settings = ConfigurationFile(bytes: Array(text.utf8)).settings
    #expect(Setting.all.allSatisfy { settings[$0] != nil })
  }

  @Test func `would be found to show others`() {
    for fragment in ["settle: soon", "- rest: 5s\n  cue: [a]", "- breathe: 4-6", "titel: Mijn"] {
      #expect(Self.check(fragment).session == nil)
    }
  }

  @Test(arguments: Document.names) func `link to what is there`(name: String) throws {
    let document = try Document(name)
    let folder = name.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let links = document.prose.joined(separator: "\n").matches(of: /\]\(([^)]+)\)/)
      .map { String($0.1) }.filter { !$0.hasPrefix("https:") }
    #expect(!links.isEmpty)
    for link in links {
      let path = link.prefix { $0 != "#" }
      if !path.isEmpty {
        let file = "\(Document.folder)/\(folder)\(path)"
        #expect(FileManager.default.fileExists(atPath: file), "\(link)")
      }
      guard link.contains("#") else { continue }
      let linked = path.isEmpty ? document : try Document(folder + path)
      #expect(headings(linked).contains(String(link.dropFirst(path.count + 1))), "\(link)")
    }
  }

  /// As GitHub names them.
  private func headings(_ document: Document) -> [String] {
    document.prose.filter { $0.hasPrefix("#") }.map { line in
      let title = line.drop { $0 == "#" || $0 == " " }.lowercased()
      return title.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }
        .replacing(" ", with: "-")
    }
  }
}
