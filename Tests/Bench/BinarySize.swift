import Glibc
import PseudoTerminal

/// The program without its symbols, as it is installed.
struct BinarySize {
  var program: String

  func measure() throws -> [Row] {
    let folder = try TemporaryFolder()
    let copy = folder.path + "/stripped"
    let environment = ["PATH": Tool.searchPath]
    let strip = Launch("strip", ["-o", copy, program], environment: environment)
    let result = try strip.run()
    var file = stat()
    guard result.status == .exited(0), stat(copy, &file) == 0 else {
      throw Failure(description: "strip: \(result.errors)")
    }
    let size = Double(file.st_size) / 1_000_000
    return [Row(what: "stripped binary", value: size, unit: "MB", budget: 16)]
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
}
