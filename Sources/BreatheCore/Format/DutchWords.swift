/// The words of the format that someone may write in Dutch, or in full.
enum DutchWords {
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
    "keer": ["times"], "dagen": ["days"], "opmerking": ["note"], "definieer": ["define"],
    "cycli": ["cycles"], "niveau": ["level"], "ma": ["mon"], "di": ["tue"], "wo": ["wed"],
    "do": ["thu"], "vr": ["fri"], "za": ["sat"], "zo": ["sun"],
    "taal": ["lang"], "language": ["lang"], "beeld": ["visual"], "geluid": ["sound"],
    "apparaat": ["device"], "vasthouden": ["holds"], "nooit": ["never"], "dageinde": ["day-ends"],
  ]
}
