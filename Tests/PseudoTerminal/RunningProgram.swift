import Glibc

/// A program under a job shell, and the one place where its output is read: each wait for
/// anything also reads and stamps what comes, so the program never blocks on a full pipe.
final class RunningProgram {
  /// A place where output comes from.
  enum Source: Int {
    case terminal
    case output
    case errors
  }

  private(set) var pid: pid_t = 0
  /// Right before the program was started.
  private(set) var startTime = Timestamp.now
  /// Set once the program has ended.
  private(set) var usage: ResourceUsage?
  private(set) var end: ProcessStatus?
  /// By the raw value of their source.
  private(set) var transcripts = [Transcript(), Transcript(), Transcript()]
  /// The open descriptors of `transcripts`; the first is the master side of the terminal.
  private var sources: [Descriptor?]
  private var input: Descriptor?
  private var reports: Descriptor?
  private var reportBytes: [UInt8] = []
  private var failure: (any Error)?
  /// Changes that nobody has waited for yet.
  private var changes: [ProcessStatus] = []
  private let shell: pid_t

  /// Starts the program; `terminal` is the master side and the path of the slave side of its
  /// terminal, without which it gets none.
  init(_ launch: Launch, terminal: (master: Descriptor, slave: String)?) throws {
    ignoreBrokenPipes
    let connections = try Connections(launch, slave: terminal?.slave)
    sources = [terminal?.master, connections.output, connections.errors]
    input = connections.input
    reports = connections.reports
    try [reports, input].compactMap(\.self).forEach { try $0.makeNonblocking() }
    try sources.compactMap(\.self).forEach { try $0.makeNonblocking() }

    let executable =
      launch.executable.contains("/") ? launch.executable : try Tool.path(of: launch.executable)
    shell = try Spawn(
      path: try Tool.path(ofBuilt: "job-shell"), arguments: [executable] + launch.arguments,
      environment: launch.environment.map { "\($0)=\($1)" }, place: .newSession,
      actions: connections.actions + (launch.folder.map { [.enter(folder: $0)] } ?? [])
    ).start()

    let deadline = Timestamp.now + .patience
    while pid == 0 {
      if let failure { throw failure }
      guard try pump(until: deadline) else {
        throw unmet("the start of \(executable)", .timedOut(after: .patience))
      }
    }
  }

  deinit {
    if pid > 0, end == nil { kill(-pid, SIGKILL) }
    // The hang-up lets the shell go; it ends when it has buried the program.
    sources.removeAll()
    if pid == 0 { kill(shell, SIGKILL) }
    while waitpid(shell, nil, 0) < 0 && errno == EINTR {}
  }

  /// Everything read so far from one place.
  subscript(source: Source) -> Transcript { transcripts[source.rawValue] }

  /// Sends a signal to the program unless it is gone, which the job shell may know before the test.
  func send(signal: Int32) throws(SystemFailure) {
    guard end == nil else { return }
    guard kill(pid, signal) == 0 || errno == ESRCH else { throw SystemFailure("kill") }
  }

  func closeInput() { input = nil }

  /// Writes to the program's standard input, which has to be a pipe.
  func writeInput(_ bytes: [UInt8], within limit: Duration) throws {
    guard let input else { throw SystemFailure("write", code: EBADF) }
    try write(bytes, to: input, within: limit)
  }

  /// The master side of the terminal; nil without one, and after a hang-up.
  var master: Descriptor? { sources[Source.terminal.rawValue] }

  /// Closes the master side.
  func hangUp() { sources[Source.terminal.rawValue] = nil }

  func write(_ bytes: [UInt8], to descriptor: Descriptor, within limit: Duration) throws {
    let deadline = Timestamp.now + limit
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor.number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard try pump(until: deadline, orWritable: descriptor) else {
          throw unmet("room for \(rest.count) more bytes of input", .timedOut(after: limit))
        }
      } else if errno != EINTR {
        throw SystemFailure("write")
      }
    }
  }

  /// Reads until `predicate` holds for everything that has come from `source`.
  func read(
    _ source: Source, within limit: Duration, until predicate: (Transcript) throws -> Bool
  ) throws {
    let deadline = Timestamp.now + limit
    while try !predicate(self[source]) {
      if let end {
        try drain(until: deadline)
        if try predicate(self[source]) { return }
        throw unmet("output", .ended(end))
      }
      guard try pump(until: deadline) else { throw unmet("output", .timedOut(after: limit)) }
    }
  }

  /// Waits for the next stop, or for the end, after which the transcripts are complete.
  func wait(within limit: Duration) throws -> ProcessStatus {
    let deadline = Timestamp.now + limit
    while changes.isEmpty {
      if let end { return end }
      if let failure { throw failure }
      guard try pump(until: deadline) else {
        throw unmet("an end or a stop of the program", .timedOut(after: limit))
      }
    }
    let change = changes.removeFirst()
    if change.isEnd { try drain(until: deadline) }
    return change
  }

  /// Reads what is there without waiting for more: a descendant of the program may still write.
  private func drain(until deadline: Timestamp) throws {
    while try pump(until: Timestamp(nanoseconds: 0)), Timestamp.now < deadline {}
  }

  /// Waits until something comes, or there is room to write; false when the deadline passed first.
  private func pump(until deadline: Timestamp, orWritable writable: Descriptor? = nil) throws
    -> Bool
  {
    // poll skips negative numbers.
    var polled = (sources + [reports]).map { source in
      pollfd(fd: source?.number ?? -1, events: Int16(POLLIN), revents: 0)
    }
    polled.append(pollfd(fd: writable?.number ?? -1, events: Int16(POLLOUT), revents: 0))
    var count: Int32
    repeat {
      count = poll(&polled, nfds_t(polled.count), deadline.pollTimeout)
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw SystemFailure("poll") }

    for index in sources.indices where polled[index].revents != 0 {
      guard let source = sources[index] else { continue }
      if case .ended = try transcripts[index].read(from: source) { sources[index] = nil }
    }
    if polled[sources.count].revents != 0 { try readReports() }
    return count > 0
  }

  private func readReports() throws {
    guard let reports else { return }
    if case .ended = try reports.read(into: &reportBytes) {
      self.reports = nil
      if end == nil, failure == nil { failure = SystemFailure("job-shell", code: ESRCH) }
    }
    while let newline = reportBytes.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: reportBytes[..<newline], as: UTF8.self)
      reportBytes.removeSubrange(...newline)
      note(JobReport(line: line))
    }
  }

  private func note(_ report: JobReport?) {
    switch report {
    case .started(let pid, let time):
      self.pid = pid
      startTime = time
    case .failed(let code):
      failure = SystemFailure("posix_spawn", code: code)
    case .stopped(let signal):
      changes.append(.stopped(signal))
    case .ended(let status, let usage):
      end = status
      self.usage = usage
      changes.append(status)
    case nil:
      failure = SystemFailure("job-shell", code: EPROTO)
    }
  }

  private func unmet(_ expectation: String, _ reason: Unmet.Reason) -> Unmet {
    let output = transcripts.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n--\n")
    return Unmet(expectation: expectation, reason: reason, output: output)
  }
}

/// A program may end before it has read all of its input; that is an error of `write`, and no
/// reason for the test runner to die of SIGPIPE.
private let ignoreBrokenPipes: Void = {
  signal(SIGPIPE, SIG_IGN)
}()
