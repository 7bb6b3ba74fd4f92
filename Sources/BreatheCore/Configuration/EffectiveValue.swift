/// What holds of one setting, and why.
public struct EffectiveValue: Equatable, Sendable {
  public var setting: Setting
  /// Nil where each session says it.
  public var value: String?
  public var source: Settings.Source

  public init(setting: Setting, value: String?, source: Settings.Source) {
    self.setting = setting
    self.value = value
    self.source = source
  }

  /// As `config --json` prints it.
  public var json: String {
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
