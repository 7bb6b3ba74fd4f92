import Glibc

extension Group {
  /// Every way out, at every place.
  static let endings = Group(name: "endings", scripts: ways + unkept)

  private struct Way {
    var name: String
    var act: Act
  }

  private static let waysOut = [
    Way(name: "Ctrl-C", act: .type(Act.interrupt)), Way(name: "INT", act: .signal(SIGINT)),
    Way(name: "TERM", act: .signal(SIGTERM)), Way(name: "HUP", act: .signal(SIGHUP)),
    Way(name: "QUIT", act: .signal(SIGQUIT)), Way(name: "KILL", act: .signal(SIGKILL)),
    Way(name: "SEGV", act: .signal(SIGSEGV)), Way(name: "hang-up", act: .hangUp),
  ]

  private static let ways =
    Stage.allCases.flatMap { stage in
      waysOut.map { way in
        Script(
          "\(stage.rawValue), \(way.name)", stage.session,
          Setting.homes("added").hiding(.times), acts: stage.acts() + [way.act],
          afterwards: [["log"], ["journal", "verify"]])
      }
    }
    + waysOut.flatMap { way in
      [
        Script(
          "self-check, \(way.name)", ["stretch"], .homes("added"), acts: [.question, way.act]),
        Script("confirmation, \(way.name)", ["quick.yaml"], acts: [.question, way.act]),
        Script("picker, \(way.name)", [], acts: [.see("sessions"), way.act]),
        Script(
          "rating after, \(way.name)", ["short", "--rate"], .homes("added"),
          acts: [.answer("4"), .question, way.act]),
        Script(
          "plain, \(way.name)", ["waiting", "--plain"], .homes("added").hiding(.times),
          acts: [.see("Lie down first."), way.act]),
        Script("today, \(way.name)", ["today"], .homes("planned"), acts: [.question, way.act]),
      ]
    }

  private static let noRoom = "ulimit -f 0; trap '' XFSZ; exec \"$0\" \"$@\""

  /// Where the journal can't be written to.
  private static let unkept = ScriptLanguage.allCases.flatMap { language -> [Script] in
    let options = ["--lang", language.rawValue]
    let closing: [Act] = [.see(language.words.done), .shot, .type("x")]
    let homes = [
      ("no room for files", Setting.homes("added").shell(noRoom)),
      ("data is a file", Setting().file("data", "")),
      (
        "journal is a folder",
        Setting.homes("added").file("data/breathe/journal.jsonl/x", "")
      ),
    ]
    return homes.flatMap { name, setting in
      let session = setting.homes.isEmpty ? ["quick.yaml"] : ["quick"]
      let start: [Act] =
        setting.homes.isEmpty ? [.question, .answer(language == .dutch ? "j" : "y")] : []
      return [
        Script("\(name), to the end \(language.rawValue)", session + options, setting, acts: start),
        Script(
          "\(name), without a journal \(language.rawValue)", session + options + ["--no-journal"],
          setting, acts: start + closing),
        Script(
          "\(name), rated \(language.rawValue)", session + options + ["--rate"], setting,
          acts: start + [.answer("3"), .question, .answer("3")]),
      ]
    }
  }
}
