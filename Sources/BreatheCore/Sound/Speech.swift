/// What a voice says of a timeline, for someone whose eyes are closed: each cue in full for two
/// cycles, and then the short word that it has by then. Nothing that would last longer than what it
/// is said of.
package struct Speech: Sendable {
  /// For each segment what may be said as it begins, the fullest first.
  private let choices: [[Utterance]]

  package init(_ timeline: Timeline, language: Language) {
    var writer = SpeechWriter(language: language)
    for cycle in timeline.rounds { writer.add(cycle, of: timeline) }
    writer.announce(in: timeline.segments)
    choices = writer.choices
  }

  /// What to say as the segment of that index begins, where there is so much time for it.
  package func utterance(at segment: Int, within room: Duration) -> Utterance? {
    choices[segment].first { $0.duration <= room }
  }
}

private struct SpeechWriter {
  let language: Language
  private(set) var choices: [[Utterance]] = []
  /// In how many cycles each cue was told.
  private var told: [String: Int] = [:]
  /// Each text as it is spoken, made once.
  private var utterances: [String: Utterance?] = [:]

  init(language: Language) {
    self.language = language
  }

  mutating func add(_ cycle: Range<Int>, of timeline: Timeline) {
    for index in cycle {
      let segment = timeline.segments[index]
      // What a chime breaks in two is one rest.
      guard !segment.chimes else {
        choices.append([])
        continue
      }
      let before = index > 0 ? timeline.segments[index - 1] : nil
      let bodies =
        segment.isPaced ? words(at: index, of: timeline.segments[cycle]) : sentences(segment)
      var texts = bodies.flatMap { body in
        heads(segment, after: before, body).map { $0 + [body] }
      }
      if timeline.breathCount > 1, segment.breath == timeline.breathCount - 1,
        index == cycle.lowerBound, let number = segment.cycle
      {
        texts += bodies.map { [language.breath(number, isLast: true), $0] }
      }
      choices.append((texts + bodies.map { [$0] }).compactMap { utterance($0.asSentences) })
    }
    for cue in Set(timeline.segments[cycle].map(\.cue)) { told[cue, default: 0] += 1 }
  }

  /// Where a posture or a movement begins with too little time to tell all of it, that is told after
  /// what is said before it.
  mutating func announce(in segments: [Segment]) {
    var last: String?
    for (index, segment) in segments.enumerated() {
      guard let exercise = segment.exercise else { continue }
      defer { last = exercise.name }
      guard index > 0, exercise.name != last, let told = choices[index].first,
        told.duration > segment.duration
      else { continue }
      let before = segments[index - 1]
      // Of a posture, that would be long before.
      guard before.activity != .posture, before.activity != .work else { continue }
      var ahead = [exercise.name]
      if !before.isPaced {
        let fitting = choices[index].first { $0.duration <= segment.duration }?.text ?? ""
        ahead += [exercise.cue, fitting.hasSuffix(segment.cue) ? nil : segment.cue]
          .compactMap(\.self)
      }
      ahead.removeAll(where: before.cue.contains)
      let said = choices[index - 1].map { [$0.text] } + [[]]
      choices[index - 1] = said.flatMap { said in
        (0...ahead.count).reversed().map { (said + ahead.prefix($0)).asSentences }
      }.compactMap { utterance($0) }
    }
  }

  private mutating func utterance(_ text: String) -> Utterance? {
    if let known = utterances[text] { return known }
    let made = Utterance(text)
    utterances[text] = made
    return made
  }

  /// The cue of a phase and its short word, or the short word alone once the cue is known. Where that
  /// would stand for two cues of one cycle, for in by the left and in by the right, it does not tell
  /// enough; of two that follow each other, it tells the first.
  private func words(at index: Int, of cycle: ArraySlice<Segment>) -> [String] {
    let segment = cycle[index]
    let word = language.shortWord(for: segment)
    let isClear = cycle.indices.allSatisfy { other in
      other == index + 1 || cycle[other].cue == segment.cue
        || language.shortWord(for: cycle[other]) != word
    }
    return isClear && told[segment.cue, default: 0] >= 2 ? [word] : [segment.cue, word]
  }

  /// A cue that is told once: all of it, or as many of its sentences as there is time for.
  private func sentences(_ segment: Segment) -> [String] {
    let cue = segment.cue
    var texts = [cue]
    for end in cue.indices.dropFirst().reversed() where cue[end] == " " {
      let sentences = cue[..<end]
      if let mark = sentences.last, ".!?".contains(mark) { texts.append(String(sentences)) }
    }
    switch segment.activity {
    case .leadIn, .say: return texts
    case .phase, .posture, .work, .move, .changeSides, .rest, .closing:
      return texts + [language.shortWord(for: segment)]
    }
  }

  /// What is told before a cue or its short word, where a posture or a movement begins or changes its
  /// side; the fullest first.
  private func heads(_ segment: Segment, after before: Segment?, _ body: String) -> [[String]] {
    guard let exercise = segment.exercise,
      segment.isLanding || exercise.side != before?.exercise?.side
    else { return [] }
    let side = exercise.side.map { [language.side($0).lowercased()] } ?? []
    let isNamed = !segment.isLanding || body.hasPrefix(exercise.name)
    let head = (isNamed ? [] : [exercise.name]) + side
    guard body == segment.cue else { return [head, side] }
    // What was told while changing sides is known.
    let cue = exercise.cue.flatMap { before?.cue.contains($0) == true ? nil : $0 }
    return [head + [cue].compactMap(\.self), head, side]
  }
}

extension [String] {
  /// One after the other, each with a mark at its end but the last.
  fileprivate var asSentences: String {
    dropLast().map { $0.last?.isPunctuation == true ? $0 : $0 + "." }.joined(separator: " ")
      + (count > 1 ? " " : "") + (last ?? "")
  }
}
