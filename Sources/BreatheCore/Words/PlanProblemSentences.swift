/// What is wrong or unusual in a plan file, and what to do about it.
extension Language {
  func sentence(_ problem: PlanProblem) -> String {
    switch problem {
    case .tooManyOf(let key, let limit):
      self(
        "more than \(limit) things in “\(key)”; make it simpler",
        "meer dan \(limit) onderdelen bij “\(key)”; maak het eenvoudiger")
    case .daysOrEvery:
      self(
        "give either “days” (which days of the week) or “every” (every so many days)",
        "geef óf “days” (welke dagen van de week) óf “every” (om de hoeveel dagen)")
    case .daysOfTimesPerWeek:
      self(
        "“times: … per week” leaves the days free; write “per day”, or leave this out",
        "“times: … per week” laat de dagen vrij; schrijf “per day” of laat dit weg")
    case .badInterval(let found, let most):
      self(
        "“every” needs a number of days from 1d to \(most)d, such as 2d, found “\(found)”",
        "bij “every” hoort een aantal dagen van 1d tot en met \(most)d, zoals 2d, niet “\(found)”")
    case .advanceWithoutWeeks:
      self(
        "there is nothing to go on to: “advance” needs “by-week”",
        "er is niets om naar door te gaan: bij “advance” hoort “by-week”")
    case .unfitDose(let key, let isUneven): unfit(key, isUneven: isUneven)
    case .partsOfDayOverTimes(let parts, let times):
      self(
        "“when” names \(parts) times of the day, and “times” asks for \(times); write “times: \(parts) per day”, or fewer at “when”",
        "“when” noemt \(parts) momenten van de dag en “times” vraagt er \(times); schrijf “times: \(parts) per day”, of minder bij “when”"
      )
    case .weeksOverlap(let id):
      self(
        "“\(id)” is in the plan twice for some weeks; end one with “until-week”, or use “by-week”",
        "“\(id)” staat voor sommige weken twee keer in het plan; laat er een eindigen met “until-week”, of gebruik “by-week”"
      )
    case .unknownSession(let id, let nearest):
      self("there is no session “\(id)”", "er is geen sessie “\(id)”") + didYouMean(nearest)
        + (nearest == nil
          ? self(
            "; define it under “define”, or add it with “breathe add”",
            "; zet die onder “define”, of voeg haar toe met “breathe add”") : "")
    case .onlyHere(let id):
      self(
        "“\(id)” was added here and does not ship; for others, put it under “define”",
        "“\(id)” is hier toegevoegd en wordt niet meegeleverd; zet het voor anderen onder “define”")
    case .warned(let warning): sentence(warning)
    }
  }

  /// The session has nothing for this key of a plan to change, or only what differs by side or set.
  package func unfit(_ key: String, isUneven: Bool) -> String {
    if isUneven {
      return self(
        "“\(key)” can't change a session whose sides or sets differ; define one for these weeks",
        "“\(key)” kan niet bij een sessie waarvan de kanten of sets verschillen; maak er een voor deze weken"
      )
    }
    switch key {
    case "cycles":
      return self(
        "“cycles” needs a session with exactly one breathing step",
        "“cycles” kan alleen bij een sessie met precies één ademstap")
    case "for":
      return self(
        "“for” needs a session with exactly one breathing step, with “work” or “hold”, or with one “rest”",
        "“for” kan alleen bij een sessie met precies één ademstap, met “work” of “hold”, of met één “rest”"
      )
    case "reps":
      return self(
        "“reps” needs a session with a “move”, or a “hold” or “work” with “reps”",
        "“reps” kan alleen bij een sessie met een “move”, of een “hold” of “work” met “reps”")
    case "sets":
      return self(
        "“sets” needs a session with an exercise: “move”, “hold” or “work”",
        "“sets” kan alleen bij een sessie met een oefening: “move”, “hold” of “work”")
    default:
      return self(
        "“\(key)” needs a session with one exercise, or with exercises that have a “\(key)”",
        "“\(key)” kan alleen bij een sessie met één oefening, of met oefeningen met een “\(key)”")
    }
  }

  package func sentence(_ warning: PlanWarning) -> String {
    switch warning {
    case .manyExercises(let count):
      self(
        "\(count) exercises; people keep to a plan of four or fewer better (Bachmann 2018)",
        "\(count) oefeningen; een plan met hooguit vier houden mensen beter vol (Bachmann 2018)")
    case .longPlan(let weeks):
      self(
        "\(weeks) weeks; a plan of more than a year is better made anew in between",
        "\(weeks) weken; een plan van meer dan een jaar kun je beter tussentijds herzien")
    case .reviewBeforeStart(let day):
      self(
        "it is to be looked at together on \(told(day)), before the plan begins",
        "samen terugkijken staat op \(told(day)), nog voor het plan begint")
    case .oftenerThanMost(let perDay, let most):
      self(
        "\(perDay) times a day; the session itself says \(most) at most",
        "\(perDay) keer per dag; de sessie zelf zegt hooguit \(most)")
    case .longStretching(let time):
      self(
        "\(length(time)) of one stretch on a side in a session; more than 4 min adds little (Ingram 2024)",
        "\(length(time)) van één rekoefening per kant in een sessie; meer dan 4 min voegt weinig toe (Ingram 2024)"
      )
    case .muchStretching(let time):
      self(
        "\(length(time)) of one stretch on a side in a week; more than 10 min adds little (Ingram 2024)",
        "\(length(time)) van één rekoefening per kant in een week; meer dan 10 min voegt weinig toe (Ingram 2024)"
      )
    }
  }
}
