/// Session files with a foreign text in them.
enum HostileFiles {
  /// A file with `text` wherever a session has one.
  static func session(_ text: String) -> String {
    """
    breathe: 1
    id: hostile
    title: { en: "§", nl: "§" }
    about: "§"
    author: "§"
    contact: "§"
    posture: "§"
    needs: ["§"]
    cautions: ["§ §"]
    ask: [{ question: "§", when-yes: stop }]
    settle: 5s
    steps:
      - say: "§"
        for: 5s
      - breathe:
          - { in: 4s, cue: "§" }
          - { hold: 1s, cue: "§" }
          - { out: 6s, cue: "§" }
        cycles: 1
      - hold: "§"
        for: 5s
        sides: [left, right]
        cue: { left: "§", right: "§" }
        unequal: "§"
      - move: "§"
        tempo: [{ lift: 2s, cue: "§" }]
        reps: 2
        cue: "§"
      - wait: "§"
      - hold: "§"
        for: 5s
        cue: "§"
      - rest: 5s
        cue: "§"
      - rest: 5s
        closing: true
        cue: "§"
    """.replacing("§", with: text)
  }

  /// Files with a mistake, or several, and `text` in the middle of it.
  static func mistakes(_ text: String) -> [String] {
    templates.map { $0.replacing("§", with: text) }
  }

  private static let templates = [
    "§", "# §", "\"§\"", "- \"§\"", "%§ 1", "--- §\n--- §", "? §\n: 1", "a§: 1", "title: @§",
    "title: &a§ b", "title: !a§ b", "title: *a§", "title: \"§", "title: '§'§'", "title: a§: b",
    "title: a #§", "title: [a, \"§\"", "breathe: §", "about: |\n  §\n  §", values,
  ]

  /// A mistake in every value.
  private static let values = """
    breathe: "§"
    id: "§"
    title: { en: a, "§" }
    about: ["§"]
    posture: { en: a, "§": b }
    cautions: ["§"]
    screening: "§"
    without-holds: "§"
    settle: { usual: "§", "§": 5 }
    review: "§"
    often: "§"
    max-per-day: "§"
    picture: "§"
    needs: ["§", ["§"]]
    rate: ["§"]
    ask: [{ question: "§", when-yes: "§" }, { "§": "§" }]
    "§": 1
    steps:
      - { "§": 1 }
      - { rest: 5, "§": 1 }
      - { rest: "5,5§", closing: "§" }
      - { breathe: "§", cycles: "§" }
      - { breathe: [{ in: "§" }, { "§": 4 }], for: "§" }
      - { hold: a, for: 5, sides: ["§"], sets: "§", cue: { left: "§" } }
      - { repeat: "§", steps: "§" }
      - { breathe: { from: "§", to: "§" }, cycles: 2 }
      - { hold: a, for: "§ breaths", breathe: 4-6 }
      - { hold: a, for: { left: "§", right: 5 }, sides: [left, right] }
      - { move: "§", tempo: [{ "§": 1, breath: "§" }], reps: "§", alternate: "§" }
      - { rest: 5, every: "§" }
      - { wait: ["§"] }
      - { session: "§" }
    """

  /// `text` as YAML escapes it between double quotes.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}
