/// What a person has chosen once and for all, as it is written in their configuration.
public struct Configuration: Equatable, Sendable {
  public struct Choice: Equatable, Sendable {
    /// Fit for its setting.
    public var text: String
    /// Where it stands.
    public var line: Int
  }

  private var choices: [Setting: Choice] = [:]

  public init() {}

  public subscript(setting: Setting) -> Choice? {
    get { choices[setting] }
    set { choices[setting] = newValue }
  }

  /// How many settings there are in it.
  public var count: Int { choices.count }
}

/// A configuration file that was read: what it chooses, and all that is wrong with it.
public struct ConfigurationFile: Sendable {
  /// What could be read of it; where there are mistakes, that is not all.
  public let configuration: Configuration
  /// The mistakes, in the order of the file; the first of them, where there are very many.
  public let diagnostics: [Diagnostic]
  /// How many more mistakes there are.
  public let untold: Int
  /// The file's lines, for showing a diagnostic; none when the bytes could not be read as text.
  public let lines: [Substring]

  /// Reads `bytes`, which may come from anyone: in bounded time and memory, and without ever
  /// failing on them. One that says nothing is fine.
  public init(bytes: [UInt8]) {
    let source = SourceText(bytes: bytes)
    let yaml = YAMLReader(source)
    var reader = SessionReader(diagnostics: yaml.diagnostics, isComplete: yaml.isComplete)
    configuration = yaml.root.map { reader.configuration($0) } ?? Configuration()
    diagnostics = SessionFile.inOrder(reader.diagnostics)
    untold = reader.diagnostics.count - diagnostics.count
    lines = source.lines
  }
}
