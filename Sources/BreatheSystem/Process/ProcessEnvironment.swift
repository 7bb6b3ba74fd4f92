import CSystem
import Glibc

/// What this process was started with.
package enum ProcessEnvironment {
  /// Its arguments, without the name of the program.
  package static var arguments: [String] {
    (0..<csystem_argument_count()).dropFirst().map { String(cString: csystem_argument($0)) }
  }

  /// Its variables; of two with the same name, the last.
  package static var variables: [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return result
  }
}
