import TestSupport

extension Group {
  /// The sessions that ship, and others, as they are shown.
  static let sessions = Group(name: "sessions", scripts: bundled + others)

  private static let bundledIDs = names(in: Document.folder + "/sessions")
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }

  private static let bundled = bundledIDs.flatMap { id in
    commands("show \(id)", Setting().length(12))
      + commands("show \(id) --lang nl", Setting().length(5))
      + commandsInBothLanguages("show \(id) --timeline", Setting().length(2))
  }

  private static let others =
    commandsInBothLanguages(
      """
      show 4-6
      show 4-7-8
      show 4-4-4-4 --timeline
      show 4-21-6
      show short.yaml
      show asking.yaml --timeline
      show evening.yaml
      show drawn.yaml --timeline
      show held-first.yaml
      show daily.yaml
      show cases/Fixtures/full.yaml
      show cases/Fixtures/odd-levels.yaml --level first
      show cases/Fixtures/odd-levels.yaml --level later --timeline
      show broken.yaml
      show calm-plan.yaml
      show nothing
      show 479
      """)
    + commands(
      """
      show 478 --json
      show low-lunge --json
      show low-lunge --level first --json
      show low-lunge --json --timeline
      show evening.yaml --json
      show bridge --level later
      show asking.yaml --json
      render 478 --events
      render 4-6 --events --pace 0.5
      render box --events --lead-in 10s --lang nl
      render low-lunge --events --level first
      render short.yaml --events
      render drawn.yaml --events --lang nl
      render cases/Fixtures/full.yaml --events
      render 478
      render 478 --events --wav x.wav
      render 478 --events --force
      render 478 --events --sound glide
      render quick.yaml --wav x.wav --sound tones
      render quick.yaml --wav x.wav --sound ocean --lang nl
      render quick.yaml --wav short.yaml
      render quick.yaml --wav nowhere/x.wav
      render quick.yaml --wav short.yaml --force
      preview 4-6
      preview nothing
      preview short.yaml --speed 0
      preview short.yaml --speed 101
      """)
    + commands(
      """
      show 478
      show 478 --lang nl
      show low-lunge --timeline --lang nl
      """, Setting().environment("LANG", "C"), note: "C locale")
    + commands(
      """
      show 478
      show box --timeline
      show held-first
      """, .homes("added").configuration("holds: never\n"), note: "holds: never")
    + commands(
      """
      show low-lunge
      show 4-6
      show bridge --timeline
      """, Setting().configuration("level: first\nchange: 25s\nlead-in: 7s\npace: 0.8\n"),
      note: "lengths configured")
}
