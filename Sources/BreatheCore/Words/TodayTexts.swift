/// What is due today, what is done and what is left.
extension Language {
  package func today(
    _ day: PlanDay, of plan: Plan, _ sessions: PlanSessions, layout: TextLayout
  ) -> [String] {
    let date = day.day
    let title = oneLine(CleanText(plan.title.text(in: self))).string
    let head = self(
      "\(title), week \(day.week) of \(plan.weeks), \(weekdays[date.weekday]) \(told(date))",
      "\(title), week \(day.week) van \(plan.weeks), \(weekdays[date.weekday]) \(told(date))")
    guard !day.requests.isEmpty else {
      return [head, self("Nothing is due today.", "Vandaag staat er niets op het programma.")]
    }
    let rows = day.requests.map { request in
      [
        self.title(request.session, sessions),
        sessions.length(request.session, request.dose)?.clockText ?? "", state(request),
      ]
    }
    return [head, table(rows, layout).joined(separator: "\n"), left(day, sessions)]
  }

  private func state(_ request: PlanDay.Request) -> String {
    let done = request.done
    var parts: [String] = []
    if request.left > 0 {
      let count = self("\(request.left) × to do", "nog \(request.left) ×")
      parts.append(request.partsLeft.isEmpty ? count : "\(count) \(list(request.partsLeft))")
    }
    if done.completed > 0 {
      parts.append(
        request.left == 0 && done.completed == 1 && done.replaced == 0
          ? self("done", "gedaan") : self("\(done.completed) × done", "\(done.completed) × gedaan"))
    }
    if done.replaced > 0 {
      parts.append(
        request.left == 0 && done.replaced == 1 && done.completed == 0
          ? self("replaced", "vervangen")
          : self("\(done.replaced) × replaced", "\(done.replaced) × vervangen"))
    }
    if done.stopped > 0 {
      parts.append(self("\(done.stopped) × stopped", "\(done.stopped) × gestopt"))
    }
    parts += amount(request.dose)
    return parts.joined(separator: ", ")
  }

  private func left(_ day: PlanDay, _ sessions: PlanSessions) -> String {
    guard day.left > 0 else { return allDone }
    let time = day.requests.reduce(Duration.zero) { sum, request in
      sum + (sessions.length(request.session, request.dose) ?? .zero) * request.left
    }
    let count =
      day.left == 1
      ? self("1 session", "1 sessie") : self("\(day.left) sessions", "\(day.left) sessies")
    return self("To do: \(count), \(time.clockText).", "Nog te doen: \(count), \(time.clockText).")
  }

  package var allDone: String {
    self("All that is due today is done.", "Alles voor vandaag is gedaan.")
  }

  package func startQuestion(_ title: String) -> String {
    self("Start “\(title)” now?", "“\(title)” nu starten?")
  }

  package func planBegins(_ plan: Plan) -> String {
    self("Your plan begins on \(told(plan.start)).", "Je plan begint op \(told(plan.start)).")
  }

  /// Asked once a week, of what goes on only when the person wants to; each title with the condition of
  /// the plan's author.
  package func agreementQuestion(week: Int, _ steps: [(title: String, condition: String?)])
    -> String
  {
    let names = steps.map(\.title).joined(separator: ", ")
    let question = self(
      "In week \(week) you can go a step further: \(names). Do you want to?",
      "In week \(week) kun je een stap verder: \(names). Wil je dat?")
    let conditions = steps.compactMap { step in
      step.condition.map { steps.count == 1 ? "  \($0)" : "  \(step.title): \($0)" }
    }
    return ([question] + conditions).joined(separator: "\n")
  }

  /// `goesOn` says that something is done in another way from now on.
  package func agreementAnswer(isAgreed: Bool, goesOn: Bool) -> String {
    isAgreed && goesOn
      ? self("Good. You go on to the next step.", "Goed. Je gaat door naar de volgende stap.")
      : self("Then it stays as it was.", "Dan blijft het zoals het was.")
  }

  /// No session of the plan is called that.
  package func notInPlan(_ word: CleanText, near: String?) -> String {
    self(
      "Your plan has no session “\(oneLine(word))”", "Je plan heeft geen sessie “\(oneLine(word))”")
      + (near == nil ? "." : didYouMean(near))
  }
}
