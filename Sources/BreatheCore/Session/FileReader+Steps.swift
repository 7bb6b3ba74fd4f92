extension FileReader {
  mutating func steps(_ node: YAMLNode, areOutermost: Bool) -> [Step]? {
    misplaced = StepKind.keyOfOtherStep
    guard let steps = list(node, read: { $0.stepOrGap($1) }) else { return nil }
    // Where an item could not be read, places and steps no longer pair up; its mistake comes first.
    guard let items = node.items, items.count == steps.count else { return steps }
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      switch step {
      case .rest(let rest) where rest.isClosing && (!areOutermost || index == 0 || !isLast):
        report(.closingNotLast, at: items[index].place)
      case .wait where areOutermost && isLast:
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
    guard places.count < SessionFile.stepLimit else { return nil }
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
    let kinds = StepKind.names
    // `hold` may have a `breathe` of its own, so the first key of a kind tells what a step is.
    guard let entry = entries.first(where: { kinds.contains($0.key.text ?? "") }),
      let kind = StepKind.all.first(where: { $0.name == entry.key.text })
    else {
      if let key = entries.first?.key, let word = key.text,
        let meant = meant(by: word, among: kinds)
      {
        report(.unknownKey(key.shown, nearest: meant, known: kinds), at: key.place)
      } else {
        report(.noStepKind(allowed: kinds), at: node.place)
      }
      return nil
    }
    let (number, mistakes) = (places.count, mistakeCount)
    places.append(place(of: entry, in: entries))
    let step = kind.read(&self, node)
    if step == nil || (mistakeCount > mistakes && kind.name != "repeat") {
      places.removeSubrange(number...)
      return nil
    }
    return step
  }

  private func place(of entry: YAMLNode.Entry, in entries: [YAMLNode.Entry]) -> StepPlace {
    let extent = entries.first { ["for", "cycles", "reps"].contains($0.key.text ?? "") }
    let breath = entries.first { $0.key.text == "breathe" }?.value
    let phases = (breath?.items ?? []).map { phase in
      let time = phase.entries?.first {
        WrittenPhase.schema.grammar.oneOf.contains($0.key.text ?? "")
      }
      return (time?.value ?? phase).place
    }
    return StepPlace(
      value: entry.value.place, extent: (extent ?? entry).value.place, breath: breath?.place,
      phases: phases)
  }

  /// Counts a step towards the limit; false, reported once, when there are too many.
  private mutating func countStep(at place: Place) -> Bool {
    let limit = SessionFile.stepLimit
    stepCount += 1
    if stepCount == limit + 1 { report(.tooManySteps(limit: limit), at: place) }
    return stepCount <= limit
  }
}
