/// What holds of one setting, and why.
package struct EffectiveValue: Equatable, Sendable {
  /// The setting's name.
  package var name: String
  /// Nil where each session says it.
  package var value: String?
  package var source: Settings.Source

  package init(_ setting: Setting, value: String?, source: Settings.Source) {
    name = setting.name
    self.value = value
    self.source = source
  }

  /// As `config --json` prints it.
  package var json: String {
    let value = value?.jsonQuoted ?? "null"
    return "{\"setting\":\(name.jsonQuoted),\"source\":\(sourceJSON),\"value\":\(value)}"
  }

  private var sourceJSON: String {
    switch source {
    case .commandLine: "\"command-line\""
    case .configuration(let line): "\"config.yaml\",\"line\":\(line)"
    case .remembered: "\"remembered\""
    case .environment(let variable): "\"environment\",\"variable\":\(variable.jsonQuoted)"
    case .builtIn: "\"built-in\""
    }
  }
}
