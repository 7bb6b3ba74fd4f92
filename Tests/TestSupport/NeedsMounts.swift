import PseudoTerminal
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips a test where it may not mount a file system of its own; it does so with `unshare`, below
  /// a folder that only the program under test sees.
  public static var needsMounts: Self {
    .enabled(if: canMount, "no file system may be mounted here (unshare --mount)")
  }
}

private let canMount: Bool = {
  let trial = ["--mount", "--map-root-user", "mount", "-t", "tmpfs", "trial", "/mnt"]
  let result = try? Launch("unshare", trial, environment: ["PATH": Tool.searchPath]).run()
  return result?.status == .exited(0)
}()
