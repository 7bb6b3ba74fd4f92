import CLibYAML

/// Reads YAML into nodes with their places, from libyaml's events, in a strict subset: no anchors,
/// aliases, tags, merge keys or second document, each key a text and there once, at most `depthLimit`
/// deep and of at most `nodeLimit` nodes.
///
/// A syntax, depth or size error ends the reading; `root` then holds what was read before it.
struct YAMLReader {
  static let depthLimit = 16
  static let nodeLimit = 5000

  private(set) var root: YAMLNode?
  private(set) var diagnostics: [Diagnostic] = []
  /// False when an error ended the reading early.
  private(set) var isComplete = true
  private let source: SourceText
  private let gluedNumberSigns: [Place: Int]
  private var nodeCount = 0

  init(_ source: SourceText) {
    self.source = source
    gluedNumberSigns = source.gluedNumberSigns
    guard source.diagnostics.isEmpty else {
      diagnostics = source.diagnostics
      isComplete = false
      return
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("libyaml could not allocate its parser")
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    var text = source.text
    text.withUTF8 { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      readStream(&parser)
    }
  }

  private mutating func readStream(_ parser: inout yaml_parser_t) {
    while let event = next(&parser) {
      switch event.kind {
      case YAML_STREAM_END_EVENT: return
      case YAML_DOCUMENT_START_EVENT where root != nil:
        report(.secondDocument, at: event.place)
        isComplete = false
        return
      case YAML_SCALAR_EVENT, YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT,
        YAML_ALIAS_EVENT:
        root = node(from: event, &parser, depth: 1)
        if !isComplete { return }
      default: break
      }
    }
  }

  /// The node that `event` begins; it reads on to the node's end.
  private mutating func node(
    from event: Event, _ parser: inout yaml_parser_t, depth: Int
  ) -> YAMLNode {
    if let mark = event.forbiddenMark { report(mark, at: event.place) }
    var place = event.place
    nodeCount += 1
    guard nodeCount <= Self.nodeLimit else {
      report(.tooManyNodes(limit: Self.nodeLimit), at: place)
      isComplete = false
      return YAMLNode(content: .scalar("", isPlain: true), place: place)
    }
    switch event.kind {
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      let isMapping = event.kind == YAML_MAPPING_START_EVENT
      guard depth <= Self.depthLimit else {
        report(.tooDeep(limit: Self.depthLimit), at: event.place)
        isComplete = false
        return YAMLNode(content: isMapping ? .mapping([]) : .sequence([]), place: place)
      }
      let end = isMapping ? YAML_MAPPING_END_EVENT : YAML_SEQUENCE_END_EVENT
      var children: [YAMLNode] = []
      while isComplete, let child = next(&parser), child.kind != end {
        children.append(node(from: child, &parser, depth: depth + 1))
      }
      guard isMapping else { return YAMLNode(content: .sequence(children), place: place) }
      let entries = stride(from: 0, to: children.count - 1, by: 2).map {
        YAMLNode.Entry(key: children[$0], value: children[$0 + 1])
      }
      checkKeys(entries)
      // A block map begins where its first key does; underline that. Braces are there to see.
      if let first = entries.first { place.length = event.isFlow ? 1 : first.key.place.length }
      return YAMLNode(content: .mapping(entries), place: place, isFlow: event.isFlow)
    case YAML_SCALAR_EVENT:
      if let scalar = event.text.firstForbidden {
        report(.forbiddenCharacter(code: scalar.value), at: place)
      }
      var node = YAMLNode(content: .scalar(event.text, isPlain: event.isPlain), place: place)
      if !event.isBlock, let column = gluedNumberSigns[event.end] {
        node.cut = Place(line: event.end.line, column: column)
      }
      if event.isBlock, let early = source.earlyEnd(ofBlockAt: place, before: event.end.line) {
        report(.firstLineDeepest, at: early)
        isComplete = false
      }
      return node
    default:
      return YAMLNode(content: .scalar("", isPlain: true), place: place)
    }
  }

  private mutating func checkKeys(_ entries: [YAMLNode.Entry]) {
    var seen: Set<String> = []
    for entry in entries {
      guard let key = entry.key.text else {
        report(.keyNotText, at: entry.key.place)
        continue
      }
      if key == "<<" { report(.mergeKey, at: entry.key.place) }
      if !seen.insert(key).inserted {
        report(.duplicateKey(entry.key.shown), at: entry.key.place)
      }
    }
  }

  /// The next event; nil at a syntax error, which is then reported.
  private mutating func next(_ parser: inout yaml_parser_t) -> Event? {
    var raw = yaml_event_t()
    guard yaml_parser_parse(&parser, &raw) == 1 else {
      isComplete = false
      diagnostics.append(syntaxProblem(of: parser, in: source))
      return nil
    }
    defer { yaml_event_delete(&raw) }
    return Event(raw)
  }

  private mutating func report(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(problem, at: place))
  }
}

