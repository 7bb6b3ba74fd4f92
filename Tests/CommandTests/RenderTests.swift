import FoundationEssentials
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite("The sound of a session in a file", .waitsForPrograms)
struct RenderTests {
  private struct Event: Decodable, Equatable {
    var time: Double
    var kind: String
    var cue: String?
    var duration: Double?
    var breath: Int?
    var breaths: Int?
    var side: String?
  }

  private let person: Person

  init() throws {
    person = try Person()
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try contents(of: "\(person.home.path)/\(name)")
  }

  /// Runs a shell's script, for which `breathe` is the program.
  private func run(_ script: String, in program: [String] = []) throws -> RunResult {
    let breathe = try person.launch([]).executable
    let command = program + ["/bin/sh", "-c", "breathe() { \"$0\" \"$@\"; }; " + script, breathe]
    var launch = try person.launch(Array(command.dropFirst()))
    launch.executable = command[0]
    return try launch.run()
  }

  @Test("It takes a length as a session does")
  func length() throws {
    func ends(_ arguments: String...) throws -> Int {
      let result = try person.run(["render", "coherent", "--events"] + arguments)
      #expect(result.status == .exited(0))
      return result.output.matches(of: /"inhale"/).count
    }
    #expect(try ends("--cycles", "3") == 3)
    #expect(try ends("--for", "1m50s") == 10)
    let result = try person.run("render", "body-scan", "--events", "--for", "1m")
    #expect(result.status == .exited(64))
    #expect(result.output == "")
  }

