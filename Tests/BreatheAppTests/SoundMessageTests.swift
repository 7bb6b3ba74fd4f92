#if ALSA
  import BreatheCore
  import Testing

  @testable import BreatheSystem

  @Suite("What libasound says") struct SoundMessageTests {
    @Test("It is kept, and not printed") func kept() {
      #expect(throws: SoundProblem.missing) { try SoundOutput("no-such-device") }
      #expect(SoundMessages.lines.contains { $0.string.contains("no-such-device") })
    }
  }
#endif
