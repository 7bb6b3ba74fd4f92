extension FileReader {
  /// A text for all languages, or a map by language; at most `limit` characters in each.
  mutating func text(
    _ node: YAMLNode, limit: Int = Grammar.textLimit, isOneLine: Bool = false
  ) -> LocalizedText? {
    if let entries = node.entries, !entries.isEmpty {
      let known = Language.Own.words
      // “- Mind this: …” is a map to YAML, and a sentence to its author.
      if !node.isFlow, entries.count == 1, let key = entries[0].key.text, !known.contains(key),
        !(Language.isTag(key) && key.utf8.count == 2), meant(by: key, among: known) == nil
      {
        report(.colonInText, at: entries[0].key.place)
        return nil
      }
      let tags = entries.compactMap(\.key.text).filter { Language.isTag($0) }
      guard let fields = fields(of: node, allowed: known + tags.filter { !known.contains($0) })
      else { return nil }
      for entry in entries { noteLanguage(entry.key) }
      let texts = zip(fields.names, fields.nodes).compactMap { tag, node in
        node.flatMap {
          string($0, limit: limit, isOneLine: isOneLine, missing: .textMissingInMap)
        }.map { (tag, $0) }
      }
      return texts.isEmpty ? nil : LocalizedText(texts)
    }
    return string(node, limit: limit, isOneLine: isOneLine, missing: .notText).map {
      LocalizedText($0)
    }
  }

  /// Warns once of a language in which breathe has no sentences of its own.
  private mutating func noteLanguage(_ key: YAMLNode) {
    guard let tag = key.text, Language.isTag(tag), Language.Own(tag: tag) == nil,
      otherLanguages.insert(tag.lowercased()).inserted
    else { return }
    report(.warned(.otherLanguage(key.shown)), at: key.place)
  }

  /// The one value that should stand there; maybe nothing.
  mutating func value(_ node: YAMLNode) -> String? {
    if node.text == nil { report(.notText, at: node.place) }
    guard !refusesCurlyQuote(node) else { return nil }
    return node.text
  }

  /// Reports a curly quote in the place of a straight one.
  private mutating func refusesCurlyQuote(_ node: YAMLNode) -> Bool {
    guard case .scalar(let text, isPlain: true) = node.content,
      let first = text.unicodeScalars.first,
      let last = text.unicodeScalars.last
    else { return false }
    let count = text.unicodeScalars.count(where: \.isCurlyQuote)
    guard first.isCurlyQuote || last.isCurlyQuote && count % 2 == 1 else { return false }
    // What ’s begins is a word.
    guard first != "\u{2019}" || last.isCurlyQuote else { return false }
    report(.curlyQuote, at: node.place)
    return true
  }

  /// Without the white space at its end, which block style leaves there.
  mutating func string(
    _ node: YAMLNode, limit: Int, isOneLine: Bool, missing: Problem
  ) -> String? {
    guard !refusesCurlyQuote(node) else { return nil }
    if let cut = node.cut {
      report(.hashInText, at: cut)
      return nil
    }
    var text = (node.text ?? "")[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    guard !text.showsNothing else {
      let isInvisible = !text.allSatisfy(\.isASCII)
      report(node.text == nil ? .notText : isInvisible ? .invisibleText : missing, at: node.place)
      return nil
    }
    guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
      report(.textTooLong(limit: limit), at: node.place)
      return nil
    }
    guard !isOneLine || !text.utf8.contains(0x0A) else {
      report(.severalLines, at: node.place)
      return nil
    }
    return String(text)
  }

  /// Reports a number with zeros before it, as 010 is ten to a person and eight to some programs; but
  /// not if it isn't fit to stand there without them.
  mutating func refusesLeadingZero(
    _ node: YAMLNode, unit: String = "", _ isFit: (String) -> Bool
  ) -> Bool {
    guard let plain = node.text?.withoutLeadingZeros, isFit(plain) else { return false }
    let hasUnit = plain.contains { $0.isLetter }
    report(
      .leadingZero(found: node.shown, suggestion: CleanText(plain + (hasUnit ? "" : unit))),
      at: node.place)
    return true
  }

  mutating func duration(_ node: YAMLNode, key: String) -> ByLevel<Duration>? {
    byLevel(node) { $0.oneDuration($1, key: key) }
  }

  /// The same, or none: 0s.
  mutating func pause(_ node: YAMLNode, key: String) -> ByLevel<Duration>? {
    byLevel(node) { reader, node in
      ["0", "0s"].contains(node.text) ? .zero : reader.oneDuration(node, key: key)
    }
  }

  /// A duration that no level changes, in `range` if there is one.
  mutating func oneDuration(
    _ node: YAMLNode, key: String, in range: ClosedRange<Duration>? = nil
  ) -> Duration? {
    func isLength(_ text: String) -> Bool {
      guard let duration = Duration(written: text), duration > .zero else { return false }
      return range?.contains(duration) != false
    }
    guard let found = value(node), !refusesLeadingZero(node, unit: "s", isLength) else {
      return nil
    }
    if let duration = Duration(written: found), duration > .zero {
      guard let range, !range.contains(duration) else { return duration }
      report(
        .configuration(.badLength(key: key, found: node.shown, range: range)), at: node.place)
      return nil
    }
    let plain = found.withoutLeadingZeros ?? found
    let withPoint = String(plain.map { $0 == "," ? "." : $0 })
    if found.contains(","), Duration(written: withPoint) != nil {
      report(.decimalComma(found: node.shown, suggestion: CleanText(withPoint)), at: node.place)
    } else {
      let meant = Duration.spelling(meantBy: plain).map { CleanText($0) }
      report(.badDuration(key: key, found: node.shown, meant: meant), at: node.place)
    }
    return nil
  }

  mutating func count(
    _ node: YAMLNode, key: String, in range: ClosedRange<Int>
  ) -> ByLevel<Int>? {
    byLevel(node) { $0.number($1, key: key, in: range, hasLevels: true) }
  }

  /// A whole number; `hasLevels` says that each level may have its own.
  mutating func number(
    _ node: YAMLNode, key: String, in range: ClosedRange<Int>, hasLevels: Bool = false
  ) -> Int? {
    guard value(node) != nil,
      !refusesLeadingZero(node, { YAMLNode.wholeNumber($0).map(range.contains) == true })
    else { return nil }
    guard let number = node.wholeNumber, range.contains(number) else {
      if let meant = CountMeant(node.text ?? "", key: key, in: range, hasLevels: hasLevels) {
        report(.countMeant(found: node.shown, meant), at: node.place)
        return nil
      }
      report(.badCount(key: key, found: node.shown, range: range), at: node.place)
      return nil
    }
    return number
  }

  mutating func decimal(
    _ node: YAMLNode, key: String, in range: ClosedRange<Double>
  ) -> Double? {
    func number(_ text: String) -> Double? {
      // Digits and a point: Double reads much more than that.
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
        let number = Double(text), range.contains(number)
      else { return nil }
      return number
    }
    guard let found = value(node), !refusesLeadingZero(node, { number($0) != nil }) else {
      return nil
    }
    if let number = number(found) { return number }
    report(
      .configuration(.badDecimal(key: key, found: node.shown, range: range)), at: node.place)
    return nil
  }

  /// The version of a format.
  mutating func version(_ node: YAMLNode, key: String) -> Int? {
    guard !refusesLeadingZero(node, { YAMLNode.wholeNumber($0) ?? 0 > 0 }) else { return nil }
    guard let number = node.wholeNumber, number > 0 else {
      report(.badVersion(key: key, found: node.shown), at: node.place)
      return nil
    }
    return number
  }

  /// Whether the file has a version that this program does not know, which is then reported.
  mutating func isNewer(_ version: YAMLNode?, than known: Int) -> Bool {
    guard let version, let number = version.wholeNumber, number > known else { return false }
    report(.newerVersion(found: number, known: known), at: version.place)
    return true
  }

  mutating func day(_ node: YAMLNode) -> Day? {
    guard let day = node.text.flatMap({ Day(written: $0) }) else {
      report(.badDate(node.shown), at: node.place)
      return nil
    }
    return day
  }

  mutating func flag(_ node: YAMLNode, key: String) -> Bool? {
    choice(node, key: key, among: ["true", "false"]).map { $0 == "true" }
  }

  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, key: String, of type: Value.Type
  ) -> Value? {
    node.text.flatMap { Value(rawValue: $0) }
      ?? choice(node, key: key, among: Value.words).flatMap { Value(rawValue: $0) }
  }

  mutating func choice(_ node: YAMLNode, key: String, among allowed: [String]) -> String? {
    guard let found = value(node) else { return nil }
    if allowed.contains(found) { return found }
    report(
      .badChoice(
        key: key, found: node.shown, nearest: meant(by: found, among: allowed), allowed: allowed),
      at: node.place)
    return nil
  }

  /// One value, or a map `{ first: …, usual: …, later: … }` that names at least the usual one.
  mutating func byLevel<Value>(
    _ node: YAMLNode, read: (inout Self, YAMLNode) -> Value?
  ) -> ByLevel<Value>? {
    let names = Level.words
    guard let entries = node.entries,
      entries.contains(where: { names.contains($0.key.text ?? "") })
    else {
      return read(&self, node).map { ByLevel($0) }
    }
    guard let fields = fields(of: node, allowed: names) else { return nil }
    guard let usualNode = fields[Level.usual.rawValue] else {
      report(.needsUsualLevel, at: node.place)
      return nil
    }
    let first = fields[Level.first.rawValue].flatMap { read(&self, $0) }
    let usual = read(&self, usualNode)
    let later = fields[Level.later.rawValue].flatMap { read(&self, $0) }
    return usual.map { ByLevel($0, first: first, later: later) }
  }
}
