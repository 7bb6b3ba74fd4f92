import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Session files that can't be written", .waitsForPrograms)
struct UnwritableTests {
  private static let old = SessionTexts.evening.replacing("Before you sleep.", with: "The old one.")
  /// More than a page, so that a part of it may fit where the whole does not.
  private static let new =
    SessionTexts.evening + "\n"
    + String(repeating: "# \(String(repeating: "x", count: 90))\n", count: 60)

  private let person: Person

  init() throws {
    person = try Person()
    try person.home.write(Self.new, to: "bedtime.yaml")
  }

  private var addedPath: String { person.addedFolder + "/bedtime.yaml" }

  /// Runs a shell's script, for which `breathe` is the program.
  private func run(_ script: String, in program: [String] = []) throws -> RunResult {
    let breathe = try person.launch([]).executable
    let command = program + ["/bin/sh", "-c", "breathe() { \"$0\" \"$@\"; }; " + script, breathe]
    var launch = try person.launch(Array(command.dropFirst()))
    launch.executable = command[0]
    return try launch.run()
  }

  @Test(
    "A write that is cut short is told, and leaves nothing behind",
    arguments: [
      ("add bedtime.yaml --yes", "data/breathe/sessions/bedtime.yaml"), ("new x.yaml", "x.yaml"),
      ("new x.yaml --from bedtime.yaml", "x.yaml"),
    ])
  func fileSizeLimit(_ command: String, _ path: String) throws {
    // The kernel writes up to the limit and says how much: a real short write. A block is 512 bytes.
    let result = try run("ulimit -f 1; trap '' XFSZ; breathe \(command)")
    #expect(result.status == .exited(74))
    let told = path == "x.yaml" ? path : "\(person.home.path)/\(path)"
    #expect(result.errors == "\(told): the file is too large.\n")
    #expect(!result.output.contains("Added.") && !result.output.contains("x.yaml"))
    #expect(names(in: person.addedFolder) == [])
    #expect(access(person.home.path + "/x.yaml", F_OK) != 0)
  }

  @Test("One that was added before stays as it was")
  func keepsOld() throws {
    try person.add(Self.old, as: "bedtime")
    let result = try run("ulimit -f 1; trap '' XFSZ; breathe add bedtime.yaml --yes --lang nl")
    #expect(result.status == .exited(74))
    #expect(result.errors == "\(addedPath): het bestand is te groot.\n")
    #expect(try person.addedText("bedtime") == Self.old)
    #expect(names(in: person.addedFolder) == ["bedtime.yaml"])
  }

  /// Mounts a disk of four pages of which the old file takes one, fills it but for `free` pages and
  /// runs `commands` on it; then tells what is left. The disk goes away with the shell.
  private func runOnFullDisk(free: Int, _ commands: String) throws -> RunResult {
    #expect(mkdir(person.home.path + "/disk", 0o700) == 0)
    try person.home.write(Self.old, to: "old.yaml")
    let script = """
      mount -t tmpfs -o size=16k full disk || exit 1
      export XDG_DATA_HOME=$PWD/disk
      mkdir -p disk/breathe/sessions && cp old.yaml disk/breathe/sessions/bedtime.yaml || exit 1
      head -c \((3 - free) * 4096) /dev/zero > disk/filling
      \(commands)
      echo "status $?"
      cmp old.yaml disk/breathe/sessions/bedtime.yaml && ls disk disk/breathe/sessions
      """
    return try run(script, in: ["unshare", "--mount", "--map-root-user"])
  }

  private static let untouched =
    "disk:\nbreathe\nfilling\n\ndisk/breathe/sessions:\nbedtime.yaml\n"

  @Test("A full disk is told, and what was added before stays", .needsMounts, arguments: [0, 1])
  func fullDisk(free: Int) throws {
    let result = try runOnFullDisk(free: free, "breathe add bedtime.yaml --yes")
    #expect(
      result.errors
        == "\(person.home.path)/disk/breathe/sessions/bedtime.yaml: the disk is full.\n")
    #expect(result.output.hasSuffix("\nstatus 74\n" + Self.untouched))
    #expect(!result.output.contains("Added."))
  }

  @Test("On a full disk no half of a new file is left", .needsMounts, arguments: [0, 1])
  func newOnFullDisk(free: Int) throws {
    let result = try runOnFullDisk(free: free, "breathe new disk/x.yaml --from bedtime.yaml")
    #expect(result.errors == "disk/x.yaml: the disk is full.\n")
    #expect(result.output == "status 74\n" + Self.untouched)
  }

  @Test("A disk that is only to be read is told so", .needsMounts)
  func readOnlyDisk() throws {
    let commands = """
      mount -o remount,ro disk || exit 1
      breathe new disk/x.yaml
      breathe remove bedtime
      breathe add bedtime.yaml --yes
      """
    let result = try runOnFullDisk(free: 2, commands)
    let path = "\(person.home.path)/disk/breathe/sessions/bedtime.yaml"
    #expect(
      result.errors == """
        disk/x.yaml: the disk can't be written to.
        \(path): the disk can't be written to.
        \(path): the disk can't be written to.

        """)
    #expect(result.output.hasSuffix("\nstatus 74\n" + Self.untouched))
  }

  @Test("A folder without permission is told so, and so is one that can't be made")
  func forbidden() throws {
    try person.add(Self.old, as: "bedtime")
    #expect(chmod(person.addedFolder, 0o500) == 0)
    let arguments = ["add", "bedtime.yaml", "--yes"]
    let result = try person.launchWithoutPrivileges(arguments).run()
    #expect(result.status == .exited(74))
    #expect(result.errors == "\(addedPath): no permission.\n")
    #expect(chmod(person.addedFolder, 0o700) == 0)
    #expect(try person.addedText("bedtime") == Self.old)
    var person = person
    person.environment["XDG_DATA_HOME"] = person.home.path + "/bedtime.yaml"
    let none = try person.launch(arguments).run()
    #expect(none.status == .exited(74))
    #expect(
      none.errors
        == "\(person.home.path)/bedtime.yaml/breathe/sessions: a part of its path is no folder.\n")
  }

  @Test("A yes that can't be kept is no reason not to add")
  func unkeptYes() throws {
    var person = person
    person.environment["XDG_STATE_HOME"] = "/proc/nope"
    let result = try person.runProgram("add", "bedtime.yaml", "--yes")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    #expect(try person.addedText("bedtime") == Self.new)
  }

  @Test(
    "Killed at any moment, it leaves the old file or the new one, and is in nobody's way",
    .needs("strace"),
    arguments: [
      // The summary is the first thing that is written, the file the second.
      ("write", 2, false), ("fsync", 1, false), ("rename", 1, false), ("fsync", 2, true),
      ("write", 3, true),
    ])
  func killed(atCall call: String, _ number: Int, isNew: Bool) throws {
    try person.add(Self.old, as: "bedtime")
    try person.home.write(Self.new, to: "bedtime.yaml")
    var launch = try person.launch([])
    launch.arguments = [
      "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(number)", launch.executable,
      "add", "bedtime.yaml", "--yes",
    ]
    launch.executable = "strace"
    #expect(try launch.run().status == .signalled(SIGKILL))
    #expect(try person.addedText("bedtime") == (isNew ? Self.new : Self.old))
    let list = try person.runProgram("list")
    #expect(list.errors == "")
    #expect(list.output.contains(isNew ? "Before you sleep." : "The old one."))
    #expect(try person.runProgram("add", "bedtime.yaml", "--yes").status == .exited(0))
    #expect(try person.addedText("bedtime") == Self.new)
  }
}
