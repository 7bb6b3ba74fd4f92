/// Session files that take about a second.
enum SessionTexts {
  /// Half a second to settle, then two breaths of 0.6 s.
  static let short = """
    breathe: 1
    id: short
    title:
      en: A short one
      nl: Een korte
    settle: 0.5s
    steps:
      - breathe: 0.3-0.3
        cycles: 2
    """

  /// Added as `own`: two breaths of 0.6 s.
  static let quickBreath = short.replacing("id: short", with: "id: own")

  /// A breath that is held, to begin by itself after half a second.
  static let held = """
    breathe: 1
    id: held
    title: Held
    without-holds: long-exhale
    settle: 0.5s
    steps:
      - breathe: 0.3-0.2-0.3
        cycles: 2
    """

  /// Steps long enough to do something in: breathing, a text, a rest, a closing rest.
  static let long = """
    breathe: 1
    id: long
    title: A long one
    settle: 60s
    steps:
      - breathe: 4-6
        cycles: 6
      - say: Look out of the window.
        for: 60s
      - rest: 60s
        cue: Rest for a while.
      - rest: 60s
        closing: true
        cue: All is done.
    """

  /// Five breaths of a second, and a closing rest, so that it ends by itself.
  static let steady = """
    breathe: 1
    id: steady
    title: A steady one
    settle: 0.5s
    steps:
      - breathe: 0.5-0.5
        cycles: 5
      - rest: 1s
        closing: true
    """

  /// Breathes, and then waits on a picture that does not move.
  static let still = """
    breathe: 1
    id: still
    title: A still one
    settle: 60s
    steps:
      - breathe: 4-6
        cycles: 6
      - wait: Look at this.
      - rest: 60s
        closing: true
    """

  /// A posture that is held, which brings the self-check.
  static let stretch = """
    breathe: 1
    id: stretch
    title: A stretch
    settle: 0.3s
    steps:
      - hold: Reach up
        for: 0.3s
        sides: [left, right]
        change: 0.2s
    """

  /// One of the hip, which offers breathing first.
  static let hip = stretch.replacing("steps:", with: "body: [hip]\nsteps:")

  /// `text` from an author who answers for it until this day.
  static func given(_ text: String, review: String = "2099-01-01") -> String {
    text.replacing(
      "title:",
      with: "author: A practice\ncontact: p@example.org\nreview: \(review)\ntitle:")
  }

  /// A session of someone else's, with one thing to warn of.
  static let evening = """
    breathe: 1
    id: bedtime
    title: { en: Evening, nl: Avond }
    about: Before you sleep.
    author: An example
    contact: an@example.org
    steps:
      - breathe: 4-8-8
        cycles: 2
      - rest: 10s
        closing: true
    """

  /// A movement of each side, with a drawing of it.
  static let figure = """
    breathe: 1
    id: figure
    title: Figure
    steps:
      - move: Reach
        tempo: [{ open: 0.5s }, { close: 0.5s }]
        reps: 1
        sides: [left, right]
        change: 0.5s
        picture: "<o/__"
    """

  /// Over in a moment.
  static let quick = """
    breathe: 1
    id: quick
    title: Quick
    settle: 0.1s
    steps:
      - rest: 0.1s
    """

  /// Two questions of its own, then over in a moment.
  static let asking = """
    breathe: 1
    id: asking
    title: Asking
    settle: 0.1s
    ask:
      - question: { en: "Did you sleep badly?", nl: "Heb je slecht geslapen?" }
        when-yes: stop
      - question: "Is your back sore?"
        when-yes: long-exhale
    steps:
      - rest: 0.1s
    """

  static let broken = """
    breathe: 1
    id: broken
    title: Broken
    steps:
      - breathe: 4-6
        for: thirty
      - rest: 5,5s
    """
}
