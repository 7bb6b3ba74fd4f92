import Foundation
import TestSupport
import Testing

@testable import BreatheCore

/// What the guide for session files says of the format is what the reader knows.
@Suite struct `The guide` {
  struct Row: Equatable {
    var keys: [String]
    var value: String
    var meaning: String
  }

  private let document: Document

  init() throws {
    document = try Document("sessions/README.md")
  }

  /// The lines below a heading, down to the next.
  private func section(_ heading: String) throws -> [String] {
    let start = try #require(document.prose.firstIndex(of: heading), "\(heading)")
    return document.prose[(start + 1)...].prefix { !$0.hasPrefix("#") }
  }

  /// The rows of the table below a heading.
  private func rows(_ heading: String) throws -> [Row] {
    let table = try section(heading).filter { $0.hasPrefix("| ") }
    return table.dropFirst().map { line in
      let cells = line.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return Row(
        keys: cells[0].components(separatedBy: ", ").map { $0.replacing("`", with: "") },
        value: cells[1], meaning: cells.count > 2 ? cells[2] : "")
    }
  }

  static let sections: [(heading: String, grammar: Grammar)] =
    [
      ("### The file", Session.grammar), ("### A phase of a breath", WrittenPhase.grammar),
      ("### A rate", BreathRate.grammar), ("### A ramp", Ramp.grammar),
      ("### A phase of a movement", Move.Phase.schema.grammar),
      ("### A question", OwnQuestion.schema.grammar),
      ("### Whom it is meant for", MeantFor.schema.grammar), ("## A plan", Plan.grammar),
      ("### A planned session", PrescriptionDraft.schema.grammar),
      ("### A week", Directions.schema.grammar),
    ] + StepKind.all.map { ("#### `\($0.name)`", $0.grammar) }

  @Test func `names each key of the format, what stands at it, and no other`() throws {
    for (heading, grammar) in Self.sections {
      let rows = try rows(heading).flatMap { row in
        row.keys.map { Row(keys: [$0], value: row.value, meaning: "") }
      }
      // The keys of a week have a table of their own.
      let isWeek = grammar == Directions.schema.grammar
      let weekly = isWeek ? [] : Directions.schema.grammar.keys
      let keys = grammar.keys.filter { !weekly.contains($0) }.map { key in
        Row(
          keys: [key.name], value: key.value.told + (key.isRequired ? ", required" : ""),
          meaning: "")
      }
      #expect(rows == keys, "\(heading)")
    }
  }

  @Test func `says of each key what it means`() throws {
    for (heading, _) in Self.sections {
      for row in try rows(heading) { #expect(row.meaning.hasSuffix("."), "\(heading) \(row.keys)") }
    }
  }

  @Test func `tells how each value is written, and its limits`() throws {
    let values = Dictionary(
      uniqueKeysWithValues: try rows("### Values").map { ($0.keys[0], $0.value) })
    #expect(
      Set(values.keys) == [
        "text", "title", "line", "id", "time", "breath", "ramp", "day", "frequency", "caution",
        "rating", "picture", "list",
      ])
    for rating in Rating.allCases {
      #expect(values["rating"]?.contains("`\(rating.rawValue)`") == true)
    }
    for (name, limit) in [
      ("text", Grammar.textLimit), ("title", Grammar.titleLimit), ("line", Grammar.aboutLimit),
      ("id", 40), ("frequency", Frequency.range.upperBound),
    ] {
      #expect(values[name]?.contains(" \(limit)") == true, "\(name)")
    }
    let (rows, columns) = (Picture.rowLimit, Picture.columnLimit)
    #expect(values["picture"]?.contains("\(rows) lines of \(columns) ") == true)
    let kilobytes = "\(SessionFile.sizeLimit / 1024) KiB and \(SessionFile.stepLimit) steps"
    #expect(document.text.contains(kilobytes))
  }

  @Test func `tells what is left out as it is taken`() throws {
    #expect(Exercise.usualChange == ByLevel(.seconds(15)))
    for step in ["hold", "move"] {
      let change = try rows("#### `\(step)`").first { $0.keys == ["change"] }
      #expect(change?.meaning.contains("`15s` if left out") == true)
    }
    #expect(RunOptions.usualLeadIn == .seconds(5))
    let settle = try rows("### The file").first { $0.keys == ["settle"] }
    #expect(settle?.meaning.contains("`5s` if left out") == true)
    let without = try rows("### The file").first { $0.keys == ["without-holds"] }
    #expect(without?.meaning.contains("else `\(Session.withoutHolds)`") == true)
    let phase = try rows("### A phase of a breath").first { $0.keys == ["cue"] }
    for kind in Phase.Kind.allCases {
      #expect(phase?.meaning.contains("“\(Language.en.cue(kind, again: false))”") == true)
    }
  }

  @Test func `lists the cautions with their first words`() throws {
    let rows = try rows("### Cautions")
    #expect(rows.map(\.keys) == Caution.ID.allCases.map { [$0.rawValue] })
    for (row, id) in zip(rows, Caution.ID.allCases) {
      let words = row.value.split(separator: "”")[0].dropFirst()
      #expect(Language.en.caution(.id(id)).hasPrefix(words))
    }
  }

