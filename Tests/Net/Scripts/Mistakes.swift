extension Group {
  /// One thing that is wrong on the command line.
  static let mistakes = Group(
    name: "mistakes",
    scripts: commandsInBothLanguages(
      """
      nothing
      479
      4-
      4-x-8
      0-4
      4-6-
      1-2-3-4-5
      ./nothing.yaml
      nothing.yaml
      .
      short.yaml extra
      broken.yaml
      calm-plan.yaml
      run
      run list
      lst
      evning
      slepe
      sleep
      hip
      hip 1m
      stop
      sessions
      start 478
      help 478
      --list
      --time 5m
      log yesterday
      stats 479
      478 5m
      478 --for 5m
      4-7-8 --cycles 9
      evening 5m
      box 5
      478 --cycles 0
      478 --cycles -1
      478 --cycles x
      478 --cycles 2.5
      478 --cycles 100000
      478 --cycles 2 --for 1m
      4-6 --for 0s
      4-6 --for 5
      4-6 --for x
      4-6 --for 25h
      4-6 --for 5,5m
      4-6 --pace 0
      4-6 --pace 0.4
      4-6 --pace 1.1
      4-6 --pace x
      4-6 --lead-in 1s
      4-6 --lead-in 11m
      4-6 --lead-in x
      478 --level none
      quick.yaml --yes --level first
      478 --visual nothing
      478 --glyphs nothing
      478 --sound loud
      478 --volume -1
      478 --volume 101
      478 --volume x
      quick.yaml --yes --voice --no-voice
      quick.yaml --yes --plain --no-plain
      quick.yaml --yes --rate --no-rate
      478 --rate --no-journal
      quick.yaml --yes --reduce-motion --no-reduce-motion
      478 --unknown
      478 -x
      478 --cycles
      478 --device
      478 --plan
      low-lunge --cycles 2
      low-lunge --for 1m
      coherent --cycles 3 --pace 2
      list --for x
      list --for
      list --in fr
      list --unknown
      show
      show 478 box
      show 478 --level none
      show 478 --unknown
      show 478 --cycles 2
      preview
      preview 478 --speed x
      preview 478 --speed 0.5
      preview 478 --cycles 2
      render
      render 478 --sound bell
      render 478 --events --pace 3
      render 478 --events --lead-in 1s
      render 478 --wav
      new
      new x.txt
      new x
      new x.yaml y.yaml
      add
      add x.yaml y.yaml
      add 4-6
      remove
      remove short box
      remove ../short
      log -n x
      log -n -1
      log --since yesterday
      log --since 2026-13-01
      log --since 2026-02-30
      log extra
      stats --from x
      stats --to 2026-1-1
      stats extra
      note --unknown
      journal nothing
      journal merge
      journal path extra
      export
      export --format xml
      export --format csv --from x
      devices extra
      plan nothing
      plan add
      plan add x.yaml y.yaml
      plan end extra
      today extra
      next a b
      report --from x
      report --output
      report a b
      config extra
      doctor --device
      doctor extra
      """
    )
      + commands(
        "478 --lang french\n--lang nl\nlist --lang\nshow 478 --lang EN\nlist --lang en --lang nl\n--lang fr"
      )
      + commands(
        """
        nothing
        478 --visual nothing
        4-6 --for x
        lst
        """, Setting().environment("LANG", "nl_NL.UTF-8"), note: "Dutch locale")
      + commands(
        """
        nothing
        478 --visual nothing
        broken.yaml --lang nl
        """, Setting().environment("LANG", "C"), note: "C locale"))
}
