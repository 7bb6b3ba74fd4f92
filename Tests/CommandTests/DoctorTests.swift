import BreatheApp
import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The doctor", .waitsForPrograms)
struct DoctorTests {
  private var person: Person

  init() throws {
    person = try Person()
    let devices = "pcm.!default { type null }"
    person.environment["ALSA_CONFIG_PATH"] = try person.home.write(devices, to: "asound.conf")
  }

  private func person(_ environment: [String: String]) -> Person {
    var person = person
    person.environment.merge(environment) { $1 }
    return person
  }

  /// The lines of a look with a mark, each in one.
  private func findings(_ result: RunResult, _ mark: String) -> [String] {
    result.output.split(separator: "\n").filter { $0.hasPrefix("  \(mark) ") }.map {
      String($0.dropFirst(2 + mark.utf8.count).drop { $0 == " " })
    }
  }

  private func look(_ person: Person, _ options: String...) throws -> RunResult {
    try person.launch(["doctor"] + options).run()
  }

  @Test("All is fine for someone who is new, on one screen, and nothing is left behind")
  func fine() throws {
    let terminal = try person.start("doctor")
    #expect(try terminal.wait() == .exited(0))
    let text = terminal.screen.text.replacing("\r\n", with: "\n")
    #expect(text.contains("  ok      xterm-256color, 80 by 24 cells"))
    #expect(text.contains("  ok      256 colours"))
    #expect(text.contains("  ok      UTF-8 (LANG=C.UTF-8)"))
    #expect(text.contains("  ok      a cue was played on “default”"))
    #expect(text.contains("breathe 0.1.0, glibc 2."))
    #expect(text.contains(", libasound 1."))
    #expect(!text.contains("\u{1B}"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((15...24).contains(lines.count))
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
    #expect(person.files == ["asound.conf"])
  }

  @Test("In Dutch, in Dutch")
  func dutch() throws {
    let person = person(["LANG": "nl_NL.UTF-8", "PATH": "/nowhere", "TERM": "xterm"])
    let result = try look(person)
    #expect(result.status == .exited(0))
    #expect(findings(result, "ok").contains("Nederlands (omgeving: LANG)"))
    #expect(findings(result, "let op").contains { $0.hasPrefix("geen: installeer espeak-ng") })
    #expect(result.output.contains("\nBestanden\n"))
  }

