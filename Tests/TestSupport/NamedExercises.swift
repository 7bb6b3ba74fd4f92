import BreatheCore

// An exercise of one name, in few words.
extension TimedExercise {
  package init(
    _ name: LocalizedText, for length: BySide<ByLevel<Length>>, sides: [Side] = [],
    sets: ByLevel<Int> = ByLevel(1), sideCues: [Side: LocalizedText] = [:],
    cue: LocalizedText? = nil, change: ByLevel<Duration> = Exercise.usualChange,
    between: ByLevel<Duration>? = nil, pattern: ByLevel<Pattern>? = nil,
    unequal: LocalizedText? = nil, picture: Picture? = nil, body: [BodyRegion] = []
  ) {
    self.init(
      Exercise(
        [name], sides: sides, sets: sets, sideCues: sideCues, cue: cue, change: change,
        between: between, unequal: unequal, picture: picture, body: body),
      for: length, pattern: pattern)
  }
}

extension Move {
  package init(
    _ name: LocalizedText, tempo: [Phase], reps: BySide<ByLevel<Int>>, sides: [Side] = [],
    alternates: Bool = false, sideCues: [Side: LocalizedText] = [:], cue: LocalizedText? = nil,
    change: ByLevel<Duration> = Exercise.usualChange, unequal: LocalizedText? = nil,
    picture: Picture? = nil, body: [BodyRegion] = []
  ) {
    self.init(
      Exercise(
        [name], sides: sides, reps: reps, sideCues: sideCues, cue: cue, change: change,
        unequal: unequal, picture: picture, body: body),
      tempo: tempo, alternates: alternates)
  }
}