  @Test func `lists the needs that are known in both languages`() throws {
    let row = try #require(try rows("### The file").first { $0.keys == ["needs"] })
    let words = row.meaning.matches(of: /`([a-z]+)`/).map { String($0.1) }
    #expect(words.count >= 10)
    for word in words { #expect(Language.nl.need(word) != word) }
  }

  private var recipes: [String] {
    document.blocks(in: "yaml").filter { $0.hasPrefix("breathe: 1") }
  }

  @Test func `has twenty recipes, each with a file of its own`() throws {
    let headings = document.prose.filter { $0.hasPrefix("### ") && $0.dropFirst(4).first!.isNumber }
    #expect(headings.count == 20)
    // The file of the first part stands before them; the last two are plans.
    #expect(recipes.count == 19)
    let ids = recipes.compactMap { `The documents`.check($0).session?.id }
    #expect(Set(ids).count == 19)
    #expect(ids.allSatisfy { !`The sessions that ship`.names.contains($0) })
  }

  @Test func `warns where it says so, and nowhere else`() throws {
    var told: [String] = []
    for recipe in recipes {
      let file = SessionFile(bytes: Array((recipe + "\n").utf8))
      for warning in `The documents`.check(recipe).text.diagnostics {
        let name = "\(file.draft?.id ?? "").yaml"
        told.append(warning.text(file: CleanText(name), lines: file.text.lines, in: .en))
      }
    }
    #expect(told.count == 2)
    for text in told { #expect(document.blocks(in: "").contains(text)) }
  }

  @Test func `has recipes that do what their names say`() throws {
    func session(_ id: String) throws -> Session {
      try #require(recipes.compactMap { `The documents`.check($0).session }.first { $0.id == id })
    }
    func length(_ id: String, _ level: Level = .usual) throws -> Duration {
      try session(id).timeline(RunOptions(level: level)).planned
    }
    let twoSets = 60 + 4 * 30 + 2 * 15 + 30
    #expect(try length("two-sets") == .seconds(twoSets))
    #expect(try length("step-by-step", .first) < length("step-by-step"))
    #expect(try length("step-by-step") < length("step-by-step", .later))
    #expect(try length("three-breaths") == .seconds(60))
    #expect(try session("knee-first").questions.map(\.whenYes) == [.stop, .instead("belly-5min")])
    let figure = try #require(try session("lean-left").picture)
    #expect(figure.mirrored != figure)
    #expect(try length("after-work") == .seconds(530))
    var ends: [[Pattern?]] = []
    for case .breathe(let ramp) in try session("slower").steps {
      ends.append([ramp.pattern.usual, ramp.rampEnd?.usual])
    }
    #expect(ends == [[Pattern(short: "3-4"), Pattern(short: "4-6")]])
    let walk = try session("ten-minutes-walk").timeline(RunOptions())
    let chimes: [Duration] = walk.segments.filter(\.chimes).map(\.start)
    #expect(chimes == [.seconds(120), .seconds(240), .seconds(360), .seconds(480)])
    let sigh = try session("sip-and-sigh").timeline(RunOptions(language: .nl))
    #expect(sigh.segments.contains { $0.cue == "Teugje" })
    #expect(try session("when-ready").timeline(RunOptions()).segments.contains { $0.wait != nil })
    #expect(try session("eyes-closed").isLying)
    let times: [(String, Int)] = [
      // Each side holds 6 × 10 s with 5 pauses of 3 s.
      ("short-holds", 3 * (2 * 75 + 15) + 2 * 30), ("knee-extension", 2 * 24 * 8 + 3 * 15 + 2 * 60),
      ("twenty-ten", 120 + 2 * (4 * 20 + 3 * 10 + 60) + 120),
      ("one-leg", 3 * (2 * 10 + 15) + 2 * 20), ("look-aside", 80),
    ]
    for (id, seconds) in times { #expect(try length(id) == .seconds(seconds), "\(id)") }
  }
}

extension Grammar.Value {
  /// What the guide calls it.
  fileprivate var told: String {
    switch self {
    case .version: "`1`"
    case .id: "id"
    case .text(Grammar.textLimit, false): "text"
    case .text(Grammar.titleLimit, true): "title"
    case .text(Grammar.aboutLimit, true): "line"
    case .text(let limit, _): "text of \(limit)"
    case .date: "day"
    case .frequency: "frequency"
    case .duration, .oneDuration: "time"
    case .holdLength: "time or breaths, by side"
    case .count(let range), .number(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .reps: "1 to 1000, by side, or list by set"
    case .names: "title, or list of titles"
    case .pause: "time, or 0s"
    case .tempo: "list: phase, or ramp"
    case .pattern: "breath"
    case .breathing: "breath, rate or ramp"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .flag: "`true` or `false`"
    case .picture: "picture"
    case .cue: "text, by side"
    case .caution: "caution"
    case .consequence: "`stop` or id"
    case .askedRating: "rating"
    case .list(let item): "list: \(item.told)"
    case .map(PrescriptionDraft.schema.grammar): "planned session"
    case .map(MeantFor.schema.grammar): "text by whom"
    case .map(Session.definition.grammar): "definition"
    case .map(let grammar): grammar.oneOf.isEmpty ? grammar.names[0] : "phase"
    case .steps: "list: step"
    case .days: "days"
    case .byWeek: "week by number, or `off`"
    case .weekdays:
      (Weekday.Group.words + Weekday.words).map { "`\($0)`" }.joined(separator: ", ")
    case .choices(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .decimal(let range): "\(Int(range.lowerBound)) to \(Int(range.upperBound))"
    case .word, .timeOfDay: "of a configuration"
    }
  }
}
