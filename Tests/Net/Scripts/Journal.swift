extension Group {
  /// What was practised, looked back at.
  static let journal = Group(
    name: "journal",
    scripts: commandsInBothLanguages(looks, .homes("practised"), note: "practised")
      + commandsInBothLanguages(fewLooks, .homes("torn"), note: "broken lines")
      + commandsInBothLanguages(fewLooks, note: "new")
      + commands(merges, .homes("practised", "merged"), note: "practised")
      + commands(
        fewLooks, .homes("practised").configuration("day-ends: 00:00\nlang: nl\n"),
        note: "day ends at midnight")
      + commands(
        "log\nexport --format csv\nnote well\nstats", .homes("practised").environment("LANG", "C"),
        note: "C locale")
      + commands(
        "log\nstats", .homes("practised").environment("TZ", "PST8"), note: "west")
      + commands(
        "note well\nnote",
        .homes("practised").shell("ulimit -f 0; trap '' XFSZ; exec \"$0\" \"$@\""),
        note: "no room for files")
      + [
        Script(
          "a session that was killed is taken in", ["log"],
          .homes("practised").file(
            "data/breathe/journal.jsonl.started.k-01",
            #"{"v":1,"kind":"entry","id":"k-01","session":"long","title":"A long one","hash":"00","#
              + #""start":"2026-11-25T07:00:00Z","offset":3600,"planned":180.0,"active":35.0,"#
              + #""paused":0.0,"outcome":"stopped","cycles":3,"steps":1,"pace":1.0,"#
              + #""program":"0.1.0"}"# + "\n")),
        Script(
          "a torn record is taken in", ["journal", "verify"],
          .homes("practised").file("data/breathe/journal.jsonl.started.k-02", "{\"v\":1,\"ki")),
      ])

  private static let looks = """
    log
    log -n 1
    log -n 0
    log --number 3 --session belly-5min
    log --since 2026-11-01
    log --since 2026-11-24 --json
    log --json
    log --session nothing
    stats
    stats --json
    stats --from 2026-10-01 --to 2026-10-31
    stats --from 2026-10-01 --json
    stats --session belly-5min
    stats --session nothing
    stats --from 2026-11-20 --to 2026-11-01
    export --format csv
    export --format json
    export --format csv --from 2026-11-24
    export --format json --to 2026-10-05
    note
    note well
    note 'felt “light”, then heavy'
    journal
    journal verify
    journal path
    """

  private static let fewLooks = """
    log
    log --json
    stats
    stats --json
    export --format csv
    export --format json
    note well
    journal verify
    journal path
    """

  private static let merges = """
    journal merge other.jsonl
    journal merge other.jsonl --output all.jsonl
    journal merge other.jsonl --output other.jsonl
    journal merge other.jsonl nothing.jsonl
    journal merge other.jsonl --lang nl
    journal merge data/breathe/journal.jsonl
    journal merge short.yaml
    journal verify other.jsonl
    journal verify nothing.jsonl
    journal verify short.yaml
    """
}
