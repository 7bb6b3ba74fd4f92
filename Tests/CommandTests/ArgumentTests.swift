import PseudoTerminal
import TestSupport
import Testing

@Suite("The arguments", .waitsForPrograms)
struct ArgumentTests {
  private let person: Person

  init() throws {
    person = try Person()
  }

  @Test("arrive whatever a preloaded library does to the environment")
  func preloaded() throws {
    var launch = try person.launch(["check", "/nonexistent", "--lang", "nl"])
    launch.environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libearly-variable.so")
    let result = try launch.run()
    #expect(result.status == .exited(66))
    #expect(result.output == "")
    #expect(result.errors == "/nonexistent: dat bestand of die map bestaat niet.\n")
  }

  @Test("arrive where /proc is not mounted", .needsMounts)
  func unmounted() throws {
    var launch = try person.launch([
      "--mount", "--map-root-user", "sh", "-c",
      "mount -t tmpfs none /proc && exec \"$0\" check /nonexistent",
    ])
    launch.arguments.append(launch.executable)
    launch.executable = try Tool.path(of: "unshare")
    launch.environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libearly-variable.so")
    let result = try launch.run()
    #expect(result.status == .exited(66))
    #expect(result.errors == "/nonexistent: there is no such file or folder.\n")
  }

  @Test("are none where there are none, and may be anything")
  func odd() throws {
    var launch = try person.launch([])
    launch.environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libearly-variable.so")
    #expect(try launch.run().status == .exited(0))
    launch.arguments = ["check", "", "é\nx"]
    #expect(
      try launch.run().errors == """
        : there is no such file or folder.
        é x: there is no such file or folder.

        """)
  }
}
