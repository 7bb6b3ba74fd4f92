import Testing

@testable import BreatheCore

@Suite struct `The visual of a step` {
  private let breath = segment(.phase(.inhale))
  private let rest = segment(.rest)
  private let hold = segment(.phase(.exhale), pacesBreath: true, picture: Picture(rows: ["o"]))
  private let bareHold = segment(.posture, pacesBreath: false)
  private let move = segment(
    .move(.lift, breath: .exhale), pacesBreath: false, picture: Picture(rows: ["o"]))

  @Test func `is, by itself, what suits the step`() {
    let display = Display()
    #expect(display.seen(breath) == .orb)
    #expect(display.seen(rest) == .orb)
    #expect(display.seen(hold) == .figure)
    #expect(display.seen(move) == .figure)
    #expect(display.seen(bareHold) == .words)
  }

  @Test func `stands still where nothing is to move`() {
    let display = Display(isStill: true)
    #expect(display.seen(hold) == .figure)
    for segment in [breath, rest, bareHold] { #expect(display.seen(segment) == .words) }
    #expect(Display(.orb, isStill: true).seen(breath) == .words)
  }

  @Test(arguments: [Visual.orb, .wave, .bar, .words]) func `is the one that was asked for`(
    _ visual: Visual
  ) {
    for segment in [breath, rest, hold] { #expect(Display(visual).seen(segment) == visual) }
    let isWave = visual == .wave
    for segment in [bareHold, move] {
      #expect(Display(visual).seen(segment) == (isWave ? .words : visual))
    }
  }

  @Test func `is no flat curve beside a body at work`() {
    #expect(round(Display(), move) == [.figure, .orb, .words, .bar, .box, .words, .figure])
  }

  @Test func `that needs phases is words where there are none`() {
    for segment in [breath, hold, move] { #expect(Display(.box).seen(segment) == .box) }
    for segment in [rest, bareHold] { #expect(Display(.box).seen(segment) == .words) }
    #expect(round(Display(), rest) == [.orb, .wave, .bar, .words, .orb])
  }

  @Test func `goes round through all that look different`() {
    #expect(round(Display(), breath) == [.orb, .wave, .bar, .box, .words, .orb])
    #expect(round(Display(), hold) == [.figure, .orb, .wave, .bar, .box, .words, .figure])
    #expect(round(Display(.bar), hold) == [.bar, .box, .words, .figure, .orb, .wave, .bar])
    #expect(round(Display(isStill: true), hold) == [.figure, .words, .figure])
    #expect(round(Display(isStill: true), breath) == [.words])
  }

  /// What is seen of `segment` as the visual changes again and again, until it is as at first.
  private func round(_ display: Display, _ segment: Segment) -> [Visual] {
    var display = display
    var seen = [display.seen(segment)]
    for _ in Visual.allCases {
      display.changeVisual(for: segment)
      let next = display.seen(segment)
      guard next != seen.last else { break }
      seen.append(next)
      if next == seen.first { break }
    }
    return seen
  }
}

private func segment(
  _ activity: Segment.Activity, pacesBreath: Bool? = nil, picture: Picture? = nil
) -> Segment {
  let exercise = pacesBreath.map {
    Segment.ExercisePart(
      kind: .posture, name: "Lunge", cue: nil, side: .left, set: Ordinal(1, of: 1), rep: nil,
      end: .seconds(5),
      pacesBreath: $0)
  }
  return Segment(
    start: .zero, duration: .seconds(5), activity: activity, cue: "", breathLevel: BreathSpan(0, 1),
    exercise: exercise, picture: picture, step: 0, source: 0, isLanding: true)
}

extension Display {
  /// What is drawn of `segment` where there is room for its figure.
  fileprivate func seen(_ segment: Segment) -> Visual {
    visual(for: segment, hasFigure: segment.picture != nil)
  }
}
