import Foundation
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

/// What `make install` puts beside the program, made from the one that is tested.
enum MadeFiles {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Makes them below `folder`, as they are to lie below `share`.
  static func make(in folder: String) throws {
    let arguments = [
      "-C", package, "share", "SHARE=\(folder)", "BINARY=\(try Tool.breathe)",
      "MANUAL=\(try Tool.path(ofBuilt: "manual-page"))",
    ]
    var environment = Launch.environment(home: folder)
    environment["PATH"] = Tool.searchPath
    // Whatever the characters of the one who builds it are.
    environment["LC_ALL"] = "C"
    let launch = Launch(try Tool.path(of: "make"), arguments, environment: environment)
    let result = try launch.run()
    try #require(result.status == .exited(0), "\(result.errors)")
  }
}
