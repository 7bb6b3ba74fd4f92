import PseudoTerminal

/// A document of the package: what it shows people is tried as they would try it.
public struct Document: Sendable {
  public static let names = ["README.md", "sessions/README.md", "sessions/LEESMIJ.md"]

  /// The folder of the package.
  public static var folder: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  }

  public let text: String
  /// What stands outside the fenced blocks.
  public private(set) var prose: [String] = []
  private var blocks: [(language: String, text: String)] = []

  public init(_ name: String) throws {
    let lines = try lines(of: Document.folder + "/" + name)
    text = lines.joined(separator: "\n")
    var fence: (language: String, lines: [String])?
    for line in lines {
      guard line.hasPrefix("```") else {
        if fence == nil { prose.append(line) } else { fence?.lines.append(line) }
        continue
      }
      if let ended = fence {
        blocks.append((ended.language, ended.lines.joined(separator: "\n")))
        fence = nil
      } else {
        fence = (String(line.dropFirst(3)), [])
      }
    }
  }

  /// The fenced blocks in a language, in order; those in none with "".
  public func blocks(in language: String) -> [String] {
    blocks.filter { $0.language == language }.map(\.text)
  }

  /// A command as it stands in a document.
  public struct Command: Equatable, Sendable, CustomStringConvertible {
    public var words: [String]
    /// It stands on a line of its own, to be typed; within a sentence, some of it may be left out.
    public var isWhole: Bool

    public var description: String { words.joined(separator: " ") }

    public init(_ line: String, isWhole: Bool = true) {
      words = Self.split(line)
      self.isWhole = isWhole
    }

    /// As a shell would; after two spaces comes what it does.
    private static func split(_ line: String) -> [String] {
      var words = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case " " where !isQuoted:
          guard words.last != "" else { return words.dropLast() }
          words.append("")
        default: words[words.count - 1].append(character)
        }
      }
      return words.last == "" ? words.dropLast() : words
    }
  }

  /// The lines to type, and the commands within sentences.
  public func commands(of program: String) -> [Command] {
    let lines = prose.filter { $0.hasPrefix("    ") }.map { Command(String($0.dropFirst(4))) }
    let sentences = prose.filter { !$0.hasPrefix("    ") }.joined(separator: " ")
    let spans = sentences.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { Command(String($0.element), isWhole: false) }
    return (lines + spans).filter { $0.words.first == program }
  }
}
