/// What holds of one setting, and why.
package struct EffectiveValue: Equatable, Sendable {
  package var setting: Setting
  /// Nil where each session says it.
  package var value: String?
  package var source: Settings.Source

  package init(setting: Setting, value: String?, source: Settings.Source) {
    self.setting = setting
    self.value = value
    self.source = source
  }

  /// As `config --json` prints it.
  package var json: String {
    let name = setting.rawValue.jsonQuoted
    let value = value?.jsonQuoted ?? "null"
    return "{\"setting\":\(name),\"source\":\(sourceJSON),\"value\":\(value)}"
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