  @Test("The variable that chose the language is named")
  func language() throws {
    let result = try look(person(["LANG": "en_US.UTF-8", "LANGUAGE": "fr:nl_BE"]))
    #expect(
      findings(result, "ok").contains(
        "Nederlands, teksten van bestanden in “fr” (omgeving: LANGUAGE)"))
    #expect(findings(result, "ok").contains("UTF-8 (LANG=en_US.UTF-8)"))
  }

  @Test("A device that is not there, with what libasound says of it")
  func missingDevice() throws {
    for options in [["--device", "nowhere"], []] {
      if options.isEmpty { try person.configure("device: nowhere\n") }
      let result = try person.launch(["doctor"] + options).run()
      #expect(result.status == .exited(0))
      #expect(
        findings(result, "note").contains { $0.hasPrefix("No sound: there is no such device.") })
      #expect(result.output.contains("Unknown PCM nowhere"))
      #expect(!result.errors.contains("ALSA"))
    }
  }

  @Test(
    "A configuration of ALSA that is broken, or never ends, is told of and not waited for",
    arguments: [
      ("pcm.!default {", "No sound: ALSA is set up wrongly. Look at"),
      ("</nowhere>", "No sound: ALSA is set up wrongly. Look at"),
      (
        "<PIPE>",
        "No sound: no answer from the device. Is the sound server running? If it is, look at"
      ),
    ])
  func misconfigured(_ text: String, _ told: String) throws {
    let pipe = person.home.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    try person.home.write(text.replacing("PIPE", with: pipe), to: "asound.conf")
    // A machine that is busy may be late; hardly so each time.
    let times = try (1...3).map { _ in
      let start = Timestamp.now
      let result = try look(person)
      #expect(result.status == .exited(0))
      #expect(
        findings(result, "note").contains("\(told) ~/.asoundrc and /etc/asound.conf"))
      return Timestamp.now - start
    }
    #expect(try #require(times.min()) < .milliseconds(3500))
    let devices = try person.launch(["devices"]).run()
    #expect(devices.status == .exited(66))
    #expect(devices.errors.hasPrefix(told))
  }

  @Test("Without libasound it says what to install, and nothing of a version")
  func noLibrary() throws {
    let person = person([
      "LD_PRELOAD": try Tool.path(ofBuilt: "libsound-fault.so"), "SOUND_FAULT_LIBRARY": "hidden",
    ])
    let result = try look(person)
    #expect(result.status == .exited(0))
    #expect(
      findings(result, "note").contains {
        $0.hasPrefix("No sound: install libasound2. On newer Debian and Ubuntu: libasound2t64.")
      })
    #expect(!result.output.contains("libasound 1."))
  }

  @Test("A device that does not answer, or refuses, is told of too")
  func deafDevice() throws {
    var person = person(["LD_PRELOAD": try Tool.path(ofBuilt: "libsound-fault.so")])
    person.environment["SOUND_FAULT_OPEN"] = "\(EBUSY)"
    #expect(try look(person).output.contains("the device is in use. Choose another"))
    person.environment["SOUND_FAULT_OPEN"] = nil
    person.environment["SOUND_FAULT_WRITE"] = "1-100000:\(EAGAIN)"
    #expect(try look(person).output.contains("no answer from the device. Is the sound server"))
  }

  @Test("The cue goes to the device that the configuration names, at its volume")
  func cue() throws {
    let capture = person.home.path + "/capture"
    try person.home.write(
      "pcm.capture { type file slave.pcm.type null file \"\(capture)\" format raw }",
      to: "asound.conf")
    try person.configure("device: capture\n")
    #expect(try look(person).status == .exited(0))
    #expect(try contents(of: capture).contains { $0 != 0 })
    try person.configure("device: capture\nvolume: 0\n")
    #expect(unlink(capture) == 0)
    let silent = try look(person)
    #expect(silent.status == .exited(0))
    #expect(
      findings(silent, "note").contains {
        $0.hasPrefix("the volume is 0 % (config.yaml:2): nothing can be heard.")
      })
    #expect(try contents(of: capture).allSatisfy { $0 == 0 })
  }

  @Test("Where a terminal shows no colours, it says why")
  func colours() throws {
    for (variables, told) in [
      (["NO_COLOR": "1"], "ok      no colours: NO_COLOR is set"),
      (["TERM": "vt100"], "note    no colours: TERM doesn’t say"),
      (["TERM": "vt100", "LANG": "nl_NL.UTF-8"], "let op  geen kleuren: volgens TERM"),
    ] {
      let terminal = try person(variables).start("doctor")
      #expect(try terminal.wait() == .exited(0))
      #expect(terminal.screen.text.contains("  " + told))
    }
    #expect(try !look(person).output.contains("colours"), "there is no terminal to have them")
  }

  @Test("In a pipe, to be sent to someone, it tells of the terminal all the same")
  func piped() throws {
    var launch = try person.launch(["-c", "\"$0\" doctor | cat"])
    launch.arguments.append(launch.executable)
    launch.executable = "/bin/sh"
    launch.environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal(launch, size: .init(columns: 90, rows: 30))
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.text.contains("  ok      xterm-256color, 90 by 30 cells"))
    #expect(terminal.screen.text.contains("  ok      256 colours"))
  }

  @Test(
    "What the environment keeps from being seen",
    arguments: [
      (["LANG": "C"], "note", "ASCII only: LANG=C. For accents: LC_CTYPE=C.UTF-8"),
      (["LANG": "nl_NL.ISO-8859-1"], "note", "ASCII only: LANG=nl_NL.ISO-8859-1."),
      (["LC_ALL": "C\u{1B}[31m"], "note", "ASCII only: LC_ALL=C?[31m."),
      (["PATH": "/nowhere"], "note", "none: install espeak-ng"),
    ])
  func environment(_ variables: [String: String], _ mark: String, _ text: String) throws {
    let person = person(variables.merging(["LC_MESSAGES": "en"]) { $1 })
    let result = try look(person)
    #expect(result.status == .exited(0))
    #expect(findings(result, mark).contains { $0.hasPrefix(text) }, "\(result.output)")
    #expect(!result.output.contains("\u{1B}"))
    if variables["LANG"] != nil { #expect(result.output.utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test(
    "A terminal that can't show a picture",
    arguments: [
      ("dumb", 80, "note    TERM=dumb, so a session"),
      ("", 80, "note    TERM is not set, so a session"),
      ("xterm", 15, "note"),
    ])
  func terminal(_ name: String, _ columns: Int, _ text: String) throws {
    let person = person(["TERM": name])
    let terminal = try person.start("doctor", size: .init(columns: columns, rows: 24))
    #expect(try terminal.wait() == .exited(0))
    #expect(terminal.screen.text.contains(text))
  }

  @Test("A broken line of the journal is counted, and no reason to end otherwise")
  func brokenLine() throws {
    try person.practised([Entry.practised("a").line, "broken"])
    let result = try look(person)
    #expect(result.status == .exited(0))
    #expect(
      findings(result, "note").contains {
        $0.hasPrefix(person.journalPath + ": entries: 1, notes: 0, broken: 1.")
          && $0.hasSuffix("breathe journal verify")
      })
  }

  @Test("A session that was killed is told of, and left for the next command")
  func killed() throws {
    let terminal = try person.startPractising()
    let records = { names(in: person.home.path + "/data/breathe") }
    try eventually { records().contains { $0.contains(".started.") } }
    // While it lives, there is nothing to say of it.
    #expect(try !look(person).output.contains("Killed"))
    try terminal.send(signal: SIGKILL)
    #expect(try terminal.wait() == .signalled(SIGKILL))
    let before = records()
    #expect(try look(person).output.contains("Killed sessions to take in: 1; breathe log does"))
    #expect(records() == before)
  }

  @Test("A journal that can't be written is 74, as it would be for a session")
  func unwritable() throws {
    var person = person
    try person.practised([Entry.practised("a").line])
    let folder = person.home.path + "/data/breathe"
    #expect(chmod(person.journalPath, 0o400) == 0)
    let file = try person.launchWithoutPrivileges(["doctor"]).run()
    #expect(file.status == .exited(74))
    #expect(file.output.contains("can’t be written: no permission. What you do is not kept."))
    #expect(unlink(person.journalPath) == 0 && chmod(folder, 0o500) == 0)
    let result = try person.launchWithoutPrivileges(["doctor"]).run()
    #expect(result.status == .exited(74))
    #expect(
      findings(result, "note").contains("\(folder): no permission. Nothing can be kept there."))
    #expect(chmod(folder, 0o700) == 0)
    person.environment["XDG_STATE_HOME"] = try person.home.write("", to: "file")
    let state = try look(person)
    #expect(state.status == .exited(0))
    #expect(state.output.contains("/file/breathe: a part of its path is no folder."))
    #expect(mkdir(person.journalPath, 0o700) == 0)
    #expect(try look(person).status == .exited(74))
  }

  @Test("Without a home it looks where the account has one, or says that there is none")
  func homeless() throws {
    var person = person
    for name in ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
      person.environment[name] = nil
    }
    #expect(try look(person).output.contains("/.local/share/breathe/journal.jsonl"))
    let nowhere = person.home.path + "/asound.conf/home"
    person.environment["HOME"] = nowhere
    let result = try look(person)
    #expect(result.status == .exited(74))
    #expect(result.output.contains("no configuration in \(nowhere)/.config/breathe/config.yaml"))
  }

  @Test("A broken configuration is told in full, and is 65")
  func brokenConfiguration() throws {
    try person.configure("visual: blue\n")
    let result = try look(person)
    #expect(result.status == .exited(65))
    #expect(
      findings(result, "note").contains(
        "\(person.configurationPath) can’t be used, and no session starts: see below"))
    #expect(result.errors.hasPrefix("\(person.configurationPath):1:9: error: “visual”"))
    #expect(unlink(person.configurationPath) == 0 && mkdir(person.configurationPath, 0o700) == 0)
    #expect(try look(person).status == .exited(66))
  }
}
