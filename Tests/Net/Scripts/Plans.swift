extension Group {
  /// A plan, from the day it is added to the report.
  static let plans = Group(
    name: "plans",
    scripts: commandsInBothLanguages(uses, .homes("planned", "kept"), note: "followed")
      + commandsInBothLanguages(views, .homes("planned"), note: "just begun")
      + commandsInBothLanguages(views + "\nplan end", note: "none")
      + commands(views, .homes("planned", "torn"), note: "broken journal")
      + commands(
        views + "\nplan end\nlist\nplan add calm-plan.yaml --yes",
        Setting().file("data/breathe/plan.yaml", "breathe-plan: 1\nid: broken\nweeks: many\n"),
        note: "broken plan")
      + commands(
        "plan add calm-plan.yaml --yes\nplan end\ntoday",
        .homes("planned").shell("ulimit -f 0; trap '' XFSZ; exec \"$0\" \"$@\""),
        note: "no room for files")
      + commands(views, .homes("planned", "kept").environment("LANG", "C"), note: "C locale")
      + commands(
        "next\nnext tilt", .homes("planned", "added").configuration("holds: never\n"),
        note: "holds: never"))

  private static let views = """
    plan
    today
    next nothing
    report
    report --json
    report --csv
    """

  private static let uses =
    views + """

      plan show
      plan add calm-plan.yaml
      plan add calm-plan.yaml --yes
      plan add short.yaml --yes
      plan add nothing.yaml --yes
      plan add cases/PlanErrors/bad-week.yaml --yes
      plan end
      today --plain
      next short
      next tilt
      next shrt
      tilt
      show tilt
      list short
      report --notes
      report --from 2026-11-24
      report --to 2026-11-23 --notes --json
      report --from 2026-11-25 --to 2026-11-24
      report --csv --json
      report --output report.txt
      report --csv --output short.yaml
      report calm
      report nothing
      report calm-plan.yaml
      report short.yaml
      """
}
