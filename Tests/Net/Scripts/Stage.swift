/// A moment of a session at which the screen stands still, or only counts.
enum Stage: String, CaseIterable {
  case leadIn = "lead-in"
  case waiting, paused, help, secondWait, done

  /// What is run.
  var session: [String] {
    switch self {
    case .leadIn: ["long"]
    case .waiting, .paused, .help, .secondWait: ["waiting", "--visual", "words"]
    case .done: ["quick"]
    }
  }

  /// What counts on the screen there.
  var hidden: [Hidden] {
    switch self {
    case .leadIn, .paused: [.seconds, .times]
    case .waiting, .help, .secondWait, .done: []
    }
  }

  var shot: Act { .shot(hiding: hidden) }

  func acts(_ language: ScriptLanguage = .english) -> [Act] {
    let words = language.words
    let wait: [Act] = [.see(words.firstWait)]
    let pause =
      wait + [.type(" "), .see(words.breathing), .practise]
      + [.type(" "), .see(words.paused), .practise]
    return switch self {
    case .leadIn: [.see(words.leadIn)]
    case .waiting: wait
    case .paused: pause
    case .help: wait + [.type("?"), .see(words.help)]
    case .secondWait: pause + [.type(Act.right), .see(words.secondWait)]
    case .done: [.see(words.done)]
    }
  }
}

/// The language of a script, and what it waits for in it.
enum ScriptLanguage: String, CaseIterable {
  case english = "en"
  case dutch = "nl"

  struct Words {
    var leadIn, firstWait, secondWait, breathing, paused, help, done, sessions, more: String
  }

  var words: Words {
    switch self {
    case .english:
      Words(
        leadIn: "Enter = start", firstWait: "Lie down first.", secondWait: "other side",
        breathing: "Breathe in", paused: "Paused", help: "close this", done: "any key",
        sessions: "sessions", more: "Press a key")
    case .dutch:
      Words(
        leadIn: "begin", firstWait: "Ga eerst liggen.", secondWait: "andere zij",
        breathing: "Adem in", paused: "Pauze", help: "dit sluiten", done: "elke toets",
        sessions: "sessies", more: "toets: verder")
    }
  }
}
