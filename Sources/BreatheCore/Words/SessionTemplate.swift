/// A file to start from.
package enum SessionTemplate {
  /// The id that a file's name suggests: `Mijn sessie.yaml` gives `mijn-sessie`.
  package static func id(ofFile path: String) -> String {
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
  package static func copy(of bytes: [UInt8], id: String) -> String {
    let text = SourceText(bytes: bytes).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.hasPrefix("id:") ? "id: \(id)" : String($0) }.joined(separator: "\n")
  }
}

extension Language {
  /// A commented session in this language. `path` is where it will lie.
  package func template(id: String, path: CleanText) -> String {
    let file = shellWord(path)
    return self(english(id, file), dutch(id, file))
  }

  /// A path as one word of a command: in quotes if it has a space.
  func shellWord(_ path: CleanText) -> String {
    path.string.contains(" ") ? "\"\(path)\"" : "\(path)"
  }

  private func english(_ id: String, _ file: String) -> String {
    """
    # A session for breathe. What follows a # is for you to read; breathe passes over it.
    #
    #   breathe check \(file)      looks for mistakes
    #   breathe preview \(file)    plays it fast
    #   breathe \(file)            runs it
    #   breathe add \(file)        puts it in your list
    #
    # Indent with spaces, not with tabs. Put texts in quotes, as here: then commas and colons do no harm.
    # A text in two languages:   title: { en: "My session", nl: "Mijn sessie" }
    # Times are written as 20s, 1m30s or 5m; half a second with a point: 5.5s.

    breathe: 1                      # the version of this format
    id: \(id)
    title: "My session"
    about: "One line for the list of sessions."
    purpose: core                   # where it stands in the list: settle, stretch, core, move, routine
    author: "Name of your practice"
    contact: "name@example.org"
    posture: "On your back, knees bent."

    # What to know before it. Ready-made texts: general, standing, walking, holds, stretch, knee,
    # pelvis, core, feelings, pregnancy (lie on your side), pregnancy-skip. Or a sentence of your own.
    cautions:
      - general
      - core
      - pelvis
      - pregnancy-skip
      - "Leave out what hurts."

    # Time to lie or sit down before it begins; a key skips it.
    settle: 30s

    steps:
      # A text to read or do.
      - say: "Put your hands on your belly; do not press. Feel it rise and fall."
        for: 20s

      # Breaths to follow: in-out, in-hold-out or in-hold-out-hold, in seconds.
      # Instead of “cycles” you can give a time:   for: 5m
      - breathe: 4-6
        cycles: 6

      - say: "Feet hip-width apart. Keep breathing."
        for: 10s

      # A movement, in phases. The phases: lift, lower, hold, pause, tilt, tense, release, slide, return,
      # shift, forward, back, open, close, turn, bend, extend, look, push, pull, raise, squeeze, stretch,
      # relax.
      - move: "Bridge"
        tempo:
          - lift: 2s
            breath: out
          - hold: 5s
            cue: "Keep breathing"
          - lower: 3s
            cue: "Roll down slowly"
          - pause: 2s
        reps: 5                     # repetitions

      - rest: 30s
        cue: "Rest. Then draw up your right knee and let your left leg grow long."

      # A posture to stay in, on both sides; the side is the one being stretched: here the long leg.
      # The self-check before stretching comes along by itself.
      - hold: "Lying hip opening"
        for: 30s
        sides: [left, right]
        cue:
          left: "Left leg long, hold your right knee softly."
          right: "Right leg long, hold your left knee softly."
        change: 15s
        breathe: 4-6

      # The end; nobody has to sit it out.
      - rest: 30s
        closing: true
        cue: "Roll onto your side and come up slowly."

    """
  }

  private func dutch(_ id: String, _ file: String) -> String {
    """
    # Een sessie voor breathe. Wat na een # staat, is uitleg voor jou; breathe slaat het over.
    #
    #   breathe check \(file)      zoekt naar fouten
    #   breathe preview \(file)    speelt de sessie snel af
    #   breathe \(file)            start de sessie
    #   breathe add \(file)        zet de sessie in je lijst
    #
    # Spring in met spaties, niet met tabs. Zet teksten tussen aanhalingstekens, zoals hier: dan kunnen
    # komma's en dubbele punten geen kwaad.
    # Een tekst in twee talen:   title: { en: "My session", nl: "Mijn sessie" }
    # Tijden schrijf je als 20s, 1m30s of 5m; een halve seconde met een punt: 5.5s.

    breathe: 1                      # de versie van dit formaat
    id: \(id)
    title: "Mijn sessie"
    about: "Eén regel voor de lijst met sessies."
    purpose: core                   # plaats in de lijst: settle (tot rust komen), stretch (rekken),
                                    # core (rompspieren), move (bewegen), routine
    author: "Naam van je praktijk"
    contact: "naam@example.org"
    posture: "Op je rug, knieën gebogen."

    # Wat iemand vooraf moet weten. Kant-en-klare teksten: general (altijd), standing (staand),
    # walking (wandelen), holds (adem vasthouden), stretch (rekken), knee (knie), pelvis (bekken),
    # core (romp), feelings (emoties), pregnancy (zwanger: op je zij), pregnancy-skip (zwanger:
    # overslaan). Of een eigen zin.
    cautions:
      - general
      - core
      - pelvis
      - pregnancy-skip
      - "Sla over wat pijn doet."

    # Tijd om te gaan liggen of zitten voor het begint; met een toets sla je die over.
    settle: 30s

    steps:
      # Een tekst om te lezen of te doen.
      - say: "Leg je handen op je buik, zonder te duwen. Voel hem op en neer gaan."
        for: 20s

      # Een ademritme: in-uit, in-vasthouden-uit of in-vasthouden-uit-vasthouden, in seconden.
      # In plaats van “cycles” (aantal keer) kun je een duur geven:   for: 5m
      - breathe: 4-6
        cycles: 6

      - say: "Zet je voeten op heupbreedte. Adem rustig door."
        for: 10s

      # Een beweging, in fasen: lift (til op), lower (laat zakken), hold (blijf zo), pause (rust even),
      # tilt (kantel), tense (span aan), release (laat los), slide (schuif weg), return (kom terug),
      # shift (verplaats je gewicht), forward (naar voren), back (terug), open (open), close (sluit),
      # turn (draai), bend (buig), extend (strek), look (kijk), push (duw), pull (trek), raise (hef),
      # squeeze (knijp), stretch (rek), relax (ontspan).
      - move: "Bruggetje"
        tempo:
          - lift: 2s
            breath: out
          - hold: 5s
            cue: "Blijf ademen"
          - lower: 3s
            cue: "Laat je bekken rustig zakken"
          - pause: 2s
        reps: 5                     # herhalingen

      - rest: 30s
        cue: "Rust. Trek daarna je rechterknie op en laat je linkerbeen lang worden."

      # Een houding om in te blijven, aan beide kanten. De kant is de kant die je rekt: hier het lange
      # been. De gezondheidsvragen vooraf komen er vanzelf bij.
      - hold: "Liggende heupopening"
        for: 30s
        sides: [left, right]
        cue:
          left: "Linkerbeen lang, houd je rechterknie losjes vast."
          right: "Rechterbeen lang, houd je linkerknie losjes vast."
        change: 15s
        breathe: 4-6

      # Het einde; dat hoeft niemand uit te zitten.
      - rest: 30s
        closing: true
        cue: "Rol op je zij en kom rustig overeind."

    """
  }
}
