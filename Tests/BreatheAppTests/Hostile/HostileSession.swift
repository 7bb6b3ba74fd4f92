import BreatheCore
import TestSupport

extension Session {
  /// A session with `text` wherever a session has one, as if no reader had looked at it.
  static func hostile(_ text: String) -> Session {
    let text = LocalizedText(text)
    let pattern = Pattern(phases: [
      Phase(.inhale, .seconds(4), cue: text), Phase(.holdFull, .seconds(1), cue: text),
      Phase(.exhale, .seconds(6), cue: text), Phase(.holdEmpty, .seconds(1), cue: text),
    ])
    let short = ByLevel(Duration.seconds(5))
    let tempo = [Move.Phase(.lift, short, cue: text), Move.Phase(.lower, short, cue: text)]
    return Session(
      id: "hostile", title: text, about: text, tags: [text], author: text, contact: text,
      posture: text,
      needs: [text], cautions: [.own(text)], screening: .stretch,
      questions: [OwnQuestion(text, whenYes: .stop)], settle: short,
      steps: [
        .say(Say(text, for: short)),
        .breathe(Breathing(pattern: ByLevel(pattern), extent: .cycles(ByLevel(1)))),
        .hold(
          TimedExercise(
            text, for: BySide(ByLevel(.time(.seconds(5)))), sides: [.left, .right],
            sets: ByLevel(2), sideCues: [.left: text, .right: text], between: short,
            unequal: text)),
        .hold(
          TimedExercise(
            text, for: BySide(ByLevel(.time(.seconds(12)))), cue: text, pattern: ByLevel(pattern))),
        .move(Move(text, tempo: tempo, reps: BySide(ByLevel(1)), cue: text, unequal: text)),
        .hold(
          TimedExercise(
            Exercise(
              [text, text], reps: BySide(ByLevel(2)), cue: text, load: text, effort: text,
              limit: text), for: BySide(ByLevel(.time(.seconds(5)))))),
        .work(TimedExercise(text, for: BySide(ByLevel(.time(.seconds(5)))), cue: text)),
        .wait(Wait(text, for: short)),
        .session(Include("other", steps: [.say(Say(text, for: short))])),
        .repeat(times: ByLevel(1), steps: [.rest(Rest(short, cue: text))]),
        .rest(Rest(short, cue: text, isClosing: true)),
      ])
  }
}