  @Test("It lasts from the lead-in to the end of the last bell, and is the same every time")
  func wav() throws {
    // Half a second of lead-in, 1.2 s of breaths, six seconds of bell.
    try person.home.write(SessionTexts.short, to: "short.yaml")
    let result = try person.runProgram("render", "short.yaml", "--wav", "a.wav")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("a.wav is written."))
    let wave = try bytes("a.wav")
    #expect(wave.count == 44 + 2 * 48_000 * 77 / 10)
    #expect(wave.prefix(4).elementsEqual("RIFF".utf8))
    #expect(wave[44...].contains { $0 != 0 })
    #expect(try person.runProgram("render", "short.yaml", "--wav", "b.wav").status == .exited(0))
    #expect(try bytes("b.wav") == wave)
    let glide = try person.runProgram("render", "short.yaml", "--wav", "c.wav", "--sound", "glide")
    #expect(glide.status == .exited(0))
    #expect(try bytes("c.wav") != wave && bytes("c.wav").count == wave.count)
    let longer = try person.runProgram("render", "short.yaml", "--wav", "d.wav", "--lead-in", "3s")
    #expect(longer.status == .exited(0))
    #expect(try bytes("d.wav").count == wave.count + 2 * 48_000 * 5 / 2)
    #expect(person.files == ["a.wav", "b.wav", "c.wav", "d.wav", "short.yaml"])
    #expect(try person.journal == [])
  }

  @Test("What is there already stays, unless --force is given")
  func force() throws {
    try person.home.write("old", to: "x.wav")
    let refused = try person.runProgram("render", "4-6", "--wav", "x.wav")
    #expect(refused.status == .exited(74))
    #expect(refused.errors == "x.wav is there already, and is left as it is.\n")
    #expect(try bytes("x.wav") == Array("old".utf8))
    #expect(
      try person.runProgram("render", "478", "--wav", "x.wav", "--force", "--yes").status
        == .exited(0))
    #expect(try bytes("x.wav").count > 1_000_000)
    // A device or a folder is no file to put another in the place of.
    for path in ["/dev/null", person.home.path] {
      let result = try person.runProgram("render", "4-6", "--wav", path, "--force")
      #expect(result.status == .exited(66))
      #expect(result.errors.contains("is not a file"))
    }
    #expect(person.files == ["x.wav"])
  }

  @Test("A file that is replaced keeps who may read it, and a name may be as long as any can be")
  func modeAndName() throws {
    try person.home.write("old", to: "x.wav")
    #expect(chmod(person.home.path + "/x.wav", 0o640) == 0)
    let long = String(repeating: "x", count: 251) + ".wav"
    for name in ["x.wav", long] {
      let result = try person.runProgram("render", "4-6", "--wav", name, "--force")
      #expect(result.status == .exited(0))
    }
    var status = stat()
    #expect(stat(person.home.path + "/x.wav", &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(person.files == ["x.wav", long])
  }

  @Test(
    "Killed while it writes, it leaves nothing behind", .needs("strace"),
    arguments: [("write", 3), ("fsync", 1), ("linkat", 1)])
  func killed(atCall call: String, _ number: Int) throws {
    var launch = try person.launch([])
    launch.arguments = [
      "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(number)", launch.executable,
      "render", "4-6", "--wav", "x.wav",
    ]
    launch.executable = "strace"
    #expect(try launch.run().status == .signalled(SIGKILL))
    #expect(person.files.filter { !$0.hasPrefix("data") } == [])
    #expect(try person.runProgram("render", "4-6", "--wav", "x.wav").status == .exited(0))
  }

  @Test("The cues of an exercise tell its set, side, repetition and load")
  func exerciseEvents() throws {
    let text = """
      breathe: 1
      id: lift
      title: Lift
      steps:
        - move: Lift
          tempo: [{ lift: 1s }, { lower: 1s }]
          reps: [2, 1]
          sides: [left, right]
          load: 1 kg
          change: 1s
      """
    try person.home.write(text, to: "lift.yaml")
    let result = try person.run("render", "./lift.yaml", "--events")
    let lifts = result.output.split(separator: "\n").filter { $0.contains("move-lift") }
    #expect(
      lifts.map { $0.matches(of: /"(?:demands|rep|set|side)s?":[^,}]+/).map { "\($0.output)" } }
        == [
          ["left", 1, 1, 2], ["left", 1, 2, 2], ["right", 1, 1, 2], ["right", 1, 2, 2],
          ["left", 2, 1, 1], ["right", 2, 1, 1],
        ].map { part in
          [
            "\"demands\":\"1 kg\"", "\"rep\":\(part[2])", "\"reps\":\(part[3])",
            "\"set\":\(part[1])", "\"sets\":2", "\"side\":\"\(part[0])\"",
          ]
        })
  }

  @Test("Its cues are lines of JSON, the lead-in before zero")
  func events() throws {
    let result = try person.runProgram("render", "478", "--events")
    #expect(result.status == .exited(0))
    let events = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Event.self, from: Data($0.utf8))
    }
    #expect(events.count == 2 + 1 + 4 * 3 + 1 + 1)
    #expect(
      events[1]
        == Event(time: -4, kind: "lead-in", cue: "Now breathe all the way out.", duration: 4))
    #expect(events[0].kind == "lead-in" && events[0].time == -10)
    #expect(events[2].kind == "start" && events[2].time == 0)
    #expect(
      events[4]
        == Event(
          time: 4, kind: "hold", cue: "Hold without straining", duration: 7, breath: 1, breaths: 4))
    #expect(events.filter { $0.kind == "last-breath" }.map(\.time) == [57])
    #expect(events.last?.kind == "end" && events.last?.time == 76)
    let both = try person.runProgram(
      "render", "478", "--events", "--wav", "x.wav", "--lang", "nl", "--pace", "0.5", "--yes")
    #expect(both.status == .exited(0))
    #expect(both.output.contains("\"cue\":\"Adem nu helemaal uit.\""))
    #expect(both.output.hasSuffix("\"time\":38}\n"))
    #expect(person.files == ["x.wav"])
  }

  @Test("Its cues tell the side")
  func sides() throws {
    try person.home.write(SessionTexts.stretch, to: "stretch.yaml")
    let result = try person.runProgram("render", "stretch.yaml", "--events")
    #expect(result.status == .exited(0))
    let events = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Event.self, from: Data($0.utf8))
    }
    #expect(
      events.map(\.kind) == [
        "lead-in", "start", "posture", "change-sides", "posture", "end",
      ])
    #expect(events.map(\.side) == [nil, "left", "left", nil, "right", nil])
  }

  @Test(
    "What is wrong is told as elsewhere",
    arguments: [
      (["478"], 64, "Give --output with the name of a file, or --events."),
      (
        ["478", "--events", "--sound", "loud"], 64,
        "--sound is tones, glide, ocean or tick, not “loud”."
      ),
      (["478", "--events", "--pace", "2"], 64, "--pace needs a number from 0.5 to 1.0"),
      (["478", "--events", "--lead-in", "1s"], 64, "--lead-in needs a duration"),
      (["478", "--events", "--level", "best"], 64, "--level is first, usual or later"),
      (["xyzzy", "--events"], 66, "There is no session"),
      (["broken.yaml", "--events"], 65, "broken.yaml:6:10: error"),
      (["4-21-6", "--events", "--wav", "x.wav"], 77, "hold your breath for 21 s"),
      (["4-6", "--wav", "nope/x.wav", "--events"], 74, "nope: there is no such file or folder."),
    ] as [([String], Int32, String)])
  func mistakes(_ arguments: [String], _ status: Int32, _ told: String) throws {
    try person.home.write(SessionTexts.broken, to: "broken.yaml")
    let result = try person.launch(["render"] + arguments).run()
    #expect(result.status == .exited(status))
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(result.output == "")
    #expect(person.files == ["broken.yaml"])
  }

  @Test("More than a WAV file can hold is told, and nothing is written")
  func tooLong() throws {
    let text = SessionTexts.quick.replacing("rest: 0.1s", with: "rest: 13h")
    try person.home.write(text, to: "long.yaml")
    let result = try person.runProgram("render", "long.yaml", "--wav", "x.wav")
    #expect(result.status == .exited(74))
    #expect(result.errors == "x.wav: the file is too large.\n")
    #expect(person.files == ["long.yaml"])
  }

  @Test("A write that is cut short is told, and leaves what was there, and nothing else")
  func fileSizeLimit() throws {
    let script = "ulimit -f 1000; breathe render 4-6 --wav"
    let result = try run("\(script) x.wav")
    #expect(result.status == .exited(74))
    #expect(result.errors == "x.wav: the file is too large.\n")
    #expect(person.files == [])
    try person.home.write("old", to: "x.wav")
    #expect(try run("\(script) x.wav --force").status == .exited(74))
    #expect(try bytes("x.wav") == Array("old".utf8))
    #expect(person.files == ["x.wav"])
  }

  @Test("A full disk is told, and no half of a file is left", .needsMounts)
  func fullDisk() throws {
    #expect(mkdir(person.home.path + "/disk", 0o700) == 0)
    let script = """
      mount -t tmpfs -o size=1m full disk || exit 1
      breathe render 4-6 --wav disk/x.wav
      echo "status $?"
      echo old > disk/x.wav
      breathe render 4-6 --wav disk/x.wav --force
      echo "status $?"
      ls disk && cat disk/x.wav
      """
    let result = try run(script, in: ["unshare", "--mount", "--map-root-user"])
    #expect(result.errors == String(repeating: "disk/x.wav: the disk is full.\n", count: 2))
    #expect(result.output == "status 74\nstatus 74\nx.wav\nold\n")
  }

  @Test("A signal ends it as that signal, and leaves nothing", arguments: [SIGHUP, SIGTERM])
  func signalled(_ signal: Int32) throws {
    let text = SessionTexts.quick.replacing("rest: 0.1s", with: "rest: 8h")
    try person.home.write(text, to: "long.yaml")
    // Hours of it: the file is there long before all of it is.
    let script = """
      "$0" render long.yaml --wav x.wav & id=$!
      until ls -l /proc/$id/fd | grep -q deleted; do kill -0 $id || exit 1; done
      kill -\(signal) $id
      wait $id
      echo $?
      """
    let result = try run(script)
    #expect(result.output == "\(128 + signal)\n")
    #expect(person.files == ["long.yaml"])
  }
}
