/// What someone meant who saved another kind of file, or wrote more than a number.
extension Language {
  func sentence(_ format: OtherFormat) -> String {
    switch format {
    case .document:
      self(
        "this is a document of Word or LibreOffice; save it as plain text, with UTF-8",
        "dit is een document van Word of LibreOffice; sla het op als platte tekst, met UTF-8")
    case .rtf:
      self(
        "this is rich text (RTF); in TextEdit choose Format > Make Plain Text, then save",
        "dit is opgemaakte tekst (RTF); kies in Teksteditor Opmaak > Maak platte tekst en bewaar")
    case .html:
      self(
        "this is a web page; save it as plain text, with UTF-8",
        "dit is een webpagina; sla hem op als platte tekst, met UTF-8")
    case .pdf:
      self(
        "this is a PDF; copy its text into a plain text file",
        "dit is een pdf; kopieer de tekst naar een bestand met platte tekst")
    }
  }

  func sentence(_ meant: CountMeant, _ found: CleanText) -> String {
    switch meant {
    case .number(let number):
      self("write \(number) for “\(found)”", "schrijf \(number) voor “\(found)”")
    case .range(let low, let high, hasLevels: false):
      self(
        "“\(found)” is not one number; write \(low) or \(high)",
        "“\(found)” is niet één getal; schrijf \(low) of \(high)")
    case .range(let low, let high, hasLevels: true):
      self(
        "“\(found)” is not one number; write \(low), or { first: \(low), usual: \(high) }",
        "“\(found)” is niet één getal; schrijf \(low), of { first: \(low), usual: \(high) }")
    case .list(let reps):
      self(
        "for “\(found)” write “reps: \(reps)”, a number for each set",
        "schrijf voor “\(found)” “reps: \(reps)”, een getal voor elke set")
    case .sets(let sets, let reps):
      self(
        "for “\(found)” write two lines: “reps: \(reps)” and “sets: \(sets)”",
        "schrijf voor “\(found)” twee regels: “reps: \(reps)” en “sets: \(sets)”")
    }
  }
}
