extension Group {
  /// Sessions on a screen, at the moments at which it stands still.
  static let practice = Group(name: "practice", scripts: sizes + looks + keys + sessionKinds)

  private static let windows = [(80, 24), (40, 12), (100, 30), (20, 5)]

  private static let sizes = Stage.allCases.flatMap { stage in
    windows.flatMap { columns, rows in
      ScriptLanguage.allCases.compactMap { language -> Script? in
        // There is no room for all that these wait for.
        guard columns > 20 || stage == .waiting else { return nil }
        return Script(
          "\(stage.rawValue) \(columns)×\(rows) \(language.rawValue)",
          stage.session + ["--lang", language.rawValue],
          Setting.homes("added").size(columns, rows).hiding(.times),
          acts: stage.acts(language) + [stage.shot, .type("q")])
      }
    }
  }

  private static let options = [
    "--visual orb", "--visual wave", "--visual box", "--visual bar", "--visual figure",
    "--visual words", "--glyphs blocks", "--glyphs braille", "--reduce-motion",
    "--visual orb --glyphs braille", "--visual wave --glyphs braille", "--sound bell",
    "--no-journal", "--pace 0.5", "--lead-in 5s",
  ]

  private static let environments = [
    ("NO_COLOR", "1"), ("TERM", "xterm"), ("TERM", "linux"), ("TERM", "vt100"),
    ("COLORTERM", "truecolor"), ("LANG", "C"), ("LANG", "nl_NL.UTF-8"), ("LC_ALL", "nl_NL"),
  ]

  private static let looks =
    options.flatMap { option in
      [("waiting", "Lie down first."), ("drawn", "Stand beside")].map { session, text in
        let needsCheck = session == "drawn"
        return Script(
          "\(session) \(option)", [session] + option.split(separator: " ").map(String.init),
          .homes("added").hiding(.times),
          acts: (needsCheck ? [.answer("n"), .answer("n")] : []) + [
            .see(text), .shot, .type("q"),
          ])
      }
    }
    + environments.flatMap { name, value in
      [Stage.waiting, .leadIn].map { stage in
        let language: ScriptLanguage = value.hasPrefix("nl") ? .dutch : .english
        return Script(
          "\(stage.rawValue) \(name)=\(value)", stage.session,
          Setting.homes("added").environment(name, value).hiding(.times),
          acts: stage.acts(language) + [stage.shot, .type("q")])
      }
    }

  private struct Action {
    var name: String
    var acts: [Act]
  }

  private static let actions = [
    Action(name: "?", acts: [.type("?")]),
    Action(name: "? and back", acts: [.type("?"), .shot(hiding: [.seconds, .times]), .type("?")]),
    Action(name: "+", acts: [.type("+")]),
    Action(name: "-", acts: [.type("-")]),
    Action(name: "m", acts: [.type("m"), .see("No sound")]),
    Action(name: "v", acts: [.type("v")]),
    // Two in one read would be text.
    Action(
      name: "v v", acts: [.type("v"), .shot(hiding: [.seconds, .times]), .type("v")]),
    Action(name: "g", acts: [.type("g")]),
    Action(name: "n", acts: [.type("n")]),
    Action(name: "h", acts: [.type("h")]),
    Action(name: "aside and back", acts: [.putAside, .comeBack]),
    Action(name: "smaller", acts: [.resize(columns: 40, rows: 12)]),
    Action(name: "larger", acts: [.resize(columns: 100, rows: 30)]),
    Action(
      name: "tiny and back",
      acts: [
        .resize(columns: 10, rows: 3), .shot(hiding: [.seconds, .times]),
        .resize(columns: 80, rows: 24),
      ]),
    Action(name: "left", acts: [.type(Act.left)]),
    Action(name: "up", acts: [.type(Act.up)]),
  ]

  private static let keys = [Stage.leadIn, .waiting, .paused, .help, .secondWait].flatMap { stage in
    actions.map { action in
      Script(
        "\(stage.rawValue), \(action.name)", stage.session, Setting.homes("added").hiding(.times),
        acts: stage.acts() + action.acts + [.shot(hiding: [.seconds, .times]), .type("q")])
    }
  }

  private static let sessionKinds = [
    Script(
      "478, lead-in, without holds", ["478"], Setting().hiding(.times),
      acts: [
        .see("Enter = start"), .shot(hiding: [.seconds]), .type("h"), .see("Long exhale"),
        .shot(hiding: [.seconds]), .type("q"),
      ]),
    Script(
      "478, holds: never", ["478"], Setting().configuration("holds: never\n").hiding(.times),
      acts: [.see("Enter = start"), .shot(hiding: [.seconds]), .type("q")]),
    Script(
      "478, lead-in, Dutch", ["478", "--lang", "nl"], Setting().hiding(.times),
      acts: [.see("begin"), .shot(hiding: [.seconds]), .type("q")]),
    Script(
      "held-first, n, all of it", ["held-first"], .homes("added").hiding(.times),
      acts: [
        .see("Enter = start"), .type("h"), .see("Lie down first."), .shot, .type(" "),
        .see("Breathe in"), .practise, .type(Act.right), .see("other side"), .shot, .type(" "),
      ]),
    Script(
      "waiting, all of it", ["waiting"], .homes("added").hiding(.times),
      acts: [
        .see("Lie down first."), .type("x"), .see("Breathe in"), .practise, .type(Act.right),
        .see("other side"), .type(Act.left), .see("Lie down first."), .type(" "),
        .see("Breathe in"), .practise, .type(Act.right), .see("other side"), .type("\r"),
      ]),
    Script(
      "box, rated, in the lead-in", ["box", "--rate"], Setting().hiding(.times),
      acts: [.question, .answer("5"), .see("Enter = start"), .shot(hiding: [.seconds]), .type("q")]),
    Script(
      "still, forward twice", ["still", "--visual", "words"], .homes("added").hiding(.times),
      acts: [
        .see("Enter = start"), .type(Act.right), .see("Breathe in"), .practise, .type(Act.right),
        .see("Look at this."), .shot, .type("q"),
      ]),
    Script(
      "long, text and rest", ["long", "--visual", "words"], .homes("added").hiding(.times),
      acts: [
        .see("Enter = start"), .type(Act.right), .see("Breathe in"), .practise, .type(Act.right),
        .see("Look out of the window."), .type(" "), .see("Paused"),
        .shot(hiding: [.seconds, .times]), .type(" "), .type(Act.right),
        .see("Rest for a while."), .type(Act.right), .see("This is the last one."), .type("q"),
      ]),
    Script(
      "choices are remembered", ["waiting", "--visual", "words"], .homes("added").hiding(.times),
      acts: [
        .see("Lie down first."), .type("v"), .shot, .type("g"), .shot, .type("+"), .shot,
        .type("q"),
      ],
      afterwards: [["config"]]),
    Script(
      "preview", ["preview", "waiting", "--visual", "words", "--speed", "1"], .homes("added"),
      acts: [.see("Lie down first."), .shot, .type("q")]),
    Script(
      "preview, stopped by a key", ["preview", "4-6", "--visual", "words", "--speed", "1"],
      acts: [.see("Breathe in"), .type("q")]),
  ]
}
