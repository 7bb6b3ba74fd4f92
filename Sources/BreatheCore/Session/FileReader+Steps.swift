/// Where a step stands in its file: what it does, how much of it, the breath that it paces, and where
/// that is spelt out, each phase of it.
struct StepPlace: Equatable, Sendable {
  var value: Place
  var extent: Place
  var breath: Place?
  var phases: [Place] = []
}

extension FileReader {
  mutating func steps(_ node: YAMLNode, isOutermost: Bool) -> [Step]? {
    guard let steps = list(node, read: { $0.stepOrGap($1) }) else { return nil }
    // Where an item could not be read, places and steps no longer pair up; its mistake comes first.
    guard let items = node.items, items.count == steps.count else { return steps }
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      switch step {
      case .rest(let rest) where rest.isClosing && (!isOutermost || index == 0 || !isLast):
        report(.closingNotLast, at: items[index].place)
      case .wait where isOutermost && isLast:
        report(.waitIsLast, at: items[index].place)
      default: break
      }
    }
    return steps
  }

  /// A step; one that can't be read leaves a minute in its place, so that what stands before and
  /// after it doesn't meet.
  private mutating func stepOrGap(_ node: YAMLNode) -> Step? {
    if let step = step(node) { return step }
    guard places.count < Self.stepLimit else { return nil }
    places.append(StepPlace(value: node.place, extent: node.place))
    return .rest(Rest(ByLevel(.seconds(60))))
  }

  private mutating func step(_ node: YAMLNode) -> Step? {
    guard countStep(at: node.place) else { return nil }
    guard let entries = node.entries else {
      report(.notAMap, at: node.place)
      return nil
    }
    // A step that a syntax error cut off says nothing yet.
    guard isComplete || !entries.isEmpty else { return nil }
    let kinds = Grammar.steps.map(\.names[0])
    // `hold` may have a `breathe` of its own, so the first key of a kind tells what a step is.
    guard let entry = entries.first(where: { kinds.contains($0.key.text ?? "") }),
      let kind = entry.key.text
    else {
      if let key = entries.first?.key, let word = key.text,
        let meant = meant(by: word, among: kinds)
      {
        report(.unknownKey(key.shown, nearest: meant), at: key.place)
      } else {
        report(.noStepKind(allowed: kinds), at: node.place)
      }
      return nil
    }
    let (number, mistakes) = (places.count, diagnostics.count)
    places.append(place(of: entry, in: entries))
    let step = self.step(kind, node)
    if step == nil || (diagnostics.count > mistakes && kind != "repeat") {
      places.removeSubrange(number...)
      return nil
    }
    return step
  }

  private func place(of entry: YAMLNode.Entry, in entries: [YAMLNode.Entry]) -> StepPlace {
    let extent = entries.first { ["for", "cycles", "reps"].contains($0.key.text ?? "") }
    let breath = entries.first { $0.key.text == "breathe" }?.value
    let phases = (breath?.items ?? []).map { phase in
      let time = phase.entries?.first { Grammar.phase.kinds.contains($0.key.text ?? "") }
      return (time?.value ?? phase).place
    }
    return StepPlace(
      value: entry.value.place, extent: (extent ?? entry).value.place, breath: breath?.place,
      phases: phases)
  }

  private mutating func step(_ kind: String, _ node: YAMLNode) -> Step? {
    switch kind {
    case "say": say(node)
    case "breathe": breathe(node)
    case "hold": hold(node)
    case "move": move(node)
    case "rest": rest(node)
    case "wait": wait(node)
    case "repeat": repetition(node)
    default: include(node)
    }
  }

  private mutating func say(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.say) else { return nil }
    let text = require("say", in: fields) { $0.text($1) }
    let duration = require("for", in: fields) { $0.duration($1, key: "for") }
    let picture = fields["picture"].flatMap { self.picture($0) }
    guard let text, let duration else { return nil }
    return .say(Say(text, for: duration, picture: picture))
  }

  private mutating func breathe(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.breathe) else { return nil }
    let breathing = require("breathe", in: fields) { $0.breathing($1) }
    let extent: Breathing.Extent?
    switch (fields["cycles"], fields["for"]) {
    case (let cycles?, nil):
      extent = count(cycles, key: "cycles", in: Grammar.cycleRange).map { .cycles($0) }
    case (nil, let time?):
      extent = duration(time, key: "for").map { .time($0) }
    default:
      extent = nil
      if isComplete, fields.meant.isDisjoint(with: ["cycles", "for"]) {
        report(.cyclesOrFor, at: fields.place)
      }
    }
    guard let (pattern, rampEnd) = breathing, let extent else { return nil }
    return .breathe(Breathing(pattern: pattern, rampEnd: rampEnd, extent: extent))
  }

  private mutating func hold(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.hold) else { return nil }
    let name = require("hold", in: fields) { $0.title($1) }
    let sides = sides(fields)
    let length = require("for", in: fields) { $0.holdLength($1, sides: sides, of: fields) }
    checkEqual(length, "for", in: fields)
    let (cue, sideCues) = cue(fields, sides: sides)
    let change = fields["change"].flatMap { duration($0, key: "change") }
    let sets = fields["sets"].flatMap { count($0, key: "sets", in: Grammar.setRange) }
    let between = fields["between"].flatMap { duration($0, key: "between") }
    let paced = fields["breathe"].flatMap { pattern($0) }
    let unequal = fields["unequal"].flatMap { line($0) }
    let picture = fields["picture"].flatMap { self.picture($0) }
    guard let name, let length else { return nil }
    return .hold(
      PostureHold(
        name, for: length, sides: sides, sets: sets ?? ByLevel(1), sideCues: sideCues, cue: cue,
        change: change ?? PostureHold.usualChange, between: between, pattern: paced,
        unequal: unequal, picture: picture))
  }

  private mutating func move(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.move) else { return nil }
    let name = require("move", in: fields) { $0.title($1) }
    let tempo = require("tempo", in: fields) { $0.tempo($1) }
    let sides = sides(fields)
    let reps = require("reps", in: fields) { reader, node in
      reader.bySide(node, sides: sides) { $0.count($1, key: "reps", in: Grammar.repRange) }
    }
    checkEqual(reps, "reps", in: fields)
    let alternates = fields["alternate"].flatMap { flag($0, key: "alternate") } ?? false
    if alternates, let node = fields["alternate"], sides.count < 2 {
      report(.alternateWithoutSides, at: node.place)
    }
    let (cue, sideCues) = cue(fields, sides: sides)
    let change = fields["change"].flatMap { duration($0, key: "change") }
    let unequal = fields["unequal"].flatMap { line($0) }
    let picture = fields["picture"].flatMap { self.picture($0) }
    guard let name, let tempo, let reps else { return nil }
    return .move(
      Move(
        name, tempo: tempo, reps: reps, sides: sides, alternates: alternates, sideCues: sideCues,
        cue: cue, change: change ?? PostureHold.usualChange, unequal: unequal, picture: picture))
  }

  private mutating func rest(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.rest) else { return nil }
    let duration = require("rest", in: fields) { $0.duration($1, key: "rest") }
    let cue = fields["cue"].flatMap { text($0) }
    let every = fields["every"].flatMap { self.duration($0, key: "every") }
    let picture = fields["picture"].flatMap { self.picture($0) }
    let isClosing = fields["closing"].flatMap { flag($0, key: "closing") }
    if let duration, let every, let node = fields["every"],
      Level.allCases.contains(where: { level in
        let time = every.value(at: level)
        return time < .seconds(5) || time >= duration.value(at: level)
      })
    {
      report(.everyNotShorter, at: node.place)
    }
    return duration.map {
      .rest(Rest($0, cue: cue, every: every, picture: picture, isClosing: isClosing ?? false))
    }
  }

  private mutating func wait(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.wait) else { return nil }
    return require("wait", in: fields) { $0.text($1) }.map { .wait($0) }
  }

  private mutating func repetition(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.repetition) else { return nil }
    let times = require("repeat", in: fields) {
      $0.count($1, key: "repeat", in: Grammar.repeatRange)
    }
    let steps = require("steps", in: fields) { $0.steps($1, isOutermost: false) }
    guard let times, let steps else { return nil }
    return .repeat(times: times, steps: steps)
  }

  private mutating func include(_ node: YAMLNode) -> Step? {
    guard let fields = fields(of: node, Grammar.include) else { return nil }
    return require("session", in: fields) { $0.id($1, isNew: false) }.map { .session(Include($0)) }
  }
}
