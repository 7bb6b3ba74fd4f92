/// What is told before a session begins.
enum LeadInCue {
  case breatheOut, lightly, settle

  /// How long before the first breath it is told what to do with the breath.
  static let lastLength = Duration.seconds(4)
}

extension Session {
  /// What is said before `timeline` begins, and when: how to sit or lie, and at its end what to do with
  /// the breath.
  func leadInCues(
    before timeline: Timeline, of length: Duration, in language: Language
  ) -> [(cue: String, time: Range<Duration>)] {
    let last: LeadInCue =
      timeline.breaths.first?.is478 == true && timeline.segments.first?.breathing != nil
      ? .breatheOut : stretches || timeline.breathCount == 0 ? .settle : .lightly
    let first = posture?.text(in: language) ?? language.leadIn(last == .settle ? .settle : .lightly)
    let start = Duration.zero - length
    let isAlone = last == .settle || first == language.leadIn(last)
    let change = isAlone ? .zero : max(start, .zero - LeadInCue.lastLength)
    return [(first, start..<change), (language.leadIn(last), change..<Duration.zero)].filter {
      !$0.1.isEmpty
    }
  }
}

extension Timeline {
  /// Its segments; before breaths of 4 : 7 : 8 that come later, the end of a text or a rest tells to
  /// breathe out, as the lead-in does.
  func breathingOutFirst(in language: Language) -> [Segment] {
    let starts = Set(breaths.filter(\.is478).map(\.start))
    var told: [Segment] = []
    for segment in segments {
      if let last = told.last, starts.contains(segment.start), segment.wait == nil,
        last.duration >= LeadInCue.lastLength * 2, last.activity == .say || last.activity == .rest
      {
        var end = last
        end.duration = LeadInCue.lastLength
        end.start = last.end - end.duration
        (end.cue, end.chimes, end.wait, end.isLanding) = (
          language.leadIn(.breatheOut), false, nil, false
        )
        told[told.count - 1].duration -= end.duration
        told.append(end)
      }
      told.append(segment)
    }
    return told
  }
}
