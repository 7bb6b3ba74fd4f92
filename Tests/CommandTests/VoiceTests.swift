import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

/// Session files that are spoken.
private enum Spoken {
  /// Three breaths; there is no time to say “Breathe out”, but for “Adem uit”.
  static let breaths = """
    breathe: 1
    id: breaths
    title: Breaths
    settle: 0.5s
    steps:
      - breathe: 3-1.2
        cycles: 3
    """

  /// Something to say, for a minute each.
  static let long = """
    breathe: 1
    id: slow
    title: Slow
    settle: 0.3s
    steps:
      - say: One.
        for: 60s
      - say: Two.
        for: 60s
      - wait: Ready?
      - say: Three.
        for: 60s
    """

  /// What would be options or commands of a program that speaks.
  static let hostile = """
    breathe: 1
    id: hostile
    title: Hostile
    settle: 0.3s
    steps:
      - say: "-w made.wav"
        for: 2.5s
      - say: "-f hostile.yaml"
        for: 2.5s
      - say: "--stdout --phonout=made.txt [[in]]"
        for: 4s
      - say: "!-!STOP all %n%n%s"
        for: 3s
    """
}

/// With a program of that name that tells what it is asked, and speaks until it is ended.
@Suite("The voice of a session", .waitsForPrograms)
struct VoiceTests {
  private var person: Person
  private let folder: String

  init() throws {
    person = try Person()
    folder = person.home.path
    try #require(mkdir(folder + "/bin", 0o755) == 0)
    person.environment["PATH"] = "\(folder)/bin:/usr/bin:/bin"
    person.environment["SECRET"] = "mine"
  }

  private static let isLost = "No voice: the speech program won’t speak."

  private func install(_ name: String, _ script: String) throws {
    let path = try person.home.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
    try #require(chmod(path, 0o755) == 0)
  }

  /// What it tells of itself, line by line, before it does anything else.
  private var telling: String {
    """
    cd \(folder)
    text=$(cat)
    echo "$*" >> arguments
    env | sort > environment
    streams=$(readlink /proc/$$/fd/[012])
    echo "$streams" > streams
    echo /proc/$$/fd/* > descriptors
    cut -d' ' -f5 /proc/$$/stat > group
    echo $$ > process
    echo "$text" >> said
    """
  }

  private func told(_ name: String) -> [String] { (try? lines(of: "\(folder)/\(name)")) ?? [] }

  private func expect(said: [String]) throws {
    try eventually("“\(said.last ?? "")”") { told("said") == said }
  }

  /// Whether the program that spoke last is still there; a zombie is.
  private var speaks: Bool {
    get throws {
      let process = try #require(told("process").first.flatMap { Int32($0) })
      return kill(process, 0) == 0
    }
  }

  private func awaitSilence() throws {
    try eventually("silence") { try !speaks }
  }

  private func start(_ text: String, _ options: String...) throws -> PseudoTerminal {
    let path = try person.trusted(text, to: "session.yaml")
    return try PseudoTerminal(person.launch([path, "--voice"] + options))
  }

  @Test("It says each cue in full for two breaths, then its short word, and what fits its time")
  func cues() throws {
    try install("espeak-ng", telling + "\nexec sleep 60")
    let path = try person.trusted(Spoken.breaths, to: "breaths.yaml")
    let result = try person.runProgram(path, "--voice")
    #expect(result.status == .exited(0))
    #expect(result.errors == "" && !result.output.contains("voice"))
    #expect(told("said") == ["Breathe in", "out", "Breathe in", "out", "last breath. in", "out"])
    #expect(Set(told("arguments")) == ["--stdin -b 1 -z -s 160 -v en -a 100"])
  }

