import BreatheRuntime
import Synchronization

/// Keeps what is printed.
final class RecordedOutput: Output {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func write(_ bytes: [UInt8]) -> Bool {
    self.bytes.withLock { $0 += bytes }
    return true
  }

  var hasLost: Bool { false }
  func noteLoss() -> Bool { true }
  var isReady: Bool { true }
  var isTerminal: Bool { false }
  var columns: Int? { nil }
}
