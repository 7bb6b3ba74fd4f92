extension Group {
  /// Two things that are wrong at once: which is told, and how it ends.
  static let pairs = Group(name: "pairs", scripts: options + files)

  private static let wrongOptions = [
    "--cycles 0", "--cycles x", "--for x", "--pace 2", "--lead-in 1s", "--level none",
    "--visual nothing", "--glyphs nothing", "--sound loud", "--volume 101", "--lang french",
    "--unknown",
    "--voice --no-voice",
  ]

  private static let options = wrongOptions.enumerated().flatMap { index, first in
    wrongOptions[(index + 1)...].flatMap { commands("4-6 \(first) \($0)") }
  }

  private static let lines = """
    -
    quick.yaml --yes
    nothing
    broken.yaml
    short.yaml
    478 --cycles 0
    478 --visual nothing
    nothing --unknown
    nothing --cycles 0
    nothing --pace 2
    broken.yaml --level none
    4-21-6 --volume 101
    low-lunge --cycles 2 --for 1m
    478 --cycles 9 --rate
    quick.yaml --yes --lang nl
    nothing --lang nl
    list nothing
    list --for x
    show nothing
    show broken.yaml --timeline
    show 478
    preview nothing --speed 0
    render nothing
    render nothing --events
    render broken.yaml --wav nowhere/x.wav
    check broken.yaml
    check nothing.yaml
    new short.yaml
    new x.yaml --from nothing
    new short.yaml --from nothing
    add broken.yaml
    add nothing.yaml
    remove nothing
    log
    log --since x
    log --session nothing
    stats --from x
    stats --from 2026-11-20 --to 2026-11-01
    note
    note well
    journal verify
    journal path
    journal merge nothing.jsonl
    export --format csv
    export --format xml
    plan
    plan add broken.yaml --yes
    plan add nothing.yaml
    plan end
    today
    next
    next nothing
    report
    report nothing --from x
    report --json --csv
    config
    config --json
    doctor
    """

  private static let wrong = "visual: bar\nvolum: 40\nsound: loud\n"
  private static let files =
    within(Setting().configuration(wrong), "broken configuration")
    + within(.homes("torn").configuration(wrong), "broken configuration and journal")
    + within(.homes("torn", "planned"), "broken journal")
    + within(.homes("practised").file("data/breathe/plan.yaml", "breathe-plan: x\n"), "broken plan")
    + within(Setting().configuration("lang: nl\nvisual: nothing\n"), "broken Dutch configuration")
    + within(Setting().file("data", "").file("config", ""), "files for folders")
    + within(
      Setting().configuration(wrong).file("data", ""), "broken configuration, no data folder")

  private static func within(_ setting: Setting, _ note: String) -> [Script] {
    commands(lines, setting.environment("PATH", "/nowhere").hiding(.versions), note: note)
  }
}
