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
      "belly-5min", "In lightly through your nose, to your lower belly",
      "Adem licht in door je neus, naar je onderbuik"),
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
    Wording("low-lunge", "Breathe lightly into your belly", "Adem licht in naar je buik"),
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
    Wording("belly-hands", "do not press", "niet duwen"),
    Wording("before-treatment", "Settle before treatment", "Tot rust vóór je afspraak"),
    Wording(
      "before-treatment", "Rest your hands on your belly; do not press.",
      "Leg je handen op je buik; niet duwen."),
    Wording("before-treatment", "Nothing to achieve.", "Je hoeft even niets."),
    Wording("before-treatment", "tilt small", "kantel je bekken een klein beetje"),
    Wording("coherent", "Coherent", "Coherente ademhaling"),
    Wording("coherent", "even and easy", "gelijkmatig en licht"),
    Wording("six-a-minute", "Slow six", "Zes per minuut"),
    Wording("six-a-minute", "a little longer out than in", "iets langer uit dan in"),
    Wording("equal", "Equal (sama vritti)", "Even lang in en uit"),
    Wording("equal", "in and out the same", "in en uit even lang"),
    Wording("equal", "no holding", "niet vasthouden"),
    Wording("box", "Box", "Vierkante ademhaling"),
    Wording("box", "four equal sides", "vier gelijke zijden"),
    Wording("box", "Hold gently", "Houd je adem rustig vast"),
    Wording("box", "Wait", "Wacht rustig"),
    Wording("triangle", "Triangle", "Driehoeksademhaling"),
    Wording("triangle", "three sides, no strain", "drie zijden, zonder moeite"),
    Wording("cyclic-sigh", "Cyclic sighing", "Zuchtademhaling"),
    Wording("cyclic-sigh", "A small sip more", "Nog een teugje erbij"),
    Wording("cyclic-sigh", "long sigh out", "een lange zucht"),
    Wording("pursed-lip", "Pursed lips", "Getuite lippen"),
    Wording(
      "pursed-lip", "Out through soft pursed lips; never push",
      "Uit door zacht getuite lippen; niet persen"),
    Wording("humming", "Humming (bhramari)", "Zoemen"),
    Wording("humming", "Hum softly, feel it in your face", "Zoem zacht, voel het in je gezicht"),
    Wording("alternate-nostril", "Alternate nostril", "Wisselende neusademhaling"),
    Wording("alternate-nostril", "through the left", "Links in"),
    Wording("alternate-nostril", "Close lightly, switch, out through the right", "rechts uit"),
    Wording("alternate-nostril", "through the right", "Rechts in"),
    Wording("alternate-nostril", "out through the left", "links uit"),
    Wording("dynamic-hip", "Easy hip rocking", "Soepel wiegen"),
    Wording(
      "dynamic-hip", "Rock forward as you breathe out", "Wieg naar voren terwijl je uitademt"),
    Wording("dynamic-hip", "No bouncing.", "Rustig, zonder te veren."),
    Wording("yin-butterfly", "Butterfly", "Vlinder"),
    Wording(
      "yin-butterfly", "soles together, support under your knees",
      "voetzolen tegen elkaar, steun onder je knieën"),
    Wording("yin-butterfly", "Let your knees be heavy.", "Laat je knieën zwaar worden."),
    Wording(
      "yin-butterfly", "Fold only as far as is easy.", "Buig niet verder dan makkelijk gaat."),
    Wording("yin-dragon", "Dragon", "Draak"),
    Wording("yin-dragon", "Hands high, hips easy.", "Steun op hoge blokken, heupen los."),
    Wording(
      "yin-dragon", "Come out before it is too much.", "Kom eruit vóór het te veel wordt."),
    Wording("pelvic-tilt", "Small pelvic tilts", "Kleine bekkenkantelingen"),
    Wording(
      "pelvic-tilt", "press your low back down lightly", "druk je onderrug zacht tegen de grond"),
    Wording("pelvic-tilt", "let go", "laat los"),
    Wording("bridge", "Bridge", "Bruggetje"),
    Wording("bridge", "Breathe out and lift", "Adem uit en til je bekken op"),
    Wording("bridge", "Keep breathing", "Blijf ademen"),
    Wording("bridge", "Roll down slowly", "Laat je bekken rustig zakken"),
    Wording("bridge", "Tighten your buttocks lightly.", "Span je billen licht aan."),
    Wording(
      "dead-bug", "On your back, knees above your hips", "Op je rug, knieën boven je heupen"),
    Wording(
      "dead-bug", "back quiet, one heel away", "houd je rug stil, beweeg één hiel van je weg"),
    Wording(
      "dead-bug", "Draw in your lower belly and pelvic floor lightly.",
      "Trek je onderbuik en bekkenbodem licht aan."),
    Wording("standing-core", "Standing steady", "Stevig staan"),
    Wording("standing-core", "Standing beside a chair", "Staand naast een stoel"),
    Wording(
      "standing-core", "Grow tall, lean over one foot",
      "Maak je lang, breng je gewicht naar één voet"),
    Wording(
      "standing-core", "Draw in your lower belly and pelvic floor lightly.",
      "Trek je onderbuik en bekkenbodem licht aan."),
    Wording("soft-shake", "Gentle shaking", "Zacht schudden"),
    Wording("soft-shake", "oose and small.", "os en klein."),
    Wording("soft-shake", "You decide when it stops.", "Jij bepaalt wanneer het stopt."),
    Wording("soft-shake", "Stand still and notice.", "Sta stil en voel na."),
    Wording("calm-walk", "Calm walk", "Rustige wandeling"),
    Wording(
      "calm-walk", "Easy pace, shoulders soft; mind the traffic.",
      "Rustig tempo, schouders los; let op het verkeer."),
    Wording("constructive-rest", "Constructive rest", "Rusthouding op je rug"),
    Wording("constructive-rest", "Let the floor carry you.", "Laat de vloer je dragen."),
    Wording("pmr-7", "Muscle relaxation", "Spierontspanning"),
    Wording("pmr-7", "tense at half strength", "span aan op halve kracht"),
    Wording("pmr-7", "Let go", "Laat los"),
    Wording("pmr-7", "Shoulders and belly", "Schouders en buik"),
    Wording("body-scan", "Body scan", "Bodyscan"),
    Wording("body-scan", "Notice; change nothing.", "Merk op wat je voelt; verander niets."),
    Wording("desk-break", "Desk break", "Pauze aan je bureau"),
    Wording(
      "desk-break", "Grow tall, lean over one foot", "Maak je lang, breng je gewicht naar één voet"),
    Wording("morning", "Morning", "Ochtend"),
    Wording(
      "morning", "Roll onto your side and come up slowly.",
      "Rol op je zij en kom rustig overeind."),
    Wording("morning", "let go", "laat los"),
    Wording("evening", "Evening", "Avond"),
    Wording("evening", "Breathe out completely first.", "Adem eerst helemaal uit."),
    Wording("evening", "Let the floor carry you.", "Laat de vloer je dragen."),
    Wording(
      "evening", "Roll onto your side before you come up.", "Rol op je zij voor je overeind komt."),
  ]

  @Test(arguments: wordings) func `are those that were chosen`(wording: Wording) throws {
    let session = try `The sessions that ship`.session(wording.session)
    for (language, words) in [(Language.en, wording.en), (.nl, wording.nl)] {
      let timeline = try session.timeline(RunOptions(language: language))
      let told =
        [session.title, session.posture].compactMap { $0?.text(in: language) }
        + timeline.segments.flatMap { [$0.cue, $0.exercise?.cue].compactMap(\.self) }
      #expect(told.contains { $0.contains(words) })
    }
  }

  @Test func `are told of every session`() {
    #expect(Set(Self.wordings.map(\.session)) == Set(`The sessions that ship`.names))
  }
}
