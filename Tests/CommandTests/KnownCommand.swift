import BreatheCore
import BundledSessions
import FoundationEssentials
import PseudoTerminal
import ScriptedWorld
import TestSupport

/// A command as the program describes itself.
struct KnownCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var valueName: String
    /// What it is where no value is given.
    var defaultValue: String?
    var isOptional: Bool
    var isRepeating: Bool

    /// As they are typed.
    var spellings: [String] {
      (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
    }

    /// Its only values, where these are known.
    var choices: [String]? {
      valueName.contains("|") ? valueName.split(separator: "|").map(String.init) : nil
    }
  }

  var commandName: String
  var arguments: [Argument]?
  var subcommands: [KnownCommand]?

  /// `breathe` itself.
  static func program() throws -> KnownCommand {
    struct Description: Decodable { var command: KnownCommand }
    let output = try Person().run("--experimental-dump-help").output
    return try JSONDecoder().decode(Description.self, from: Data(output.utf8)).command
  }

  /// Why `command` can't be typed; nil when it can. `added` are the ids that sessions would have.
  func mistake(in command: Document.Command, added: [String] = []) -> String? {
    var (known, words) = (self, command.words.dropFirst())
    guard !words.isEmpty else { return nil }
    while let next = known.subcommands?.first(where: { $0.commandName == words.first }) {
      (known, words) = (next, words.dropFirst())
    }
    if known.commandName == commandName {
      guard let run = subcommands?.first(where: { $0.commandName == "run" }) else { return "run" }
      known = run
    }
    return known.mistake(inArguments: words, isWhole: command.isWhole, added)
  }

  private func mistake(
    inArguments words: ArraySlice<String>, isWhole: Bool, _ added: [String]
  ) -> String? {
    var (words, given) = (words, [String]())
    while let word = words.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        given.append(word)
        continue
      }
      guard let option = arguments?.first(where: { $0.spellings.contains(word) }) else {
        return "\(commandName) has no \(word)"
      }
      guard option.kind == "option" else { continue }
      guard let value = words.first, !value.hasPrefix("-") else {
        if option.defaultValue == nil, isWhole { return "\(word) needs a value" }
        continue
      }
      words.removeFirst()
      if let choices = option.choices, !choices.contains(value) { return "\(word) \(value)" }
    }
    let places = (arguments ?? []).filter { $0.kind == "positional" }
    if given.count > places.count, places.last?.isRepeating != true {
      return "too much for \(commandName)"
    }
    if isWhole, given.count < places.count(where: { !$0.isOptional }) {
      return "too little for \(commandName)"
    }
    guard places.first?.valueName == "session" else { return nil }
    // A length may end the words.
    if commandName == "run", given.count > 1, let last = given.last, Duration(written: last) != nil
    {
      given.removeLast()
    }
    return given.first { !Self.isSession($0, added) && (commandName != "run" || !Self.finds($0)) }
      .map { "no session \($0)" }
  }

  private static func isSession(_ word: String, _ added: [String]) -> Bool {
    Pattern(short: word) != nil || word.hasSuffix(".yaml") || added.contains(word)
      || bundledSessions.contains { $0.name == word }
  }

  /// Whether a session that ships is called so.
  private static func finds(_ word: String) -> Bool {
    let sessions = bundledSessions.compactMap { name, text in
      SessionFile(bytes: Array(text.utf8)).session.map { (name, $0) }
    }
    let (found, fit) = SessionSearch(word).found(in: sessions) {
      SessionNames($0.1, as: $0.0, for: $0.1.purpose ?? .settle)
    }
    return !found.isEmpty && fit == .called
  }
}
