import BreatheCore

/// The JSON Schema of a format, made from the grammar that the reader uses. It catches what an editor
/// can show while someone types; `breathe check` knows much more.
enum JSONSchema {
  static func text(of grammar: Grammar, title: String) -> String {
    let schema = object(grammar)
      .with("$schema", "http://json-schema.org/draft-07/schema#").with("title", .string(title))
    let needed = definitions(neededBy: schema)
    guard !needed.isEmpty else { return schema.text }
    return schema.with("definitions", .object(definitions.filter { needed.contains($0.key) })).text
  }

  private static let definitions: [String: JSON] = [
    "step": ["oneOf": .array(StepKind.all.map { object($0.grammar) })],
    "movement": object(Move.Phase.grammar),
    "id": [
      "anyOf": [
        ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"],
        ["type": "integer", "minimum": 0],
      ]
    ],
    "oneDuration": duration(
      number: ["type": "number", "exclusiveMinimum": 0, "maximum": 86400]),
    "duration": byLevel(reference("oneDuration")),
    "onePattern": pattern,
    "pattern": byLevel(reference("onePattern")),
    "text": text(Grammar.textLimit),
    "title": text(Grammar.titleLimit),
    "about": text(Grammar.aboutLimit),
  ]

  private static func reference(_ name: String) -> JSON {
    ["$ref": .string("#/definitions/\(name)")]
  }

  /// The names of the definitions that `json` refers to, and that these refer to.
  private static func definitions(neededBy json: JSON) -> Set<String> {
    var needed = Set(json.references)
    var new = needed
    while !new.isEmpty {
      new = Set(new.flatMap { definitions[$0]?.references ?? [] }).subtracting(needed)
      needed.formUnion(new)
    }
    return needed
  }

  private static func object(_ grammar: Grammar) -> JSON {
    let properties = grammar.keys.map {
      ($0.name, value($0.value).with("description", .string($0.about)))
    }
    let object: JSON = [
      "type": "object", "additionalProperties": false,
      "properties": .object(Dictionary(properties) { $1 }),
      "required": .array(grammar.keys.filter(\.isRequired).map { .string($0.name) }),
    ]
    guard !grammar.oneOf.isEmpty else { return object }
    return object.with("oneOf", .array(grammar.oneOf.map { ["required": [.string($0)]] }))
  }

