extension Group {
  /// Sessions in lines on a terminal.
  static let plain = Group(
    name: "plain",
    scripts: ["--plain", "--plain --lang nl", "--plain --reduce-motion"].flatMap { options in
      lessons.map { name, session, acts in
        let language: ScriptLanguage = options.hasSuffix("nl") ? .dutch : .english
        return Script(
          "\(name) \(options)",
          [session] + options.split(separator: " ").map(String.init),
          .homes("added").hiding(.times),
          acts: acts(language))
      }
    }
      + lessons.map { name, session, acts in
        Script(
          "\(name) TERM=dumb", [session],
          .homes("added").environment("TERM", "dumb").hiding(.times), acts: acts(.english))
      }
      // The self-check of sore has pages in a window as small as that.
      + lessons.filter { $0.0 != "sore" }.map { name, session, acts in
        Script(
          "\(name) 40 columns", [session, "--plain"], .homes("added").size(40, 12).hiding(.times),
          acts: acts(.english))
      })

  private static let lessons: [(String, String, @Sendable (ScriptLanguage) -> [Act])] = [
    ("short", "short", { _ in [] }),
    ("quick", "quick", { _ in [] }),
    (
      "sore", "sore", { _ in [.question, .answer("n"), .question, .answer("n")] }
    ),
    ("held", "held", { _ in [] }),
    ("long, left at once", "long", { [.see($0.words.leadIn), .type("q")] }),
    ("waiting, left at once", "waiting", { [.see($0.words.firstWait), .type("q")] }),
    (
      "still, paused", "still",
      {
        [
          .see($0.words.leadIn), .type(Act.right), .see($0.words.breathing), .practise, .type(" "),
          .see($0.words.paused), .practise, .type("q"),
        ]
      }
    ),
    (
      "waiting, all of it", "waiting",
      {
        [
          .see($0.words.firstWait), .type(" "), .see($0.words.breathing), .practise,
          .type(Act.right), .see($0.words.secondWait), .type(" "),
        ]
      }
    ),
  ]
}
