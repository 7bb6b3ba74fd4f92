/// What a person has chosen once and for all, as it is written in their configuration.
package struct Configuration: Equatable, Sendable {
  package struct Choice: Equatable, Sendable {
    /// Fit for its setting.
    package var text: String
    /// Where it stands.
    package var line: Int
  }

  private var choices: [Setting: Choice] = [:]

  package init() {}

  package subscript(setting: Setting) -> Choice? {
    get { choices[setting] }
    set { choices[setting] = newValue }
  }

  /// How many settings there are in it.
  package var count: Int { choices.count }
}

/// A configuration file that was read: what it chooses, and all that is wrong with it.
package struct ConfigurationFile: Sendable {
  /// What could be read of it; where there are mistakes, that is not all.
  package let configuration: Configuration
  /// The mistakes, in the order of the file; the first of them, where there are very many.
  package let diagnostics: [Diagnostic]
  /// How many more mistakes there are.
  package let untold: Int
  /// The file's lines, for showing a diagnostic; none when the bytes could not be read as text.
  package let lines: [Substring]

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them. One that says nothing is fine.
  package init(bytes: [UInt8]) {
    let source = SourceText(bytes: bytes)
    let yaml = YAMLReader(source)
    var reader = FileReader(diagnostics: yaml.diagnostics, isComplete: yaml.isComplete)
    configuration = yaml.root.map { reader.configuration($0) } ?? Configuration()
    diagnostics = SessionFile.inOrder(reader.diagnostics)
    untold = reader.diagnostics.count - diagnostics.count
    lines = source.lines
  }
}
