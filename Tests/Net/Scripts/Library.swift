extension Group {
  /// What there is to practise, what a person adds, and how they like it.
  static let library = Group(
    name: "library", scripts: lists + added + made + configured + practised + surroundings)

  private static let lists =
    commandsInBothLanguages(
      """
      list
      list sleep
      list slaap
      list hip
      list adem
      list rug back
      list nothing-like-it
      list --for 2m
      list --for 0s
      list --in nl
      list --in en --json
      -
      """)
    + commands("list\nlist bedtime\nlist --json short", .homes("added"), note: "added sessions")
    + commands(
      "list\nlist --json mine\nlist --lang nl\nshow mine\nmine",
      .homes("added").file(
        "data/breathe/sessions/mine.yaml", "breathe: 1\nid: mine\nsteps: none\n"),
      note: "a broken one added")
    + commands(
      "list\nlist --for 2m", Setting().configuration("holds: never\n"), note: "holds: never")
    + commands("list\nlist --lang nl", Setting().environment("LANG", "C"), note: "C locale")
    + commands("list", Setting().environment("LANG", "nl_BE.UTF-8"), note: "Dutch locale")

  private static let added =
    commandsInBothLanguages(
      """
      add short.yaml
      add short.yaml --yes
      add evening.yaml --yes
      add asking.yaml --yes
      add stretch.yaml --yes
      add held-first.yaml --yes
      add broken.yaml --yes
      add calm-plan.yaml --yes
      add nothing.yaml --yes
      add 478 --yes
      remove short
      remove 478
      """)
    + commandsInBothLanguages(
      "remove short\nremove shrt\nadd short.yaml --yes\nremove 478", .homes("added"),
      note: "added sessions")
    + commands(
      "add short.yaml --yes\nlist\nlog", Setting().file("data", "no folder"), note: "data is a file"
    )
    + commands(
      "add short.yaml --yes", Setting().new().file("state", "no folder"), note: "state is a file")
    + commands(
      "add evening.yaml --yes\nnew x.yaml",
      Setting().shell("ulimit -f 0; trap '' XFSZ; exec \"$0\" \"$@\""), note: "no room for files")

  private static let made =
    commandsInBothLanguages(
      """
      new x.yaml
      new short.yaml
      new x.yaml --from 478
      new x.yaml --from nothing
      new x.yaml --from broken.yaml
      new nowhere/x.yaml
      new 'Not an id.yaml'
      new 478.yaml
      """)
    + ["", " --from low-lunge", " --lang nl"].map { options in
      Script(
        "new x.yaml\(options), read",
        ["new", "x.yaml"] + options.split(separator: " ").map(String.init),
        Setting().shell("\"$0\" \"$@\" && cat x.yaml"))
    }

  private static let configured =
    commandsInBothLanguages("config\nconfig --json")
    + commandsInBothLanguages(
      "config\nconfig --json",
      Setting().configuration("# mine\nvisual: bar\nlang: nl\nholds: never\nday-ends: 03:00\n")
        .file("state/breathe/choices", "visual: words\nvolume: 30\n"), note: "some of each")
    + commands(
      "config", Setting().file("state/breathe/choices", "visual: nothing\nvolume\n"),
      note: "broken choices")
    + commands("config\nlist", Setting().file("config", "no folder"), note: "config is a file")
    + commands("config", Setting().environment("LANG", "C"), note: "C locale")
    + commands("config", Setting().environment("NO_COLOR", "1"), note: "NO_COLOR")

  /// Without a terminal, in lines.
  private static let practised =
    commandsInBothLanguages(
      """
      short
      quick
      steady --cycles 2
      held
      stretch
      stretch --yes
      asking
      asking --yes
      daily
      sore
      figure
      short --rate
      short --no-journal
      short --plain --sound off
      run quick
      quick.yaml
      quick.yaml --yes
      ./evening.yaml --plain
      478 --cycles 9
      4-21-6
      """, .homes("added"), note: "added sessions")
    + commands("short", .homes("added").environment("LANG", "C"), note: "C locale")
    + commands(
      "short.yaml --yes\nquick.yaml --yes --no-journal", Setting().new().file("state", ""),
      note: "state is a file")
    + commands(
      "quick", .homes("added").shell("ulimit -f 0; trap '' XFSZ; exec \"$0\" \"$@\""),
      note: "no room for files")

  private static let surroundings =
    commandsInBothLanguages("devices")
    + commandsInBothLanguages(
      "doctor", Setting().environment("PATH", "/nowhere").hiding(.versions), note: "no voice")
    + commands(
      "doctor",
      .homes("torn").configuration("visual: nothing\n").environment("PATH", "/nowhere")
        .hiding(.versions), note: "broken files")
    + commands(
      "doctor",
      Setting().file("data", "no folder").environment("PATH", "/nowhere").environment("LANG", "C")
        .hiding(.versions), note: "C locale, data is a file")
}
