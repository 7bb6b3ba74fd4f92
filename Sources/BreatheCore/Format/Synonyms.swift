/// What people write for the words of the format: in Dutch, in full, or as a therapist calls it.
enum Synonyms {
  /// What `word` means, where it is one of `allowed`.
  static func meaning(of word: String, in allowed: [String]) -> String? {
    meanings[word.lowercased()]?.first { allowed.contains($0) }
  }

  private static let meanings: [String: [String]] = [
    "aanwijzing": ["cue"], "adem": ["breathe", "breath"], "ademen": ["breathe"],
    "auteur": ["author"], "beweging": ["move"], "beurtelings": ["alternate"],
    "contactgegevens": ["contact"], "controle": ["review"], "cyclus": ["cycles"],
    "doel": ["purpose", "goal"], "duur": ["for"], "elke": ["every"], "fase": ["phase"],
    "herhaal": ["repeat"],
    "herhaling": ["repeat"], "herhalingen": ["reps"], "houding": ["posture", "hold"],
    "in": ["in"], "ja": ["true"], "kanten": ["sides"], "links": ["left"], "nee": ["false"],
    "nodig": ["needs"], "over": ["about"], "pauze": ["pause", "rest"], "rechts": ["right"],
    "rust": ["rest"], "sessie": ["session"], "sluiten": ["closing"], "stap": ["steps"],
    "stappen": ["steps"], "tekening": ["picture"], "titel": ["title"], "tussen": ["between"],
    "uit": ["out"], "vaak": ["often"], "vast": ["hold"], "voor": ["for"], "vraag": ["question"],
    "vragen": ["ask"], "waarschuwingen": ["cautions"], "wacht": ["wait"], "wissel": ["change"],
    "zeg": ["say"], "zijden": ["sides"], "optillen": ["lift"], "til": ["lift"],
    "zakken": ["lower"], "kantel": ["tilt"], "kantelen": ["tilt"], "schuif": ["slide"],
    "schuiven": ["slide"], "terug": ["return", "back"], "loslaten": ["release"],
    "aanspannen": ["tense"], "weken": ["weeks"], "sessies": ["sessions"],
    "keer": ["times", "reps", "cycles", "sets"], "dagen": ["days"], "opmerking": ["note"],
    "definieer": ["define"],
    "cycli": ["cycles"], "niveau": ["level"], "ma": ["mon"], "di": ["tue"], "wo": ["wed"],
    "do": ["thu"], "vr": ["fri"], "za": ["sat"], "zo": ["sun"],
    "gewicht": ["load"], "weight": ["load"], "kg": ["load"], "belasting": ["load"],
    "weerstand": ["load"], "resistance": ["load"], "inspanning": ["effort"], "rpe": ["effort"],
    "grens": ["limit"], "oefening": ["move", "session"], "exercise": ["move", "session"],
    "oefeningen": ["steps"], "exercises": ["steps"], "set": ["sets"], "series": ["sets"],
    "reeks": ["sets"], "reeksen": ["sets"], "repetitions": ["reps"], "repeats": ["reps", "repeat"],
    "repetitie": ["reps"], "duration": ["for"], "time": ["for"], "tijd": ["for"],
    "side": ["sides"], "kant": ["sides"], "zijde": ["sides"], "text": ["say"], "tekst": ["say"],
    "name": ["title"], "naam": ["title"], "buig": ["bend"], "buigen": ["bend"],
    "strek": ["extend"], "strekken": ["extend"], "straighten": ["extend"], "draai": ["turn"],
    "draaien": ["turn"], "rotate": ["turn"], "kijk": ["look"], "kijken": ["look"],
    "duw": ["push"], "duwen": ["push"], "trek": ["pull"], "trekken": ["pull"],
    "rek": ["stretch"], "rekken": ["stretch"], "ontspan": ["relax"], "ontspannen": ["relax"],
    "span": ["tense"], "los": ["release"], "up": ["lift"], "down": ["lower"], "omhoog": ["lift"],
    "omlaag": ["lower"], "knijp": ["squeeze"], "knijpen": ["squeeze"],
    "maandag": ["mon"], "dinsdag": ["tue"], "woensdag": ["wed"], "donderdag": ["thu"],
    "vrijdag": ["fri"], "zaterdag": ["sat"], "zondag": ["sun"], "monday": ["mon"],
    "tuesday": ["tue"], "wednesday": ["wed"], "thursday": ["thu"], "friday": ["fri"],
    "saturday": ["sat"], "sunday": ["sun"], "image": ["picture"], "foto": ["picture"],
    "photo": ["picture"], "afbeelding": ["picture"],
    "taal": ["lang"], "language": ["lang"], "beeld": ["visual"], "geluid": ["sound"],
    "apparaat": ["device"], "vasthouden": ["holds"], "nooit": ["never"], "dageinde": ["day-ends"],
  ]
}
