import BreatheCore
import Testing

/// Files as editors and people write them: they say the same and mean the same.
@Suite struct `A file that looks unusual` {
  private static let plain = """
    breathe: 1
    id: odd
    title:
      en: Odd
      nl: Vreemd
    steps:
      - breathe: 4-6
        cycles: 3
      - rest: 20s
        closing: true
    """

  private func expectSame(_ text: String) throws {
    #expect(try session(text) == session(Self.plain))
  }

  @Test func `may end its lines as Windows does`() throws {
    let lines = Self.plain.split(separator: "\n", omittingEmptySubsequences: false)
    try expectSame(lines.joined(separator: "\r\n") + "\r\n")
  }

  @Test func `may begin with a byte-order mark`() throws {
    try expectSame("\u{FEFF}" + Self.plain)
  }

  @Test func `may end without a line feed or with many`() throws {
    try expectSame(Self.plain + "\n\n\n\n")
  }

  @Test func `may be in flow style`() throws {
    try expectSame(
      """
      {breathe: 1, id: odd, title: {en: Odd, nl: Vreemd},
       steps: [{breathe: 4-6, cycles: 3}, {rest: 20s, closing: true}]}
      """)
  }

  @Test func `may have its keys in any order and everything in quotes`() throws {
    try expectSame(
      """
      "steps":
        - 'cycles': "3"
          "breathe": '4-6'
        - "closing": "true"
          "rest": "20s"
      "title": { "nl": 'Vreemd', "en": "Odd" }
      'id': "odd"
      "breathe": "1"
      """)
  }

  @Test func `may hold comments and a document marker`() throws {
    try expectSame(
      """
      # A comment
      ---
      breathe: 1  # the version
      id: odd
      # between
      title: { en: Odd, nl: Vreemd } # titles
      steps: # all of them
        - breathe: 4-6
          # inside
          cycles: 3
        - { rest: 20s, closing: true }
      ...
      """)
  }

  @Test func `may leave its lists unindented`() throws {
    try expectSame(
      """
      breathe: 1
      id: odd
      title: { en: Odd, nl: Vreemd }
      steps:
      - breathe: 4-6
        cycles: 3
      - rest: 20
        closing: true
      """)
  }

  @Test func `may quote an id that looks like a number`() throws {
    let text = "breathe: 1\nid: 'ID'\ntitle: T\nsteps: [{ rest: 5 }]"
    for spelling in ["\"478\"", "'478'", "478"] {
      #expect(try session(text.replacing("'ID'", with: spelling)).id == "478")
    }
  }

  @Test func `may fold and break its texts`() throws {
    let texts = try session(
      """
      breathe: 1
      id: texts
      title: T
      about: >-
        One line
        of two.
      author: >-
        One line
        of two
      needs:
        - |
          Two
          lines
      posture: "Quotes \\"and\\" accents: één, naïef, über, 呼吸"
      steps: [{ rest: 5 }]
      """)
    #expect(texts.about == LocalizedText("One line of two."))
    #expect(texts.author == LocalizedText("One line of two"))
    #expect(texts.needs == [LocalizedText("Two\nlines")])
    #expect(texts.posture == LocalizedText("Quotes \"and\" accents: één, naïef, über, 呼吸"))
  }

  @Test func `may hold two combining marks in a row`() throws {
    let text = file(steps: "- say: a\u{301}\u{323}e\u{301}\n  for: 5")
    #expect(try session(text).steps.count == 1)
  }
}
