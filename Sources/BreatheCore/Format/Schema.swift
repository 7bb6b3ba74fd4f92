/// The keys of one map of a file, each declared once: what is written there, what it means, and where
/// in the model it goes.
struct Schema<Model: Sendable>: Sendable {
  /// A key, and how what is written there gets into the model.
  struct Key: Sendable {
    /// Reads what is written there; false if it can't be read, which is then reported.
    typealias Read = @Sendable (inout FileReader, Field, inout Model) -> Bool

    let grammar: Grammar.Key
    let read: Read

    init(
      _ need: Grammar.Need, _ name: String, written value: Grammar.Value, _ about: String,
      read: @escaping Read
    ) {
      grammar = Grammar.Key(name: name, value: value, need: need, about: about)
      self.read = read
    }
  }

  /// The model before anything was read: the defaults of optional keys, and something to stand for
  /// required ones.
  let start: Model
  let keys: [Key]
  let grammar: Grammar
  /// Reports what is wrong between keys; the model is nil if it lacks what is required.
  private let check: @Sendable (inout FileReader, Fields, Model?) -> Void

  init(
    _ start: Model, _ keys: [Key],
    check: @escaping @Sendable (inout FileReader, Fields, Model?) -> Void = { _, _, _ in }
  ) {
    (self.start, self.keys, self.check) = (start, keys, check)
    grammar = Grammar(keys.map(\.grammar))
  }

  /// Reads each key of `fields` into `model`; false if what is required is missing or can't be read.
  func read(_ fields: Fields, into model: inout Model, _ reader: inout FileReader) -> Bool {
    let hasOne = grammar.oneOf.count { fields[$0] != nil } == 1
    var isWhole = hasOne || grammar.oneOf.isEmpty
    for (key, node) in zip(keys, fields.nodes) {
      let (name, need) = (key.grammar.name, key.grammar.need)
      if let node {
        guard need != .oneOf || hasOne else { continue }
        let isRead = key.read(&reader, Field(key: name, node: node, map: fields), &model)
        if !isRead, need != .optional { isWhole = false }
      } else if need == .required {
        reader.missing(name, in: fields)
        isWhole = false
      }
    }
    check(&reader, fields, isWhole ? model : nil)
    return isWhole
  }
}

extension Schema.Key {
  typealias Set<Value> = @Sendable (inout Model, Value) -> Void

  static func required<Value>(
    _ name: String, _ form: Form<Value>, _ set: @escaping Set<Value>, _ about: String
  ) -> Self { Self(.required, name, form, set, about) }

  static func optional<Value>(
    _ name: String, _ form: Form<Value>, _ set: @escaping Set<Value>, _ about: String
  ) -> Self { Self(.optional, name, form, set, about) }

  /// One of these keys must be there, and no other.
  static func oneOf<Value>(
    _ name: String, _ form: Form<Value>, _ set: @escaping Set<Value>, _ about: String
  ) -> Self { Self(.oneOf, name, form, set, about) }

  init<Value>(
    _ need: Grammar.Need, _ name: String, _ form: Form<Value>, _ set: @escaping Set<Value>,
    _ about: String
  ) {
    self.init(need, name, written: form.value, about) { reader, field, model in
      guard let value = form.read(&reader, field) else { return false }
      set(&model, value)
      return true
    }
  }
}

extension FileReader {
  /// The model that the map at `node` describes; nil if it lacks what is required.
  mutating func read<Model>(_ node: YAMLNode, _ schema: Schema<Model>) -> Model? {
    fields(of: node, schema).flatMap { read($0, schema) }
  }

  mutating func read<Model>(_ fields: Fields, _ schema: Schema<Model>) -> Model? {
    var model = schema.start
    return schema.read(fields, into: &model, &self) ? model : nil
  }

  mutating func fields<Model>(of node: YAMLNode, _ schema: Schema<Model>) -> Fields? {
    fields(of: node, allowed: schema.grammar.names)
  }
}
