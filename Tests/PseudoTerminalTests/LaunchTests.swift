import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("What a program finds when it starts", .waitsForPrograms)
struct LaunchTests {
  /// Tells which of its streams are terminals.
  private static let streams = """
    for number in 0 1 2; do [ -t $number ] && echo "$number is a terminal" > /dev/tty; done
    echo told > /dev/tty
    """

  @Test func terminalForAllStreams() throws {
    let terminal = try PseudoTerminal(shell(Self.streams))
    try terminal.read(until: "0 is a terminal\r\n1 is a terminal\r\n2 is a terminal\r\ntold")
  }

  @Test func pipesStillHaveAControllingTerminal() throws {
    var launch = shell(Self.streams)
    launch.input = .pipe
    launch.output = .pipe
    launch.errors = .pipe
    let terminal = try PseudoTerminal(launch)
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.text == "told\r\n")
  }

  @Test func pipedOutputWithATerminalForInput() throws {
    var launch = shell("read line; echo \"got $line\"; echo trouble >&2; stty size > /dev/tty")
    launch.output = .pipe
    launch.errors = .pipe
    let terminal = try PseudoTerminal(launch)
    try terminal.send("q\n")
    try terminal.readOutput(until: "got q\n")
    try terminal.readErrors(until: "trouble\n")
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.text == "q\r\n24 80\r\n")
  }

  @Test func pipedInput() throws {
    var launch = shell("cat; echo end")
    launch.input = .pipe
    let terminal = try PseudoTerminal(launch)
    try terminal.sendToInput("one\n")
    try terminal.read(until: "one\r\n")
    terminal.closeInput()
    try terminal.read(until: "end")
  }

  @Test func files() throws {
    let folder = try TemporaryFolder()
    var writing = shell("echo written; echo nothing >&2")
    writing.output = .file(folder.path + "/out")
    writing.errors = .null
    #expect(try PseudoTerminal(writing).wait() == .exited(0))
    var reading = Launch("cat")
    reading.input = .file(folder.path + "/out")
    let terminal = try PseudoTerminal(reading)
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.text == "written\r\n")
  }

  @Test func environmentAndFolder() throws {
    let folder = try TemporaryFolder()
    let launch = Launch(
      "/usr/bin/env", ["/bin/sh", "-c", "pwd; env"], environment: ["HOME": "/nowhere"],
      folder: folder.path)
    let lines = Set(try launch.run().output.split(separator: "\n"))
    // The shell adds PWD and some add more, but nothing comes from this process.
    #expect(lines.isSuperset(of: ["HOME=/nowhere", Substring(folder.path)]))
    #expect(!lines.contains { $0.hasPrefix("USER=") || $0.hasPrefix("PATH=/root") })
  }

  @Test func noOtherDescriptors() throws {
    let terminal = try PseudoTerminal(shell("ls /proc/self/fd"))
    #expect(try terminal.wait() == .exited(0))
    // 3 is the folder that ls reads.
    #expect(terminal.screen.text.split(whereSeparator: \.isWhitespace) == ["0", "1", "2", "3"])
  }

  @Test func signalsAreAtTheirDefaults() throws {
    let result = try Launch("grep", ["^Sig[BI]", "/proc/self/status"]).run()
    let sets = result.output.split(separator: "\n").compactMap {
      $0.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
    }
    // glibc keeps 32 and 33 to itself.
    #expect(sets.map { $0 & 0x7fff_ffff } == [0, 0])
  }

  @Test func folderIsRemoved() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder).path
    #expect(try shell("mkdir -p \(path)/a/b && echo x > \(path)/a/b/c").run().status == .exited(0))
    folder = nil
    #expect(access(path, F_OK) == -1)
  }
}
