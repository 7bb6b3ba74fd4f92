/// A configuration file that was read: what it chooses, and all that is wrong with it.
package struct ConfigurationFile: Sendable {
  /// The settings with what it chooses, as much of that as could be read.
  package let settings: Settings
  /// The mistakes, in the order of the file; the first of them, where there are very many.
  package let diagnostics: [Diagnostic]
  /// How many more mistakes there are.
  package let untold: Int
  /// The file's lines, for showing a diagnostic; none when the bytes could not be read as text.
  package let lines: [Substring]

  /// The keys of a configuration.
  package static var grammar: Grammar { Setting.schema.grammar }

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them. One that says nothing is fine. What it chooses goes before `settings`.
  package init(bytes: [UInt8], over settings: Settings = Settings()) {
    let source = SourceText(bytes: bytes)
    let yaml = YAMLReader(source)
    var reader = FileReader(diagnostics: yaml.diagnostics, isComplete: yaml.isComplete)
    self.settings = yaml.root.map { reader.settings($0, over: settings) } ?? settings
    diagnostics = SessionFile.inOrder(reader.diagnostics)
    untold = reader.diagnostics.count - diagnostics.count
    lines = source.lines
  }
}

extension FileReader {
  /// `settings` with those at `node`, or as many of them as could be read.
  fileprivate mutating func settings(_ node: YAMLNode, over settings: Settings) -> Settings {
    var settings = settings
    let names = ConfigurationFile.grammar.names + Setting.onlyOnCommandLine
    guard !node.isNull, let fields = fields(of: node, allowed: names) else { return settings }
    for entry in node.entries ?? [] {
      if let key = entry.key.text, Setting.onlyOnCommandLine.contains(key) {
        report(.onlyOnCommandLine(key), at: entry.key.place)
      }
    }
    _ = Setting.schema.read(fields, into: &settings, &self)
    return settings
  }
}
