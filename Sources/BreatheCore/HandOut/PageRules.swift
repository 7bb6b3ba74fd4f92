/// A timeline as a page has it: its parts, of which breaths and repetitions in a row are one rule, so
/// that the length of a session is not that of the page.
struct PageRules: Encodable, Equatable {
  /// Milliseconds of the lead-in, and of all that was planned.
  var lead: Double
  var planned: Double
  /// What is told and drawn, each once.
  var texts: [String] = []
  /// The sounds that begin with a part, each combination once.
  var cues: [[String]] = []
  var exercises: [PageExercise] = []
  var parts: [PageRule] = []

  init(_ timeline: Timeline) {
    lead = (Duration.zero - timeline.start).milliseconds
    planned = timeline.planned.milliseconds
    let sounds = Dictionary(grouping: timeline.soundCues.filter { $0.segment != nil }) {
      $0.segment ?? 0
    }
    var textIndex: [String: Int] = [:]
    var cueIndex: [[String]: Int] = [:]
    func index(of text: String) -> Int {
      if let known = textIndex[text] { return known }
      textIndex[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }
    let rounds = timeline.rounds.map { round in
      round.map { number -> PagePart in
        let segment = timeline.segments[number]
        let kinds = sounds[number]?.map(\.kind.name) ?? []
        if cueIndex[kinds] == nil {
          cueIndex[kinds] = cues.count
          cues.append(kinds)
        }
        let exercise = segment.exercise.map { PageExercise($0) }
        let exerciseIndex = exercise.map { exercise in
          if let known = exercises.lastIndex(of: exercise) { return known }
          exercises.append(exercise)
          return exercises.count - 1
        }
        return PagePart(
          k: segment.activity.name, d: segment.duration.milliseconds, c: index(of: segment.cue),
          l: PagePart.levels(segment.breathLevel), y: segment.cycle.map { [$0.index, $0.total] },
          r: segment.exercise?.rep.map { [$0.index, $0.total] }, x: exerciseIndex,
          p: segment.picture.map { index(of: $0.rows.joined(separator: "\n")) },
          w: segment.wait.map { index(of: $0) }, q: kinds.isEmpty ? nil : cueIndex[kinds],
          h: segment.chimes ? 1 : nil, m: segment.isLanding ? 1 : nil,
          e: segment.breath != nil && timeline.endsRound(at: number) ? 1 : nil,
          s: segment.step > 0 ? segment.step : nil)
      }
    }
    parts = PageRule.repeats(in: PageRule.runs(of: rounds))
  }
}

/// The exercise that a part belongs to.
struct PageExercise: Encodable, Hashable {
  var name: String
  var side: String?
  var set: [Int]
  /// How it is done.
  var cue: String?
  var demands: String?

  init(_ part: Segment.ExercisePart) {
    name = part.name
    side = part.side?.rawValue
    set = [part.set.index, part.set.total]
    cue = part.cue
    demands = part.demands.isEmpty ? nil : part.demands.joined(separator: " · ")
  }
}

/// One part: the keys are short, as there may be many.
struct PagePart: Encodable, Equatable {
  /// Its kind, duration, cue and breath levels.
  var k: String
  var d: Double
  var c: Int
  var l: [Double]?
  /// The breath and the repetition: which, of how many.
  var y: [Int]?
  var r: [Int]?
  /// How far on the repetition is in the next round of a run, if it isn't one.
  var rs: Int?
  /// Exercise, picture, text to wait at and sounds, by their numbers.
  var x, p, w, q: Int?
  /// A chime, a landing, the end of a breath.
  var h, m, e: Int?
  /// The outermost step, if it isn't the first.
  var s: Int?

  static func levels(_ span: BreathSpan) -> [Double]? {
    span == BreathSpan(0, 0) ? nil : [span.from, span.to]
  }

  /// The same but for its time and its number.
  func isLike(_ other: PagePart) -> Bool {
    var copy = other
    (copy.d, copy.y, copy.r) = (d, y, r)
    return copy == self && y?.last == other.y?.last && r?.last == other.r?.last
  }
}

/// A part, a run of rounds that are alike, or parts that come several times.
indirect enum PageRule: Encodable, Equatable {
  case part(PagePart)
  /// So many times; each time is evenly nearer to the durations of the last.
  case run(Int, [PagePart], last: [Double]?)
  case times(Int, [PageRule])

  private enum Keys: String, CodingKey {
    case n, of, to, parts
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .part(let part): try part.encode(to: encoder)
    case .run(let count, let parts, let last):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(count, forKey: .n)
      try container.encode(parts, forKey: .of)
      try container.encodeIfPresent(last, forKey: .to)
    case .times(let count, let rules):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(count, forKey: .n)
      try container.encode(rules, forKey: .parts)
    }
  }

