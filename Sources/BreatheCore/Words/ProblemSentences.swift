/// Every mistake in a session file, as a sentence that says what to do about it.
extension Language {
  package func sentence(_ problem: Problem) -> String {
    switch problem {
    case .tooLarge(let limit):
      self(
        "the file is larger than \(limit / 1024) KiB, the most that is read",
        "het bestand is groter dan \(limit / 1024) KiB, en dat is het maximum")
    case .notUTF8:
      self(
        "this is not UTF-8 text; choose UTF-8 as the encoding where you save (Notepad, TextEdit, LibreOffice)",
        "dit is geen UTF-8-tekst; kies UTF-8 als codering bij het opslaan (Kladblok, Teksteditor, LibreOffice)"
      )
    case .otherFormat(let format): sentence(format)
    case .otherSpace(let code):
      self(
        "\(codePoint(code)) looks like a space, but isn't one here; type a space, or put the text in double quotes",
        "\(codePoint(code)) lijkt een spatie, maar is het hier niet; typ een spatie of zet de tekst tussen dubbele aanhalingstekens"
      )
    case .curlyQuote:
      self(
        "a curly quote is part of the text; type straight ones: \"…\"",
        "een krullend aanhalingsteken hoort bij de tekst; typ rechte: \"…\"")
    case .apostropheAtStart:
      self(
        "a text that begins with an apostrophe goes in double quotes: \"…\"",
        "een tekst die met een apostrof begint, zet je tussen dubbele aanhalingstekens: \"…\"")
    case .spaceMissing(let meant):
      self(
        "a space is missing here; write “\(meant)”", "hier ontbreekt een spatie; schrijf “\(meant)”"
      )
    case .quoteWithinQuotes:
      self(
        "a double quote ends the text; inside it write ' or “…”",
        "een dubbel aanhalingsteken sluit de tekst af; schrijf erbinnen ' of “…”")
    case .forbiddenCharacter(let code):
      self(
        "the character \(codePoint(code)) can't be shown and may not stand here; delete it",
        "het teken \(codePoint(code)) kan niet worden getoond en mag hier niet staan; haal het weg")
    case .tab:
      self("there is a tab here; use spaces", "hier staat een tab; gebruik spaties")
    case .colonInText:
      self(
        "a colon in the middle of a text; put the text in quotes: \"…\"",
        "een dubbele punt midden in een tekst; zet de tekst tussen aanhalingstekens: \"…\"")
    case .unclosedQuote:
      self(
        "the quote or bracket that opens here is never closed",
        "het aanhalingsteken of haakje dat hier begint, wordt nergens gesloten")
    case .colonMissing:
      self(
        "a colon and a space are missing here; a line is written as “name: value”",
        "hier ontbreken een dubbele punt en een spatie; een regel schrijf je als “naam: waarde”")
    case .indentation:
      self(
        "this line begins at another column than the lines it belongs to; use the same number of spaces",
        "deze regel springt anders in dan de regels waar hij bij hoort; gebruik evenveel spaties")
    case .quoteInText:
      self(
        "the value has ended before this; put the whole text in double quotes: \"…\"",
        "de waarde is hiervoor al afgelopen; zet de hele tekst tussen dubbele aanhalingstekens: \"…\""
      )
    case .signAtStart:
      self(
        "a text can't begin with this sign; put the text in quotes: \"…\"",
        "met dit teken kan een tekst niet beginnen; zet de tekst tussen aanhalingstekens: \"…\"")
    case .unclosedBracket:
      self(
        "a comma or a closing bracket is missing before this; put texts in brackets in quotes",
        "hiervoor ontbreekt een komma of een sluithaakje; zet teksten binnen haakjes tussen aanhalingstekens"
      )
    case .listOnOneLine:
      self(
        "an item of a list, which begins with “- ”, needs a line of its own",
        "een punt van een lijst, dat met “- ” begint, hoort op een eigen regel")
    case .backslash:
      self(
        "“\\” means something special between double quotes; write “\\\\” or use single quotes",
        "“\\” heeft tussen dubbele aanhalingstekens een eigen betekenis; schrijf “\\\\” of gebruik enkele aanhalingstekens"
      )
    case .notYAML(let message):
      self(
        "the text can't be read from here (\(message)); check quotes, brackets and indentation",
        "de tekst is vanaf hier niet te lezen; controleer aanhalingstekens, haakjes en inspringing"
      )
    case .empty:
      self(
        "there is no session in this file; begin with: breathe new name.yaml",
        "in dit bestand staat geen sessie; begin met: breathe new naam.yaml")
    case .tooDeep(let limit):
      self(
        "nested more than \(limit) deep; make it simpler",
        "meer dan \(limit) keer ingesprongen; maak het eenvoudiger")
    case .anchor:
      self(
        "“&” names a piece of YAML, which is not used here; put a text that begins with it in quotes",
        "“&” geeft een stuk YAML een naam, en dat kan hier niet; zet een tekst die ermee begint tussen aanhalingstekens"
      )
    case .alias:
      self(
        "“*” refers to a piece of YAML, which is not used here; put a text that begins with it in quotes",
        "“*” verwijst naar een stuk YAML, en dat kan hier niet; zet een tekst die ermee begint tussen aanhalingstekens"
      )
    case .tag:
      self(
        "“!” begins a YAML tag, which is not used here; put a text that begins with it in quotes",
        "“!” begint een YAML-tag, en dat kan hier niet; zet een tekst die ermee begint tussen aanhalingstekens"
      )
    case .secondDocument:
      self(
        "“---” begins a second document, and a file holds one only; leave this line out",
        "met “---” begint een tweede document, maar in een bestand past er maar één; laat deze regel weg"
      )
    case .duplicateKey(let key):
      self(
        "“\(key)” stands here twice; leave one out",
        "“\(key)” staat hier twee keer; laat er één weg")
    case .unknownKey(let key, let nearest, let known):
      self("“\(key)” is not known here", "“\(key)” is hier niet bekend") + didYouMean(nearest)
        + (nearest == nil
          ? self("; known are: ", "; wel: ") + known.joined(separator: ", ") : "")
    case .keyOfOtherStep(let key, let own, let others):
      self(
        "“\(key)” is not known for “\(own)”, but for \(quoted(others, and: "and"))",
        "“\(key)” kan niet bij “\(own)”, wel bij \(quoted(others, and: "en"))")
    case .missingKey(let key):
      self(
        "“\(key)” is missing; add a line “\(key): …”",
        "“\(key)” ontbreekt; voeg een regel “\(key): …” toe")
    case .invisibleText:
      self(
        "this text shows nothing; write some words", "deze tekst toont niets; schrijf er woorden")
    case .notText: self("one text or value should stand here", "hier hoort één tekst of waarde")
    case .notAMap:
      self("“name: value” lines should stand here", "hier horen regels als “naam: waarde”")
    case .notAList:
      self(
        "a list should stand here, each item after “- ”",
        "hier hoort een lijst: elk punt begint met “- ”")
    case .emptyList:
      self(
        "this list is empty; put something in it, or leave it out",
        "deze lijst is leeg; zet er iets in of laat hem weg")
    case .textTooLong(let limit):
      self(
        "this text is longer than \(limit) characters; shorten it",
        "deze tekst is langer dan \(limit) tekens; maak hem korter")
    case .severalLines:
      self("this should be one line", "dit moet op één regel staan")
    case .commaInText(let rest):
      self(
        "a comma cuts the text before “\(rest)”; put the text in quotes: \"…\"",
        "een komma breekt de tekst af vóór “\(rest)”; zet de tekst tussen aanhalingstekens: \"…\"")
    case .hashInText:
      self(
        "what follows “#” is lost as a comment; put the text in quotes: \"…\"",
        "wat na “#” staat, valt weg als commentaar; zet de tekst tussen aanhalingstekens: \"…\"")
    case .textMissingInMap:
      self(
        "no text here; put a text with a comma in it in quotes: \"…\"",
        "hier staat geen tekst; zet een tekst met een komma tussen aanhalingstekens: \"…\"")
    case .badID(let id):
      self(
        "“\(id)” can't be an id; use only a–z, 0–9 and “-” (at most 40 characters), don't begin with “-”, and choose no pattern such as 4-6",
        "“\(id)” kan geen id zijn; gebruik alleen a–z, 0–9 en “-” (hooguit 40 tekens), begin niet met “-” en kies geen ademritme zoals 4-6"
      )
    case .reservedID(let id):
      self(
        "“\(id)” is a command of breathe; choose another id",
        "“\(id)” is een opdracht van breathe; kies een andere naam als id")
    case .badDuration(let key, let found, let meant):
      self(
        "“\(key)” needs a duration such as 30s or 1m30s",
        "bij “\(key)” hoort een duur zoals 30s of 1m30s")
        + (found.isEmpty ? "" : self(", found “\(found)”", ", niet “\(found)”"))
        + (meant.map { self("; write \($0)", "; schrijf \($0)") } ?? "")
    case .decimalComma(let found, let suggestion):
      self(
        "write \(suggestion), with a point, for \(found)",
        "schrijf \(suggestion), met een punt, in plaats van \(found)")
    case .leadingZero(let found, let suggestion):
      self(
        "write \(suggestion); “\(found)”, with a 0 before it, is ambiguous",
        "schrijf \(suggestion); “\(found)”, met een 0 ervoor, is dubbelzinnig")
    case .badCount(let key, let found, let range):
      self(
        "“\(key)” needs a whole number from \(range.lowerBound) to \(range.upperBound), found “\(found)”",
        "bij “\(key)” hoort een heel getal van \(range.lowerBound) tot en met \(range.upperBound), niet “\(found)”"
      )
    case .countMeant(let found, let meant): sentence(meant, found)
    case .badSides(let found, let meant):
      if let meant {
        self(
          "for “\(found)” write [\(meant)], and the reason in a line “unequal: …”",
          "schrijf voor “\(found)” [\(meant)], en de reden op een regel “unequal: …”")
      } else {
        self(
          "for “\(found)” write [left, right]; for one side [left] or [right]",
          "schrijf voor “\(found)” [left, right]; voor één kant [left] of [right]")
      }
    case .badPattern(let found, let meant):
      self(
        "a breathing pattern is in-out (4-6), in-hold-out (4-7-8), in-hold-out-hold (4-4-4-4), { rate: 6, ratio: 4-6 } or a list with “in” and “out”",
        "een ademritme is in-uit (4-6), in-vasthouden-uit (4-7-8), in-vasthouden-uit-vasthouden (4-4-4-4), { rate: 6, ratio: 4-6 } of een lijst met “in” en “out”"
      ) + (found.isEmpty ? "" : self(", found “\(found)”", ", niet “\(found)”"))
        + (meant.map { self("; write \($0)", "; schrijf \($0)") } ?? "")
    case .badPhase:
      self(
        "a phase is one of “in”, “hold” and “out”, with a duration: { in: 4s }",
        "een fase is één van “in”, “hold” en “out”, met een duur: { in: 4s }")
    case .badChoice(let key, let found, let nearest, let allowed):
      (found.isEmpty
        ? self("“\(key)” has no value", "bij “\(key)” staat niets")
        : self(
          "“\(key)” can't be “\(found)”\(didYouMean(nearest))",
          "bij “\(key)” kan geen “\(found)” staan\(didYouMean(nearest))"))
        + (nearest == nil
          ? self("; choose from ", "; kies uit ") + allowed.joined(separator: ", ") : "")
    case .newerVersion(let found, let known):
      self(
        "this file is of version \(found); this program reads up to version \(known): you need a newer version of breathe",
        "dit bestand is van versie \(found); dit programma leest tot en met versie \(known): je hebt een nieuwere versie van breathe nodig"
      )
    case .badVersion(let key, let found):
      self(
        "“\(key)” gives the version of the format: 1, found “\(found)”",
        "bij “\(key)” hoort de versie van het formaat: 1, niet “\(found)”")
    case .noStepKind(let allowed):
      self("a step needs one of these words: ", "een stap heeft één van deze woorden nodig: ")
        + allowed.joined(separator: ", ")
    case .cyclesOrFor:
      self(
        "give either “cycles” (how many breaths) or “for” (how long)",
        "geef óf “cycles” (hoeveel ademhalingen) óf “for” (hoe lang)")
    case .closingNotLast:
      self(
        "only the last step may be “closing”, and a step must come before it",
        "alleen de laatste stap mag “closing” hebben, en er moet een stap aan voorafgaan")
    case .needsUsualLevel:
      self(
        "add “usual” as well: it counts when no level is chosen",
        "geef ook “usual”: die geldt als er geen niveau is gekozen")
    case .tooManySteps(let limit):
      self(
        "more than \(limit) steps; use “repeat”, or make two sessions",
        "meer dan \(limit) stappen; gebruik “repeat” of maak er twee sessies van")
    case .sideTwice(let side):
      self("“\(side)” stands here twice", "“\(side)” staat hier twee keer")
    case .valueForNoSide:
      self(
        "there is a value for this side, but “sides” doesn't name it; write “sides: [left, right]”",
        "hier staat iets voor een kant die niet bij “sides” staat; schrijf “sides: [left, right]”")
    case .unequalWithoutReason:
      self(
        "one side gets more than the other; give the reason in a line “unequal: …”",
        "de ene kant krijgt meer dan de andere; geef de reden op een regel “unequal: …”")
    case .alternateWithoutSides:
      self(
        "“alternate” needs two sides: “sides: [left, right]”",
        "bij “alternate” horen twee kanten: “sides: [left, right]”")
    case .tooManyNodes(let limit):
      self(
        "the file has more than \(limit) parts; make it shorter",
        "het bestand heeft meer dan \(limit) onderdelen; maak het korter")
    case .keyNotText:
      self(
        "the name before a colon should be a word, not a list or a map",
        "de naam vóór een dubbele punt moet een woord zijn, geen lijst")
    case .mergeKey:
      self(
        "“<<” merges pieces of YAML, which is not used here; write them out",
        "“<<” voegt stukken YAML samen, en dat kan hier niet; schrijf ze uit")
    case .firstLineDeepest:
      self(
        "this line is indented less than the first one, so the text ends before it; write “|2” above, and indent each line by at least two spaces more than the name",
        "deze regel springt minder in dan de eerste, en daardoor stopt de tekst al vóór deze regel; schrijf “|2” erboven en laat elke regel minstens twee spaties verder inspringen dan de naam"
      )
    case .pictureNotASCII:
      self(
        "a picture is drawn with plain ASCII characters only",
        "een tekening bestaat alleen uit gewone tekens zonder accenten (ASCII)")
    case .pictureTooLarge(let columns, let rows):
      self(
        "a picture has at most \(rows) lines of \(columns) characters",
        "een tekening heeft hooguit \(rows) regels van \(columns) tekens")
    case .badDate(let found):
      switch DayMistake(found.string) {
      case .noSuchDay(let day, let month, let year): noSuchDay(day, month, year)
      case .spelling(let day):
        self(
          "write \(day.text) for “\(found)”", "schrijf \(day.text) in plaats van “\(found)”")
      case nil where found.isEmpty:
        self(
          "no day here; write one as 2027-01-15, or leave the line out",
          "hier staat geen dag; schrijf die als 2027-01-15 of laat de regel weg")
      case nil:
        self(
          "a day is written as 2027-01-15, found “\(found)”",
          "een dag schrijf je als 2027-01-15, niet als “\(found)”")
      }
    case .badFrequency(let key, let found):
      self(
        "“\(key)” says how often: 2 per day, 3 per week; found “\(found)”",
        "bij “\(key)” schrijf je hoe vaak: 2 per day of 3 per week, niet “\(found)”")
        + (Frequency.spelling(meantBy: found.string).map {
          self("; write \($0)", "; schrijf \($0)")
        }
          ?? (key == "times" ? partOfDay(meantBy: found) : ""))
    case .breathsWithoutPattern:
      self(
        "counting breaths needs paced breathing; add “breathe: 4-6”, or give seconds",
        "ademhalingen tellen kan alleen met een ademritme; voeg “breathe: 4-6” toe of geef seconden"
      )
    case .rampOfOtherPhases:
      self(
        "“from” and “to” need the same phases: 4-6 can become 5-7, not 4-7-8",
        "“from” en “to” moeten dezelfde fasen hebben: 4-6 kan 5-7 worden, maar niet 4-7-8")
    case .setsAndListOfReps:
      self(
        "“reps” has a number for each set; leave out “sets”",
        "“reps” heeft een getal voor elke set; laat “sets” weg")
    case .tooManyNames(let limit):
      self(
        "one step has at most \(limit) exercises; begin a new step",
        "één stap heeft hooguit \(limit) oefeningen; begin een nieuwe stap")
    case .pictureIsFile:
      self(
        "“picture” is a drawing in ASCII signs, not a file: write “picture: |2” and draw below it",
        "“picture” is een tekening met ASCII-tekens, geen bestand: schrijf “picture: |2” en teken eronder"
      )
    case .breathNotSaid:
      self(
        "what does the breath do here? Write “breath: free”, “hold”, “in” or “out” beside it",
        "wat doet de adem hier? Zet erbij: “breath: free” (vrij), “hold” (vast), “in” of “out”")
    case .holdAskedAfterFastBreathing:
      self(
        "this text asks to hold the breath after fast breathing, and that can make people faint",
        "deze tekst vraagt na snel ademen de adem vast te houden; daar kun je van flauwvallen")
    case .badRating(let found):
      self(
        "what is rated is tension, pain, dizziness, breathlessness or effort, or { pain: after }; found “\(found)”",
        "wat je laat inschatten is tension, pain, dizziness, breathlessness of effort, of { pain: after }; niet “\(found)”"
      )
    case .ownScreeningWithoutQuestions:
      self(
        "“own” means your own questions instead of ours: write them under “ask”",
        "“own” betekent: jouw eigen vragen in plaats van de onze. Zet ze onder “ask”")
    case .nobodyAnswersFor:
      self(
        "this counts only with “author”, “contact” and a “review” that has not passed; until then breathe asks all its own questions",
        "dit telt pas met “author”, “contact” en een “review” die nog niet voorbij is; tot dan stelt breathe al zijn eigen vragen"
      )
    case .badMovePhase(let allowed):
      self(
        "a phase of a movement is one of these, with a duration: \(allowed.joined(separator: ", "))",
        "een fase van een beweging is één van deze, met een duur: \(allowed.joined(separator: ", "))"
      )
    case .everyNotShorter:
      self(
        "“every” is at least 5s, and shorter than the rest itself",
        "“every” is minstens 5s en korter dan de rust zelf")
    case .waitIsLast:
      self(
        "nothing comes after this “wait”; leave it out",
        "na deze “wait” komt niets meer; laat hem weg")
    case .levelWithinLevel:
      self(
        "levels stand within a level here; give them once",
        "hier staan niveaus binnen een niveau; geef ze één keer")
    case .unknownReplacement(let id, let nearest):
      self("there is no session “\(id)” here", "er is hier geen sessie “\(id)”")
        + didYouMean(nearest)
    case .unknownInclude(let id, let nearest) where nearest == id.string:
      self(
        "the session “\(id)” has errors of its own; check it first",
        "in de sessie “\(id)” staan zelf fouten; controleer die eerst")
    case .unknownInclude(let id, let nearest):
      self("there is no session “\(id)” here", "er is hier geen sessie “\(id)”")
        + didYouMean(nearest)
    case .includeCycle(let chain):
      self(
        "these sessions include each other without end: \(chain.map(\.string).joined(separator: " → "))",
        "deze sessies roepen elkaar eindeloos op: \(chain.map(\.string).joined(separator: " → "))")
    case .refused(let refusal): withoutStop(lowercasedFirst(sentence(refusal)))
    case .warned(let warning): sentence(warning) + advice(warning)
    case .isPlan:
      self(
        "this is a plan, not a session; take it on with “breathe plan add”",
        "dit is een plan, geen sessie; volg het met “breathe plan add”")
    case .isSession:
      self(
        "this is no plan: one begins with “breathe-plan: 1”; a session is added with “breathe add”",
        "dit is geen plan: dat begint met “breathe-plan: 1”; een sessie voeg je toe met “breathe add”"
      )
    case .plan(let problem): sentence(problem)
    case .configuration(let problem): sentence(problem)
    }
  }

  package func didYouMean(_ nearest: String?) -> String {
    nearest.map { self("; did you mean “\($0)”?", "; bedoelde je “\($0)”?") } ?? ""
  }

  func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A plan has a key of its own for parts of the day.
  private func partOfDay(meantBy found: CleanText) -> String {
    let word = found.string.lowercased()
    let part = Synonyms.meaning(of: word, in: PartOfDay.words) ?? word
    guard PartOfDay(rawValue: part) != nil else { return "" }
    return self("; write “when: \(part)”", "; schrijf “when: \(part)”")
  }

  /// These words in quotes, the last after `conjunction`.
  private func quoted(_ words: [String], and conjunction: String) -> String {
    let quoted = words.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return "\(quoted.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
