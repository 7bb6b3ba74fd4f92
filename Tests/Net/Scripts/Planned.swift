extension Group {
  /// A plan on a terminal.
  static let planned = Group(name: "planned", scripts: days + agreements + starts)

  private static let days = ScriptLanguage.allCases.flatMap { language -> [Script] in
    let options = ["--lang", language.rawValue]
    let end: [Act] = [.see(language.words.done), .shot, .type("x")]
    let checked: [Act] = [.question, .answer("n"), .question, .answer("n")]
    return [
      Script(
        "today, Enter \(language.rawValue)", ["today"] + options, .homes("planned"),
        acts: [.question, .answer("\r")] + end, afterwards: [["today"] + options]),
      Script(
        "today, n \(language.rawValue)", ["today"] + options, .homes("planned", "kept"),
        acts: [.question, .answer("n")]),
      Script(
        "today, q \(language.rawValue)", ["today"] + options, .homes("planned"),
        acts: [.question, .answer("q")]),
      Script(
        "today, rated \(language.rawValue)", ["today", "--rate"] + options, .homes("planned"),
        acts: [.question, .answer("\r"), .question, .answer("5"), .question, .answer("4")],
        afterwards: [["report"] + options]),
      Script("next \(language.rawValue)", ["next"] + options, .homes("planned"), acts: end),
      Script(
        "next tilt \(language.rawValue)", ["next", "tilt"] + options, .homes("planned"),
        acts: checked + end, afterwards: [["today"] + options]),
      Script(
        "next, plain \(language.rawValue)", ["next", "--plain"] + options, .homes("planned"),
        acts: []),
      Script(
        "next nothing \(language.rawValue)", ["next", "nothing"] + options, .homes("planned"),
        acts: []),
      Script("today without a plan \(language.rawValue)", ["today"] + options, acts: []),
      Script(
        "plan end \(language.rawValue)", ["plan", "end"] + options, .homes("planned"), acts: []),
    ]
  }

  private static let agreements = [
    agreement("y", ["y", "q"]), agreement("n", ["n", "q"]), agreement("later", ["q", "q"]),
    agreement("yes and on", ["j", "\r"], then: [.see("any key"), .type("x")]),
    agreement("another key", ["x"], then: [.type(Act.interrupt)]),
  ]

  private static func agreement(_ name: String, _ keys: [String], then rest: [Act] = []) -> Script {
    let answers = keys.flatMap { [Act.question, .answer($0)] }
    return Script(
      "agreement, \(name)", ["today"], .homes("agreeing"), acts: answers + rest,
      afterwards: [["today"]])
  }

  private static let starts = [
    Script(
      "next 478", ["next", "478"], .homes("planned").hiding(.times, .seconds),
      acts: [.see("Enter = start"), .shot, .type("q")], afterwards: [["today"]]),
    Script(
      "next 478, holds: never", ["next", "478"],
      .homes("planned").configuration("holds: never\n").hiding(.times, .seconds),
      acts: [.see("Enter = start"), .shot, .type("q")]),
    Script(
      "tilt", ["tilt"], .homes("planned"),
      acts: [.question, .answer("n"), .question, .answer("n")]
        + [.see("any key"), .shot, .type("x")]),
    Script(
      "another plan", ["plan", "add", "calm-plan.yaml"], .homes("agreeing").size(80, 60),
      acts: [.question, .answer("y")], afterwards: [["plan"]]),
    Script(
      "broken plan", ["today"], Setting().file("data/breathe/plan.yaml", "breathe-plan: x\n"),
      acts: []),
  ]
}
