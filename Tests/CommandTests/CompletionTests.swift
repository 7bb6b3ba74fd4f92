import BundledSessions
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

/// A shell with what `make` installs for it, and someone who types in it.
private struct ShellWindow {
  enum Shell: String {
    case bash, zsh, fish
  }

  let person: Person
  private let tmux: Tmux

  /// The folder it starts in holds session files, others, and folders.
  init(_ shell: Shell) throws {
    person = try Person()
    let home = person.home.path
    let share = home + "/share"
    try MadeFiles.make(in: share)

    try person.add(SessionTexts.evening, as: "bedtime")
    for name in ["my first.yaml", "my.txt", "only.yaml", "x$(touch owned).yaml"] {
      try person.home.write(SessionTexts.short, to: name)
    }
    try #require(mkdir(home + "/folder", 0o700) == 0)
    try person.home.write(SessionTexts.short, to: "folder/inner.yaml")

    var environment = person.environment
    let folder = try Tool.breathe.split(separator: "/").dropLast().joined(
      separator: "/")
    environment["PATH"] = "/\(folder):\(Tool.searchPath)"
    let (command, setUp) =
      switch shell {
      case .bash: ("bash --norc", ". \(share)/bash-completion/completions/breathe; PS1='> '")
      case .zsh:
        (
          "zsh -f",
          "fpath=(\(share)/zsh/site-functions $fpath); autoload -U compinit; compinit -D -u; PS1='> '"
        )
      case .fish:
        (
          "fish --no-config",
          """
          function fish_prompt; echo '> '; end; set fish_autosuggestion_enabled 0; \
          set -p fish_complete_path \(share)/fish/vendor_completions.d
          """
        )
      }
    tmux = try Tmux("cd \(home); exec \(command)", environment: environment)
    try tmux.wait { $0.contains { !$0.isEmpty } }
    try tmux.type(setUp + "; clear")
    try tmux.wait { $0.first == ">" && $0.dropFirst().allSatisfy(\.isEmpty) }
  }

  /// Types `typed` and a Tab, waits for `expected` on the line, and clears it.
  func expect(_ typed: String, becomes expected: String) throws {
    try tmux.sendKeys("-l", typed)
    try tmux.wait { $0.first == "> " + trimmed(typed) }
    try tmux.sendKeys("Tab")
    try tmux.wait { $0.first == "> \(expected)" }
    try clear()
  }

  /// Types `typed` and Tabs, waits until all of `words` are offered, and gives all that are.
  func offers(_ typed: String, _ words: [String]) throws -> [String] {
    try tmux.sendKeys("-l", typed)
    try tmux.wait { $0.first == "> " + trimmed(typed) }
    try tmux.sendKeys("Tab", "Tab")
    var offered: [String] = []
    try tmux.wait { lines in
      offered = lines.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
      return words.allSatisfy(offered.contains)
    }
    try clear()
    return offered
  }

  func type(_ line: String, until text: String) throws {
    try tmux.type(line)
    try tmux.wait { $0.contains(text) }
    try clear()
  }

  private func clear() throws {
    try tmux.sendKeys("C-u")
    try tmux.wait { $0.contains(">") }
    try tmux.type("clear")
    try tmux.wait { $0.first == ">" && $0.dropFirst().allSatisfy(\.isEmpty) }
  }

  private func trimmed(_ text: String) -> String {
    text.hasSuffix(" ") ? String(text.dropLast()) : text
  }
}

@Suite("Completions at the shell", .needs("make"), .needs("tmux"), .waitsForPrograms)
struct CompletionTests {
  @Test("bash completes commands, options, ids and files", .needs("bash"))
  func bash() throws {
    let window = try ShellWindow(.bash)
    try expectWords(in: window)
    // What the script sets for itself must not stay behind.
    try window.type("trap -p RETURN | wc -l", until: "0")
  }

  @Test("zsh does", .needs("zsh"))
  func zsh() throws {
    try expectWords(in: ShellWindow(.zsh))
  }

  @Test("fish does", .needs("fish"))
  func fish() throws {
    let window = try ShellWindow(.fish)
    try expectWords(in: window)
    // A folder without session files is no mistake.
    try window.type("cd folder; rm inner.yaml; clear", until: ">")
    try window.expect("breathe show supine", becomes: "breathe show supine-hip")
  }

  private func expectWords(in window: ShellWindow) throws {
    for (typed, expected) in [
      // A session where “run” is left out, and where it is not.
      ("breathe low", "breathe low-lunge"), ("breathe run low", "breathe run low-lunge"),
      ("breathe bed", "breathe bedtime"), ("breathe show supine", "breathe show supine-hip"),
      ("breathe preview yin-d", "breathe preview yin-dragon"),
      // A file in its place.
      ("breathe on", "breathe only.yaml"), ("breathe ./on", "breathe ./only.yaml"),
      ("breathe run ./my", "breathe run ./my\\ first.yaml"),
      ("breathe show folder/", "breathe show folder/inner.yaml"),
      ("breathe render fol", "breathe render folder/"),
      // Options, and their values.
      ("breathe 478 --red", "breathe 478 --reduce-motion"),
      ("breathe 478 --visual fi", "breathe 478 --visual figure"),
      ("breathe --level lat", "breathe --level later"),
      ("breathe list --lang n", "breathe list --lang nl"),
      ("breathe export --format c", "breathe export --format csv"),
      // Other commands.
      ("breathe che", "breathe check"), ("breathe check on", "breathe check only.yaml"),
      ("breathe remove ", "breathe remove bedtime"),
      ("breathe stats --session tri", "breathe stats --session triangle"),
      ("breathe new --from tri", "breathe new --from triangle"),
      ("breathe journal ver", "breathe journal verify"),
    ] {
      try window.expect(typed, becomes: expected)
    }
    let sessions = bundledSessions.map(\.name) + ["bedtime", "only.yaml", "folder/"]
    let offered = try window.offers("breathe show ", sessions)
    #expect(!offered.contains("my.txt") && !offered.contains("stats"))
    // A name is no command.
    try window.expect("breathe x", becomes: "breathe x\\$\\(touch\\ owned\\).yaml")
    #expect(!window.person.files.contains("owned"))
  }
}
