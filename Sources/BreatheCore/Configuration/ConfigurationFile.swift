/// A configuration file that was read: what it chooses, and all that is wrong with it.
package struct ConfigurationFile: Sendable {
  /// The settings with what it chooses, as much of that as could be read.
  package let settings: Settings
  /// The file with its mistakes.
  package let text: CheckedText

  /// The keys of a configuration.
  package static var grammar: Grammar { Setting.schema.grammar }

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them. One that says nothing is fine. What it chooses goes before `settings`.
  package init(bytes: [UInt8], over settings: Settings = Settings()) {
    var reader = FileReader(bytes: bytes)
    self.settings = reader.root.map { reader.settings($0, over: settings) } ?? settings
    text = reader.text
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
        report(.configuration(.onlyOnCommandLine(key)), at: entry.key.place)
      }
    }
    _ = Setting.schema.read(fields, into: &settings, &self)
    return settings
  }
}
