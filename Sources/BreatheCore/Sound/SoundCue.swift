/// A sound that tells of a change.
package struct SoundCue: Equatable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The lead-in begins: time to find the right volume.
    case leadIn
    /// The first step begins.
    case start
    /// All that was planned is done.
    case end
    case say
    case breath(Phase.Kind)
    /// The last breath begins; sounds with the cue of its first phase.
    case lastBreath
    /// A posture is to be held.
    case posture
    case postureEnd
    /// Something is to be done for a time.
    case work
    case workEnd
    /// The posture goes on, and its breaths are no longer paced.
    case stay
    case move(Move.Phase.Kind)
    case changeSides
    case rest
    /// A rest goes on.
    case chime

    /// What other programs know it by; where a segment has the same name, it is of that.
    package var name: String {
      switch self {
      case .leadIn: "lead-in"
      case .start: "start"
      case .end: "end"
      case .say: "say"
      case .breath(let phase): Segment.Activity.phase(phase).name
      case .lastBreath: "last-breath"
      case .posture: "posture"
      case .postureEnd: "posture-end"
      case .work: "work"
      case .workEnd: "work-end"
      case .stay: "stay"
      case .move(let phase): Segment.Activity.move(phase, breath: nil).name
      case .changeSides: "change-sides"
      case .rest: "rest"
      case .chime: "chime"
      }
    }

    static let all: [Kind] =
      [.leadIn, .start, .end, .say, .lastBreath, .posture, .postureEnd, .stay, .work, .workEnd]
      + [.changeSides, .rest, .chime] + Phase.Kind.allCases.map(Kind.breath)
      + Move.Phase.Kind.allCases.map(Kind.move)
  }

  package var kind: Kind
  /// In timeline time.
  package var start: Duration
  /// The index of the segment that begins with it; nil at the end of the timeline.
  package var segment: Int?
}

extension Timeline {
  /// What lasts less has no cue: nobody could tell it from the next one.
  static let shortestWithCue = Duration.milliseconds(100)

  /// Every cue in order of time; several may share a boundary.
  package var soundCues: [SoundCue] {
    var cues = segments.indices.flatMap { index in
      cueKinds(at: index).map { SoundCue(kind: $0, start: segments[index].start, segment: index) }
    }
    if end == planned { cues.append(SoundCue(kind: .end, start: end)) }
    return cues
  }

  private func cueKinds(at index: Int) -> [SoundCue.Kind] {
    let segment = segments[index]
    let before = index > 0 ? segments[index - 1] : nil
    guard segment.start != planned else { return [.end] }
    var kinds: [SoundCue.Kind] = segment.start == .zero ? [.start] : []
    let endsExercise =
      before?.exercise.map { $0.kind != .movement && $0.end <= segment.start } ?? false
    // The two notes tell it as well.
    if endsExercise, segment.activity != .changeSides {
      kinds.append(before?.activity == .work ? .workEnd : .postureEnd)
    }
    guard segment.duration >= Self.shortestWithCue else { return kinds }
    if breathCount > 1, segment.breath == breathCount - 1, beginsRound(at: index) {
      kinds.append(.lastBreath)
    }
    let begins = segment.exercise.map { $0.kind != .movement && $0 != before?.exercise } ?? false
    if begins { kinds.append(segment.activity == .work ? .work : .posture) }
    switch segment.activity {
    case .leadIn: kinds.append(.leadIn)
    case .say: kinds.append(.say)
    case .phase(let phase): kinds.append(.breath(phase))
    case .posture: if !begins { kinds.append(.stay) }
    case .work: break
    case .move(let phase, _): kinds.append(.move(phase))
    case .changeSides: kinds.append(.changeSides)
    case .rest, .closing:
      if segment.chimes {
        kinds.append(.chime)
      } else if !endsExercise {
        kinds.append(.rest)
      }
    }
    return kinds
  }
}
