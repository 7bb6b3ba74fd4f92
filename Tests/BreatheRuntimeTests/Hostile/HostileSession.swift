import BreatheCore

extension Session {
  /// A session with `text` wherever a session has one, as if no reader had looked at it.
  static func hostile(_ text: String) -> Session {
    let text = LocalizedText(text)
    let pattern = Pattern(phases: [
      Phase(.inhale, .seconds(4), cue: text), Phase(.holdFull, .seconds(1), cue: text),
      Phase(.exhale, .seconds(6), cue: text), Phase(.holdEmpty, .seconds(1), cue: text),
    ])
    let (short, long): (ByLevel<Duration>, ByLevel<Duration>) = (
      ByLevel(.seconds(5)), ByLevel(.seconds(12))
    )
    return Session(
      id: "hostile", title: text, about: text, author: text, contact: text, posture: text,
      cautions: [.own(text)], screening: .stretch, settle: short,
      steps: [
        .say(Say(text, for: short)),
        .breathe(Breathing(pattern: ByLevel(pattern), extent: .cycles(ByLevel(1)))),
        .hold(
          PostureHold(
            text, for: short, sides: [.left, .right], sets: ByLevel(2),
            sideCues: [.left: text, .right: text], between: short)),
        .hold(PostureHold(text, for: long, cue: text, pattern: ByLevel(pattern))),
        .repeat(times: ByLevel(1), steps: [.rest(Rest(short, cue: text))]),
        .rest(Rest(short, cue: text, isClosing: true)),
      ])
  }
}
