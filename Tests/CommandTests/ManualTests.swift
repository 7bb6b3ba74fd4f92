import BreatheSystem
import Foundation
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The manual page", .needs("make"), .waitsForPrograms)
struct ManualTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    try MadeFiles.make(in: folder.path)
    path = folder.path + "/man/man1/breathe.1"
  }

  @Test("It is well formed", .needs("mandoc"))
  func lint() throws {
    let result = try Launch(Tool.path(of: "mandoc"), ["-T", "lint", "-W", "warning", path]).run()
    #expect(result.status == .exited(0))
    #expect(result.output + result.errors == "")
  }

  @Test("The other formatter has nothing against it either", .needs("groff"))
  func groff() throws {
    let arguments = ["-mandoc", "-T", "utf8", "-ww", "-z", path]
    let result = try Launch(
      Tool.path(of: "groff"), arguments, environment: ["PATH": Tool.searchPath]
    ).run()
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
  }

  @Test("It tells of every command and every option, and of every way to end", .needs("mandoc"))
  func complete() throws {
    let result = try Launch(
      Tool.path(of: "mandoc"), ["-T", "utf8", "-O", "width=300", path]
    ).run()
    // As a typewriter prints bold letters: over themselves.
    let text = result.output.replacing(/.\u{8}/.matchingSemantics(.unicodeScalar), with: "")
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    for (command, words) in try helped() {
      #expect(lines.contains { $0.hasPrefix(command) }, "\(command)")
      for word in words { #expect(lines.contains { $0.contains(word) }, "\(command) \(word)") }
    }
    #expect(text.contains("“run” may be left out"))
    #expect(text.contains("not a medical device"))
    for status in ExitStatus.allCases {
      #expect(lines.contains { $0.hasPrefix("\(status.rawValue) ") }, "\(status)")
    }
  }

  /// The commands that `--help` lists, and the options that the help of each does.
  private func helped() throws -> [(command: String, options: [String])] {
    let person = try Person()
    func names(_ output: String) -> [String] {
      output.split(separator: "\n").compactMap { line in
        line.firstMatch(of: /^  ([a-z]+) (\(default\) )? *\S/).map { String($0.1) }
      }
    }
    func help(_ path: [String]) throws -> [(String, [String])] {
      let output = try person.launch(path + ["--help"]).run().output
      let (head, subcommands) =
        output.firstRange(of: "SUBCOMMANDS:").map {
          (output[..<$0.lowerBound], String(output[$0.upperBound...]))
        } ?? (output[...], "")
      let options = head.matches(of: /--[a-z-]+/).map { String($0.0) }
      let children = names(subcommands).filter { $0 != "help" }
      guard children.isEmpty else { return try children.flatMap { try help(path + [$0]) } }
      return [(path.joined(separator: " "), options)]
    }
    let all = try help([])
    try #require(all.count >= 15)
    return all
  }
}
