import BreatheCore
import Testing

@Suite struct `Patterns in the short form` {
  private func pattern(_ phases: (Phase.Kind, Double)...) -> Pattern {
    Pattern(phases: phases.map { Phase($0.0, .seconds($0.1)) })
  }

  @Test func `two numbers are in and out`() {
    #expect(Pattern(short: "4-6") == pattern((.inhale, 4), (.exhale, 6)))
  }

  @Test func `three numbers are in, hold and out`() {
    #expect(Pattern(short: "4-7-8") == pattern((.inhale, 4), (.holdFull, 7), (.exhale, 8)))
  }

  @Test func `four numbers are in, hold, out and hold`() {
    #expect(
      Pattern(short: "4-3-2-1")
        == pattern((.inhale, 4), (.holdFull, 3), (.exhale, 2), (.holdEmpty, 1)))
  }

  @Test func `seconds may have decimals`() {
    #expect(Pattern(short: "5.5-5.5") == pattern((.inhale, 5.5), (.exhale, 5.5)))
    #expect(
      Pattern(short: "3-5.25-6") == pattern((.inhale, 3), (.holdFull, 5.25), (.exhale, 6)))
  }

  @Test func `a zero leaves its hold out`() {
    #expect(Pattern(short: "4-0-6-0") == Pattern(short: "4-6"))
    #expect(Pattern(short: "4-0-6") == Pattern(short: "4-6"))
    #expect(
      Pattern(short: "4-0-6-2") == pattern((.inhale, 4), (.exhale, 6), (.holdEmpty, 2)))
    #expect(Pattern(short: "4-7-8-0.0") == Pattern(short: "4-7-8"))
  }

  @Test(arguments: [
    "", "-", "4", "4-", "-4-6", "4--6", "4-6-", "0-6", "4-0", "4-7-0", "0-0", "0-7-8",
    "1-2-3-4-5", "4-6-8-2-1", "4s-6s", "4-6s", "4,5-6", "4 - 6", " 4-6", "4-6 ", "4–6", "4/6",
    "a-b", "in-out", "+4-6", "4e1-6", "٤-٦", "478", "4-100000", "86401-4", "4-6\n", "4-6.5555",
  ]) func `anything else is no pattern`(text: String) {
    #expect(Pattern(short: text) == nil)
  }

  @Test func `the length of a breath is the sum of its phases`() {
    #expect(Pattern(short: "4-7-8")?.duration == .seconds(19))
    #expect(Pattern(short: "4-0-6-0")?.duration == .seconds(10))
    #expect(Pattern(phases: []).duration == .zero)
  }

  @Test func `scaling changes the seconds and keeps the cues`() {
    let cue = LocalizedText("Softly")
    let scaled = Pattern(phases: [
      Phase(.inhale, .seconds(4), cue: cue), Phase(.exhale, .seconds(6)),
    ]).scaled(by: 0.5)
    #expect(
      scaled.phases == [Phase(.inhale, .seconds(2), cue: cue), Phase(.exhale, .seconds(3))])
  }
}

@Suite struct `The proportion 4 to 7 to 8` {
  @Test(arguments: [
    "4-7-8", "2-3.5-4", "3-5.25-6", "4-7-8-0", "8-14-16", "0.4-0.7-0.8", "4-7.3-8", "4-6.7-8",
    "4-7-8.3", "4-7-7.7",
  ]) func `is known at every scale`(text: String) throws {
    #expect(try #require(Pattern(short: text)).is478)
  }

  @Test(arguments: [1, 0.75, 0.5]) func `survives scaling`(factor: Double) throws {
    #expect(try #require(Pattern(short: "4-7-8")).scaled(by: factor).is478)
  }

  @Test(arguments: [
    "4-6", "4-7", "4-4-4", "4-8-7", "7-4-8", "8-7-4", "4-7-7", "4-7-9", "4-6-8", "4-8-8",
    "5-7-8", "3-7-8", "4-0-7-8", "4-7.4-8", "4-7-8.5", "4-6.6-8", "4-7-7.5",
  ]) func `is not seen where it is not`(text: String) throws {
    #expect(try #require(Pattern(short: text)).is478 == false)
  }
}
