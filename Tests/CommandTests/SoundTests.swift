import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

/// On a device that writes all it is given to a file, at once.
@Suite("The sound of a session", .waitsForPrograms)
struct SoundTests {
  private let person: Person
  private let capture: String

  init() throws {
    var person = try Person()
    capture = person.home.path + "/capture"
    let devices = """
      pcm.capture { type file slave.pcm.type null file "\(capture)" format raw }
      """
    person.environment["ALSA_CONFIG_PATH"] = try person.home.write(devices, to: "asound.conf")
    self.person = person
  }

  private var captured: [Float] {
    get throws {
      // It is there once the device was opened.
      guard access(capture, F_OK) == 0 else { return [] }
      let bytes = try contents(of: capture)
      return stride(from: 0, to: bytes.count - 1, by: 2).map {
        Float(Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)) / 32767
      }
    }
  }

  private func soundtrack(_ text: String, _ mode: SoundMode) throws -> [Float] {
    let session = try #require(SessionFile(bytes: Array(text.utf8)).session)
    let soundtrack = Soundtrack(try session.timeline(RunOptions()), mode: mode)
    var samples = [Float](repeating: 0, count: soundtrack.sampleCount)
    soundtrack.render(from: 0, into: &samples)
    return samples
  }

  @Test("The device is given what is rendered, sample for sample", arguments: SoundMode.allCases)
  func samples(_ mode: SoundMode) throws {
    let path = try person.trusted(SessionTexts.steady, to: "steady.yaml")
    let result = try person.runProgram(
      path, "--sound", mode.rawValue, "--volume", "100", "--device", "capture")
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    let expected = try soundtrack(SessionTexts.steady, mode)
    let heard = try captured
    // It is opened in the lead-in, and until then nobody waits for it: so many samples of the
    // beginning are missing, and ten milliseconds after them are louder from one to the next.
    let start = try #require(
      (0..<24_000).first { isSame(heard[480...].prefix(48_000), expected[($0 + 480)...]) })
    #expect(isSame(heard[480...], expected[(start + 480)...]))
    // To the end of the bell, which goes on after that of the session.
    #expect(start + heard.count >= expected.count - 4800)
  }

  @Test("Without being asked for, nothing is to be heard, until m turns it on")
  func off() throws {
    let terminal = try person.start(
      person.trusted(SessionTexts.long, to: "long.yaml"), "--device", "capture", "--volume", "80")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    try terminal.watch(for: .milliseconds(300))
    #expect(access(capture, F_OK) != 0)
    try terminal.send("m")
    try terminal.see("sound on")
    try eventually("sound") { (try? captured.count) ?? 0 > 4800 }
    try terminal.send("+")
    try terminal.see("volume 90 %")
    try terminal.send("-")
    try terminal.see("volume 80 %")
    try terminal.send("-")
    try terminal.see("volume 70 %")
    try terminal.send("m")
    try terminal.see("sound off")
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectRestored()
  }

  /// Goes past the lead-in, to where the glide is to be heard.
  private func startGlide() throws -> PseudoTerminal {
    let terminal = try person.start(
      person.trusted(SessionTexts.long, to: "long.yaml"), "--sound", "glide", "--device", "capture")
    try terminal.see("Enter = start")
    try terminal.send("\u{1B}[C")
    try terminal.see("Breathe in")
    try eventually("sound") { try captured.contains { $0 > 0.02 } }
    return terminal
  }

  @Test("A pause is silent, and the sound goes on after it")
  func pause() throws {
    let terminal = try startGlide()
    try terminal.send(" ")
    try terminal.see("Paused.")
    try eventually("silence") { try captured.suffix(480).allSatisfy { $0 == 0 } }
    let count = try captured.count
    try terminal.send(" ")
    try eventually("sound") { try captured.dropFirst(count).contains { $0 > 0.02 } }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test("Put aside it is silent, and so it is when it comes back, until it goes on")
  func suspended() throws {
    let terminal = try startGlide()
    try terminal.send("\u{1A}")
    #expect(try terminal.wait() == .stopped(SIGTSTP))
    let count = try captured.count
    try terminal.send(signal: SIGCONT)
    try terminal.see("Paused while you were away.")
    // What comes after it is no more than the end of the sound that was going on.
    try eventually("silence") { try captured.suffix(480).allSatisfy { $0 == 0 } }
    #expect(try captured.dropFirst(count).count { abs($0) > 0.001 } <= 4800)
    try terminal.send(" ")
    let paused = try captured.count
    try eventually("sound") { try captured.dropFirst(paused).contains { $0 > 0.02 } }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "A device that is not there is told of once, and the session goes on",
    arguments: [
      ("en", "No sound: there is no such device. The session goes on."),
      ("nl", "Geen geluid: geen apparaat gevonden. De sessie gaat door."),
    ], [true, false])
  func missing(_ language: (code: String, notice: String), isPlain: Bool) throws {
    let path = try person.trusted(SessionTexts.steady, to: "steady.yaml")
    let arguments = [path, "--sound", "--device", "nowhere", "--lang", language.code]
    let terminal = try PseudoTerminal(person.launch(arguments + (isPlain ? ["--plain"] : [])))
    try terminal.see(language.notice)
    #expect(try (isPlain ? terminal.wait() : terminal.finish()) == .exited(0))
    try terminal.expectRestored(at: isPlain ? .plain : .pacing)
    // On a screen it may be drawn again.
    if isPlain { #expect(terminal.screen.text.split(separator: language.notice).count == 2) }
    let line = try #require(try person.journal.first)
    #expect(line.active == 5 && line.paused == 0 && line.outcome == "completed")
  }

  @Test("Where the session waits for the person, nothing that comes after is heard yet")
  func waiting() throws {
    let text = """
      breathe: 1
      id: waiting
      title: Waiting
      settle: 0.5s
      steps:
        - say: Sit down.
          for: 10s
        - wait: Ready?
        - breathe: 2-2
          cycles: 30
      """
    let terminal = try person.start(
      person.trusted(text, to: "waiting.yaml"), "--sound", "--volume", "100", "--device", "capture")
    try terminal.see("Ready?")
    try terminal.watch(for: .milliseconds(300))
    // The bell of the beginning has died away by then, also on a busy machine; a breath would be far
    // louder.
    let heard = try captured
    #expect(heard.contains { $0 > 0.1 })
    #expect(heard.suffix(4800).allSatisfy { abs($0) < 0.02 })
    try terminal.send(" ")
    try eventually("sound") { try captured.dropFirst(heard.count).contains { $0 > 0.1 } }
    try terminal.send("q")
    #expect(try terminal.wait() == .exited(130))
  }

  @Test(
    "A device that takes other samples than ours plays through plug",
    arguments: ["mu", "plug:mu", "float", #"named:"it's \"me\"""#])
  func plugged(_ device: String) throws {
    let file = "type file slave.pcm.type null file \"\(capture)\" format raw"
    let devices = """
      pcm.plug { @args [ SLAVE ] @args.SLAVE { type string } type plug slave.pcm $SLAVE }
      pcm.mu { type mulaw slave { pcm { \(file) } format S16_LE } }
      pcm.float { type lfloat slave { pcm { \(file) } format S16_LE } }
      pcm.named { @args [ WHO ] @args.WHO { type string }
        type mulaw slave { pcm { \(file) } format S16_LE } }
      """
    try person.home.write(devices, to: "asound.conf")
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let result = try person.runProgram(path, "--sound", "--device", device)
    #expect(result.status == .exited(0))
    #expect(!result.output.contains("No sound"))
    #expect(try captured.contains { abs($0) > 0.02 })
  }

  @Test("A device that can't take the samples there are is no more than one that is not there")
  func unusable() throws {
    let devices = """
      pcm.four { type multi
        slaves { a { pcm { type null } channels 4 } }
        bindings { 0 { slave a channel 0 } 1 { slave a channel 1 }
          2 { slave a channel 2 } 3 { slave a channel 3 } } }
      """
    try person.home.write(devices, to: "asound.conf")
    let path = try person.trusted(SessionTexts.short, to: "short.yaml")
    let result = try person.runProgram(path, "--sound", "--device", "four")
    #expect(result.status == .exited(0))
    #expect(result.output.split(separator: "No sound: the device won’t play.").count == 2)
    #expect(try person.journal.map(\.outcome) == ["completed"])
  }

  @Test("Into a pipe it is told of as well, in a line")
  func missingInPipe() throws {
    let path = try person.trusted(SessionTexts.quick, to: "quick.yaml")
    let result = try person.runProgram(path, "--sound", "--device", "nowhere")
    #expect(result.status == .exited(0))
    #expect(result.output.split(separator: "No sound: there is no such device.").count == 2)
    #expect(result.errors == "")
  }

  @Test(
    "What can't be played is a mistake before anything begins",
    arguments: [
      ["--sound", "loud"], ["--volume", "101"], ["--volume", "-1"], ["--volume", "x"],
    ])
  func mistakes(_ arguments: [String]) throws {
    let result = try person.launch(["478"] + arguments).run()
    #expect(result.status == .exited(64))
    #expect(!result.errors.isEmpty)
    #expect(result.output == "")
  }

  @Test("--sound may stand before the session, and needs no value")
  func flag() throws {
    for arguments in [
      ["--sound", "4-4"], ["--sound", "--no-journal", "4-4"], ["4-4", "--sound"],
    ] {
      let terminal = try PseudoTerminal(person.launch(arguments + ["--device", "capture"]))
      try terminal.see("4-4 breath")
      try eventually("sound") { (try? captured.count) ?? 0 > 4800 }
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
      try #require(unlink(capture) == 0)
    }
    let result = try person.runProgram("--sound", "nothing-like-it")
    #expect(result.status == .exited(66))
  }

  @Test("The terminal's bell rings at each change, where it is asked for")
  func bell() throws {
    let path = try person.trusted(SessionTexts.steady, to: "steady.yaml")
    for isPlain in [true, false] {
      let terminal = try PseudoTerminal(
        person.launch([path, "--sound=bell"] + (isPlain ? ["--plain"] : [])))
      #expect(try (isPlain ? terminal.wait() : terminal.finish()) == .exited(0))
      // The lead-in, ten phases and the closing rest.
      #expect(terminal.screen.bytes.count { $0 == 7 } == 12)
    }
    #expect(try person.runProgram(path, "--sound=bell").output.utf8.contains(7) == false)
  }
}

/// With a libasound that fails when it is told to.
@Suite("A sound device that fails", .waitsForPrograms)
struct SoundFaultTests {
  private var person: Person

  init() throws {
    person = try Person()
    let devices = "pcm.!default { type null }"
    person.environment["ALSA_CONFIG_PATH"] = try person.home.write(devices, to: "asound.conf")
    person.environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libsound-fault.so")
  }

  private func run(
    _ variable: String, _ value: String, _ text: String = SessionTexts.short
  ) throws -> RunResult {
    var person = person
    person.environment[variable] = value
    return try person.runProgram(person.trusted(text, to: "session.yaml"), "--sound")
  }

  private func expectWhole(_ result: RunResult, active: Double = 1.2) throws {
    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    let line = try #require(try person.journal.first)
    #expect(line.active == active && line.paused == 0 && line.outcome == "completed")
  }

  @Test(
    "Why it can't be opened is told once",
    arguments: [
      (EBUSY, "No sound: the device is in use."),
      (EAGAIN, "No sound: the device is in use."),
      (ENODEV, "No sound: there is no such device."),
      (EACCES, "No sound: the device won’t play."),
      (EIO, "No sound: the device won’t play."),
    ])
  func opening(_ code: Int32, _ notice: String) throws {
    let result = try run("SOUND_FAULT_OPEN", "\(code)")
    try expectWhole(result)
    #expect(result.output.split(separator: notice).count == 2)
  }

  @Test(
    "It is set going again ten times, and then no more",
    arguments: [EPIPE, ESTRPIPE], [10, 11])
  func recovering(_ code: Int32, times: Int) throws {
    let result = try run("SOUND_FAULT_WRITE", "5-\(4 + times):\(code)")
    try expectWhole(result)
    let notices = result.output.split(separator: "The sound has gone.").count - 1
    #expect(notices == (times > 10 ? 1 : 0))
  }

  @Test("What can't be recovered from ends the sound at once", arguments: [ENODEV, EIO, EBADFD])
  func lost(_ code: Int32) throws {
    let result = try run("SOUND_FAULT_WRITE", "9-9:\(code)")
    try expectWhole(result)
    #expect(result.output.split(separator: "The sound has gone.").count == 2)
  }

  @Test("One that has no room for now is asked again")
  func busy() throws {
    let result = try run("SOUND_FAULT_WRITE", "5-20:\(EAGAIN)")
    try expectWhole(result)
    #expect(!result.output.contains("No sound") && !result.output.contains("The sound has gone."))
  }

  @Test(
    "Without libasound the session goes on in silence, and says what to install",
    arguments: [
      ("en", "No sound: install libasound2. The session goes on."),
      ("nl", "Geen geluid: installeer libasound2. De sessie gaat door."),
    ])
  func noLibrary(_ language: (code: String, notice: String)) throws {
    var person = person
    person.environment["SOUND_FAULT_LIBRARY"] = "hidden"
    let path = try person.trusted(SessionTexts.short, to: "session.yaml")
    let result = try person.runProgram(path, "--sound", "--lang", language.code)
    try expectWhole(result)
    #expect(result.output.split(separator: language.notice).count == 2)
    let devices = try person.runProgram("devices", "--lang", language.code)
    #expect(devices.status == .exited(66))
    #expect(devices.output == "")
    #expect(devices.errors.contains("libasound2t64"))
  }

  @Test("The program starts without libasound", .needs("readelf"))
  func notAsked() throws {
    let read = Launch(
      try Tool.path(of: "readelf"), ["-d", try person.launch([]).executable],
      environment: ["PATH": Tool.searchPath])
    let needed = try read.run().output
    #expect(needed.contains("NEEDED") && !needed.contains("libasound"))
  }

  @Test("One that has room no more is told of after two seconds, and listened for all the same")
  func silent() throws {
    let result = try run("SOUND_FAULT_WRITE", "5-100000:\(EAGAIN)", SessionTexts.steady)
    try expectWhole(result, active: 5)
    #expect(result.output.split(separator: "No sound: no answer from the device.").count == 2)
  }
}

/// On a sound server, in real time.
@Suite("A session on a sound server", .waitsForPrograms)
struct SoundServerTests {
  private var person: Person
  private let path: String

  init() throws {
    person = try Person()
    path = try person.trusted(SessionTexts.steady, to: "steady.yaml")
  }

  private func launch(_ server: SoundServer) throws -> PseudoTerminal {
    var person = person
    person.environment.merge(server.environment) { $1 }
    return try person.start(path, "--sound", "--volume", "100", "--plain")
  }

  /// `notices` are those of which one is told; none where there are none.
  private func expectWhole(_ terminal: PseudoTerminal, notices expected: [String]) throws {
    // The last bell goes on for some seconds after the end.
    #expect(try terminal.wait() == .exited(0))
    let notices = [
      "No sound: there is no such device.", "No sound: no answer from the device.",
      "The sound has gone.", "No sound: the device won’t play.",
    ]
    let told = notices.flatMap { notice in
      [String](
        repeating: notice, count: terminal.screen.text.split(separator: notice).count - 1)
    }
    #expect(told.count == min(1, expected.count))
    #expect(Set(told).isSubset(of: expected))
    let line = try #require(try person.journal.first)
    #expect(line.active == 5 && line.paused == 0 && line.outcome == "completed")
  }

  @Test(
    "What is rendered is what is heard, to the last bell", .needs("pulseaudio"), .needs("parec"))
  func cues() throws {
    let server = try SoundServer()
    let session = try #require(
      SessionFile(bytes: Array(SessionTexts.steady.utf8)).session)
    let timeline = try session.timeline(RunOptions())
    let soundtrack = Soundtrack(timeline, mode: .tones)
    var expected = [Float](repeating: 0, count: soundtrack.sampleCount)
    soundtrack.render(from: 0, into: &expected)
    // The last second, with nothing but the bell: somewhere in what was heard it stands as rendered.
    let bell = expected[expected.count - 96_000..<expected.count - 48_000]
    // A machine that is busy may be late with a sample; hardly so each time.
    var first: Int?
    for _ in 1...3 where first == nil {
      let recording = try server.record()
      try expectWhole(try launch(server), notices: [])
      let heard = try recording.samples.map { Float($0) / 32767 }
      first = heard.indices.first { index in
        index + bell.count <= heard.count
          && stride(from: 0, to: bell.count, by: 37).allSatisfy {
            abs(heard[index + $0] - bell[bell.startIndex + $0]) < 0.0002
          }
      }
    }
    #expect(try #require(first) > 5 * 48_000)
  }

  @Test(
    "What is heard late, as through a headset without a wire, is heard whole",
    .needs("pulseaudio"), .needs("parec"))
  func late() throws {
    let server = try SoundServer()
    let recording = try server.record()
    var person = person
    person.environment.merge(server.environment) { $1 }
    person.environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libsound-fault.so")
    person.environment["SOUND_FAULT_DELAY"] = "200"
    let terminal = try person.start(path, "--sound", "glide", "--volume", "100", "--plain")
    try expectWhole(terminal, notices: [])
    let heard = try recording.samples
    // Five seconds of a glide that is silent at turns only: in each tenth of a second it sounds.
    let tenths = stride(from: 0, to: heard.count - 4800, by: 4800).count { start in
      heard[start..<start + 4800].contains { abs(Int($0)) > 500 }
    }
    #expect(tenths >= 45)
  }

  @Test(
    "One that is frozen before, at or during the session changes nothing but the sound",
    .needs("pulseaudio"), .needs("parec"), arguments: ["before", "at", "during"])
  func frozen(_ time: String) throws {
    let server = try SoundServer()
    if time == "before" { try server.send(signal: SIGSTOP) }
    let terminal = try launch(server)
    if time == "at" { try server.send(signal: SIGSTOP) }
    try terminal.see("breath 2 of 5")
    if time == "during" { try server.send(signal: SIGSTOP) }
    // On a busy machine, the library may give up on opening it.
    let notOpened = time == "during" ? [] : ["No sound: the device won’t play."]
    try expectWhole(terminal, notices: ["No sound: no answer from the device."] + notOpened)
    try server.send(signal: SIGCONT)
  }

  @Test(
    "One that is frozen holds nobody up who stops", .needs("pulseaudio"), .needs("parec"),
    arguments: ["before", "during"])
  func frozenAtStop(_ time: String) throws {
    let server = try SoundServer()
    // A machine that is busy may be late; hardly so each time.
    let times = try (1...3).map { _ in
      if time == "before" { try server.send(signal: SIGSTOP) }
      let terminal = try launch(server)
      try terminal.see("breath 1 of 5")
      if time == "during" { try server.send(signal: SIGSTOP) }
      try terminal.watch(for: .milliseconds(500))
      let start = Timestamp.now
      try terminal.send("q")
      #expect(try terminal.wait() == .exited(130))
      let end = Timestamp.now
      try server.send(signal: SIGCONT)
      return end - start
    }
    #expect(try #require(times.min()) < .milliseconds(500))
  }

  @Test(
    "One that is killed before or during the session changes nothing but the sound",
    .needs("pulseaudio"), .needs("parec"), arguments: ["before", "at", "during"])
  func killed(_ time: String) throws {
    let server = try SoundServer()
    if time == "before" { try server.send(signal: SIGKILL) }
    let terminal = try launch(server)
    if time == "at" {
      try terminal.see("A steady one")
      try server.send(signal: SIGKILL)
    }
    try terminal.see("breath 2 of 5")
    if time == "during" { try server.send(signal: SIGKILL) }
    #expect(try terminal.wait() == .exited(0))
    let told = terminal.screen.text
    let notices = [
      told.contains("No sound: the device won’t play."), told.contains("The sound has gone."),
    ]
    // Killed while it is being opened, it may be either.
    switch time {
    case "before": #expect(notices == [true, false])
    case "at": #expect(notices[0] != notices[1])
    default: #expect(notices == [false, true])
    }
    let line = try #require(try person.journal.first)
    #expect(line.active == 5 && line.paused == 0 && line.outcome == "completed")
  }
}
