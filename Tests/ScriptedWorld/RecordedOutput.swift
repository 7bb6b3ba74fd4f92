import BreatheCore
import BreatheSystem
import Synchronization

/// Keeps what is printed, and shows it on a terminal if there is one.
package final class RecordedOutput: Output {
  private let bytes = Mutex<[UInt8]>([])
  private let lost = Atomic(false)
  private let terminal: ScriptedTerminal?

  package init(terminal: ScriptedTerminal? = nil) {
    self.terminal = terminal
  }

  package var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  package func write(_ bytes: [UInt8]) -> Bool {
    self.bytes.withLock { $0 += bytes }
    terminal?.print(bytes)
    return true
  }

  package var hasLost: Bool { lost.load(ordering: .relaxed) }
  package func noteLoss() -> Bool { !lost.exchange(true, ordering: .relaxed) }
  package var isReady: Bool { true }
  package var isTerminal: Bool { terminal != nil }
  package var columns: Int? { terminal?.size.columns }
  package func withoutWaiting() -> any PromptOutput { RecordedPromptOutput(output: self) }
}

private final class RecordedPromptOutput: PromptOutput {
  private let output: RecordedOutput

  init(output: RecordedOutput) {
    self.output = output
  }

  func take(_ bytes: [UInt8]) throws(OutputClosed) -> Int {
    _ = output.write(bytes)
    return bytes.count
  }
}
