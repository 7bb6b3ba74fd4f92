extension Group {
  /// The list of sessions to choose from.
  static let picker = Group(name: "picker", scripts: windows + keys + others)

  private static let windows = [(80, 24), (40, 12), (100, 30), (20, 6), (20, 5)].flatMap {
    columns, rows in
    ScriptLanguage.allCases.map { language in
      Script(
        "\(columns)×\(rows) \(language.rawValue)", ["--lang", language.rawValue],
        Setting().size(columns, rows),
        acts: [.see("478"), .shot, .type(Act.down), .shot, .type("b"), .shot, .type(Act.interrupt)])
    }
  }

  private static let ends = [Act.escape, Act.interrupt]
  private static let keys =
    [
      ("down down up", [Act.down, Act.down, Act.up]), ("up at the first", [Act.up]),
      ("pages and ends", ["\u{1B}[6~", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[H"]),
      ("sig and Escape", ["s", "i", "g", Act.escape]),
      ("zq and back", ["z", "q", "\u{7F}", "\u{7F}"]),
      ("nothing found, Enter", ["zz", "\r", Act.escape]),
      ("slaap", ["slaap", Act.escape]), ("quiet", ["q", "uiet", Act.escape]),
      ("é", ["é", Act.escape]), ("blank", ["a ", Act.escape]),
    ].map { name, keys in
      Script(
        name, [],
        acts: [.see("sessions")] + keys.flatMap { [.type($0), .shot] } + [.type(Act.escape)])
    }
    + ends.map { key in
      Script(
        "ends by \(key == Act.escape ? "Escape" : "Ctrl-C")", [],
        acts: [.see("sessions"), .type(key)])
    }

  private static let others = [
    Script(
      "ends by a second q", [], acts: [.see("sessions"), .type("q"), .see("q_"), .type("q")]),
    Script(
      "Enter starts", [], Setting().hiding(.times, .seconds),
      acts: [.see("sessions"), .type("box"), .shot, .type("\r"), .see("? = keys"), .type("q")]),
    Script(
      "Enter asks", [],
      acts: [.see("sessions"), .type("lunge"), .shot, .type("\r"), .question, .answer("q")]),
    Script(
      "practised", [], .homes("practised"), acts: [.see("sessions"), .shot, .type(Act.escape)]),
    Script(
      "options", ["--plain", "--cycles", "2"], Setting().hiding(.times, .seconds),
      acts: [.see("sessions"), .shot, .type("\r"), .see("breath 1 of 2"), .type("q")]),
    Script(
      "words", ["calm", "5m"],
      acts: [.see("calm_"), .shot, .type(Act.escape), .shot, .type("\u{3}")]),
    Script(
      "words in Dutch", ["heup", "--lang", "nl"], acts: [.see("heup_"), .shot, .type("\u{3}")]),
    Script(
      "added", [], .homes("added"),
      acts: [.see("sessions"), .shot, .type("own"), .shot, .type("\u{3}")]),
    Script(
      "planned", [], .homes("planned"),
      acts: [.see("sessions"), .shot, .type("\r"), .see("any key"), .shot, .type("x")],
      afterwards: [["today"]]),
    Script(
      "planned in Dutch", ["--lang", "nl"], .homes("planned", "kept"),
      acts: [.see("sessies"), .shot, .type(Act.down), .shot, .type(Act.escape)]),
    Script(
      "broken plan and session", [],
      Setting().file("data/breathe/plan.yaml", "breathe: 1\n")
        .file("data/breathe/sessions/mine.yaml", "breathe: 1\nid: mine\nsteps: none\n"),
      acts: [.see("sessions"), .shot, .type(Act.escape)]),
    Script(
      "holds: never", [], Setting().configuration("holds: never\n"),
      acts: [.see("sessions"), .shot, .type(Act.escape)]),
    Script(
      "NO_COLOR", [], Setting().environment("NO_COLOR", "1"),
      acts: [.see("sessions"), .shot, .type(Act.escape)]),
    Script(
      "C locale", [], Setting().environment("LANG", "C"),
      acts: [.see("sessions"), .shot, .type(Act.escape)]),
    Script("dumb terminal", [], Setting().environment("TERM", "dumb"), acts: []),
    Script(
      "resized", [],
      acts: [
        .see("sessions"), .resize(columns: 40, rows: 12), .shot, .resize(columns: 100, rows: 30),
        .shot, .resize(columns: 10, rows: 3), .shot, .resize(columns: 80, rows: 24), .shot,
        .type(Act.escape),
      ]),
    Script(
      "put aside", [],
      acts: [.see("sessions"), .type("b"), .putAside, .comeBack, .shot, .type(Act.interrupt)]),
    Script(
      "broken configuration", [], Setting().configuration("visual: nothing\n"), acts: []),
    Script(
      "broken journal", [], .homes("torn"), acts: [.see("sessions"), .shot, .type(Act.escape)]),
  ]
}
