import BreatheCore
import Testing

/// Where YAML drops words without a sound, the person is told, and told what to do: put the text in
/// quotes.
@Suite struct `Words that YAML would lose` {
  @Test(arguments: [
    "- say: Step #1\n  for: 5", "- say:\n    en: Step #1\n    nl: Stap 1\n  for: 5",
  ])
  func `after a number sign are a mistake`(steps: String) {
    let read = read(file(steps: steps))
    #expect(read.session == nil)
    #expect(read.text.diagnostics.contains { Language.en.sentence($0.problem).contains("quotes") })
  }

  @Test func `after a number sign with a space are a comment`() throws {
    let read = read(file(steps: "- say: Step # a comment\n  for: 5"))
    #expect(read.text.diagnostics.isEmpty)
  }

  @Test func `that are a comment after a number are one`() throws {
    let read = read(file(steps: "- rest: 30s #half a minute\n- breathe: 4-6\n  cycles: 4 #four"))
    #expect(read.text.diagnostics.isEmpty)
  }

  @Test func `in quotes are kept`() throws {
    let kept = try session(file(steps: "- say: \"Step #1\"\n  for: 5"))
    #expect(kept.steps == [.say(Say(LocalizedText("Step #1"), for: ByLevel(.seconds(5))))])
  }

  @Test(arguments: [
    "{ en: Breathe in, slowly, nl: Adem in }", "{ en: Adem in, nl: Adem in, langzaam }",
  ]) func `after a comma in a map of languages are a mistake`(map: String) {
    let read = read(file(steps: "- say: \(map)\n  for: 5"))
    #expect(read.session == nil)
    #expect(read.text.diagnostics.contains { Language.en.sentence($0.problem).contains("quotes") })
  }

  @Test func `are told of once`() throws {
    for name in TestFolder.names(in: "Errors", kind: "yaml") {
      let found = SessionFile(bytes: try TestFolder.bytes("Errors/\(name).yaml")).text.diagnostics
      let others = found.filter {
        if case .missingKey = $0.problem { false } else { true }
      }
      for (first, second) in zip(others, others.dropFirst()) {
        #expect(
          (first.place.line, first.place.column) != (second.place.line, second.place.column),
          "in \(name).yaml: \(first.problem) and \(second.problem)")
      }
    }
  }
}
