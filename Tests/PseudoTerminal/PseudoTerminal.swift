import Glibc

/// A program in a terminal of its own, driven by a test: what a person at the keyboard does, and
/// a record of what they would see.
///
/// The program is the foreground job of a small shell (see `JobShell`), so Ctrl-C, Ctrl-Z and a
/// hang-up reach it as they do in real life. It never outlives this object.
public final class PseudoTerminal {
  /// In character cells.
  public struct Size: Hashable, Sendable, CustomStringConvertible {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }

    public var description: String { "\(columns)×\(rows)" }
  }

  private let program: RunningProgram
  /// How many bytes had come on the terminal when something was last typed.
  public private(set) var lastSent = 0
  /// What was typed last.
  public private(set) var lastKeys = ""

  /// Starts the program; throws when that can't be done, such as when it does not exist.
  public init(_ launch: Launch, size: Size = Size(columns: 80, rows: 24)) throws {
    let flags = O_RDWR | O_NOCTTY | O_CLOEXEC
    let master = try Descriptor(taking: posix_openpt(flags), from: "posix_openpt")
    guard grantpt(master.number) == 0 else { throw SystemFailure("grantpt") }
    guard unlockpt(master.number) == 0 else { throw SystemFailure("unlockpt") }
    let slave = try withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { name in
      guard let start = name.baseAddress, ptsname_r(master.number, start, name.count) == 0 else {
        throw SystemFailure("ptsname_r")
      }
      return String(cString: start)
    }
    try Self.set(size, of: master)
    program = try RunningProgram(launch, terminal: (master, slave))
  }

  // MARK: - What a person does

  /// Types.
  public func send(_ text: String) throws {
    lastKeys = text
    try send(Array(text.utf8))
  }

  /// Types; waits for the terminal to take it.
  public func send(_ bytes: [UInt8]) throws {
    lastSent = screen.bytes.count
    try program.write(bytes, to: try openMaster, within: .patience)
  }

  /// Changes the size of the window; the kernel tells the program with SIGWINCH.
  public func resize(_ size: Size) throws {
    try Self.set(size, of: try openMaster)
  }

  /// Closes the window.
  ///
  /// The program's terminal says end of file or EIO at once; SIGHUP comes a moment later, as from
  /// a person's shell.
  public func hangUp() {
    program.hangUp()
  }

  /// Sends a signal from outside, to the program only.
  public func send(signal: Int32) throws {
    try program.send(signal: signal)
  }

  // MARK: - A program with a piped standard input

  public func sendToInput(_ text: String) throws {
    try program.writeInput(Array(text.utf8), within: .patience)
  }

  public func closeInput() {
    program.closeInput()
  }

  // MARK: - What there is to see

  /// What came on the terminal so far.
  public var screen: Transcript { program[.terminal] }
  /// What came on standard output so far, when it is a pipe.
  public var output: Transcript { program[.output] }
  /// What came on standard error so far, when it is a pipe.
  public var errors: Transcript { program[.errors] }

  public var processIdentifier: Int32 { program.pid }
  /// Right before the program was started.
  public var startTime: Timestamp { program.startTime }
  /// What the program used, once it has ended.
  public var usage: ResourceUsage? { program.usage }

  /// How the terminal is set up now, also after the end of the program, but not after a hang-up.
  public func settings() throws -> TerminalSettings {
    try TerminalSettings(of: try openMaster)
  }

  /// Reads from the terminal until all that has come fulfils `predicate`; throws `Unmet` when
  /// that has not happened within `limit`, or can't any more.
  public func read(
    within limit: Duration = .patience, until predicate: (Transcript) throws -> Bool
  ) throws {
    try program.read(.terminal, within: limit, until: predicate)
  }

  /// Reads until `text` has come on the terminal, at the byte `offset` or later.
  @discardableResult
  public func read(
    until text: String, from offset: Int = 0, within limit: Duration = .patience
  ) throws -> Transcript.Occurrence {
    try find(text, in: .terminal, from: offset, within: limit)
  }

  /// Reads until `text` has come on the piped standard output.
  @discardableResult
  public func readOutput(
    until text: String, from offset: Int = 0, within limit: Duration = .patience
  ) throws -> Transcript.Occurrence {
    try find(text, in: .output, from: offset, within: limit)
  }

  /// Reads until `text` has come on the piped standard error.
  @discardableResult
  public func readErrors(
    until text: String, from offset: Int = 0, within limit: Duration = .patience
  ) throws -> Transcript.Occurrence {
    try find(text, in: .errors, from: offset, within: limit)
  }

  /// Waits for the next stop or the end of the program, going on reading what it writes.
  ///
  /// Each stop is told once, the end as often as asked. After the end the transcripts are complete.
  public func wait(within limit: Duration = .patience) throws -> ProcessStatus {
    try program.wait(within: limit)
  }

  // MARK: -

  private func find(
    _ text: String, in source: RunningProgram.Source, from offset: Int, within limit: Duration
  ) throws -> Transcript.Occurrence {
    var found: Transcript.Occurrence?
    // Output that was searched already can only hold the beginning of the text.
    var searched = offset
    do {
      try program.read(source, within: limit) { transcript in
        found = transcript.firstOccurrence(of: text, from: searched)
        searched = max(searched, transcript.bytes.count - text.utf8.count)
        return found != nil
      }
    } catch var unmet as Unmet {
      unmet.expectation = "“\(text.escapedForReading)”"
      throw unmet
    }
    guard let found else { throw SystemFailure("read", code: ENODATA) }
    return found
  }

  private var openMaster: Descriptor {
    get throws(SystemFailure) {
      guard let master = program.master else { throw SystemFailure("terminal", code: EBADF) }
      return master
    }
  }

  private static func set(_ size: Size, of master: Descriptor) throws(SystemFailure) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master.number, UInt(TIOCSWINSZ), &window) == 0 else {
      throw SystemFailure("TIOCSWINSZ")
    }
  }
}
