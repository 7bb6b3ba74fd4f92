import BreatheCore
import Testing

@Suite struct `A held breath that no one declared` {
  private func cautions(_ steps: String, level: Level = .usual) throws -> [Caution] {
    let session = try session(file(steps: steps))
    return session.cautions(for: try session.timeline(RunOptions(level: level)))
  }

  @Test(arguments: [
    "- breathe: 4-4-4\n  cycles: 1", "- breathe: 4-0-4-1\n  cycles: 1",
    "- breathe: [{ in: 4 }, { out: 4 }, { hold: 0.5 }]\n  cycles: 1",
    "- hold: Stay\n  for: 20\n  breathe: 4-1-4",
    "- repeat: 2\n  steps: [{ breathe: 4-4-4, cycles: 1 }]",
  ]) func `brings the caution`(steps: String) throws {
    #expect(try cautions(steps).contains(.id(.holds)))
  }

  @Test(arguments: [
    "- breathe: 4-6\n  cycles: 1", "- breathe: 4-0-6-0\n  cycles: 1", "- hold: Stay\n  for: 20",
    "- hold: Stay\n  for: 5\n  breathe: 4-1-4",
  ]) func `is not found where there is none`(steps: String) throws {
    #expect(try !cautions(steps).contains(.id(.holds)))
  }

  @Test func `brings it at its own level only`() throws {
    let steps = "- breathe: { usual: 4-6, later: 4-2-6 }\n  cycles: 1"
    #expect(try !cautions(steps).contains(.id(.holds)))
    #expect(try cautions(steps, level: .later).contains(.id(.holds)))
  }

  @Test func `brings it once`() throws {
    let session = try shipped("478")
    let cautions = session.cautions(for: try session.timeline(RunOptions()))
    #expect(cautions == [.id(.holds), .id(.general)])
  }
}

@Suite struct `The cautions of a session` {
  private func cautions(_ ids: String) throws -> [Caution] {
    let text = file(steps: "- rest: 5").replacing("steps:", with: "cautions: [\(ids)]\nsteps:")
    let session = try session(text)
    return session.cautions(for: try session.timeline(RunOptions()))
  }

  @Test func `always begin with the general one`() throws {
    #expect(try cautions("knee") == [.id(.general), .id(.knee)])
    #expect(try cautions("knee, general") == [.id(.knee), .id(.general)])
  }

  @Test(arguments: ["standing", "walking"])
  func `have no general one where another tells how to stand or walk`(id: String) throws {
    #expect(try cautions(id).count == 1)
  }

  @Test func `keep the file's own words`() throws {
    #expect(
      try cautions("Not with a cold.")
        == [.id(.general), .own(LocalizedText("Not with a cold."))])
  }
}
