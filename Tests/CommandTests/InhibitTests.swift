import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("Keeping the desktop from blanking the screen", .waitsForPrograms)
struct InhibitTests {
  private var person: Person
  private let folder: String

  init() throws {
    person = try Person()
    folder = person.home.path
    try #require(mkdir(folder + "/bin", 0o755) == 0)
    person.environment["PATH"] = "\(folder)/bin:/usr/bin:/bin"
    // As the real one does, it runs the program that it is given, and ends with it.
    try install(
      """
      #!/bin/sh
      cd \(folder)
      echo $$ > process
      cut -d' ' -f5 /proc/$$/stat > group
      streams=$(readlink /proc/$$/fd/[012])
      echo "$streams" > streams
      echo /proc/$$/fd/* > descriptors
      while read -r line; do case $line in Sig[BI]*) echo "$line";; esac; done < /proc/$$/status > signals
      for argument; do echo "$argument"; done > arguments.new
      mv arguments.new arguments
      "$argument"
      echo > ended
      """)
  }

  private func install(_ script: String) throws {
    let path = try person.home.write(script, to: "bin/systemd-inhibit")
    try #require(chmod(path, 0o755) == 0)
  }

  private func exists(_ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }

  private func told(_ name: String) throws -> [String] { try lines(of: "\(folder)/\(name)") }

  private func awaitStart() throws {
    try eventually("the start of systemd-inhibit") { exists("arguments") }
  }

  private func awaitEnd() throws {
    try eventually("the end of systemd-inhibit") { exists("ended") }
  }

  @Test(
    "While a session runs it is asked for, with a reason, and given up at the end",
    arguments: [("en", "A session is running"), ("nl", "Er loopt een oefening")], [true, false])
  func session(_ language: (code: String, reason: String), isPlain: Bool) throws {
    let path = try person.trusted(SessionTexts.long, to: "long.yaml")
    let arguments = [path, "--lang", language.code] + (isPlain ? ["--plain"] : [])
    let terminal = try PseudoTerminal(person.launch(arguments))
    try awaitStart()
    let wanted = [
      "--what=idle", "--who=breathe", "--why=\(language.reason)", "--mode=block", "cat",
    ]
    #expect(try told("arguments") == wanted)
    try terminal.watch(for: .milliseconds(300))
    #expect(!exists("ended"))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try awaitEnd()
  }

  @Test("It has no part in the terminal, and finds nothing of the session's")
  func surroundings() throws {
    let terminal = try person.startPractising()
    try awaitStart()
    let streams = try told("streams")
    #expect(streams.first?.hasPrefix("socket:") == true)
    #expect(streams.dropFirst() == [streams.first ?? "", "/dev/null"])
    // The shell has its script open besides, and the folder that it looks into.
    #expect(try told("descriptors").first?.split(separator: " ").count == 5)
    #expect(try told("group") == told("process"))
    // glibc keeps 32 and 33 to itself.
    let sets = try told("signals").compactMap { $0.split(separator: "\t").last }
      .compactMap { UInt64($0, radix: 16) }
    #expect(sets.map { $0 & 0x7fff_ffff } == [0, 0])
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try awaitEnd()
  }

  @Test("However the session ends, so does it", arguments: [SIGKILL, SIGTERM, SIGSEGV])
  func killed(_ number: Int32) throws {
    var person = person
    person.environment["SWIFT_BACKTRACE"] = "enable=no"
    let terminal = try person.startPractising()
    try awaitStart()
    try terminal.send(signal: number)
    #expect(try terminal.wait() == .signalled(number))
    try awaitEnd()
  }

  @Test("While a session is put aside it is given up, and asked for again when that goes on")
  func suspended() throws {
    let terminal = try person.startPractising()
    try awaitStart()
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    try awaitEnd()
    try #require(unlink(folder + "/arguments") == 0)
    try #require(unlink(folder + "/ended") == 0)
    try terminal.send(signal: SIGCONT)
    try terminal.see("Paused while you were away.")
    try terminal.send(" ")
    try awaitStart()
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try awaitEnd()
  }

  @Test("Only a session on a terminal asks for it", arguments: ["preview", "self-check", "pipe"])
  func notAsked(_ kind: String) throws {
    switch kind {
    case "preview":
      let path = try person.trusted(SessionTexts.long, to: "long.yaml")
      let terminal = try person.start("preview", path)
      try terminal.see("A long one")
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    case "self-check":
      let terminal = try person.start(to: .selfCheck)
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
    default:
      let path = try person.trusted(SessionTexts.short, to: "short.yaml")
      #expect(try person.runProgram(path).status == .exited(0))
    }
    #expect(!exists("process"))
  }

  @Test(
    "Where it is missing or does not work, nothing else differs",
    arguments: [nil, "#!/bin/sh\necho cannot >&2\nexit 1\n", "no program\n", "#!/nowhere\n"])
  func missing(_ script: String?) throws {
    var person = person
    person.environment["PATH"] = folder + "/bin"
    if let script { try install(script) } else { unlink(folder + "/bin/systemd-inhibit") }
    let terminal = try person.start(person.trusted(SessionTexts.steady, to: "steady.yaml"))
    #expect(try terminal.finish() == .exited(0))
    try terminal.expectRestored()
    #expect(terminal.picture().text == "A steady one: done. 5 breaths, 0:05.")
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }
}
