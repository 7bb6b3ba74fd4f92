import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("What a command prints on a full disk", .waitsForPrograms)
struct FullOutputTests {
  @Test(
    "does not pass for an answer",
    arguments: [
      "list", "list --json", "config", "config --json", "doctor", "show 478", "show 478 --json",
      "log", "log --json", "stats", "stats --json", "export --format csv", "journal path",
      "check mine.yaml",
      "render 4-6 --events", "--help",
    ])
  func full(_ command: String) throws {
    let person = try Person()
    try person.practised([Entry.practised("a").line])
    try person.home.write(SessionTexts.short, to: "mine.yaml")
    for (language, told) in [("en", "What is printed could"), ("nl", "De uitvoer kon")] {
      var launch = try person.launch(["-c", "exec \"$0\" \(command) > /dev/full"])
      launch.environment["LANG"] = "\(language).UTF-8"
      launch.arguments.append(launch.executable)
      launch.executable = "/bin/sh"
      let result = try launch.run()
      #expect(result.status == .exited(74))
      #expect(result.errors.ranges(of: told).count == 1, "\(result.errors)")
    }
  }
}
