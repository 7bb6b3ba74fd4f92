extension Group {
  /// Everything that is asked before a session, and after it.
  static let questions = Group(
    name: "questions",
    scripts: windows + selfChecks + pages + repeats + own + confirmations + ratings + mixed
      + gates)

  /// What a new person reads and answers before breath holds.
  private static let gates = ScriptLanguage.allCases.flatMap { language -> [Script] in
    let words = ["478", "--lang", language.rawValue]
    let note = language.rawValue
    let new = Setting().new().hiding(.times, .seconds)
    let notice: [Act] = [.question, .answer(" ")]
    // Their titles: the keys of the question name the beginning of a session too.
    let held: [Act] = [.see("4-7-8"), .type("q")]
    let title = language == .dutch ? "Langer uitademen" : "Long exhale"
    let quiet: [Act] = notice + [.see(title), .type("q")]
    return [
      Script("notice q \(note)", words, new, acts: [.question, .answer("q")]),
      Script("gate n \(note)", words, new, acts: notice + asked(["n"]) + held),
      Script(
        "gate y \(note)", words, new, acts: notice + asked(["y"]) + quiet, afterwards: [words]),
      Script("gate x \(note)", words, new, acts: notice + asked(["x"]) + quiet),
      Script("gate ? \(note)", words, new, acts: notice + asked(["?", "q"])),
      Script(
        "gate of a pattern \(note)", ["6-20-8", "--lang", language.rawValue], new,
        acts: notice + asked(["n"]) + [.see("6-20-8"), .type("q")]),
      Script("gate, plain \(note)", words + ["--plain"], new, acts: notice + asked(["q"])),
      Script("gate without a terminal \(note)", words, new),
    ]
  }

  /// Answers one question after the other, and records each. The keys of an answer come one by one,
  /// or `atOnce`, as what is pasted does.
  private static func asked(_ answers: [String], atOnce: Bool = false) -> [Act] {
    answers.flatMap { keys -> [Act] in
      guard !atOnce, let first = keys.first else { return [.question, .answer(keys)] }
      return [.question, .answer("\(first)")]
        + keys.dropFirst().flatMap { [.practise, .type("\($0)")] }
    }
  }

  private static func name(_ keys: [String]) -> String {
    keys.map { $0 == "\r" ? "Enter" : $0 == Act.interrupt ? "Ctrl-C" : $0 }.joined(separator: " ")
  }

  private static let windows = [(80, 24), (40, 12), (100, 30)].flatMap { columns, rows in
    ScriptLanguage.allCases.flatMap { language -> [Script] in
      let options = ["--lang", language.rawValue]
      let note = "\(columns)×\(rows) \(language.rawValue)"
      let setting = Setting.homes("added").size(columns, rows)
      let selfCheck =
        Script("self-check \(note)", ["stretch"] + options, setting, acts: asked(["n", "q"]))
      let stranger =
        Script("stranger \(note)", ["evening.yaml"] + options, setting, acts: asked(["q"]))
      // In the small window they have pages.
      return (columns > 40 ? [selfCheck, stranger] : []) + [
        Script("own \(note)", ["asking"] + options, setting, acts: asked(["n", "q"])),
        Script(
          "rating \(note)", ["short", "--rate"] + options, setting, acts: asked(["4", "q"])),
        Script(
          "plan \(note)", ["plan", "add", "calm-plan.yaml"] + options, setting.size(columns, 60),
          acts: asked(["q"])),
      ]
    }
  }

  private static let selfChecks = [
    ["y"], ["j"], ["x", "n"], ["x", "y"], ["q"], [Act.interrupt], ["n", "n"], ["n", "y", "n"],
    ["n", "y", "y"], ["n", "j", "n"], ["n", "x", "n"], ["n", "y", "q"], ["n", "q"],
    ["n", Act.interrupt], ["n", "b", "y"], ["n", "b", "n"], ["d0n", "d90n"], ["?n", "?n"],
  ].flatMap { keys in
    // Only the first offers quiet breathing before it.
    (keys.contains("b") ? ["low-lunge"] : ["low-lunge", "bridge"]).map { session in
      Script(
        "\(session) \(name(keys))", [session], Setting().hiding(.times, .seconds),
        acts: asked(keys) + (starts(keys) ? [.see("Enter = start"), .type("q")] : []))
    }
  }

  private static let pages = [
    Script(
      "self-check 40×12 en", ["stretch"], .homes("added").size(40, 12),
      acts: [.see("Press a key"), .shot, .type("q")]),
    Script(
      "self-check 40×12 nl", ["stretch", "--lang", "nl"], .homes("added").size(40, 12),
      acts: [.see("verder"), .shot, .type("q")]),
    Script(
      "stranger 40×12 en", ["evening.yaml"], .homes("added").size(40, 12),
      acts: [.see("Press a key"), .shot, .type("q")]),
  ]

  private static func starts(_ keys: [String]) -> Bool {
    [
      ["x", "y"], ["n", "n"], ["n", "y", "y"], ["n", "b", "y"], ["d0n", "d90n"], ["?n", "?n"],
    ].contains(keys)
  }

  private static let stretchHash =
    "e318bdce1a84b0cc59521090e2b3b46eddd427beb1071a32294bc4120a46fb80"
  private static let repeats = changes + pains

  private static let changes = [
    ["n", "n"], ["n", "y", "n"], ["n", "y", "y", "q"], ["n", "q"], ["y"], ["q"],
  ].map { keys in
    Script(
      "asked yesterday \(name(keys))", ["stretch"],
      .homes("added").file(
        "state/breathe/self-checks", "\(stretchHash) 2026-11-24 2026-11-24\n"),
      acts: asked(keys) + (keys.last == "n" ? [.see("any key"), .type("x")] : []))
  }

  private static let pains = [["n"], ["y", "q"], ["y", "n"], ["q"], ["y", "y"]].map { keys in
    let setting = Setting.homes("added").file(
      "state/breathe/self-checks", "\(stretchHash) 2026-11-24\n"
    ).file("data/breathe/journal.jsonl", stretched).hiding(.times, .seconds)
    let start: [Act] = [.see("Enter = start"), .type("q")]
    let ending: [Act] =
      keys == ["n"] ? [.see("any key"), .type("x")] : keys == ["y", "y"] ? start : []
    return Script(
      "done yesterday \(name(keys))", ["stretch"], setting,
      acts: asked(["n", "n"] + keys) + ending)
  }

  private static let stretched =
    #"{"v":1,"kind":"entry","id":"s-01","session":"stretch","title":"A stretch","#
    + #""hash":"6439f29c4560ca36","start":"2026-11-24T08:00:00Z","offset":3600,"planned":0.8,"#
    + #""active":0.8,"paused":0.0,"outcome":"completed","cycles":0,"steps":1,"pace":1.0,"#
    + #""program":"0.1.0"}"# + "\n"

  private static let own = ScriptLanguage.allCases.flatMap { language in
    [
      ["n", "n"], ["y"], ["j"], ["n", "y", "q"], ["n", "j", "n"], ["n", "y", "y"],
      ["n", Act.interrupt], ["q"],
    ].map { keys in
      let ending: [Act] =
        keys == ["n", "n"]
        ? [.see(language.words.done), .type("x")]
        : keys == ["n", "y", "y"] ? [.see(language.words.leadIn), .type("q")] : []
      return Script(
        "asking \(name(keys)) \(language.rawValue)", ["asking", "--lang", language.rawValue],
        .homes("added").hiding(.times, .seconds), acts: asked(keys) + ending)
    }
  }

  private static let confirmations =
    [["y"], ["j"], ["n"], ["q"], [Act.interrupt], ["xy"]].flatMap { keys -> [Script] in
      let ending: [Act] = ["y", "j", "xy"].contains(keys[0]) ? [.see("any key"), .type("x")] : []
      return [
        Script(
          "quick.yaml \(name(keys))", ["quick.yaml"], acts: asked(keys) + ending,
          afterwards: [["quick.yaml"]]),
        Script("add evening.yaml \(name(keys))", ["add", "evening.yaml"], acts: asked(keys)),
        Script(
          "plan add \(name(keys))", ["plan", "add", "calm-plan.yaml"], Setting().size(80, 60),
          acts: asked(keys)),
      ]
    }

  private static let ratings =
    [
      ["5", "3"], ["10", "0"], ["\r", "\r"], ["q"], ["5", "q"], ["5\r", "3\r"], ["7", "2"],
    ].map { keys in
      Script(
        "short rated \(name(keys))", ["short", "--rate"], .homes("added"),
        acts: asked(keys, atOnce: true))
    }
    + [
      ["5", "2", "3", "2"], ["5", "1", "5", "3"], ["5", "4", "q"], ["5", "4", "y"], ["5", "q"],
    ].map { keys in
      Script(
        "sore rated \(name(keys))", ["sore", "--rate"], .homes("added").hiding(.times, .seconds),
        acts: asked(["n", "n"] + keys)
          + (keys.last == "y" ? [.see("Enter = start"), .type("q")] : []))
    }
    + [
      Script(
        "short rated in Dutch", ["short", "--rate", "--plain", "--lang", "nl"], .homes("added"),
        acts: asked(["6", "4"]))
    ]

  private static let mixed = [
    Script(
      "stretch --yes n", ["stretch", "--yes"], .homes("added"),
      acts: asked(["n"]) + [.see("any key"), .shot, .type("x")]),
    Script("stretch --yes y", ["stretch", "--yes"], .homes("added"), acts: asked(["y"])),
    Script(
      "self-check put aside", ["stretch"], .homes("added"),
      acts: [.question, .putAside, .comeBack, .question, .answer("q")]),
    Script(
      "rating put aside", ["short", "--rate"], .homes("added"),
      acts: [.question, .putAside, .comeBack, .question, .answer("q")]),
    Script(
      "confirmation put aside", ["quick.yaml"],
      acts: [.question, .putAside, .comeBack, .question, .answer("n")]),
    Script(
      "once a day", ["daily"], .homes("added").file("data/breathe/journal.jsonl", daily),
      acts: []),
    Script(
      "once a day in Dutch", ["daily", "--lang", "nl"],
      .homes("added").file("data/breathe/journal.jsonl", daily), acts: []),
    Script(
      "self-check, plain", ["stretch", "--plain"], .homes("added"), acts: asked(["n", "n"])),
    Script(
      "self-check, dumb terminal", ["stretch"], .homes("added").environment("TERM", "dumb"),
      acts: asked(["n", "n"])),
    Script(
      "self-check, C locale", ["stretch"], .homes("added").environment("LANG", "C"),
      acts: asked(["n", "q"])),
    Script(
      "held, holds: never", ["held"],
      .homes("added").configuration("holds: never\n").hiding(.times, .seconds),
      acts: [.see("Enter = start"), .shot, .type("q")]),
    Script(
      "broken configuration", ["stretch"], .homes("added").configuration("volum: 3\n"), acts: []),
  ]
  private static let daily = stretched.replacing("\"stretch\"", with: "\"daily\"")
    .replacing("2026-11-24", with: "2026-11-25").replacing("T08", with: "T07")
}
