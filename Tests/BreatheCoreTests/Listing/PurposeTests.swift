import BreatheCore
import Testing

@Suite struct `The purpose of a session` {
  private func purpose(_ head: String = "", steps: String, including others: [String] = []) throws
    -> Purpose
  {
    let session = try whole(file(id: "mine", head: head, steps: steps), including: others)
    return session.purpose(try session.timeline(RunOptions()))
  }

  private static let breathing = "- breathe: 4-6\n  cycles: 6"
  private static let stretch = "- hold: Reach\n  for: 30s"
  private static let movement = "- move: Sway\n  tempo: [{ shift: 5s }, { back: 5s }]\n  reps: 10"

  @Test(arguments: Purpose.allCases)
  func `is what its file says, whatever it is made of`(purpose: Purpose) throws {
    let told = try self.purpose("purpose: \(purpose.rawValue)", steps: Self.stretch)
    #expect(told == purpose)
  }

  @Test(arguments: [
    ("", breathing, Purpose.settle), ("", stretch, .stretch), ("", movement, .move),
    ("", "- rest: 5m", .settle), ("", "- say: Look\n  for: 20s", .settle),
    ("", "\(breathing)\n\(stretch)", .stretch), ("screening: core", movement, .core),
    ("screening: stretch", movement, .stretch), ("screening: core", breathing, .core),
  ])
  func `is known by its self-check and by what most of it is`(
    head: String, steps: String, expected: Purpose
  ) throws {
    #expect(try purpose(head, steps: steps) == expected)
  }

  @Test func `is a routine where it is made of several sessions`() throws {
    let (one, other) = (
      file(id: "one", steps: Self.stretch), file(id: "other", steps: Self.breathing)
    )
    let single = try purpose(steps: "- session: one", including: [one, other])
    #expect(single == .stretch)
    let several = try purpose(steps: "- session: one\n- session: other", including: [one, other])
    #expect(several == .routine)
  }

  @Test func `is said in the file of each that ships`() throws {
    for (name, _) in try TestFolder.shippedSessions() {
      #expect(try shipped(name).purpose != nil, "\(name)")
    }
  }
}
