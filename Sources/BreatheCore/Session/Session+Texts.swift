extension Session {
  /// What is told of it and in it, apart from whose it is and what to have at hand.
  package var texts: [LocalizedText] {
    let own = cautions.compactMap { caution -> LocalizedText? in
      if case .own(let text) = caution { text } else { nil }
    }
    return [title] + [about, posture].compactMap(\.self) + own + questions.map(\.text)
      + steps.flattened.flatMap(\.step.texts)
  }

  /// Nothing is told of it that stands in another language only.
  package func isIn(_ language: Language) -> Bool {
    texts.allSatisfy { $0.isIn(language) }
  }
}

extension Step {
  /// What is told of the step itself.
  fileprivate var texts: [LocalizedText] {
    switch self {
    case .say(let say): [say.text]
    case .rest(let rest): [rest.cue].compactMap(\.self)
    case .breathe(let breathing):
      breathing.pattern.cues + (breathing.rampEnd?.cues ?? [])
    case .hold(let timed), .work(let timed): timed.exercise.texts + (timed.pattern?.cues ?? [])
    case .move(let move):
      move.exercise.texts + (move.tempo + (move.tempoEnd ?? [])).compactMap(\.cue)
    case .wait(let wait): [wait.text]
    case .repeat, .session: []
    }
  }
}

extension ByLevel<Pattern> {
  fileprivate var cues: [LocalizedText] {
    [first, usual, later].compactMap(\.self).flatMap { $0.phases.compactMap(\.cue) }
  }
}
