/// A session file to start from.
public enum SessionTemplate {
  /// The id that a file's name suggests: `Mijn sessie.yaml` gives `mijn-sessie`.
  public static func id(ofFile path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.hasSuffix(".yaml") ? name.dropLast(5) : name
    var id = ""
    for character in Charset.ascii.spell(stem.lowercased()) {
      let isKept = character.isASCII && (character.isLetter || character.isNumber)
      if isKept { id.append(character) } else if id.last != "-", !id.isEmpty { id.append("-") }
    }
    id = String(id.prefix(40))
    while id.last == "-" { id.removeLast() }
    let isFree = SessionFile.isID(id) && !SessionFile.reservedIDs.contains(id)
    return isFree ? id : "my-session"
  }

  /// The file in `bytes`, which has no mistakes, with another id.
  public static func copy(of bytes: [UInt8], id: String) -> String {
    let text = SourceText(bytes: bytes).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.hasPrefix("id:") ? "id: \(id)" : String($0) }.joined(separator: "\n")
  }
}

extension Language {
  /// A commented session in this language.
  public func template(id: String) -> String {
    self(english(id), dutch(id))
  }

  private func english(_ id: String) -> String {
    """
    # A session for breathe. What follows a # is for you to read; breathe passes over it.
    #
    #   breathe check \(id).yaml      looks for mistakes
    #   breathe preview \(id).yaml    plays it fast
    #   breathe ./\(id).yaml          runs it
    #
    # Put texts in quotes, as here: then commas and colons do no harm.
    # A text in two languages is written as:   title: { en: "My session", nl: "Mijn sessie" }
    # Times are written as 20s, 1m30s or 5m.

    breathe: 1                      # the version of this format
    id: \(id)
    title: "My session"
    about: "One line for the list of sessions."
    author: "Name of your practice"
    contact: "name@example.org"
    posture: "On your back, knees bent."

    # What to know before it. Texts that ship: general, standing, walking, holds, stretch, knee,
    # pelvis, core, feelings, pregnancy, pregnancy-skip. Or your own text.
    cautions:
      - general
      - "Leave out what hurts."

    # Time to lie or sit down before it begins; a key skips it.
    settle: 20s

    steps:
      # A text to read or do.
      - say: "Put your hands on your belly. Feel it rise and fall."
        for: 20s

      # Breaths to follow: in-out, in-hold-out or in-hold-out-hold, in seconds.
      # Instead of “cycles” you can give a time:   for: 5m
      - breathe: 4-6
        cycles: 6

      # A movement, in phases. The phases: lift, lower, hold, pause, tilt, tense, release, slide,
      # return, shift, forward, back, open, close, turn.
      - move: "Bridge"
        tempo:
          - lift: 2s
            breath: out
          - hold: 4s
          - lower: 3s
          - pause: 2s
        reps: 5

      # A posture to stay in, on both sides; a stretch brings its self-check along by itself.
      - hold: "Knee to the chest"
        for: 30s
        sides: [left, right]
        cue:
          left: "Left leg long, hold your right knee."
          right: "Right leg long, hold your left knee."
        change: 15s
        breathe: 4-6

      # The end, which need not be sat out.
      - rest: 30s
        closing: true
        cue: "Roll onto your side and come up slowly."

    """
  }

  private func dutch(_ id: String) -> String {
    """
    # Een sessie voor breathe. Wat na een # staat, is uitleg voor jou; breathe slaat het over.
    #
    #   breathe check \(id).yaml      zoekt naar fouten
    #   breathe preview \(id).yaml    speelt de sessie snel af
    #   breathe ./\(id).yaml          start de sessie
    #
    # Zet teksten tussen aanhalingstekens, zoals hier: dan kunnen komma's en dubbele punten geen kwaad.
    # Een tekst in twee talen schrijf je zo:   title: { en: "My session", nl: "Mijn sessie" }
    # Tijden schrijf je als 20s, 1m30s of 5m; een halve seconde met een punt: 5.5s.

    breathe: 1                      # de versie van dit formaat
    id: \(id)
    title: "Mijn sessie"
    about: "Eén regel voor de lijst met sessies."
    author: "Naam van je praktijk"
    contact: "naam@example.org"
    posture: "Op je rug, knieën gebogen."

    # Wat iemand vooraf moet weten. Teksten die al bestaan: general, standing, walking, holds,
    # stretch, knee, pelvis, core, feelings, pregnancy, pregnancy-skip. Of je eigen tekst.
    cautions:
      - general
      - "Sla over wat pijn doet."

    # Tijd om te gaan liggen of zitten voor het begint; met een toets sla je die over.
    settle: 20s

    steps:
      # Een tekst om te lezen of te doen.
      - say: "Leg je handen op je buik. Voel hoe hij op en neer gaat."
        for: 20s

      # Een ademritme: in-uit, in-vast-uit of in-vast-uit-wacht, in seconden.
      # In plaats van “cycles” (aantal keer) kun je een duur geven:   for: 5m
      - breathe: 4-6
        cycles: 6

      # Een beweging, in fasen: lift (til op), lower (laat zakken), hold (blijf zo), pause (rust),
      # tilt (kantel), tense (span aan), release (laat los), slide (schuif weg), return (kom terug),
      # shift (verplaats je gewicht), forward (naar voren), back (terug), open, close, turn (draai).
      - move: "Bruggetje"
        tempo:
          - lift: 2s
            breath: out
          - hold: 4s
          - lower: 3s
          - pause: 2s
        reps: 5

      # Een houding, aan beide kanten; bij rekken horen vragen vooraf, die komen er vanzelf bij.
      - hold: "Knie naar de borst"
        for: 30s
        sides: [left, right]
        cue:
          left: "Linkerbeen lang, rechterknie vast."
          right: "Rechterbeen lang, linkerknie vast."
        change: 15s
        breathe: 4-6

      # Het einde; dat hoeft niemand uit te zitten.
      - rest: 30s
        closing: true
        cue: "Rol op je zij en kom rustig overeind."

    """
  }
}
