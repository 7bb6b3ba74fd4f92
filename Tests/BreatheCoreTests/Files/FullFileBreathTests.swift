import BreatheCore
import Testing

@Suite struct `Breathing in a file` {
  private func pattern(_ short: String) throws -> Pattern { try #require(Pattern(short: short)) }

  @Test func `is in the short form, by level or not`() throws {
    #expect(
      try FullFile.step(1)
        == .breathe(
          Breathing(
            pattern: ByLevel(try pattern("4-7-8")),
            extent: .cycles(ByLevel(4, first: 2, later: 6)))))
    #expect(
      try FullFile.step(2)
        == .breathe(
          Breathing(
            pattern: ByLevel(try pattern("4-6"), later: try pattern("5-7")),
            extent: .time(ByLevel(.seconds(300))))))
  }

  @Test func `is told phase by phase, with cues and levels`() throws {
    func pattern(sip: Double) -> Pattern {
      Pattern(phases: [
        Phase(.inhale, .seconds(3)),
        Phase(
          .inhale, .seconds(sip),
          cue: LocalizedText(en: "A small sip more.", nl: "Nog een teugje erbij.")),
        Phase(.holdFull, .seconds(2)),
        Phase(.exhale, .seconds(6), cue: LocalizedText("Out")),
        Phase(.holdEmpty, .seconds(1.5)),
      ])
    }
    #expect(
      try FullFile.step(3)
        == .breathe(
          Breathing(
            pattern: ByLevel(pattern(sip: 1), first: pattern(sip: 0.5)),
            extent: .cycles(ByLevel(12)))))
  }

  @Test func `is a ramp from one breath to another`() throws {
    #expect(
      try FullFile.step(4)
        == .breathe(
          Breathing(
            pattern: ByLevel(try pattern("4-4")), rampEnd: ByLevel(try pattern("5.5-5.5")),
            extent: .time(ByLevel(.seconds(300))))))
  }

  @Test func `is a ramp by level, its end told phase by phase`() throws {
    func end(_ inhale: Int) -> Pattern {
      Pattern(phases: [
        Phase(.inhale, .seconds(inhale), cue: LocalizedText("Slower")), Phase(.exhale, .seconds(7)),
      ])
    }
    #expect(
      try FullFile.step(5)
        == .breathe(
          Breathing(
            pattern: ByLevel(try pattern("3-4"), first: try pattern("3-3")),
            rampEnd: ByLevel(end(5), later: end(6)), extent: .cycles(ByLevel(6, later: 9)))))
  }
}
