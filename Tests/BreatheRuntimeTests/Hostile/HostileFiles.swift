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
    cautions: ["§ §"]
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
    "§": 1
    steps:
      - { "§": 1 }
      - { rest: 5, "§": 1 }
      - { rest: "5,5§", closing: "§" }
      - { breathe: "§", cycles: "§" }
      - { breathe: [{ in: "§" }, { "§": 4 }], for: "§" }
      - { hold: a, for: 5, sides: ["§"], sets: "§", cue: { left: "§" } }
      - { repeat: "§", steps: "§" }
    """

  /// `text` as YAML escapes it between double quotes.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}
