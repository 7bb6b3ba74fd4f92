import BreatheCore
import Testing

/// Bytes that mean harm, or that were damaged: they are refused soon, with a reason, and nothing of
/// them reaches a terminal.
struct `A hostile file` {
  private static let limit = SessionFile.sizeLimit

  private static func filled(with piece: String) -> String {
    String(repeating: piece, count: limit / piece.utf8.count)
  }

  private static let nested: [String] = [
    "[", "{", "- ", "? ", "- - - - ", "[{", "{a: ", "[[]", "{?", "\"\\n", "- [", "(", "!", "&a ",
    "*a ", "&a [", "|", ">", "%", "@", "`", "'", "\"", "#", ":", ",", "]", "}", ": ", "a: ",
    "a:\n ",
    "---\n", "...\n", "%YAML 1.2\n", "%TAG ! tag:x,2000:\n", "<<: ", "a,", "[a,", "? - ", "\n",
    "~: ", "a: [", "- a: ", "\\",
  ]

  @Test(arguments: nested) func `of one thing over and over is refused`(piece: String) {
    let read = read(Self.filled(with: piece))
    #expect(read.session == nil)
    #expect(!read.text.diagnostics.isEmpty)
  }

  @Test(arguments: nested) func `of one thing over and over after a good beginning is refused`(
    piece: String
  ) {
    let head = "breathe: 1\nid: test\ntitle: Test\nsteps: "
    let read = read(head + Self.filled(with: piece).prefix(Self.limit - head.utf8.count))
    #expect(read.session == nil)
    #expect(!read.text.diagnostics.isEmpty)
  }

  @Test func `deep in itself is refused where it becomes too deep`() {
    let deep = read("steps: " + String(repeating: "[", count: 60_000))
    #expect(
      deep.text.diagnostics.contains(
        Diagnostic(.tooDeep(limit: 16), at: Place(line: 1, column: 23))))
    #expect(problems(Self.filled(with: "- ")).contains(.tooDeep(limit: 16)))
    #expect(problems(Self.filled(with: "{ a: ")).contains(.tooDeep(limit: 16)))
  }

  @Test func `of aliases that multiply is refused at its first anchor and alias`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = read(text).text.diagnostics
    #expect(found.contains(Diagnostic(.anchor, at: Place(line: 1, column: 5, length: 5))))
    #expect(found.contains(Diagnostic(.alias, at: Place(line: 2, column: 10, length: 3))))
    #expect(found.count < 1000)
  }

  @Test func `of aliases as keys is refused`() {
    // What held Yams for 13 seconds.
    var text = "&a0 k: v\n"
    for level in 1...20 { text += "? &a\(level) [*a\(level - 1), *a\(level - 1)]\n: v\n" }
    #expect(problems(text).contains(.alias))
  }

  @Test func `with merge keys is refused`() {
    #expect(
      problems(file(steps: "- rest: 5\n  <<: { closing: true }"))
        == [.mergeKey])
  }

  @Test func `of many mistakes is told in bounded time and length`() {
    let unknown = read((0..<6000).map { "k\($0): v\n" }.joined())
    #expect(unknown.session == nil)
    let long = read(file(steps: "- rest: " + String(repeating: "x", count: 60_000)))
    #expect(long.session == nil)
    for text in texts(of: long) { #expect(text.unicodeScalars.count < 2000) }
  }

  @Test func `with the same key a thousand times tells of no more than anyone mends`() {
    let found = problems(String(repeating: "id: test\n", count: 1000))
    #expect(found.count == 50)
    #expect(found.contains(.duplicateKey("id")))
  }

  @Test func `that repeats itself without end is refused as too long`() throws {
    var steps = "- say: Again\n  for: 0.001"
    for _ in 0..<6 {
      let inner = steps.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
      steps = "- repeat: 100\n  steps:\n\(inner)"
    }
    let session = try session(file(steps: steps))
    #expect(throws: Refusal.tooLong) { try session.timeline(RunOptions()) }
  }

  @Test func `could not hold repeats within repeats to 100 to the 16th power`() {
    var step = Step.say(Say(LocalizedText("Again"), for: ByLevel(.milliseconds(1))))
    for _ in 0..<16 { step = .repeat(times: ByLevel(100), steps: [step]) }
    let session = Session(id: "bomb", title: LocalizedText("Bomb"), steps: [step])
    #expect(throws: Refusal.tooLong) { try session.timeline(RunOptions()) }
  }

  @Test(arguments: [
    "- breathe: 0.001-0.001\n  for: 24h", "- hold: Stay\n  for: 24h\n  breathe: 0.001-0.001",
    "- repeat: 100\n  steps:\n  - breathe: 0.001-0.001\n    cycles: 1000",
    "- hold: Stay\n  for: 24h\n  sets: 20", "- rest: 24h\n- rest: 24h",
  ]) func `that never ends is refused as too long`(steps: String) throws {
    let session = try session(file(steps: steps))
    #expect(throws: Refusal.self) { try session.timeline(RunOptions()) }
  }
}
