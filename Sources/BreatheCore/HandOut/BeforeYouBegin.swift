/// What someone is to know and to answer before a session, where only a paper or a recording can ask.
extension HandOutSession.Part {
  /// The cautions, a line each. Those of a short form leave out what the questions say in full.
  package func cautions(in language: Language, short: Bool = false) -> [String] {
    session.cautions(for: timeline).filter { !short || $0 != .id(.holds) }
      .map { language.caution($0, longestHold: timeline.longestBreathHold) }
  }

  /// The self-check, the author's own questions and the one before breath holds, in lines;
  /// `withoutHolds` is the title of what replaces it.
  package func questions(in language: Language, withoutHolds: LocalizedText?) -> [String] {
    var texts: [String] = []
    if let check = session.selfCheck(isShipped: isShipped) {
      texts.append(language.selfCheck(check, hasKeys: false))
    }
    texts += session.questions.map(language.told)
    if let longest = timeline.longestBreathHold {
      texts += [
        language.holdsQuestion(longest: longest, meantFor: session.meantFor.keys),
        language.holdsOnPaper(withoutHolds),
      ]
    }
    return texts
  }

  /// All of it, to be read with a recording or heard in it.
  package func beforeYouBegin(
    in language: Language, withoutHolds: LocalizedText?, isHeard: Bool
  ) -> String {
    let questions = questions(in: language, withoutHolds: withoutHolds)
    let parts =
      [language.beforeYouBegin + "."] + cautions(in: language, short: true) + questions
      + (isHeard && !questions.isEmpty ? [language.goOnListening] : [])
    return parts.joined(separator: "\n")
  }
}
