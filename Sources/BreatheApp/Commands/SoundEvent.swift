import BreatheCore

/// A cue as `render --events` prints it. Times are seconds.
struct SoundEvent: Encodable {
  /// Since the first step began; negative in the lead-in.
  var time: Double
  var kind: String
  /// What is said of the part that begins with it.
  var cue: String?
  /// How long that part lasts.
  var duration: Double?
  /// Which breath of its step, and of how many.
  var breath: Int?
  var breaths: Int?
  var exercise: String?
  var side: String?
  /// Which set, and of how many, if there are several.
  var set: Int?
  var sets: Int?
  /// Which repetition, and of how many.
  var rep: Int?
  var reps: Int?
  /// Load, effort and limit.
  var demands: String?
  /// What a person would be asked to press a key for, before it.
  var wait: String?

  init(_ cue: SoundCue, of timeline: Timeline) {
    time = cue.start.inMicroseconds
    kind = cue.kind.name
    guard let index = cue.segment else { return }
    let segment = timeline.segments[index]
    self.cue = segment.cue
    duration = segment.duration.inMicroseconds
    breath = segment.cycle?.index
    breaths = segment.cycle?.total
    exercise = segment.exercise?.name
    side = segment.exercise?.side?.rawValue
    if let exercise = segment.exercise, exercise.set.total > 1 {
      (set, sets) = (exercise.set.index, exercise.set.total)
    }
    (rep, reps) = (segment.exercise?.rep?.index, segment.exercise?.rep?.total)
    if let told = segment.exercise?.demands, !told.isEmpty {
      demands = told.joined(separator: " · ")
    }
    wait = segment.wait
  }
}

extension Duration {
  /// Seconds, to the microsecond: a ramp makes more decimals than anyone needs.
  fileprivate var inMicroseconds: Double { (inSeconds * 1_000_000).rounded() / 1_000_000 }
}
