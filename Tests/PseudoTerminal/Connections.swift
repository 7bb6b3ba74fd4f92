import Glibc

/// The descriptors between a test and the job shell, and how the shell gets its ends of them.
struct Connections {
  /// The test's ends; nil where the program has no pipe.
  var input: Descriptor?
  var output: Descriptor?
  var errors: Descriptor?
  var reports: Descriptor
  var actions: [Spawn.Action]
  /// The program's ends, which have to stay open until it has been started.
  private var lent: [Descriptor]

  /// `slave` is the path of the terminal's slave side; nil runs without one.
  init(_ launch: Launch, slave: String?) throws(SystemFailure) {
    let report = try Descriptor.pipe()
    reports = report.reading
    lent = [report.writing]
    // Opened first: it becomes the controlling terminal even when all three streams go elsewhere.
    actions = [.open(path: slave ?? "/dev/null", flags: O_RDWR, as: JobShell.Channel.terminal)]

    switch launch.input {
    case .terminal: actions.append(.duplicate(JobShell.Channel.terminal, as: STDIN_FILENO))
    case .null: actions.append(.open(path: "/dev/null", flags: O_RDONLY, as: STDIN_FILENO))
    case .file(let path): actions.append(.open(path: path, flags: O_RDONLY, as: STDIN_FILENO))
    case .pipe:
      let pipe = try Descriptor.pipe()
      input = pipe.writing
      lent.append(pipe.reading)
      actions.append(.duplicate(pipe.reading.number, as: STDIN_FILENO))
    }
    output = try connect(launch.output, as: STDOUT_FILENO)
    errors = try connect(launch.errors, as: STDERR_FILENO)
    actions.append(.duplicate(report.writing.number, as: JobShell.Channel.report))
    actions.append(.closeAll(from: JobShell.Channel.terminal + 1))
  }

  /// Gives the reading end when `output` is a pipe.
  private mutating func connect(
    _ output: Launch.Output, as number: Int32
  ) throws(SystemFailure) -> Descriptor? {
    switch output {
    case .terminal:
      actions.append(.duplicate(JobShell.Channel.terminal, as: number))
    case .null:
      actions.append(.open(path: "/dev/null", flags: O_WRONLY, as: number))
    case .file(let path):
      actions.append(.open(path: path, flags: O_WRONLY | O_CREAT | O_TRUNC, as: number))
    case .pipe:
      let pipe = try Descriptor.pipe()
      lent.append(pipe.writing)
      actions.append(.duplicate(pipe.writing.number, as: number))
      return pipe.reading
    }
    return nil
  }
}
