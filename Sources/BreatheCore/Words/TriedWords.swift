/// Words that people try as a command or an option, and the command that does what they look for.
package enum TriedWord: Equatable, Sendable {
  /// What to type; nothing for `breathe` alone.
  case command(String)
  /// A session is stopped with a key.
  case stop

  /// Nil for a word that nothing is known of.
  package init?(_ word: String) {
    guard let tried = Self.all[word.lowercased()] else { return nil }
    self = tried
  }

  private static let all: [String: TriedWord] = {
    var all: [String: TriedWord] = [:]
    for word in ["stop", "quit", "exit", "stoppen"] { all[word] = .stop }
    for (command, words) in commands {
      for word in words { all[word] = .command(command) }
    }
    return all
  }()

  private static let commands: [(command: String, words: [String])] = [
    ("", ["start", "begin", "play", "pick", "choose", "kies"]),
    ("--help", ["man", "manual", "usage", "hulp", "commands"]),
    ("--version", ["version", "versie"]),
    ("list", ["ls", "sessions", "all", "menu", "sessies", "lijst"]),
    ("show", ["info", "describe", "toon"]),
    ("log", ["history", "logs", "diary", "geschiedenis", "logboek"]),
    ("stats", ["statistics", "progress", "statistieken"]),
    ("today", ["due", "vandaag"]),
    ("next", ["volgende"]),
    ("plan", ["schedule", "program", "programme", "programma"]),
    ("config", ["settings", "preferences", "configure", "instellingen"]),
    ("devices", ["audio", "apparaten"]),
    ("doctor", ["diagnose", "troubleshoot"]),
    ("check", ["validate", "lint", "controleer"]),
    ("new", ["create", "nieuw"]),
    ("add", ["install", "toevoegen"]),
    ("remove", ["delete", "rm", "uninstall", "verwijder"]),
    ("note", ["notitie"]),
    ("journal undo", ["undo"]),
  ]
}

/// An option that people try, and how it is written.
package enum TriedOption {
  /// What to write for `word`, such as `--time`; nil if nothing is known of it.
  package static func meaning(of word: String) -> String? { meanings[word] }

  private static let meanings = [
    "--time": "--for", "--duration": "--for", "--length": "--for", "--minutes": "--for",
    "--duur": "--for", "-t": "--for", "-d": "--for",
    "--breaths": "--cycles", "--rounds": "--cycles", "--repeat": "--cycles", "--count": "--cycles",
    "-c": "--cycles", "--speed": "--pace", "--language": "--lang", "--taal": "--lang",
    "-l": "--lang",
    "--music": "--sound", "--audio": "--sound", "-s": "--sound", "--mute": "--sound off",
    "--silent": "--sound off", "--quiet": "--sound off", "--no-sound": "--sound off",
    "--speak": "--voice", "--picture": "--visual", "--view": "--visual",
    "--text": "--plain", "-v": "breathe --version", "-V": "breathe --version",
  ]
}

extension Language {
  /// The command to type for a word that is not one. `rest` is what was typed after it.
  package func sentence(_ tried: TriedWord, word: CleanText, rest: CleanText = "") -> String {
    switch tried {
    case .command(let command):
      let typed = ["breathe", command, oneLine(rest).string].filter { !$0.isEmpty }
        .joined(separator: " ")
      return self(
        "“\(oneLine(word))” is not a command; try: \(typed)",
        "“\(oneLine(word))” is geen commando; probeer: \(typed)")
    case .stop:
      return self(
        "q or Ctrl-C stops a session while it runs; “breathe plan end” ends a plan.",
        "q of Ctrl-C stopt een sessie die loopt; “breathe plan end” beëindigt een plan.")
    }
  }

  /// `meant` is a command or an option.
  package func notAnOption(_ option: CleanText, meant: String) -> String {
    self(
      "“\(oneLine(option))” is not an option; try: \(meant)",
      "“\(oneLine(option))” is geen optie; probeer: \(meant)")
  }
}
