import BreatheCore

/// What espeak-ng says of a timeline, for a file.
package struct Dictation {
  private let program: SpeechProgram
  private let language: Language

  /// How long it may take for one text, and how much of it is kept: a minute.
  private static let patience = Duration.seconds(20)
  private static let limit = 44 + 60 * 2 * 22_050

  package init(_ language: Language, environment: [String: String]) throws(SoundProblem) {
    guard let program = SpeechProgram(.espeak, language, environment: environment) else {
      throw .noVoice
    }
    self.program = program
    self.language = language
  }

  /// All of it, in order, each cue as it would be spoken while the session runs.
  package func words(of timeline: Timeline) throws(SoundProblem) -> [SpokenCue] {
    let speech = Speech(timeline, language: language)
    var recordings: [Utterance: Recording] = [:]
    var words: [SpokenCue] = []
    for (index, segment) in timeline.segments.enumerated() {
      guard let utterance = speech.utterance(at: index, within: segment.duration) else { continue }
      let recording =
        if let known = recordings[utterance] { known } else { try record(utterance) }
      recordings[utterance] = recording
      words.append(SpokenCue(recording, from: segment.start, to: segment.end))
    }
    return words
  }

  /// The lines of a text, one after the other.
  package func words(of text: String) throws(SoundProblem) -> [Recording] {
    var recordings: [Recording] = []
    for line in Utterance.lines(of: text) { recordings.append(try record(line)) }
    return recordings
  }

  private func record(_ utterance: Utterance) throws(SoundProblem) -> Recording {
    guard let process = program.start(writesWave: true) else { throw .voiceLost }
    defer { process.stopAndWait() }
    process.give(utterance.text)
    process.giveEnd()
    guard let bytes = process.read(atMost: Self.limit, within: Self.patience),
      let recording = Recording(wave: bytes)
    else { throw .voiceLost }
    return recording
  }
}
