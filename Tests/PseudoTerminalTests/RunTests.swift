import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite("Runs without a terminal", .waitsForPrograms)
struct RunTests {
  @Test func streams() throws {
    let result = try shell("cat; echo trouble >&2; exit 65").run(input: "through\n")
    #expect(result.status == .exited(65))
    #expect(result.output == "through\n")
    #expect(result.errors == "trouble\n")
  }

  @Test func noTerminal() throws {
    #expect(try shell("[ -t 0 ] || [ -t 1 ] || : < /dev/tty").run().status != .exited(0))
  }

  @Test func inputThatIsNotRead() throws {
    let input = String(repeating: "line\n", count: 100_000)
    #expect(try Launch("head", ["-n", "1"]).run(input: input).output == "line\n")
  }

  @Test func inputAndOutputLargerThanAPipe() throws {
    let input = String(repeating: "line\n", count: 100_000)
    #expect(try Launch("cat").run(input: input).output == input)
  }

  @Test func timeLimit() throws {
    let unmet = try #require(throws: Unmet.self) {
      try shell("echo begun; exec tail -f /dev/null").run(within: .seconds(3))
    }
    #expect(unmet.output == "begun\n")
  }

  @Test func signal() throws {
    #expect(try shell("kill -TERM $$").run().status == .signalled(SIGTERM))
  }
}
