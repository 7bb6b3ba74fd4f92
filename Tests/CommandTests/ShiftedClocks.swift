import Glibc
import PseudoTerminal
import TestSupport

/// The clocks of programs that preload `clock-shift`, for a test to move while they run.
struct ShiftedClocks {
  let environment: [String: String]
  private let path: String

  init(in folder: TemporaryFolder) throws {
    path = try folder.write([UInt8](repeating: 0, count: 16), to: "clock-shift")
    environment = [
      "LD_PRELOAD": try Tool.path(ofBuilt: "libclock-shift.so"), "CLOCK_SHIFT": path,
    ]
  }

  /// Sets the wall clock to so many seconds after 1970.
  func setWall(to seconds: Int) throws {
    try write(seconds - time(nil), at: 0)
  }

  /// The machine has slept for so many seconds since it was started: the clock that goes on has gone
  /// on, the one that doesn't has not.
  func suspend(seconds: Int) throws {
    try write(seconds, at: 8)
  }

  private func write(_ seconds: Int, at offset: off_t) throws {
    var nanoseconds = Int64(seconds) * 1_000_000_000
    let file = open(path, O_WRONLY | O_CLOEXEC)
    defer { close(file) }
    guard pwrite(file, &nanoseconds, 8, offset) == 8 else { throw SystemFailure("pwrite \(path)") }
  }
}
