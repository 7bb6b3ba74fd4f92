/// The page of a hand-out: complete for reading and printing as it is, and played by its script.
package struct HandOutPage {
  private let handOut: HandOut
  private let script: PageFile
  private let style: PageFile
  /// Only what is printed.
  private let isSheet: Bool

  package init(_ handOut: HandOut, script: PageFile, style: PageFile, isSheet: Bool = false) {
    self.handOut = handOut
    self.script = script
    self.style = style
    self.isSheet = isSheet
  }

  private var language: Language { handOut.language }
  private var title: String { handOut.title.text(in: language) }

  /// The whole file.
  package var html: HTML {
    let allowed = isSheet ? "" : " script-src \(script.policy);"
    let policy =
      "default-src 'none'; base-uri 'none'; form-action 'none';\(allowed) style-src \(style.policy)"
    return """
      <!doctype html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      \(body)
      <header>
      <p>\(handOut.from)</p>
      <p class="quiet">\(language.handedOut(on: handOut.day))\(validity)</p>
      </header>
      <main>
      \(handOut.plan.map { planned($0.plan, $0.agreements) } ?? sheet(handOut.sessions[0]))
      </main>
      \(onScreen(HandOutStage(handOut).html))
      <footer>
      \(HTML.lines(language.wellnessNotice))
      <p class="quiet">\(language.referral)</p>
      </footer>
      \(onScreen(scripts))
      </body>
      </html>

      """
  }

  private func onScreen(_ html: HTML) -> HTML { isSheet ? .empty : html }

  private var body: HTML { isSheet ? "<body class=\"sheet\">" : "<body>" }

  private func start(_ number: Int) -> HTML {
    "<button class=\"start first\" data-session=\"\(number)\" hidden>\(language.startWord)</button>"
  }

  private var nameLine: HTML { "<p class=\"paper name\">\(language.nameLine)</p>" }

  private var scripts: HTML {
    """
    <script type="application/json" id="data">\(json: HandOutData(handOut))</script>
    <script>\(script)</script>
    """
  }

  private var validity: HTML {
    guard let review = handOut.review else { return .empty }
    let was: HTML = "<strong id=\"expired\" hidden>\(language.wasValid(until: review))</strong>"
    return review < handOut.day
      ? " <strong>\(language.wasValid(until: review))</strong>"
      : " <span id=\"valid\">\(language.isValid(until: review))</span>\(onScreen(was))"
  }

  // MARK: A plan

  /// What it is for, its weeks as a table, and each of its sessions.
  private func planned(_ plan: Plan, _ agreements: Agreements) -> HTML {
    let sheets = handOut.sessions.map { session -> HTML in
      "<section class=\"session\">\n\(sheet(session))\n</section>"
    }
    return """
      <h1>\(title)</h1>
      \(nameLine)
      \(HTML.list(language.handOutFacts(plan)))
      \(plan.note.map { HTML.paragraph($0.text(in: language)) } ?? .empty)
      \(onScreen(choices))
      <h2>\(language.weekByWeek)</h2>
      <table class="weeks">
      \(weeks(of: plan, agreements))
      </table>
      \(sheets)
      """
  }

  private func weeks(of plan: Plan, _ agreements: Agreements) -> [HTML] {
    language.stages(of: plan, handOut.planSessions, agreements, from: 1).map { stage in
      let rows = stage.rows.map { row -> HTML in
        "<tr><th scope=\"row\">\(row[0])</th><td>\(row[1])</td><td>\(row[2])</td></tr>"
      }
      return """
        <tbody data-from="\(stage.weeks.lowerBound)" data-to="\(stage.weeks.upperBound)">
        <tr><th colspan="3" scope="rowgroup">\(language.title(stage.weeks, of: plan))</th></tr>
        \(rows)
        </tbody>
        """
    }
  }

  /// The sessions that the script can play.
  private var choices: HTML {
    let buttons = handOut.sessions.enumerated().map { number, session -> HTML in
      """
      <button class="start first" data-session="\(number)">\(session.main.session.title.text(in: language))</button>
      """
    }
    return """
      <section id="choices" hidden>
      <h2>\(language.doASession)</h2>
      <p id="week" class="quiet"></p>
      <div class="answers">\(buttons)</div>
      </section>
      """
  }

  // MARK: A session

  /// All that is to be known of one session, on paper a sheet of its own.
  private func sheet(_ item: HandOutSession) -> HTML {
    let session = item.main.session
    return """
      <h1>\(session.title.text(in: language))</h1>
      \(nameLine)
      \(session.about.map { HTML.paragraph($0.text(in: language)) } ?? .empty)
      \(facts(item))
      \(handOut.plan == nil ? onScreen(start(0)) : .empty)
      \(safety(item))
      \(questions(item))
      \(preparation(session))
      \(exercises(item.main))
      \(diary(item))
      """
  }

  private func facts(_ item: HandOutSession) -> HTML {
    let main = item.main
    if handOut.plan == nil {
      return .list(language.handOutFacts(main.session, main.timeline, main.level))
    }
    let courses = item.prescriptions.map { HTML.paragraph(language.course(of: $0)) }
    let condition = item.advancing?.advanceIf.map { HTML.paragraph($0.text(in: language)) }
    return HTML(courses + [condition].compactMap(\.self))
  }

  /// When to stop, and whom to call.
  private func safety(_ item: HandOutSession) -> HTML {
    let texts =
      item.mostHeld.cautions(in: language) + [language.stopAndCall(handOut.from.string)]
    return """
      <section>
      <h2>\(language.whenToStop)</h2>
      \(HTML.list(texts))
      </section>
      """
  }

  /// The gate and the questions, to be read where no script asks them.
  private func questions(_ item: HandOutSession) -> HTML {
    let texts = item.mostHeld.questions(
      in: language, withoutHolds: item.withoutHolds?.session.title)
    guard !texts.isEmpty else { return .empty }
    return """
      <section class="questions">
      <h2>\(language.beforeYouBegin)</h2>
      \(texts.map { HTML.lines($0) })
      </section>
      """
  }

  private func preparation(_ session: Session) -> HTML {
    let needs = session.needs.map { language.need($0.text(in: language)) }
    let list: HTML =
      needs.isEmpty
      ? .empty : "<h2>\(language.whatYouNeed)</h2><p>\(needs.joined(separator: ", "))</p>"
    let posture: HTML =
      session.posture.map { text in
        "<h2>\(language.startingPosition)</h2>\(HTML.paragraph(text.text(in: language)))" as HTML
      } ?? .empty
    return "\(list)\(posture)"
  }

  private func exercises(_ part: HandOutSession.Part) -> HTML {
    let steps = part.session.steps.flattened.map(\.step)
      .compactMap { article($0, at: part.level) }
    return """
      <section>
      <h2>\(language.whatYouDo)</h2>
      \(part.session.picture.map { pre($0) } ?? .empty)
      \(steps)
      </section>
      """
  }

  /// On paper: a box for each time of each day, and room for what is rated.
  private func diary(_ item: HandOutSession) -> HTML {
    let isPainRated = item.ratings.contains { $0.rating == .pain }
    let rated: HTML = isPainRated ? "<br>\(language.told(Rating.pain)) ___" : .empty
    let first = handOut.plan?.plan.start.weekday ?? 0
    let heads = (0..<7).map { day -> HTML in
      "<th scope=\"col\">\(language.weekdays[(first + day) % 7])</th>"
    }
    let rows = item.diary(handOut.plan).map { week, count -> HTML in
      let boxes = Array(repeating: "☐", count: min(count, 6)).joined(separator: " ")
      let cells = (0..<7).map { _ -> HTML in "<td>\(boxes)\(rated)</td>" }
      return "<tr><th scope=\"row\">\(week)</th>\(cells)</tr>"
    }
    return """
      <section class="paper">
      <h2>\(language.diary)</h2>
      <table class="diary">
      <thead><tr><th scope="col">\(language.weekWord)</th>\(heads)</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      </section>
      """
  }

  private func article(_ step: Step, at level: Level) -> HTML? {
    let entry = language.handOutEntry(step, level: level)
    guard let entry else { return nil }
    guard !entry.isText else {
      let time = entry.rows.first.map { " <span class=\"quiet\">(\($0.1))</span>" as HTML }
      return "<p class=\"step\">\(entry.title)\(time ?? .empty)</p>"
    }
    let rows = entry.rows.map { row -> HTML in "<div><dt>\(row.0)</dt><dd>\(row.1)</dd></div>" }
    return """
      <article class="exercise">
      <h3>\(entry.title)</h3>
      \(entry.picture.map { pre($0) } ?? .empty)
      \(entry.texts.map { HTML.paragraph($0) })
      \(rows.isEmpty ? .empty : "<dl>\(rows)</dl>" as HTML)
      </article>
      """
  }

  private func pre(_ picture: Picture) -> HTML {
    """
    <pre role="img" tabindex="0" aria-label="\(language.drawing)">\(picture.rows.joined(separator: "\n"))</pre>
    """
  }
}

