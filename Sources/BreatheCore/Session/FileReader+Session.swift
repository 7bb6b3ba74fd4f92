extension FileReader {
  /// The session, or as much of it as could be read; `start` is what it has without a word of its own.
  mutating func session(
    _ node: YAMLNode, _ schema: Schema<Session> = Session.schema, from start: Session? = nil
  ) -> Session? {
    guard !node.isPlan else {
      report(.isPlan, at: node.place)
      return nil
    }
    guard let fields = fields(of: node, schema),
      !isNewer(fields["breathe"], than: SessionFile.version)
    else { return nil }
    hasReason = fields["unequal"] != nil
    var session = start ?? schema.start
    _ = schema.read(fields, into: &session, &self)
    return session
  }

  /// `isNew` says that the session is given its id here, not that another is meant.
  mutating func id(_ node: YAMLNode, isNew: Bool) -> String? {
    guard let id = node.text else {
      report(.notText, at: node.place)
      return nil
    }
    guard SessionFile.isID(id) else {
      report(.badID(node.shown), at: node.place)
      return nil
    }
    guard !isNew || !SessionFile.reservedIDs.contains(id) else {
      report(.reservedID(node.shown), at: node.place)
      return nil
    }
    return id
  }

  mutating func replacement(_ node: YAMLNode) -> String? {
    let id = id(node, isNew: false)
    if let id { replacements.append((id, node.place)) }
    return id
  }

  mutating func caution(_ node: YAMLNode, key: String) -> Caution? {
    // A single word without a space is meant as an id, and may be misspelt.
    if let word = node.text, !word.contains(" ") {
      return choice(node, key: key, of: Caution.ID.self).map { .id($0) }
    }
    return text(node).map { .own($0) }
  }

  /// `pain`, or `{ pain: after }`.
  mutating func askedRating(_ node: YAMLNode) -> AskedRating? {
    if let rating = node.text.flatMap({ Rating(rawValue: $0) }) {
      // Before it, nobody knows how hard it is.
      return AskedRating(rating, isBefore: rating != .effort)
    }
    if let entries = node.entries, entries.count == 1, entries[0].value.text == "after",
      let rating = entries[0].key.text.flatMap({ Rating(rawValue: $0) })
    {
      return AskedRating(rating, isBefore: false)
    }
    report(.badRating(node.entries?.first?.key.shown ?? node.shown), at: node.place)
    return nil
  }

  mutating func frequency(_ node: YAMLNode, key: String) -> Frequency? {
    guard !refusesLeadingZero(node, { Frequency(written: $0) != nil }) else { return nil }
    guard let frequency = node.text.flatMap({ Frequency(written: $0) }) else {
      report(.badFrequency(key: key, found: node.shown), at: node.place)
      return nil
    }
    return frequency
  }

  mutating func picture(_ node: YAMLNode) -> Picture? {
    if let cut = node.cut {
      report(.hashInText, at: cut)
      return nil
    }
    guard let text = node.text else {
      report(.notText, at: node.place)
      return nil
    }
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      trimmed(String($0))
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    guard !rows.isEmpty else {
      report(.notText, at: node.place)
      return nil
    }
    guard rows.count > 1 || rows[0].firstMatch(of: /(?i)\.[a-z]{3,4}$|:\/\//) == nil else {
      report(.pictureIsFile, at: node.place)
      return nil
    }
    guard rows.allSatisfy({ $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }) else {
      report(.pictureNotASCII, at: node.place)
      return nil
    }
    let (columns, rowCount) = (Picture.columnLimit, Picture.rowLimit)
    guard rows.count <= rowCount, rows.allSatisfy({ $0.utf8.count <= columns }) else {
      report(.pictureTooLarge(columns: columns, rows: rowCount), at: node.place)
      return nil
    }
    return Picture(rows: rows)
  }
}

extension YAMLNode {
  /// The key that tells a plan from a session stands in it.
  var isPlan: Bool { entries?.contains { $0.key.text == "breathe-plan" } == true }
}