  /// Rounds in a row that are alike, as one; also where two take turns, as sides do.
  static func runs(of rounds: [[PagePart]]) -> [PageRule] {
    var rules: [PageRule] = []
    var start = 0
    while start < rounds.count {
      let found = [1, 2].map { (size: $0, count: count(of: $0, from: start, rounds)) }
        .max { $0.size * ($0.count - 1) < $1.size * ($1.count - 1) }
      guard let found, found.count > 1 else {
        rules += rounds[start].map { .part($0) }
        start += 1
        continue
      }
      let end = start + found.size * found.count
      var first = rounds[start..<start + found.size].flatMap(\.self)
      let second = rounds[start + found.size..<start + 2 * found.size].flatMap(\.self)
      let last = rounds[end - found.size..<end].flatMap(\.self)
      for index in first.indices {
        let step = (second[index].r?[0] ?? 0) - (first[index].r?[0] ?? 0)
        if first[index].r != nil, step != 1 { first[index].rs = step }
      }
      let isRamp = first.map(\.d) != last.map(\.d)
      rules.append(.run(found.count, first, last: isRamp ? last.map(\.d) : nil))
      start = end
    }
    return rules
  }

  /// How often a block of `size` rounds comes in a row, each time evenly further.
  private static func count(of size: Int, from start: Int, _ rounds: [[PagePart]]) -> Int {
    func block(_ number: Int) -> [PagePart]? {
      let first = start + number * size
      guard first + size <= rounds.count else { return nil }
      return rounds[first..<first + size].flatMap(\.self)
    }
    guard let first = block(0), let second = block(1), isLike(first, second) else { return 1 }
    var count = 2
    while let next = block(count), isLike(first, next), follows(first, second, next, at: count) {
      count += 1
    }
    // A ramp that does not come out evenly is no run.
    guard let last = block(count - 1) else { return 1 }
    for number in 1..<count {
      let parts = block(number) ?? []
      for (index, part) in parts.enumerated() {
        let share = Double(number) / Double(count - 1)
        let even = first[index].d + (last[index].d - first[index].d) * share
        if abs(part.d - even) > 0.0005 { return 1 }
      }
    }
    return count
  }

  private static func isLike(_ one: [PagePart], _ other: [PagePart]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.isLike($1) }
  }

  /// `next` is as far from the first as its number says.
  private static func follows(
    _ first: [PagePart], _ second: [PagePart], _ next: [PagePart], at number: Int
  ) -> Bool {
    first.indices.allSatisfy { index in
      let (one, two, now) = (first[index], second[index], next[index])
      func isEven(_ key: KeyPath<PagePart, [Int]?>, step: Int) -> Bool {
        guard let from = one[keyPath: key]?[0], let to = now[keyPath: key]?[0] else { return true }
        return to - from == step * number
      }
      let repStep = (two.r?[0] ?? 0) - (one.r?[0] ?? 0)
      let growth = two.d - one.d
      return isEven(\.y, step: 1) && isEven(\.r, step: repStep)
        && abs(now.d - one.d - growth * Double(number)) < 0.0005 * Double(number + 1)
    }
  }

  /// Rules that come several times in a row, as one.
  static func repeats(in rules: [PageRule]) -> [PageRule] {
    var found: [PageRule] = []
    var start = 0
    while start < rules.count {
      var best = (size: 1, count: 1)
      for size in 1...max(1, min(500, (rules.count - start) / 2)) {
        let block = rules[start..<start + size]
        var count = 1
        while start + (count + 1) * size <= rules.count,
          rules[start + count * size..<start + (count + 1) * size].elementsEqual(block)
        { count += 1 }
        if count > 1, size * (count - 1) > best.size * (best.count - 1) { best = (size, count) }
      }
      if best.count > 1 {
        found.append(.times(best.count, repeats(in: Array(rules[start..<start + best.size]))))
      } else {
        found.append(rules[start])
      }
      start += best.size * best.count
    }
    return found
  }
}

extension Duration {
  /// To the nanosecond.
  fileprivate var milliseconds: Double { (inSeconds * 1_000_000_000).rounded() / 1_000_000 }
}
