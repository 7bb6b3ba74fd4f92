import Testing

@testable import BreatheCore

@Suite struct `The grammar` {
  private static let maps =
    [
      Session.grammar, OwnQuestion.schema.grammar, WrittenPhase.grammar,
      Move.Phase.schema.grammar, BreathRate.grammar, Ramp.grammar,
    ] + StepKind.all.map(\.grammar)

  private static func keys(of grammar: Grammar) -> [String] {
    grammar.names.map { key($0, of: grammar) }
  }

  /// A key after the first and the last of the map that it belongs to, which tell the maps apart.
  private static func key(_ name: String, of grammar: Grammar) -> String {
    "\(grammar.names[0])…\(grammar.names[grammar.names.count - 1]): \(name)"
  }

  /// The keys that `node` uses.
  private func keys(in node: YAMLNode, _ value: Grammar.Value) -> [String] {
    switch value {
    case .list(let item): node.items?.flatMap { keys(in: $0, item) } ?? []
    case .map(let grammar): keys(in: node, of: grammar)
    case .steps: node.items?.flatMap { keys(inStep: $0) } ?? []
    case .breathing:
      [BreathRate.grammar, Ramp.grammar].first { uses(node, $0) }.map { keys(in: node, of: $0) }
        ?? keys(in: node, .pattern)
    case .tempo:
      node.items == nil
        ? keys(in: node, of: TempoRamp.grammar)
        : keys(in: node, .list(.map(Move.Phase.grammar)))
    case .pattern:
      node.items?.flatMap { keys(in: $0, of: WrittenPhase.grammar) }
        ?? node.entries?.flatMap { keys(in: $0.value, .pattern) } ?? []
    case .byWeek(let grammar):
      node.entries?.flatMap { keys(in: $0.value, of: grammar) } ?? []
    default: []
    }
  }

  private func keys(inStep node: YAMLNode) -> [String] {
    let first = node.entries?.first?.key.text
    let grammar = StepKind.all.first { $0.name == first }?.grammar
    return grammar.map { keys(in: node, of: $0) } ?? []
  }

  private func keys(in node: YAMLNode, of grammar: Grammar) -> [String] {
    (node.entries ?? []).flatMap { entry in
      grammar.keys.filter { $0.name == entry.key.text }.flatMap { key in
        [Self.key(key.name, of: grammar)] + keys(in: entry.value, key.value)
      }
    }
  }

  private func uses(_ node: YAMLNode, _ grammar: Grammar) -> Bool {
    node.entries?.contains { grammar.names.contains($0.key.text ?? "") } == true
  }

  @Test func `has each of its keys in the full example`() throws {
    let bytes = try TestFolder.bytes("Fixtures/full.yaml")
    let root = try #require(YAMLReader(SourceText(bytes: bytes)).root)
    let used = Set(keys(in: root, .map(Session.grammar)))
    let all = Self.maps.flatMap(Self.keys)
    #expect(all.filter { !used.contains($0) } == [])
    #expect(Set(all).count == all.count)
  }

  @Test(arguments: StepKind.names)
  func `tells what a step is by its first key, and what it needs by the required ones`(
    kind: String
  ) throws {
    let grammar = try #require(StepKind.all.first { $0.name == kind }).grammar
    let required = grammar.keys.filter(\.isRequired).map(\.name)
    #expect(required.first == kind)
    // A step of nothing but its kind lacks all else that is required.
    let value = kind == "repeat" ? "2" : kind == "rest" ? "5" : kind == "breathe" ? "4-6" : "name"
    let missing = problems(file(steps: "- \(kind): \(value)\n- rest: 5")).compactMap {
      if case .missingKey(let key) = $0 { key } else { nil }
    }
    #expect(Set(missing) == Set(required.dropFirst()))
  }

  @Test func `asks for four keys of a file`() {
    #expect(
      problems("about: Nothing")
        == ["breathe", "id", "title", "steps"].map { .missingKey($0) })
    let required = Session.grammar.keys.filter(\.isRequired).map(\.name)
    #expect(required == ["breathe", "id", "title", "steps"])
  }
}
