extension FileReader {
  /// The length of a hold: a duration, or a number of breaths where the hold is paced.
  mutating func holdLength(_ field: Field) -> BySide<ByLevel<TimedExercise.Length>>? {
    let isPaced = field.map["breathe"] != nil
    return bySide(field) { reader, node in
      reader.byLevel(node) { $0.oneHoldLength($1, isPaced: isPaced) }
    }
  }

  private mutating func oneHoldLength(_ node: YAMLNode, isPaced: Bool) -> TimedExercise.Length? {
    let words = node.text?.split(separator: " ") ?? []
    guard words.count == 2, words[1] == "breaths" || words[1] == "breath" else {
      if words.count == 2, words[1].hasPrefix("adem"), let count = Int(words[0]) {
        let meant = CleanText("\(count) breaths")
        report(.badDuration(key: "for", found: node.shown, meant: meant), at: node.place)
        return nil
      }
      if let found = node.text?.wholeMatch(of: /(\d{1,3}) *[x×*] *(\d{1,4} ?[a-z]*)/),
        let time = Duration.spelling(meantBy: String(found.2))
          ?? (Duration(written: found.2) != nil ? String(found.2) : nil)
      {
        let meant = CleanText("\(time), reps: \(found.1)")
        report(.badDuration(key: "for", found: node.shown, meant: meant), at: node.place)
        return nil
      }
      return oneDuration(node, key: "for").map { .time($0) }
    }
    guard isPaced else {
      report(.breathsWithoutPattern, at: node.place)
      return nil
    }
    let count = YAMLNode(content: .scalar(String(words[0]), isPlain: true), place: node.place)
    return number(count, key: "for", in: TimedExercise.breathRange).map { .breaths($0) }
  }

  /// Repetitions, and those of each set if the file lists them.
  typealias Reps = (reps: BySide<ByLevel<Int>>, ofSets: [Int])

  mutating func reps(_ field: Field) -> Reps? {
    let (key, range) = (field.key, Exercise.repRange)
    guard let items = field.node.items else {
      return bySide(field) { $0.count($1, key: key, in: range) }.map { ($0, []) }
    }
    let sets = items.compactMap { number($0, key: key, in: range) }
    guard sets.count == items.count else { return nil }
    guard Exercise.setRange.contains(sets.count) else {
      report(
        .badCount(key: "sets", found: CleanText("\(sets.count)"), range: Exercise.setRange),
        at: field.node.place)
      return nil
    }
    return (BySide(ByLevel(sets[0])), sets)
  }

  /// A list of repetitions says how many sets there are.
  mutating func checkSets(_ fields: Fields, _ exercise: Exercise?) {
    if exercise?.repsOfSets.isEmpty == false, let node = fields["sets"] {
      report(.setsAndListOfReps, at: node.place)
    }
  }

  mutating func names(_ node: YAMLNode) -> [LocalizedText]? {
    func title(_ reader: inout Self, _ node: YAMLNode) -> LocalizedText? {
      reader.text(node, limit: Grammar.titleLimit, isOneLine: true)
    }
    guard let items = node.items, !items.isEmpty else { return title(&self, node).map { [$0] } }
    let names = items.compactMap { title(&self, $0) }
    guard names.count == items.count else { return nil }
    guard names.count <= Grammar.nameLimit else {
      report(.tooManyNames(limit: Grammar.nameLimit), at: items[Grammar.nameLimit].place)
      return nil
    }
    return names
  }

  /// The phases of a repetition, and those of the last one of a set if they change.
  typealias Tempo = (first: [Move.Phase], last: [Move.Phase]?)

  mutating func tempo(_ node: YAMLNode) -> Tempo? {
    let isRamp = node.entries?.contains { TempoRamp.grammar.names.contains($0.key.text ?? "") }
    guard isRamp == true else { return movePhases(node).map { ($0, nil) } }
    guard let fields = fields(of: node, TempoRamp.schema), let ramp = read(fields, TempoRamp.schema)
    else { return nil }
    let isSame =
      ramp.from.count == ramp.to.count
      && zip(ramp.from, ramp.to).allSatisfy { from, to in
        from.kind == to.kind && (to.breath == nil || from.breath == to.breath)
      }
    guard isSame else {
      report(.rampOfOtherPhases, at: fields["to"]?.place ?? node.place)
      return nil
    }
    return (ramp.from, ramp.to)
  }

  mutating func movePhases(_ node: YAMLNode) -> [Move.Phase]? {
    if let text = node.text, !text.isEmpty {
      report(.badMovePhase(allowed: Move.Phase.schema.grammar.oneOf), at: node.place)
      return nil
    }
    guard let phases = list(node, read: { $0.movePhase($1) }), phases.count == node.items?.count
    else { return nil }
    for index in phases.withUnsaidBreath {
      if let place = node.items?[index].place { report(.breathNotSaid, at: place) }
    }
    return phases
  }

  private mutating func movePhase(_ node: YAMLNode) -> Move.Phase? {
    let words = Move.Phase.schema.grammar.oneOf
    let keys = node.entries?.compactMap(\.key.text) ?? []
    // A word that is near to none of ours is answered with all of them.
    guard keys.contains(where: { words.contains($0) || meant(by: $0, among: words) != nil }) else {
      report(.badMovePhase(allowed: words), at: node.place)
      return nil
    }
    guard let fields = fields(of: node, Move.Phase.schema) else { return nil }
    switch words.count(where: { fields[$0] != nil }) {
    case 0: return nil
    case 1: return read(fields, Move.Phase.schema)
    default:
      report(.badMovePhase(allowed: words), at: node.place)
      return nil
    }
  }
}

/// A movement that becomes slower or quicker from one repetition to the next.
package struct TempoRamp: Sendable {
  var from: [Move.Phase]
  var to: [Move.Phase]
}
