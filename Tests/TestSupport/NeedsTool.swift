import PseudoTerminal
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips a test where a tool is missing, and says which; in CI the test runs, and fails.
  public static func needs(_ tool: String) -> Self {
    .enabled(if: Tool.isWanted(tool), "\(tool) is not installed")
  }
}
