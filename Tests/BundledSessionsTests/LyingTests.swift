import BreatheCore
import Testing

/// Lying down few look at a screen, so that the lead-in of these suggests sound.
@Suite struct `Lying down` {
  /// Those that may be done sitting as well, or that have to be read, are not among them.
  static let sessions = [
    "before-treatment", "belly-hands", "bridge", "constructive-rest", "dead-bug", "evening",
    "heel-slide", "morning", "pelvic-tilt", "supine-hip",
  ]

  @Test func `are done just these`() throws {
    let names = `The sessions that ship`.names
    #expect(try names.filter { try `The sessions that ship`.session($0).isLying } == Self.sessions)
  }

  @Test(arguments: `The sessions that ship`.names) func `is what the posture says as well`(
    name: String
  ) throws {
    let session = try `The sessions that ship`.session(name)
    let posture = try #require(session.posture)
    let (en, nl) = (posture.text(in: .en), posture.text(in: .nl))
    #expect(session.isLying == (en.contains("Lie on your back") && !en.contains("or sit")))
    #expect(session.isLying == (nl.contains("op je rug liggen") && !nl.contains("of ga zitten")))
  }
}