  private static func value(_ value: Grammar.Value) -> JSON {
    switch value {
    case .version: ["const": 1]
    case .id, .consequence: reference("id")
    case .text(Grammar.titleLimit, _): reference("title")
    case .text(Grammar.aboutLimit, _): reference("about")
    case .text, .caution: reference("text")
    case .word(let limit): oneText(limit)
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .frequency: ["type": "string", "pattern": "^[0-9]+ +per +(day|week)$"]
    case .duration: reference("duration")
    case .oneDuration(nil): reference("oneDuration")
    case .oneDuration(let range?):
      duration(
        number: [
          "type": "number", "minimum": .number(range.lowerBound.inSeconds),
          "maximum": .number(range.upperBound.inSeconds),
        ])
    case .holdLength:
      bySide(
        byLevel([
          "anyOf": [
            reference("oneDuration"), ["type": "string", "pattern": "^[0-9]+ +breaths?$"],
          ]
        ]))
    case .number(let range): count(range)
    case .decimal(let range):
      [
        "type": "number", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .count(let range): byLevel(count(range))
    case .reps:
      [
        "anyOf": [
          bySide(byLevel(count(Exercise.repRange))),
          [
            "type": "array", "minItems": 1,
            "maxItems": .number(Double(Exercise.setRange.upperBound)),
            "items": count(Exercise.repRange),
          ],
        ]
      ]
    case .names:
      [
        "anyOf": [
          reference("title"),
          [
            "type": "array", "minItems": 1, "maxItems": .number(Double(Grammar.nameLimit)),
            "items": reference("title"),
          ],
        ]
      ]
    case .pause: byLevel(["anyOf": [reference("oneDuration"), ["enum": [0, "0s"]]]])
    case .tempo:
      [
        "anyOf": [
          self.value(.list(.map(Move.Phase.grammar))), object(TempoRamp.grammar),
        ]
      ]
    case .pattern: reference("pattern")
    case .breathing:
      ["anyOf": [reference("pattern"), object(BreathRate.grammar), object(Ramp.grammar)]]
    case .askedRating:
      [
        "anyOf": [
          ["enum": .array(Rating.words.map { .string($0) })],
          [
            "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
            "properties": .object(
              Dictionary(uniqueKeysWithValues: Rating.words.map { ($0, ["const": "after"]) })),
          ],
        ]
      ]
    case .choice(let words): ["enum": .array(words.map { .string($0) })]
    case .flag: ["type": "boolean"]
    case .picture: ["type": "string"]
    case .cue: bySide(reference("text"))
    case .list(let item): ["type": "array", "minItems": 1, "items": self.value(item)]
    case .map(Move.Phase.grammar): reference("movement")
    case .map(let grammar): object(grammar)
    case .steps: ["type": "array", "minItems": 1, "items": reference("step")]
    case .days: ["type": "string", "pattern": "^[0-9]+d$"]
    case .byWeek(let grammar):
      [
        "type": "object", "additionalProperties": false,
        "patternProperties": [
          // Some editors take “off” for “false”.
          "^[0-9]+$": ["anyOf": [object(grammar), ["enum": [.string(Prescription.off), false]]]]
        ],
      ]
    case .weekdays:
      self.value(.choices(Weekday.Group.words + Weekday.words))
    case .choices(let words):
      ["anyOf": [self.value(.choice(words)), self.value(.list(.choice(words)))]]
    case .timeOfDay:
      ["type": "string", "pattern": "^(0?[0-9]|1[01]):[0-5][0-9]$|^12:00$"]
    }
  }

  /// One text, or one for each language. A number or a yes is a text as well, to the reader.
  private static func text(_ limit: Int) -> JSON {
    let one = oneText(limit)
    return [
      "anyOf": [
        one,
        [
          "type": "object", "minProperties": 1, "additionalProperties": false,
          // An editor offers the languages that have names here.
          "properties": .object(
            Dictionary(uniqueKeysWithValues: Language.words.map { ($0, one) })),
          "patternProperties": ["^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$": one],
        ],
      ]
    ]
  }

  private static func oneText(_ limit: Int) -> JSON {
    [
      "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": .number(Double(limit)),
    ]
  }

  /// Written as `number` of seconds, or with units.
  private static func duration(number: JSON) -> JSON {
    [
      "anyOf": [
        number,
        [
          "type": "string",
          "pattern":
            "^(?=.)([0-9]+(\\.[0-9]{1,3})?h)?([0-9]+(\\.[0-9]{1,3})?m)?([0-9]+(\\.[0-9]{1,3})?s?)?$",
        ],
      ]
    ]
  }

  private static let pattern: JSON = [
    "anyOf": [
      ["type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,3})?(-[0-9]+(\\.[0-9]{1,3})?){1,3}$"],
      ["type": "array", "minItems": 2, "items": object(WrittenPhase.grammar)],
    ]
  ]

  private static func count(_ range: ClosedRange<Int>) -> JSON {
    [
      "type": "integer", "minimum": .number(Double(range.lowerBound)),
      "maximum": .number(Double(range.upperBound)),
    ]
  }

  private static func byLevel(_ one: JSON) -> JSON {
    let levels = Level.allCases.map(\.rawValue)
    return either(one, by: levels, one, required: [Level.usual.rawValue])
  }

  private static func bySide(_ one: JSON) -> JSON {
    either(one, by: Side.allCases.map(\.rawValue), one, atLeast: 1)
  }

  /// One value, or a map that has one at each of `keys`.
  private static func either(
    _ one: JSON, by keys: [String], _ value: JSON, required: [String] = [], atLeast: Int = 0
  ) -> JSON {
    let map: JSON = [
      "type": "object", "additionalProperties": false, "minProperties": .number(Double(atLeast)),
      "properties": .object(Dictionary(keys.map { ($0, value) }) { $1 }),
      "required": .array(required.map { .string($0) }),
    ]
    return ["anyOf": [one, map]]
  }
}
