import Foundation

/// What the net is told on its command line.
struct Usage: Sendable {
  var binary: String
  var isRecording = false
  var playsOnce = false
  /// Only scripts with this in their name.
  var only: String?
  var width = 12

  /// Nil if it can't be understood.
  init?(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    guard let path = rest.popFirst(), !path.hasPrefix("-") else { return nil }
    binary = URL(filePath: path).path
    while let option = rest.popFirst() {
      switch option {
      case "--record": isRecording = true
      case "--once": playsOnce = true
      case "--only":
        guard let part = rest.popFirst() else { return nil }
        only = part
      case "--width":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        width = number
      default: return nil
      }
    }
  }
}