/// What is kept of a libyaml event.
private struct Event {
  var kind: yaml_event_type_t
  var place: Place
  /// Just behind it.
  var end: Place
  var text = ""
  var isPlain = false
  /// A text after `|` or `>`.
  var isBlock = false
  var isFlow = false
  /// An anchor, alias or tag, none of which a session file may have.
  var forbiddenMark: Problem?

  init(_ raw: yaml_event_t) {
    kind = raw.type
    let (start, stop) = (raw.start_mark, raw.end_mark)
    place = Place(
      line: start.line + 1, column: start.column + 1,
      length: start.line == stop.line ? stop.column - start.column : 1)
    end = Place(line: stop.line + 1, column: stop.column + 1)
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      isBlock = [YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE].contains(scalar.style)
      mark(anchor: scalar.anchor, tag: scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      mark(anchor: raw.data.sequence_start.anchor, tag: raw.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      isFlow = raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      mark(anchor: raw.data.mapping_start.anchor, tag: raw.data.mapping_start.tag)
    case YAML_ALIAS_EVENT:
      forbiddenMark = .alias
    default: break
    }
  }

  private mutating func mark(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) {
    forbiddenMark = anchor != nil ? .anchor : tag != nil ? .tag : nil
  }
}

/// libyaml's complaint as one of ours: the mistakes that people make get a sentence that says what
/// to do.
private func syntaxProblem(of parser: yaml_parser_t, in source: SourceText) -> Diagnostic {
  let place = Place(parser.problem_mark)
  let message = parser.problem.map { String(cString: $0) } ?? ""
  switch message {
  case "mapping values are not allowed in this context":
    // After a single word that begins the line, it is the line that stands at the wrong column.
    if let name = source.nameAlone(before: place) { return Diagnostic(.indentation, at: name) }
    if let quote = source.curlyQuote(before: place) { return Diagnostic(.curlyQuote, at: quote) }
    return Diagnostic(.colonInText, at: place)
  case "found unexpected end of stream", "found unexpected document indicator":
    let start = Place(parser.context_mark)
    return Diagnostic(
      source.sign(at: start) == "'" ? .apostropheAtStart : .unclosedQuote, at: start)
  case "could not find expected ':'":
    let start = Place(parser.context_mark)
    if let meant = source.glued(at: start) {
      return Diagnostic(.spaceMissing(meant: CleanText(meant)), at: start)
    }
    return Diagnostic(.colonMissing, at: start)
  case "did not find expected key", "did not find expected '-' indicator":
    if let quote = source.openQuote(before: place) {
      return Diagnostic(.unclosedQuote, at: quote)
    }
    if source.isFirst(place) {
      let meant = source.glued(at: place)
      return Diagnostic(
        meant.map { .spaceMissing(meant: CleanText($0)) } ?? .indentation, at: place)
    }
    return Diagnostic(source.isWithinQuotes(place) ? .quoteWithinQuotes : .quoteInText, at: place)
  case "found character that cannot start any token":
    return Diagnostic(.signAtStart, at: place)
  case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
    return Diagnostic(.unclosedBracket, at: place)
  case "block sequence entries are not allowed in this context":
    return Diagnostic(.listOnOneLine, at: place)
  case "found unknown escape character", "did not find expected hexdecimal number":
    return Diagnostic(.backslash, at: place)
  default:
    return Diagnostic(.notYAML(libraryMessage: CleanText(message)), at: place)
  }
}

extension Place {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