extension HandOutSession {
  /// More weeks don't fit a page.
  private static let mostDiaryWeeks = 12

  /// The weeks of its diary, and how often it is done on a day of each.
  fileprivate func diary(_ plan: (plan: Plan, agreements: Agreements)?) -> [(Int, Int)] {
    guard let plan, !prescriptions.isEmpty else {
      let often = main.session.often
      return (1...4).map { ($0, often?.unit == .day ? often?.count ?? 1 : 1) }
    }
    let weeks = (1...plan.plan.weeks).compactMap { week -> (Int, Int)? in
      let done = prescriptions.first { $0.isDone(inWeek: week) }
      return done.map { prescription in
        let times = prescription.directions(inWeek: week, plan.agreements).schedule.times
        return (week, times.unit == .day ? times.count : 1)
      }
    }
    return Array(weeks.prefix(Self.mostDiaryWeeks))
  }
}

extension HTML {
  static func paragraph(_ text: String) -> HTML { "<p>\(text)</p>" }

  static func list(_ texts: [String]) -> HTML {
    texts.isEmpty ? .empty : "<ul>\(texts.map { "<li>\($0)</li>" as HTML })</ul>"
  }

  /// A text of our own in lines, of which those that begin with a dash are a list.
  static func lines(_ text: String) -> HTML {
    var parts: [HTML] = []
    var items: [String] = []
    func closeList() {
      parts.append(.list(items))
      items = []
    }
    for line in text.split(separator: "\n") {
      let plain = line.drop { $0 == " " }
      if plain.hasPrefix("- ") {
        items.append(String(plain.dropFirst(2)))
      } else {
        closeList()
        parts.append(.paragraph(String(plain)))
      }
    }
    closeList()
    return HTML(parts)
  }
}
