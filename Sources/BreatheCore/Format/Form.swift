/// A form of value: how it is written, and how that is read.
struct Form<Value: Sendable>: Sendable {
  let value: Grammar.Value
  /// Nil if it can't be read, which is then reported.
  let read: @Sendable (inout FileReader, Field) -> Value?

  init(
    _ value: Grammar.Value, read: @escaping @Sendable (inout FileReader, Field) -> Value?
  ) {
    (self.value, self.read) = (value, read)
  }
}

extension Form {
  /// Each thing on a line of its own; those that can't be read are left out.
  static func list<Item>(_ item: Form<Item>) -> Self where Value == [Item] {
    Form(.list(item.value)) { reader, field in
      reader.list(field.node) { item.read(&$0, field.at($1)) }
    }
  }

  static func map(_ schema: Schema<Value>) -> Self {
    Form(.map(schema.grammar)) { $0.read($1.node, schema) }
  }

  /// One of the words of an enumeration.
  static func choice(of type: Value.Type) -> Self
  where Value: RawRepresentable<String> & CaseIterable {
    Form(.choice(type.words)) { $0.choice($1.node, key: $1.key, of: type) }
  }
}

extension Form<LocalizedText> {
  static var text: Self { text(limit: Grammar.textLimit) }
  static var title: Self { text(limit: Grammar.titleLimit, isOneLine: true) }
  /// A text that is shown among others, so of one line.
  static var line: Self { text(limit: Grammar.aboutLimit, isOneLine: true) }

  private static func text(limit: Int, isOneLine: Bool = false) -> Self {
    Form(.text(limit: limit, isOneLine: isOneLine)) {
      $0.text($1.node, limit: limit, isOneLine: isOneLine)
    }
  }
}

extension Form<String> {
  static var word: Self {
    Form(.word(limit: Grammar.aboutLimit)) {
      $0.string($1.node, limit: Grammar.aboutLimit, isOneLine: true, missing: .notText)
    }
  }
}

extension Form<Int> {
  static var version: Self { Form(.version) { $0.version($1.node, key: $1.key) } }

  static func number(_ range: ClosedRange<Int>) -> Self {
    Form(.number(range)) { $0.number($1.node, key: $1.key, in: range) }
  }
}

extension Form<ByLevel<Int>> {
  static func count(_ range: ClosedRange<Int>) -> Self {
    Form(.count(range)) { $0.count($1.node, key: $1.key, in: range) }
  }
}

extension Form<Double> {
  static func decimal(_ range: ClosedRange<Double>) -> Self {
    Form(.decimal(range)) { $0.decimal($1.node, key: $1.key, in: range) }
  }
}

extension Form<Duration> {
  static func oneDuration(in range: ClosedRange<Duration>? = nil) -> Self {
    Form(.oneDuration(in: range)) { $0.oneDuration($1.node, key: $1.key, in: range) }
  }
}

extension Form<ByLevel<Duration>> {
  static var duration: Self { Form(.duration) { $0.duration($1.node, key: $1.key) } }
}

extension Form<Bool> {
  static var flag: Self { Form(.flag) { $0.flag($1.node, key: $1.key) } }
}

extension Form<Day> {
  static var date: Self { Form(.date) { $0.day($1.node) } }
}
