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
  private var session: Session { handOut.main.session }
  private var title: String { session.title.text(in: language) }

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
      <h1>\(title)</h1>
      <p class="paper name">\(language.nameLine)</p>
      \(session.about.map { paragraph($0) } ?? .empty)
      \(facts)
      \(onScreen(start))
      \(safety)
      \(questions)
      \(preparation)
      \(exercises)
      \(diary)
      </main>
      \(onScreen(stage))
      <footer>
      \(lines(language.wellnessNotice))
      <p class="quiet">\(language.referral)</p>
      </footer>
      \(onScreen(scripts))
      </body>
      </html>

      """
  }

  private func onScreen(_ html: HTML) -> HTML { isSheet ? .empty : html }

  private var body: HTML { isSheet ? "<body class=\"sheet\">" : "<body>" }

  private var start: HTML {
    "<button id=\"start\" class=\"first\" hidden>\(language.startWord)</button>"
  }

  private var scripts: HTML {
    """
    <script type="application/json" id="data">\(json: HandOutData(handOut))</script>
    <script>\(script)</script>
    """
  }

  // MARK: For reading

  private var validity: HTML {
    guard let review = session.review else { return .empty }
    return review < handOut.day
      ? " <strong>\(language.wasValid(until: review))</strong>"
      : " \(language.isValid(until: review))"
  }

  private var facts: HTML {
    let all = language.handOutFacts(session, handOut.main.timeline, handOut.level)
    return all.isEmpty ? .empty : "<ul>\(all.map { "<li>\($0)</li>" as HTML })</ul>"
  }

  /// When to stop, and whom to call.
  private var safety: HTML {
    return """
      <section>
      <h2>\(language.whenToStop)</h2>
      <ul>
      \(cautions(of: handOut.main, short: false))
      <li>\(language.stopAndCall(handOut.from.string))</li>
      </ul>
      </section>
      """
  }

  private func cautions(of part: HandOut.Part, short: Bool) -> [HTML] {
    part.cautions(in: language, short: short).map { "<li>\($0)</li>" }
  }

  /// The gate and the questions, to be read where no script asks them.
  private var questions: HTML {
    let texts = handOut.main.questions(
      in: language, withoutHolds: handOut.withoutHolds?.session.title)
    guard !texts.isEmpty else { return .empty }
    return """
      <section class="questions">
      <h2>\(language.beforeYouBegin)</h2>
      \(texts.map(lines))
      </section>
      """
  }

  private var meantFor: [MeantFor] { MeantFor.allCases.filter { session.meantFor[$0] != nil } }

  private var preparation: HTML {
    let needs = session.needs.map { language.need($0.text(in: language)) }
    let list: HTML =
      needs.isEmpty
      ? .empty : "<h2>\(language.whatYouNeed)</h2><p>\(needs.joined(separator: ", "))</p>"
    let posture: HTML =
      session.posture.map { text in
        "<h2>\(language.startingPosition)</h2>\(paragraph(text))" as HTML
      } ?? .empty
    return "\(list)\(posture)"
  }

  private var exercises: HTML {
    let steps = session.steps.flattened.map(\.step).compactMap(article)
    return """
      <section>
      <h2>\(language.whatYouDo)</h2>
      \(session.picture.map { pre($0) } ?? .empty)
      \(steps)
      </section>
      """
  }

  /// On paper: a box for each time of each day, and room for what is rated.
  private var diary: HTML {
    let times = session.often.map { $0.unit == .day ? $0.count : 1 } ?? 1
    let boxes = Array(repeating: "☐", count: min(times, 6)).joined(separator: " ")
    let isPainRated = handOut.ratings.contains { $0.rating == .pain }
    let rated: HTML = isPainRated ? "<br>\(language.told(Rating.pain)) ___" : .empty
    let heads = language.weekdays.map { day -> HTML in "<th scope=\"col\">\(day)</th>" }
    let rows = (1...4).map { week -> HTML in
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

  private func article(_ step: Step) -> HTML? {
    let entry = language.handOutEntry(step, level: handOut.level)
    guard let entry else { return nil }
    guard !entry.isText else {
      let time = entry.rows.first.map { " <span class=\"quiet\">(\($0.1))</span>" as HTML }
      return "<p class=\"step\">\(entry.title)\(time ?? .empty)</p>"
    }
    let rows = entry.rows.map { row -> HTML in "<div><dt>\(row.0)</dt><dd>\(row.1)</dd></div>" }
    let texts = entry.texts.map { text -> HTML in "<p>\(text)</p>" }
    return """
      <article class="exercise">
      <h3>\(entry.title)</h3>
      \(entry.picture.map { pre($0) } ?? .empty)
      \(texts)
      \(rows.isEmpty ? .empty : "<dl>\(rows)</dl>" as HTML)
      </article>
      """
  }

  private func paragraph(_ text: LocalizedText) -> HTML { "<p>\(text.text(in: language))</p>" }

  private func pre(_ picture: Picture) -> HTML {
    "<pre role=\"img\" aria-label=\"\(language.drawing)\">\(picture.rows.joined(separator: "\n"))</pre>"
  }

  /// A text of our own in lines, of which those that begin with a dash are a list.
  private func lines(_ text: String) -> HTML {
    var parts: [HTML] = []
    var items: [HTML] = []
    func closeList() {
      if !items.isEmpty { parts.append("<ul>\(items)</ul>") }
      items = []
    }
    for line in text.split(separator: "\n") {
      let plain = line.drop { $0 == " " }
      if plain.hasPrefix("- ") {
        items.append("<li>\(String(plain.dropFirst(2)))</li>")
      } else {
        closeList()
        parts.append("<p>\(String(plain))</p>")
      }
    }
    closeList()
    return HTML(parts)
  }

  // MARK: For playing

  /// What the script shows, one section at a time.
  private var stage: HTML {
    """
    <main id="stage" class="screen" hidden>
    \(asked)
    \(endings)
    \(player)
    \(ratings("rate-after", language.afterwards, asks: handOut.ratings))
    \(done)
    </main>
    """
  }

  /// The questions in their order. Each waits for a press.
  private var asked: HTML {
    var sections: [HTML] = []
    func ask(
      _ title: String, _ text: HTML, _ answers: [(then: String, text: String)],
      as kind: String = "question"
    ) {
      let buttons = answers.map { answer -> HTML in
        "<button data-then=\"\(answer.then)\">\(answer.text)</button>"
      }
      sections.append(
        """
        <section data-ask="\(kind)" hidden>
        <h1>\(title)</h1>
        \(text)
        <div class="answers">\(buttons)</div>
        </section>
        """)
    }
    if let check = handOut.check {
      ask(
        language.firstQuestions, lines(language.redFlags(check.redFlags)),
        [
          ("next", language.noneOfThese), ("end-flags", language.oneOfThese),
          ("end-unsure", language.ratherNot),
        ])
      if !check.conditions.isEmpty {
        ask(
          language.beforeYouBegin, lines(language.conditions(check, hasKeys: false)),
          [
            ("next", language.noneOfThese), ("end-conditions", language.oneOfThese),
            ("end-conditions", language.ratherNot),
          ]
            + (check.offersBreathing && handOut.quiet != nil
              ? [("quiet", language.breatheQuietly)] : []))
      }
    }
    for question in session.questions {
      ask(
        language.beforeYouBegin, "<p>\(question.text.text(in: language))</p>",
        [("end-today", language.yes), ("next", language.no)])
    }
    if let longest = handOut.main.timeline.longestBreathHold {
      let without = handOut.withoutHolds == nil ? "end-holds" : "holds"
      ask(
        language.holdingYourBreath,
        lines(language.holdsQuestion(longest: longest, meantFor: meantFor)),
        [
          ("next", language.noneOfThese), (without, language.oneOfThese),
          (without, language.ratherNot),
        ])
    }
    let before = handOut.ratings.filter(\.isBefore)
    if !before.isEmpty {
      sections.append(ratings("rate-before", language.beforehand, asks: before))
    }
    ask(
      language.ready, "\(readiness)\(paragraphs(language.howItPlays))",
      [("next", language.startWord), ("quit", language.notNow)], as: "ready")
    return HTML(sections)
  }

  /// What to know of each session that may be played; the script shows that of one.
  private var readiness: [HTML] {
    let parts: [(String, HandOut.Part?)] = [
      ("main", handOut.main), ("holds", handOut.withoutHolds), ("quiet", handOut.quiet),
    ]
    return parts.compactMap { role, part in
      part.map { part in
        let posture = part.session.posture.map { paragraph($0) } ?? .empty
        let hands: HTML = part.needsFreeHands ? "<p>\(language.standPhoneUpright)</p>" : .empty
        return """
          <div data-role="\(role)">
          <p><strong>\(part.session.title.text(in: language))</strong>, \(language.length(of: part.timeline))</p>
          \(posture)\(hands)
          <ul>\(cautions(of: part, short: true))</ul>
          </div>
          """
      }
    }
  }

  private func paragraphs(_ texts: [String]) -> HTML {
    HTML(texts.map { text -> HTML in "<p>\(text)</p>" })
  }

  private var endings: HTML {
    let quiet: [(String, String)] = handOut.quiet == nil ? [] : [("quiet", language.breatheQuietly)]
    let knows: [(String, String)] =
      handOut.main.isShipped ? [] : [("next", language.therapistAgrees)]
    let all: [(id: String, texts: [String], answers: [(String, String)])] = [
      ("end-flags", language.redFlagsAnswer, []),
      ("end-unsure", [language.notSure], quiet),
      ("end-conditions", [language.notTodayAsk], quiet + knows),
      ("end-today", [language.notToday(contact: handOut.from.string)], []),
      ("end-holds", [language.nothingWithoutHolds(title)], quiet),
    ]
    return HTML(
      all.map { ending -> HTML in
        let buttons = (ending.answers + [("quit", language.closeWord)]).map { answer -> HTML in
          "<button data-then=\"\(answer.0)\">\(answer.1)</button>"
        }
        return """
          <section id="\(ending.id)" hidden>
          <h1>\(language.notTodayTitle)</h1>
          \(paragraphs(ending.texts))
          <div class="answers">\(buttons)</div>
          </section>
          """
      })
  }

  private var player: HTML {
    """
    <section id="player" hidden>
    <h1 id="player-title">\(title)</h1>
    <div id="picture">
    <div id="breath"><svg viewBox="0 0 200 200" aria-hidden="true">
    <circle id="ring" cx="100" cy="100" r="96"></circle>
    <circle id="orb" cx="100" cy="100" r="18"></circle>
    </svg></div>
    <pre id="figure" aria-hidden="true" hidden></pre>
    </div>
    <p id="exercise"></p>
    <p id="how"></p>
    <p id="demands" class="quiet"></p>
    <p id="status" class="quiet"></p>
    <p id="reason" class="quiet"></p>
    <p id="cue" aria-hidden="true"></p>
    <p id="said" class="said" role="status"></p>
    <p id="count" aria-hidden="true"></p>
    <p id="upcoming" class="quiet" aria-hidden="true"></p>
    <progress id="bar" max="1" value="0" aria-label="\(language.progress)"></progress>
    <div class="row"><span>\(language.timeLeft)</span><span id="left"></span></div>
    <div class="keys">
    <button id="back">\(language.backWord)</button>
    <button id="pause" class="first">\(language.pauseWord)</button>
    <button id="next">\(language.nextWord)</button>
    <button id="mute" aria-pressed="false">\(language.soundOff)</button>
    <button id="voice" aria-pressed="false" hidden>\(language.voiceWord)</button>
    <button id="stop">\(language.stopWord)</button>
    </div>
    </section>
    """
  }

  private func ratings(_ id: String, _ title: String, asks: [AskedRating]) -> HTML {
    guard !asks.isEmpty else { return .empty }
    let fields = asks.map { asked -> HTML in
      let name = asked.rating.rawValue
      let boxes = (0...10).map { number -> HTML in
        "<label><input type=\"radio\" name=\"\(name)\" value=\"\(number)\">\(number)</label>"
      }
      return """
        <fieldset>
        <legend>\(language.question(asked.rating).joined(separator: " "))</legend>
        <div class="scale">\(boxes)</div>
        </fieldset>
        """
    }
    let ask: HTML = id == "rate-before" ? " data-ask=\"rate\"" : .empty
    return """
      <section id="\(id)"\(ask) hidden>
      <h1>\(title)</h1>
      \(fields)
      <div class="answers"><button class="first">\(language.goOnWord)</button></div>
      </section>
      """
  }

  private var done: HTML {
    """
    <section id="done" hidden>
    <h1>\(language.doneWord)</h1>
    <p id="summary"></p>
    <p id="kept" class="quiet"></p>
    <div class="answers">
    <button id="copy">\(language.copyReport)</button>
    <a id="save" class="button" download="breathe-\(session.id).jsonl" href="#">\(language.saveLines)</a>
    <button id="close" class="first">\(language.closeWord)</button>
    </div>
    <p id="copied" class="quiet" role="status"></p>
    </section>
    """
  }
}
