import BreatheCore
import BundledSessions
import Testing

/// The words that each session was given with care, in both languages.
@Suite struct `The words of a session` {
  struct Wording: Sendable {
    var session: String
    var en: String
    var nl: String

    init(_ session: String, _ en: String, _ nl: String) {
      self.session = session
      self.en = en
      self.nl = nl
    }
  }

  static let wordings: [Wording] = [
    Wording("belly-5min", "Five-minute belly breath", "Vijf minuten buikademhaling"),
    Wording("belly-5min", "Sitting or lying", "Zittend of liggend"),
    Wording(
      "belly-5min", "In through your nose, to your lower belly",
      "Adem in door je neus, naar je onderbuik"),
    Wording("belly-5min", "Out, long and slow", "Adem lang en rustig uit"),
    Wording("belly-5min", "Softly, not as deep as you can.", "Zacht; het hoeft niet diep."),
    Wording("belly-hands", "Hands on your belly", "Handen op je buik"),
    Wording("belly-hands", "On your back, knees bent", "Op je rug, knieën gebogen"),
    Wording(
      "belly-hands", "Notice what moves under your hands.", "Voel wat er onder je handen beweegt."),
    Wording(
      "belly-hands", "belly rises, chest stays quiet",
      "je buik komt omhoog, je borst blijft rustig"),
    Wording("belly-hands", "belly sinks by itself", "je buik zakt vanzelf"),
    Wording(
      "belly-hands", "Roll onto your side and come up slowly.",
      "Rol op je zij en kom rustig overeind."),
    Wording("478", "4-7-8 breath", "4-7-8-ademhaling"),
    Wording(
      "478", "Sitting, back straight, tongue tip behind your upper teeth",
      "Zittend, rug recht, tongpunt achter je boventanden"),
    Wording("478", "In quietly through the nose", "Adem stil in door je neus"),
    Wording("478", "Hold without straining", "Houd je adem vast, zonder te persen"),
    Wording(
      "478", "Out through the mouth with a whoosh",
      "Adem lang uit door je mond, zacht hoorbaar"),
    Wording("long-exhale", "Longer out", "Langer uitademen"),
    Wording(
      "long-exhale", "Out as if making a candle flicker",
      "Adem uit alsof je een kaarsvlam zacht laat bewegen"),
    Wording("low-lunge", "Low lunge", "Lage lunge"),
    Wording(
      "low-lunge", "on one knee, cushion under it, the chair beside you",
      "op één knie, kussen eronder, de stoel naast je"),
    Wording(
      "low-lunge", "Tuck your tailbone, then slide your hips a little forward; stay tall.",
      "Kantel je bekken iets achterover, schuif dan je heupen een beetje naar voren; blijf rechtop."
    ),
    Wording("low-lunge", "Breathe into your belly", "Adem in naar je buik"),
    Wording("low-lunge", "Ease off if it is too much.", "Kom bij te veel rek een stukje terug."),
    Wording("low-lunge", "Left knee on the floor.", "Linkerknie op de grond."),
    Wording(
      "low-lunge", "The aim is to relax, not to perform.",
      "Het doel is ontspanning, geen prestatie."),
    Wording("supine-hip", "Lying hip opening", "Liggende heupopening"),
    Wording(
      "supine-hip", "On the floor, not on the edge of a bed. On your back, knees bent.",
      "Op de grond, niet op de rand van een bed. Op je rug, knieën gebogen."),
    Wording("supine-hip", "Keep your back heavy.", "Laat je rug zwaar op de grond rusten."),
    Wording(
      "supine-hip", "The aim is to relax, not to perform.",
      "Het doel is ontspanning, geen prestatie."),
    Wording(
      "supine-hip", "Roll onto your side and come up slowly.",
      "Rol op je zij en kom rustig overeind."),
  ]

  @Test(arguments: wordings) func `are those that were chosen`(wording: Wording) throws {
    let session = try `The sessions that ship`.session(wording.session)
    for (language, words) in [(Language.en, wording.en), (.nl, wording.nl)] {
      let timeline = try session.timeline(RunOptions(language: language))
      let told =
        [session.title, session.posture].compactMap { $0?.text(in: language) }
        + timeline.segments.map(\.cue)
      #expect(told.contains { $0.contains(words) })
    }
  }

  @Test func `are told of every session`() {
    #expect(Set(Self.wordings.map(\.session)) == Set(`The sessions that ship`.names))
  }

  @Test(arguments: [
    ("478", [Caution.ID.holds, .general], Screening?.none),
    ("long-exhale", [.general, .pregnancy], nil),
    ("belly-5min", [.general, .pregnancy], nil), ("belly-hands", [.general, .pregnancy], nil),
    ("low-lunge", [.general, .stretch, .knee, .pelvis], .stretch),
    ("supine-hip", [.general, .stretch, .pregnancySkip, .pelvis], .stretch),
  ]) func `are preceded by their cautions and self-check`(
    name: String, cautions: [Caution.ID], screening: Screening?
  ) throws {
    let session = try `The sessions that ship`.session(name)
    #expect(session.cautions == cautions.map(Caution.id))
    #expect(session.screening == screening)
  }

  @Test(arguments: [
    ("478", 10), ("long-exhale", 10), ("belly-5min", 30), ("belly-hands", 30),
    ("low-lunge", 30), ("supine-hip", 30),
  ]) func `wait for a person to settle, longer on the floor`(name: String, seconds: Int) throws {
    let session = try `The sessions that ship`.session(name)
    for level in Level.allCases { #expect(session.settle?.value(at: level) == .seconds(seconds)) }
  }
}
