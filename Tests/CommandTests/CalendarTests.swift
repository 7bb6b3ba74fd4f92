import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct `Calendars` {
  private let person: Person

  init() throws {
    person = try Person()
  }

  private static let plan = """
    breathe-plan: 1
    id: quiet
    title: A quiet month
    author: Practice
    contact: 012 34 56 78
    weeks: 2
    sessions:
      - session: belly-5min
        times: 2 per day
    """

  private func path(_ name: String) -> String { "\(person.home.path)/\(name)" }

  private func calendar(_ arguments: String...) throws -> String {
    let result = try person.run(
      ["handout", "--calendar", "--at", "20:00,8:00", "--output", path("x.ics"), "--force"]
        + arguments)
    #expect(result.status == .exited(0), "\(result.errors)")
    return String(decoding: try contents(of: path("x.ics")), as: UTF8.self)
      .replacing("\r\n ", with: "")
  }

  @Test func `are of a plan in a file or of the one that is followed`() throws {
    let file = try person.home.write(Self.plan, to: "quiet.yaml")
    let text = try calendar(file)
    #expect(text.contains("SUMMARY:Five-minute belly breath\r\n"))
    #expect(text.contains("T080000\r\n") && text.contains("T200000\r\n"))
    #expect(text.matches(of: /COUNT=7\r\n/).count == 4)
    #expect(text.contains("Stop and contact Practice\\, 012 34 56 78"))
    #expect(try person.run("plan", "add", file, "--yes").status == .exited(0))
    let followed = try calendar("--from", "Zoë, 1")
    #expect(followed.contains("Stop and contact Zoë\\, 1."))
    let starts = [text, followed].map { $0.matches(of: /DTSTART:\d+T\d+/).map(\.output) }
    #expect(starts[0] == starts[1])
    #expect(try person.run("plan", "end").status == .exited(0))
  }

  @Test(
    arguments: [
      (["--calendar"], 64, "--at needs times of the day, such as 08:00,20:00."),
      (["--calendar", "--at", "8,20:00"], 64, "found “8,20:00”"),
      (["--calendar", "--at", "08:00,08:00"], 64, "found “08:00,08:00”"),
      (["--calendar", "--at", "08:00"], 64, "done 2 times on one day"),
      (["--calendar", "--at", "08:00,20:00", "--print"], 64, "Give either --calendar or --print."),
      (["--at", "08:00"], 64, "--at is for --calendar."),
    ] as [([String], Int32, String)])
  func `say what is wrong`(_ arguments: [String], _ status: Int32, _ told: String) throws {
    let file = try person.home.write(Self.plan, to: "quiet.yaml")
    let result = try person.run(["handout", file] + arguments)
    #expect(result.status == .exited(status))
    #expect(result.errors.contains(told), "\(result.errors)")
  }

  @Test func `need a plan`() throws {
    let none = try person.run("handout", "--calendar", "--at", "08:00")
    #expect(none.status == .exited(66))
    #expect(none.errors.hasPrefix("You follow no plan."))
    let session = try person.home.write(SessionTexts.short, to: "short.yaml")
    let other = try person.run("handout", session, "--calendar", "--at", "08:00")
    #expect(other.status == .exited(65))
    #expect(try person.run("handout").errors.hasPrefix("You follow no plan."))
  }
}
