import Glibc

/// How a run without a terminal went.
public struct RunResult: Sendable {
  public var status: ProcessStatus
  public var output: String
  public var errors: String
  public var usage: ResourceUsage
  /// From right before the start until the end was known.
  public var elapsed: Duration
}

extension Launch {
  /// Runs the program to its end with no terminal at all: `input` comes from a pipe that is then
  /// closed, and output and errors go to two others. Throws `Unmet` when `limit` is over first.
  public func run(input: String = "", within limit: Duration = .patience) throws -> RunResult {
    var piped = self
    piped.input = .pipe
    piped.output = .pipe
    piped.errors = .pipe
    let program = try RunningProgram(piped, terminal: nil)
    do {
      try program.writeInput(Array(input.utf8), within: limit)
    } catch let failure as SystemFailure where failure.code == EPIPE {
      // The program did not want all of it, as `head` does not.
    }
    program.closeInput()
    let deadline = program.startTime + limit
    var status: ProcessStatus
    repeat {
      status = try program.wait(within: deadline - Timestamp.now)
    } while !status.isEnd
    let elapsed = Timestamp.now - program.startTime
    guard let usage = program.usage else { throw SystemFailure("wait4", code: ECHILD) }
    return RunResult(
      status: status, output: program[.output].text, errors: program[.errors].text, usage: usage,
      elapsed: elapsed)
  }
}
