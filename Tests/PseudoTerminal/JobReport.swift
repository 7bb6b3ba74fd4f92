import Glibc

/// What the job shell tells the test about the program it started, as one line of text each.
enum JobReport: Equatable {
  /// The program runs under this process id; it was started right after `at`.
  case started(pid_t, at: Timestamp)
  /// The program could not be started.
  case failed(code: Int32)
  case stopped(signal: Int32)
  case ended(ProcessStatus, ResourceUsage)

  var line: String {
    switch self {
    case .started(let pid, let time): "started \(pid) \(time.nanoseconds)\n"
    case .failed(let code): "failed \(code)\n"
    case .stopped(let signal): "stopped \(signal)\n"
    case .ended(.exited(let code), let usage): "exited \(code) \(usage.fields)\n"
    case .ended(.signalled(let signal), let usage): "signalled \(signal) \(usage.fields)\n"
    case .ended(.stopped, _): preconditionFailure("a stopped program has not ended")
    }
  }

  /// Reads a line without its newline; nil when it is none of the above.
  init?(line: some StringProtocol) {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int64($0) }
    guard let kind = words.first, numbers.count == words.count - 1 else { return nil }
    switch (kind, numbers.count) {
    case ("started", 2):
      self = .started(pid_t(numbers[0]), at: Timestamp(nanoseconds: numbers[1]))
    case ("failed", 1):
      self = .failed(code: Int32(numbers[0]))
    case ("stopped", 1):
      self = .stopped(signal: Int32(numbers[0]))
    case ("exited", 4):
      self = .ended(.exited(Int32(numbers[0])), ResourceUsage(fields: numbers.dropFirst()))
    case ("signalled", 4):
      self = .ended(.signalled(Int32(numbers[0])), ResourceUsage(fields: numbers.dropFirst()))
    default:
      return nil
    }
  }
}

extension ResourceUsage {
  init(_ usage: rusage) {
    self.init(
      user: .seconds(usage.ru_utime.tv_sec) + .microseconds(usage.ru_utime.tv_usec),
      system: .seconds(usage.ru_stime.tv_sec) + .microseconds(usage.ru_stime.tv_usec),
      peakMemory: usage.ru_maxrss)
  }

  /// User and system time in microseconds, and memory in KiB, as a report writes them.
  fileprivate var fields: String {
    "\(user.microseconds) \(system.microseconds) \(peakMemory)"
  }

  /// Reads three numbers in the order of `fields`.
  fileprivate init(fields: ArraySlice<Int64>) {
    let numbers = Array(fields)
    self.init(
      user: .microseconds(numbers[0]), system: .microseconds(numbers[1]),
      peakMemory: Int(numbers[2]))
  }
}

extension Duration {
  fileprivate var microseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
