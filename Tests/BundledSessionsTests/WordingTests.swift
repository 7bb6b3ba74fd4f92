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
    Wording("belly-5min", "Sit or lie down.", "Ga zitten of liggen."),
    Wording(
      "belly-5min", "In lightly to your lower belly", "Adem licht in naar je onderbuik"),
    Wording("belly-5min", "Out, long and slow", "Adem lang en rustig uit"),
    Wording(
      "belly-5min", "Breathe softly through your nose, not as deeply as you can.",
      "Adem zacht door je neus; het hoeft niet diep."),
    Wording("belly-hands", "Hands on your belly", "Handen op je buik"),
    Wording("belly-hands", "Lie on your back, knees bent", "Ga op je rug liggen, knieën gebogen"),
    Wording(
      "belly-hands", "Notice what moves under your hands.", "Voel wat er onder je handen beweegt."),
    Wording(
      "belly-hands", "Breathe in lightly: your belly rises",
      "Adem licht in: je buik komt omhoog"),
    Wording("belly-hands", "it sinks by itself", "je buik zakt vanzelf"),
    Wording(
      "belly-hands", "Roll onto your side and come up slowly.",
      "Rol op je zij en kom rustig overeind."),
    Wording("478", "4-7-8 breath", "4-7-8-ademhaling"),
    Wording(
      "478", "Sit down, back straight, tongue tip behind your upper teeth.",
      "Ga zitten met je rug recht en je tongpunt achter je boventanden."),
    Wording("478", "In quietly through the nose", "Adem stil in door je neus"),
    Wording("478", "Hold without straining", "Houd je adem vast, zonder te persen"),
    Wording(
      "478", "Out through the mouth with a whoosh",
      "Adem lang uit door je mond, zacht hoorbaar"),
    Wording("long-exhale", "Long exhale", "Langer uitademen"),
    Wording(
      "long-exhale", "Out as if making a candle flicker",
      "Adem uit alsof je een kaarsvlam zacht laat bewegen"),
    Wording("low-lunge", "Low lunge", "Lage lunge"),
    Wording(
      "low-lunge", "Now kneel beside the chair: left knee on the cushion",
      "Kniel nu naast de stoel: linkerknie op het kussen"),
    Wording(
      "low-lunge", "Tuck your tailbone, then slide your hips a little forward; stay tall.",
      "Kantel je bekken iets achterover, schuif dan je heupen een beetje naar voren; blijf rechtop."
    ),
    Wording("low-lunge", "Breathe lightly into your belly", "Adem licht in naar je buik"),
    Wording("low-lunge", "Into your belly", "Naar je buik"),
    Wording("low-lunge", "Too much? Ease off.", "Te veel? Kom een stukje terug."),
    Wording(
      "low-lunge", "Left knee on the cushion, right foot flat in front of you.",
      "Linkerknie op het kussen, rechtervoet plat voor je."),
    Wording(
      "low-lunge", "The aim is to relax, not to perform.",
      "Het doel is ontspanning, geen prestatie."),
    Wording("supine-hip", "Lying hip opening", "Liggende heupopening"),
    Wording(
      "supine-hip", "Lie on your back on the floor, knees bent. Not on the edge of a bed.",
      "Ga op de grond op je rug liggen, knieën gebogen. Niet op de rand van een bed."),
    Wording(
      "supine-hip",
      "Tilt your pelvis back a little, so that your lower back rests on the floor.",
      "Kantel je bekken licht achterover, zodat je onderrug op de grond rust."),
    Wording(
      "supine-hip", "Sore knee? Hold behind your thigh.",
      "Pijn in je knie? Houd je been achter je dij vast."),
    Wording(
      "supine-hip", "The aim is to relax, not to perform.",
      "Het doel is ontspanning, geen prestatie."),
    Wording(
      "supine-hip", "Roll onto your side and come up slowly.",
      "Rol op je zij en kom rustig overeind."),
    Wording("belly-hands", "do not press", "zonder te duwen"),
    Wording("before-treatment", "Settle before treatment", "Tot rust vóór je afspraak"),
    Wording(
      "before-treatment", "Rest your hands on your belly; do not press.",
      "Leg je handen op je buik, zonder te duwen."),
    Wording("before-treatment", "Nothing to achieve.", "Je hoeft even niets."),
    Wording("before-treatment", "tilt your pelvis a little", "kantel je bekken een klein beetje"),
    Wording("coherent", "Coherent breathing", "Coherente ademhaling"),
    Wording("coherent", "even and easy", "gelijkmatig en licht"),
    Wording("six-a-minute", "Six breaths a minute", "Zes ademhalingen per minuut"),
    Wording("six-a-minute", "a little longer out than in", "iets langer uit dan in"),
    Wording("equal", "Equal breathing", "Even lang in en uit"),
    Wording("equal", "Breathe out, just as long", "Adem uit, even lang"),
    Wording("box", "Box breathing", "Vierkante ademhaling"),
    Wording("box", "Breathe in", "Adem in"),
    Wording("box", "Hold gently", "Houd je adem rustig vast"),
    Wording("box", "Wait", "Wacht rustig"),
    Wording("triangle", "Triangle breathing", "Driehoeksademhaling"),
    Wording("triangle", "Breathe in", "Adem in"),
    Wording("triangle", "Hold gently", "Houd rustig vast"),
    Wording("cyclic-sigh", "Cyclic sighing", "Zuchtademhaling"),
    Wording("cyclic-sigh", "Sip", "Teugje"),
    Wording("cyclic-sigh", "A long sigh out", "Dan een lange zucht"),
    Wording("pursed-lip", "Pursed lips", "Getuite lippen"),
    Wording("pursed-lip", "In through the nose", "Adem in door je neus"),
    Wording(
      "pursed-lip", "Out through soft pursed lips; never push",
      "Uit door zacht getuite lippen; niet persen"),
    Wording("humming", "Humming (bhramari)", "Zoemen"),
    Wording("humming", "Hum softly, feel it in your face", "Zoem zacht, voel het in je gezicht"),
    Wording("alternate-nostril", "Alternate-nostril breathing", "Wisselende neusademhaling"),
    Wording(
      "alternate-nostril",
      "Right thumb at your right nostril, ring finger at your left. Close the right.",
      "Rechterduim bij je rechterneusgat, ringvinger bij je linker. Sluit rechts."),
    Wording("alternate-nostril", "In lightly through the left", "Adem links licht in"),
    Wording(
      "alternate-nostril", "Close left lightly, out through the right",
      "Sluit links zacht, adem rechts uit"),
    Wording("alternate-nostril", "In lightly through the right", "Adem rechts licht in"),
    Wording(
      "alternate-nostril", "Close right lightly, out through the left",
      "Sluit rechts zacht, adem links uit"),
    Wording("dynamic-hip", "Easy hip rocking", "Soepel wiegen"),
    Wording(
      "dynamic-hip", "Rock forward as you breathe out", "Wieg naar voren terwijl je uitademt"),
    Wording("dynamic-hip", "No bouncing.", "Zonder te veren."),
    Wording(
      "dynamic-hip", "Right knee on the cushion, left foot flat in front of you.",
      "Rechterknie op het kussen, linkervoet plat voor je."),
    Wording("heel-slide", "Heel slide", "Hiel schuiven"),
    Wording(
      "heel-slide", "Slide your left heel away over the floor and back",
      "Schuif je linkerhiel over de grond"),
    Wording("heel-slide", "Breathe out: slide the heel away", "Adem uit: schuif je hiel weg"),
    Wording(
      "heel-slide", "Stay on your back, both feet on the floor.",
      "Blijf op je rug liggen, beide voeten op de grond."),
    Wording("seated-hip", "Hip opening on a chair", "Heupopening op een stoel"),
    Wording(
      "seated-hip", "Sit sideways on a firm chair without armrests",
      "Ga dwars op een stevige stoel zonder armleuningen zitten"),
    Wording(
      "seated-hip", "Chair back at your left. Left thigh on the seat, right foot back.",
      "Rugleuning links van je. Linkerdij op de zitting, rechtervoet naar achteren."),
    Wording("seated-hip", "Into your belly", "Naar je buik"),
    Wording("seated-core", "Sitting steady", "Stevig zitten"),
    Wording(
      "seated-core", "Breathe out: lift one foot a little", "Adem uit: til één voet iets op"),
    Wording(
      "seated-core", "Draw in your lower belly and pelvic floor lightly.",
      "Trek je onderbuik licht in en span je bekkenbodem licht aan."),
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
    Wording("bridge", "Breathe out and lift", "Adem uit, til op"),
    Wording("bridge", "Keep breathing", "Blijf ademen"),
    Wording("bridge", "Roll down slowly", "Laat je bekken rustig zakken"),
    Wording("bridge", "Tighten your buttocks lightly.", "Span je billen licht aan."),
    Wording(
      "dead-bug", "Lie on your back, knees above your hips",
      "Ga op je rug liggen, knieën boven je heupen"),
    Wording(
      "dead-bug", "back quiet, one heel away", "rug stil, hiel van je weg"),
    Wording(
      "dead-bug", "Draw in your lower belly and pelvic floor lightly.",
      "Trek je onderbuik licht in en span je bekkenbodem licht aan."),
    Wording("standing-core", "Standing steady", "Stevig staan"),
    Wording("standing-core", "Stand beside a chair", "Ga naast een stoel staan"),
    Wording(
      "standing-core", "Shift your weight onto one foot", "Verplaats je gewicht naar één voet"),
    Wording("standing-core", "Stand tall.", "Maak je lang."),
    Wording(
      "standing-core", "Draw in your lower belly and pelvic floor lightly.",
      "Trek je onderbuik licht in en span je bekkenbodem licht aan."),
    Wording("soft-shake", "Gentle shaking", "Zacht schudden"),
    Wording("soft-shake", "oose and small.", "os en klein."),
    Wording("soft-shake", "You decide when it stops.", "Jij bepaalt wanneer het stopt."),
    Wording("soft-shake", "Stand still and notice.", "Sta stil en voel na."),
    Wording("calm-walk", "Calm walk", "Rustige wandeling"),
    Wording(
      "calm-walk", "Easy pace, shoulders soft; mind the traffic.",
      "Rustig tempo, schouders los; let op het verkeer."),
    Wording(
      "calm-walk", "Swimming is good too; never with breath exercises in the water.",
      "Zwemmen is ook goed; doe nooit ademoefeningen in het water."),
    Wording("constructive-rest", "Constructive rest", "Rusthouding op je rug"),
    Wording("constructive-rest", "Let the floor carry you.", "Laat de vloer je dragen."),
    Wording("pmr-7", "Muscle relaxation", "Spierontspanning"),
    Wording(
      "pmr-7", "make a fist and tense it at half strength",
      "bal je vuist en span je arm aan, op halve kracht"),
    Wording(
      "pmr-7", "shut your eyes tight and pull a face", "knijp je ogen dicht en trek een grimas"),
    Wording(
      "pmr-7", "Press the back of your head gently into the cushion; sore neck, skip it",
      "Druk je achterhoofd zacht in het kussen; nekklachten? Sla over"),
    Wording(
      "pmr-7", "Raise your shoulders and draw in your belly", "Trek je schouders op en je buik in"),
    Wording(
      "pmr-7", "pull your toes towards you and tense your leg",
      "trek je tenen naar je toe en span je been aan"),
    Wording("pmr-7", "Let go", "Laat los"),
    Wording("body-scan", "Body scan", "Bodyscan"),
    Wording("body-scan", "Notice; change nothing.", "Merk op wat je voelt; verander niets."),
    Wording("desk-break", "Desk break", "Pauze aan je bureau"),
    Wording(
      "desk-break", "Shift your weight onto one foot", "Verplaats je gewicht naar één voet"),
    Wording("morning", "Morning", "Ochtend"),
    Wording(
      "morning", "Roll onto your side and come up slowly.",
      "Rol op je zij en kom rustig overeind."),
    Wording("morning", "let go", "laat los"),
    Wording("evening", "Evening", "Avond"),
    Wording("evening", "Don't force anything.", "Forceer niets."),
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
