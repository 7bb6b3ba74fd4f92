/// What the script of a page shows, one section at a time: the questions before each session, the
/// player, and what is left afterwards.
struct HandOutStage {
  private let handOut: HandOut

  init(_ handOut: HandOut) {
    self.handOut = handOut
  }

  private var language: Language { handOut.language }

  var html: HTML {
    """
    <main id="stage" class="screen" hidden>
    \(handOut.sessions.enumerated().map(beforehand))
    \(player)
    \(handOut.sessions.enumerated().map { ratings("after", $0, $1.ratings, language.afterwards) })
    \(done)
    </main>
    """
  }

  // MARK: Before

  /// What a button leads to, in a word of the script, and what is written on it.
  private typealias Answer = (then: String, text: String)

  /// The questions of a session in their order, each of which waits for a press, and its endings.
  private func beforehand(_ number: Int, _ item: HandOutSession) -> HTML {
    HTML(
      [
        outside(number, item), whose(number, item), selfCheck(number, item),
        ownQuestions(number, item),
        gate(number, item),
        advance(number, item),
        ratings("before", number, item.ratings.filter(\.isBefore), language.beforehand),
        ready(number, item), endings(number, item),
      ])
  }

  private func question(
    _ number: Int, _ title: String, _ text: HTML, _ answers: [Answer], kind: String = "question"
  ) -> HTML {
    """
    <section data-ask="\(kind)" data-session="\(number)" hidden>
    <h1>\(title)</h1>
    \(text)
    <div class="answers">\(buttons(answers))<button class="plain" data-then="previous">\(language.previousQuestion)</button></div>
    </section>
    """
  }

  private func buttons(_ answers: [Answer]) -> [HTML] {
    answers.map { answer in "<button data-then=\"\(answer.then)\">\(answer.text)</button>" }
  }

  /// What is asked of everyone: red flags, what speaks against it, and how it was last time.
  private func selfCheck(_ number: Int, _ item: HandOutSession) -> HTML {
    guard let check = item.check else { return .empty }
    let flags = question(
      number, language.firstQuestions, .lines(language.redFlags(check.redFlags)),
      [
        ("next", language.noneOfThese), ("end-flags", language.oneOfThese),
        ("end-unsure", language.ratherNot),
      ])
    guard !check.conditions.isEmpty else { return flags }
    let quiet: [Answer] =
      check.offersBreathing && item.quiet != nil ? [("quiet", language.breatheQuietly)] : []
    let conditions = question(
      number, language.beforeYouBegin, .lines(language.conditions(check, hasKeys: false)),
      [
        ("next", language.noneOfThese), ("end-conditions", language.oneOfThese),
        ("end-conditions", language.ratherNot),
      ] + quiet)
    guard item.main.session.painLimit == nil else { return HTML([flags, conditions]) }
    // The script asks it where it remembers a last time.
    let last = question(
      number, language.beforeYouBegin, .paragraph(language.worseAfterwards),
      [("end-worse", language.yes), ("next", language.no)], kind: "last")
    return HTML([flags, conditions, last])
  }

  private func ownQuestions(_ number: Int, _ item: HandOutSession) -> HTML {
    HTML(
      item.main.session.questions.map { own in
        question(
          number, language.beforeYouBegin, .paragraph(own.text.text(in: language)),
          [("end-today", language.yes), ("next", language.no)])
      })
  }

  private func gate(_ number: Int, _ item: HandOutSession) -> HTML {
    guard let longest = item.mostHeld.timeline.longestBreathHold else { return .empty }
    let meantFor = MeantFor.allCases.filter { item.main.session.meantFor[$0] != nil }
    let without = item.withoutHolds == nil ? "end-holds" : "holds"
    return question(
      number, language.holdingYourBreath,
      .lines(language.holdsQuestion(longest: longest, meantFor: meantFor)),
      [
        ("next", language.noneOfThese), (without, language.oneOfThese),
        (without, language.ratherNot),
      ])
  }

  /// The script asks it in a week in which the plan doesn't have the session.
  private func outside(_ number: Int, _ item: HandOutSession) -> HTML {
    guard !item.prescriptions.isEmpty else { return .empty }
    return question(
      number, language.notThisWeek, .paragraph(language.doItEvenSo),
      [("quit", language.no), ("next", language.yes)], kind: "outside")
  }

  /// Where its author leaves out a question of ours, whether it is for this person.
  private func whose(_ number: Int, _ item: HandOutSession) -> HTML {
    let session = item.main.session
    let texts = MeantFor.allCases.compactMap { session.meantFor[$0]?.text(in: language) }
    guard !texts.isEmpty else { return .empty }
    let author = session.author?.text(in: language) ?? handOut.from.string
    return question(
      number, language.beforeYouBegin, .lines(language.isYours(texts, author: author)),
      [("mine", language.yes), ("end-whose", language.no)], kind: "whose")
  }

  /// Whether to go a step further, where a plan leaves that to the person.
  private func advance(_ number: Int, _ item: HandOutSession) -> HTML {
    guard let prescription = item.advancing, item.parts.count > 1 else { return .empty }
    let condition = prescription.advanceIf.map { HTML.paragraph($0.text(in: language)) } ?? .empty
    return question(
      number, language.aStepFurther,
      "\(HTML.paragraph(language.wantToGoFurther))\(condition)",
      [("further", language.yes), ("stay", language.no)], kind: "advance")
  }