  @Test("In Dutch it speaks Dutch, as loud as asked")
  func dutch() throws {
    try install("espeak-ng", telling + "\nexec sleep 60")
    let path = try person.trusted(Spoken.breaths, to: "breaths.yaml")
    #expect(
      try person.runProgram(path, "--voice", "--lang", "nl", "--volume", "35").status == .exited(0))
    #expect(
      told("said") == [
        "Adem in", "Adem uit", "Adem in", "Adem uit", "laatste ademhaling. in", "uit",
      ])
    #expect(Set(told("arguments")) == ["--stdin -b 1 -z -s 160 -v nl -a 50"])
  }

  @Test("It has no part in the terminal, and knows no more than it needs")
  func surroundings() throws {
    try install("espeak-ng", telling + "\nexec sleep 60")
    let terminal = try start(Spoken.long)
    try expect(said: ["One."])
    let streams = told("streams")
    #expect(streams.count == 3 && streams[0].hasPrefix("socket:") && streams[1] == streams[0])
    #expect(streams[2] == "/dev/null")
    // The shell has its script open besides, and the folder that it looks into.
    #expect(told("descriptors").first?.split(separator: " ").count == 5)
    #expect(told("group") == told("process"))
    let names = Set(told("environment").compactMap { $0.split(separator: "=").first })
    #expect(names.isSuperset(of: ["HOME", "LC_ALL", "PATH"]))
    #expect(names.isDisjoint(with: ["SECRET", "TERM", "LANG", "XDG_DATA_HOME"]))
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try awaitSilence()
  }

  @Test("What is still being said when there is something else to say ends there")
  func next() throws {
    try install("espeak-ng", telling + "\nsleep 60")
    let terminal = try start(Spoken.long)
    try expect(said: ["One."])
    let first = try #require(told("process").first.flatMap { Int32($0) })
    #expect(kill(first, 0) == 0)
    try terminal.send("\u{1B}[C")
    try expect(said: ["One.", "Two."])
    #expect(kill(first, 0) != 0)
    // Where it waits for the person it says so, and then goes on.
    try terminal.send("\u{1B}[C")
    try expect(said: ["One.", "Two.", "Ready?"])
    try terminal.send(" ")
    try expect(said: ["One.", "Two.", "Ready?", "Three."])
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try awaitSilence()
  }

  @Test(
    "It is silent at once when the session is paused, muted, put aside or ended",
    arguments: [" ", "m", "\u{1A}", "q", "TERM", "HANGUP"])
  func silence(_ way: String) throws {
    // What it starts ends with it.
    try install("espeak-ng", telling + "\nsleep 60 & wait")
    let terminal = try start(Spoken.long)
    try expect(said: ["One."])
    switch way {
    case "TERM": try terminal.send(signal: SIGTERM)
    case "HANGUP": terminal.hangUp()
    default: try terminal.send(way)
    }
    try awaitSilence()
    switch way {
    case " ":
      try terminal.see("Paused.")
      try terminal.send(" ")
      try terminal.read { _ in !terminal.picture().text.contains("Paused.") }
    case "m":
      try terminal.see("sound off")
      try terminal.send("\u{1B}[C")
      try terminal.see("Two.")
      #expect(told("said") == ["One."])
      try terminal.send("m")
      try terminal.see("sound on")
    case "\u{1A}":
      #expect(try terminal.wait() == .stopped(SIGTSTP))
      try terminal.send(signal: SIGCONT)
      try terminal.see("Paused while you were away.")
    default: return
    }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    // Muted, it did not say what came meanwhile, and paused, not what it had said.
    #expect(told("said") == ["One."])
  }

  @Test("With tones, both are to be heard, and m turns both off")
  func tones() throws {
    try install("espeak-ng", telling + "\nexec sleep 60")
    var person = person
    let devices = """
      pcm.capture { type file slave.pcm.type null file "\(folder)/capture" format raw }
      """
    person.environment["ALSA_CONFIG_PATH"] = try person.home.write(devices, to: "asound.conf")
    let path = try person.trusted(Spoken.long, to: "slow.yaml")
    let terminal = try person.start(path, "--voice", "--sound", "--device", "capture")
    try expect(said: ["One."])
    try eventually("sound") {
      try contents(of: folder + "/capture").contains { $0 != 0 }
    }
    try terminal.send("m")
    try terminal.see("sound off")
    try awaitSilence()
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "One that ends early, is deaf or says too much changes nothing else",
    arguments: [
      ("exit 1", true), ("kill -9 $$", true), ("exec <&- ; exec /bin/sleep 60", false),
      ("exec /usr/bin/yes", false),
    ])
  func broken(_ script: String, isTold: Bool) throws {
    try install("espeak-ng", script)
    var person = person
    // The machine's own spd-say would speak instead.
    person.environment["PATH"] = folder + "/bin"
    let path = try person.trusted(
      SessionTexts.steady.replacing("0.5-0.5", with: "2-2"), to: "steady.yaml")
    let terminal = try person.start(path, "--voice")
    if isTold { try terminal.see(Self.isLost) }
    try terminal.see("any key = close")
    #expect(terminal.screen.contains("No voice") == isTold)
    try terminal.send("\r")
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectRestored()
    let line = try #require(try person.journal.first)
    #expect(line.active == 20 && line.paused == 0 && line.outcome == "completed")
  }

  @Test(
    "Without a program that speaks, that is told once, and the session goes on",
    arguments: [
      ("en", "No voice: espeak-ng is not installed. The session goes on."),
      ("nl", "Geen stem: installeer espeak-ng. De sessie gaat door."),
    ], [true, false])
  func missing(_ language: (code: String, notice: String), isPlain: Bool) throws {
    var person = person
    person.environment["PATH"] = folder + "/bin"
    let path = try person.trusted(SessionTexts.steady, to: "steady.yaml")
    let arguments = [path, "--voice", "--lang", language.code] + (isPlain ? ["--plain"] : [])
    let terminal = try PseudoTerminal(person.launch(arguments))
    try terminal.see(language.notice)
    #expect(try (isPlain ? terminal.wait() : terminal.finish()) == .exited(0))
    if isPlain { #expect(terminal.screen.text.split(separator: language.notice).count == 2) }
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("One that is over at once is no failure where there is as little to say")
  func short() throws {
    try install("espeak-ng", telling)
    let session = try person.trusted(
      Spoken.breaths.replacing("3-1.2", with: "1.1-1.1"), to: "short.yaml")
    let result = try person.runProgram(session, "--voice")
    #expect(told("said") == ["in", "out", "in", "out", "in", "out"])
    #expect(!result.output.contains(Self.isLost))
  }

  @Test("A folder of that name is no program")
  func folderOfThatName() throws {
    var person = person
    person.environment["PATH"] = folder + "/bin"
    try #require(mkdir(folder + "/bin/espeak-ng", 0o755) == 0)
    let session = try person.trusted(Spoken.breaths, to: "breaths.yaml")
    let result = try person.runProgram(session, "--voice")
    #expect(result.output.contains("No voice: espeak-ng is not installed."))
  }

  @Test(
    "Where espeak-ng does not start, or says nothing, spd-say does",
    arguments: [("#!/nowhere\n", 6), ("#!/bin/sh\nexit 1\n", 4)])
  func instead(_ espeak: String, _ count: Int) throws {
    try #require(chmod(person.home.write(espeak, to: "bin/espeak-ng"), 0o755) == 0)
    try install("spd-say", "while read -r line; do echo \"$line\" >> \(folder)/said; done")
    let session = try person.trusted(
      Spoken.breaths.replacing("3-1.2", with: "3-3"), to: "breaths.yaml")
    let result = try person.runProgram(session, "--voice")
    #expect(result.status == .exited(0))
    #expect(!result.output.contains(Self.isLost))
    let texts = [
      "Breathe in", "Breathe out", "Breathe in", "Breathe out", "last breath. in", "out",
    ]
    try eventually("“out”") {
      told("said").filter { !$0.hasPrefix("!-!") } == Array(texts.suffix(count))
    }
  }

  @Test("One that does not start is told of once, and not asked again")
  func notStarting() throws {
    var person = person
    person.environment["PATH"] = folder + "/bin"
    let path = try person.home.write("#!/nowhere\n", to: "bin/espeak-ng")
    try #require(chmod(path, 0o755) == 0)
    let session = try person.trusted(Spoken.breaths, to: "breaths.yaml")
    let result = try person.runProgram(session, "--voice")
    #expect(result.status == .exited(0))
    #expect(result.output.split(separator: Self.isLost).count == 2)
  }

  @Test("Where only spd-say is there, it is given lines, and told to be silent")
  func dispatcher() throws {
    var person = person
    // Only what is in here, or the machine's own espeak-ng would speak.
    try install(
      "spd-say",
      """
      cd \(folder)
      echo "$*" >> arguments
      echo $$ > process
      while read -r line; do echo "$line" >> said; done
      echo ended >> said
      """)
    person.environment["PATH"] = folder + "/bin"
    let path = try person.trusted(Spoken.hostile, to: "hostile.yaml")
    #expect(try person.runProgram(path, "--voice", "--volume", "35").status == .exited(0))
    #expect(told("arguments") == ["-e -l en"])
    let texts = [
      "-w made.wav", "-f hostile.yaml", "--stdout --phonout=made.txt in", "!-!STOP all %n%n%s",
    ]
    try eventually("the end of spd-say") { told("said").last == "ended" }
    let said = told("said").filter { $0 != "!-!CANCEL self" && $0 != "!-!SET self VOLUME -50" }
    #expect(said == texts + ["ended"])
    #expect(told("said").dropLast().last == "!-!CANCEL self")
  }

  @Test("Where spd-say finds nobody to speak and ends, that is told, and the session goes on")
  func dispatcherEnds() throws {
    var person = person
    try install("spd-say", "exit 1")
    person.environment["PATH"] = folder + "/bin"
    let path = try person.trusted(Spoken.breaths, to: "breaths.yaml")
    let result = try person.runProgram(path, "--voice")
    #expect(result.status == .exited(0))
    #expect(result.output.split(separator: Self.isLost).count == 2)
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }
}

@Suite("espeak-ng", .waitsForPrograms)
struct EspeakTests {
  private var person: Person

  init() throws {
    person = try Person()
    let devices = "pcm.!default { type null }"
    person.environment["ALSA_CONFIG_PATH"] = try person.home.write(devices, to: "asound.conf")
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try contents(of: "\(person.home.path)/\(name)")
  }

  /// PulseAudio's library makes a folder for its cookie, whoever asks it for sound.
  @Test(
    "Texts that begin like its options are spoken, and make no file", .needs("espeak-ng"),
    arguments: [true, false])
  func hostile(isRendered: Bool) throws {
    let path = try person.trusted(Spoken.hostile, to: "hostile.yaml")
    let before = Set(person.files)
    if isRendered {
      #expect(
        try person.runProgram("render", path, "--voice", "--wav", "x.wav").status == .exited(0))
      #expect(try person.runProgram("render", path, "--wav", "y.wav").status == .exited(0))
      let (spoken, cues) = (try bytes("x.wav"), try bytes("y.wav"))
      // What to know is said before it.
      let opening = spoken.count - cues.count
      // In each of its parts something is said that the cues are not.
      for seconds in [0.0, 2.5, 5, 9] {
        let start = 44 + 2 * Int((0.3 + seconds) * 48_000)
        let window = start..<start + 2 * 72_000
        let said = spoken[window.lowerBound + opening..<window.upperBound + opening]
        #expect(said != cues[window], "at \(seconds) s")
      }
      let made = Set(person.files).subtracting(before)
      #expect(made.subtracting(["config"]) == ["x.wav", "y.wav"])
    } else {
      #expect(try person.runProgram(path, "--voice", "--no-journal").status == .exited(0))
      #expect(Set(person.files).subtracting(["config"]) == before)
    }
  }

  @Test("A file that is spoken is the same every time, and another in Dutch", .needs("espeak-ng"))
  func render() throws {
    for (name, options) in [
      ("a", ["--voice"]), ("b", ["--voice"]), ("c", ["--yes"]), ("d", ["--voice", "--lang", "nl"]),
    ] {
      let arguments = ["render", "478", "--wav", "\(name).wav"] + options
      #expect(try person.launch(arguments).run().status == .exited(0))
    }
    let (whole, c) = (try bytes("a.wav"), try bytes("c.wav"))
    #expect(try bytes("b.wav") == whole)
    // What to know is said before it.
    let a = Array(whole.suffix(c.count))
    #expect(whole.count > c.count && a != c)
    #expect(try bytes("d.wav") != whole)
    // The hold of the first breath begins after 14 s and is told in two; then there is nothing to say.
    func isSpoken(_ from: Int, _ to: Int) -> Bool {
      let window = 44 + 2 * 48_000 * from..<44 + 2 * 48_000 * to
      return a[window] != c[window]
    }
    #expect(isSpoken(14, 16))
    #expect(!isSpoken(17, 21))
    #expect(isSpoken(21, 23))
  }

  @Test(
    "Without it, or where it does not speak, no file is written",
    arguments: [
      (nil, 64, "--voice needs espeak-ng"),
      ("#!/bin/sh\necho nothing of the kind\n", 74, "espeak-ng did not speak"),
      ("#!/bin/sh\nexit 1\n", 74, "espeak-ng did not speak"),
      ("#!/nowhere\n", 74, "espeak-ng did not speak"),
    ] as [(String?, Int32, String)])
  func notSpoken(_ script: String?, _ status: Int32, _ told: String) throws {
    var person = person
    let bin = person.home.path + "/bin"
    try #require(mkdir(bin, 0o755) == 0)
    person.environment["PATH"] = bin
    if let script {
      try #require(chmod(person.home.write(script, to: "bin/espeak-ng"), 0o755) == 0)
    }
    let result = try person.runProgram("render", "478", "--voice", "--wav", "x.wav")
    #expect(result.status == .exited(status))
    #expect(result.errors.contains(told), "\(result.errors)")
    #expect(person.files == ["asound.conf", "bin"])
  }

  @Test(
    "On a sound server it is heard, and is silent at once in a pause",
    .needs("espeak-ng"), .needs("pulseaudio"), .needs("parec"))
  func heard() throws {
    let server = try SoundServer()
    let recording = try server.record()
    var person = person
    person.environment.merge(server.environment) { $1 }
    let text = Spoken.long.replacing(
      "One.", with: String(repeating: "One after the other, and one more. ", count: 10))
    let terminal = try person.start(person.trusted(text, to: "slow.yaml"), "--voice")
    try eventually("a voice") { try recording.samples.contains { abs(Int($0)) > 2000 } }
    try terminal.send(" ")
    try terminal.see("Paused.")
    let count = try recording.samples.count
    try eventually("two seconds more") {
      try recording.samples.count > count + 2 * SoundServer.Recording.rate
    }
    let after = try recording.samples.dropFirst(count)
    #expect(after.suffix(SoundServer.Recording.rate).allSatisfy { abs(Int($0)) < 30 })
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }
}
