extension Language {
  /// A commented plan in this language. `path` is where it will be.
  package func planTemplate(id: String, path: CleanText) -> String {
    let file = shellWord(path)
    return self(englishPlan(id, file), dutchPlan(id, file))
  }

  private func englishPlan(_ id: String, _ file: String) -> String {
    """
    # A plan for breathe: which sessions, how often, for how many weeks. What follows a # is for you to
    # read; breathe passes over it.
    #
    #   breathe check \(file)       looks for mistakes
    #   breathe plan add \(file)    follows the plan: this is what your client types
    #   breathe today                shows what is due, and starts it
    #   breathe report               shows what was done, to send if they like

    breathe-plan: 1                 # the version of this format
    id: \(id)
    title: "My plan"
    goal: "Walk for half an hour again"
    author: "Name of your practice"
    contact: "name@example.org"
    weeks: 6

    # The first day. Without this line the plan begins on the day your client adds it, so that one file
    # serves several people.
    # start: 2026-11-23

    sessions:
      # A built-in session; “breathe list” shows them all.
      - session: belly-5min
        when: [morning, evening]

      # Only from the second week on, and only on these days.
      - session: long-exhale
        days: [mon, wed, fri]       # or: weekdays, weekend; or “every: 2d”
        from-week: 2
        until-week: 5

      # A session of your own, from below. What a week doesn't name stays as it was.
      - session: bridge
        times: 5 per week
        by-week:
          1:
            reps: 5
          3:
            reps: 8
          4: off                    # a week of rest
          5:
            reps: 8
            sets: 2
            times: 3 per week

      # A walk that grows: 5, 6, 8 and 10 minutes.
      - session: walk
        for: 5m
        by-week:
          2:
            for: 6m
          3:
            for: 8m
          5:
            for: 10m

    # Your own sessions, so that this one file is all your client needs.
    define:
      - id: bridge
        title: "Bridge"
        posture: "On your back, knees bent."
        cautions: [core, pelvis, pregnancy-skip]
        screening: core             # the questions before core exercises
        settle: 20s
        steps:
          - move: "Bridge"
            tempo:
              - lift: 2s
                breath: out
              - hold: 5s
                cue: "Keep breathing"
              - lower: 3s
              - pause: 2s
            reps: 5
            between: 30s            # rest between sets

      - id: walk
        title: "Walk"
        cautions: [walking]
        steps:
          - work: "Walk"
            for: 5m
            cue: "Walk calmly, shoulders loose."

    note: "Stop with sharp pain, and call me."

    """
  }

  private func dutchPlan(_ id: String, _ file: String) -> String {
    """
    # Een plan voor breathe: welke sessies, hoe vaak en hoeveel weken lang. Wat na een # staat, is uitleg
    # voor jou; breathe slaat het over.
    #
    #   breathe check \(file)       zoekt naar fouten
    #   breathe plan add \(file)    volgt het plan: dit typt je cliënt
    #   breathe today                toont wat er vandaag is, en start het
    #   breathe report               toont wat er gedaan is, om te sturen als je cliënt dat wil

    breathe-plan: 1                 # de versie van dit formaat
    id: \(id)
    title: "Mijn plan"
    goal: "Weer een half uur wandelen"
    author: "Naam van je praktijk"
    contact: "naam@example.org"
    weeks: 6

    # De eerste dag. Zonder deze regel begint het plan op de dag waarop je cliënt het toevoegt; zo kan één
    # bestand voor meer mensen dienen.
    # start: 2026-11-23

    sessions:
      # Een meegeleverde sessie; “breathe list” toont ze allemaal.
      - session: belly-5min
        when: [morning, evening]    # 's ochtends en 's avonds; ook: midday, afternoon, bedtime

      # Pas vanaf de tweede week, en alleen op deze dagen.
      - session: long-exhale
        days: [mon, wed, fri]       # of: weekdays (werkdagen), weekend; of “every: 2d” (om de dag)
        from-week: 2
        until-week: 5

      # Een sessie van jezelf, van hieronder. Wat je bij een week niet noemt, blijft zoals het was.
      - session: bruggetje
        times: 5 per week
        by-week:
          1:
            reps: 5
          3:
            reps: 8
          4: off                    # een week rust
          5:
            reps: 8
            sets: 2
            times: 3 per week

      # Een wandeling die langer wordt: 5, 6, 8 en 10 minuten.
      - session: wandelen
        for: 5m
        by-week:
          2:
            for: 6m
          3:
            for: 8m
          5:
            for: 10m

    # Je eigen sessies, zodat je cliënt aan dit ene bestand genoeg heeft.
    define:
      - id: bruggetje
        title: "Bruggetje"
        posture: "Op je rug, knieën gebogen."
        cautions: [core, pelvis, pregnancy-skip]
        screening: core             # de vragen vóór rompoefeningen
        settle: 20s
        steps:
          - move: "Bruggetje"
            tempo:
              - lift: 2s
                breath: out
              - hold: 5s
                cue: "Blijf ademen"
              - lower: 3s
              - pause: 2s
            reps: 5
            between: 30s            # rust tussen de sets

      - id: wandelen
        title: "Wandelen"
        cautions: [walking]
        steps:
          - work: "Wandelen"
            for: 5m
            cue: "Wandel rustig, schouders los."

    note: "Stop bij scherpe pijn en bel mij."

    """
  }
}