  private func ready(_ number: Int, _ item: HandOutSession) -> HTML {
    var told = item.parts.enumerated().map { readiness("main", $0, $1) }
    told += [
      item.withoutHolds.map { readiness("holds", 0, $0) },
      item.quiet.map { readiness("quiet", 0, $0) },
    ].compactMap(\.self)
    return """
      <section data-ask="ready" data-session="\(number)" hidden>
      <h1>\(language.ready)</h1>
      \(told)
      \(language.howItPlays.map { HTML.paragraph($0) })
      <div class="answers"><button class="first" data-then="next">\(language.startWord)</button>\(buttons([("quit", language.notNow)]))</div>
      </section>
      """
  }

  /// What to know of a session that may be played; the script shows that of one.
  private func readiness(_ role: String, _ index: Int, _ part: HandOutSession.Part) -> HTML {
    let posture = part.session.posture.map { HTML.paragraph($0.text(in: language)) } ?? .empty
    let hands: HTML = part.needsFreeHands ? .paragraph(language.standPhoneUpright) : .empty
    return """
      <div data-role="\(role)" data-part="\(index)">
      <p><strong>\(part.session.title.text(in: language))</strong>, \(language.length(of: part.timeline))</p>
      \(posture)\(hands)
      \(HTML.list(part.cautions(in: language, short: true)))
      </div>
      """
  }

  private func endings(_ number: Int, _ item: HandOutSession) -> HTML {
    let title = item.main.session.title.text(in: language)
    let quiet: [Answer] = item.quiet == nil ? [] : [("quiet", language.breatheQuietly)]
    let isAnsweredFor = !item.main.isShipped && item.main.session.hasAuthor(on: handOut.day)
    let knows: [Answer] = isAnsweredFor ? [("next", language.therapistAgrees)] : []
    let contact = language.stopAndCall(handOut.from.string)
    let all: [(kind: String, texts: [String], answers: [Answer])] = [
      ("end-flags", language.redFlagsAnswer, []),
      ("end-unsure", [language.notSure], quiet),
      ("end-conditions", [language.notTodayAsk], quiet + knows),
      ("end-worse", [language.notTodayAsk, contact], quiet),
      ("end-pain", [language.notTodayAsk, contact], quiet),
      ("end-enough", [language.enoughOnPage], []),
      ("end-whose", [language.forSomeoneElse, contact], quiet),
      ("end-expired", [language.askWhetherValid, contact], quiet),
      ("end-today", [language.notToday(contact: handOut.from.string)], []),
      ("end-holds", [language.nothingWithoutHolds(title)], quiet),
    ]
    return HTML(
      all.map { ending in
        // In an emergency, nobody should have to type a number.
        let call: HTML =
          ending.kind == "end-flags" || ending.kind == "end-unsure"
          ? "<a class=\"button first\" href=\"tel:112\">\(language.call112)</a>" : .empty
        return """
          <section data-end="\(ending.kind)" data-session="\(number)" hidden>
          <h1>\(language.notTodayTitle)</h1>
          \(ending.texts.map { HTML.paragraph($0) })
          <div class="answers">\(call)\(buttons(ending.answers + [("quit", language.closeWord)]))</div>
          </section>
          """
      })
  }

  private func ratings(
    _ when: String, _ number: Int, _ asks: [AskedRating], _ title: String
  ) -> HTML {
    guard !asks.isEmpty else { return .empty }
    let fields = asks.map { asked -> HTML in
      let boxes = (0...10).map { value -> HTML in
        """
        <label><input type="radio" name="\(when)-\(number)-\(asked.rating.rawValue)" data-rating="\(asked.rating.rawValue)" value="\(value)">\(value)</label>
        """
      }
      return """
        <fieldset>
        <legend>\(language.question(asked.rating).joined(separator: " "))</legend>
        <div class="scale">\(boxes)</div>
        </fieldset>
        """
    }
    let role: HTML = when == "before" ? "data-ask=\"rate\"" : "data-after=\"rate\""
    return """
      <section \(role) data-session="\(number)" hidden>
      <h1>\(title)</h1>
      \(fields)
      <p class="quiet">\(language.mayBeSkipped)</p>
      <div class="answers"><button class="first">\(language.goOnWord)</button></div>
      </section>
      """
  }

  // MARK: Playing

  private var player: HTML {
    """
    <section id="player" hidden>
    <h1 id="player-title"></h1>
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
    <button id="mute" class="plain">\(language.soundOff)</button>
    <button id="voice" class="plain" hidden>\(language.voiceOn)</button>
    <button id="stop" class="plain">\(language.stopWord)</button>
    </div>
    </section>
    """
  }

  private var done: HTML {
    """
    <section id="done" hidden>
    <h1>\(language.doneWord)</h1>
    <p id="summary"></p>
    <p id="advice"><strong>\(language.ratingAdvice(contact: handOut.from.string))</strong></p>
    <p id="kept" class="quiet"></p>
    <div class="answers">
    <button id="copy">\(language.copyReport)</button>
    <a id="save" class="button" download="breathe-\(handOut.id).jsonl" href="#">\(language.saveLines)</a>
    <button id="close" class="first">\(language.closeWord)</button>
    </div>
    <p id="copied" class="quiet" role="status"></p>
    </section>
    """
  }
}
