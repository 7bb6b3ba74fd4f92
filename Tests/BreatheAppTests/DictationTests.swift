import BreatheApp
import BundledSessions
import TestSupport
import Testing

@testable import BreatheCore
@testable import BreatheSystem

@Suite("What espeak-ng says for a file", .waitsForPrograms)
struct DictationTests {
  @Test(
    "No cue of a session that ships is too long for its time, in either language",
    .needs("espeak-ng"), arguments: Language.allCases)
  func durations(_ language: Language) throws {
    let dictation = try Dictation(language, environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"])
    let library = BreatheAppTests.library(bundledSessions)
    var count = 0
    for id in ["478", "alternate-nostril", "low-lunge", "yin-dragon", "pmr-7", "standing-core"] {
      let timeline = try library.find(id).session.timeline(RunOptions(language: language))
      for word in try dictation.words(of: timeline) {
        // The program takes a moment to begin.
        let room = Soundtrack.sample(at: word.end - word.start - .milliseconds(100))
        #expect((1...room).contains(word.recording.count), "\(id) at \(word.start)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test("Without espeak-ng there is none") func missing() {
    #expect(throws: SoundProblem.noVoice) { try Dictation(.en, environment: ["PATH": "/nowhere"]) }
  }
}
