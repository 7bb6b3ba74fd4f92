extension Group {
  /// Output that nobody takes.
  static let outputs = Group(
    name: "outputs",
    scripts: within("exec \"$0\" \"$@\" >/dev/full", "full")
      + within("exec \"$0\" \"$@\" >&-", "closed")
      + within("exec \"$0\" \"$@\" 2>/dev/full >/dev/full", "both full")
      + commandsInBothLanguages(
        "nothing\nlist --for x\nbroken.yaml", Setting().shell("exec \"$0\" \"$@\" 2>/dev/full"),
        note: "full errors"))

  private static let lines = """
    list
    list --json
    show 478
    show 478 --json
    config
    log
    log --json
    stats
    export --format csv
    export --format json
    journal path
    journal verify
    check short.yaml
    check broken.yaml --json
    render 4-6 --events
    quick
    new x.yaml
    note well
    today
    plan
    report
    report --csv
    add evening.yaml --yes
    remove short
    plan add calm-plan.yaml --yes
    plan end
    devices
    --help
    --version
    nothing
    """

  private static func within(_ shell: String, _ note: String) -> [Script] {
    commandsInBothLanguages(
      lines, .homes("practised", "added", "planned").shell(shell), note: "output \(note)")
  }
}
