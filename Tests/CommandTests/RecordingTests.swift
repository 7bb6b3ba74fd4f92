import BreatheCore
import Glibc
import PseudoTerminal
import ScriptedWorld
import TestSupport
import Testing

@Suite(.waitsForPrograms) struct `Recordings` {
  private let person: Person
  private static let compressed = ["mp3", "ogg", "opus", "flac"]

  init() throws {
    person = try Person()
  }

  private func path(_ name: String) -> String { "\(person.home.path)/\(name)" }

  /// The loudest of each tenth of a second.
  private func loudness(_ samples: [Float]) -> [Float] {
    stride(from: 0, to: samples.count, by: 4800).map {
      loudest(Array(samples[$0..<min(samples.count, $0 + 4800)]))
    }
  }

  @Test(.needsSoundFiles, arguments: compressed)
  func `sound as the WAV file does`(ending: String) throws {
    try person.home.write(SessionTexts.short, to: "short.yaml")
    for name in ["x.wav", "x.\(ending)"] {
      let result = try person.runProgram("render", "short.yaml", "--output", name)
      #expect(result.status == .exited(0))
      #expect(result.output.hasPrefix("\(name) is written."))
    }
    let (wave, other) = (try ReadSound(path("x.wav")), try ReadSound(path("x.\(ending)")))
    #expect(abs(wave.samples.count - other.samples.count) < 4800)
    let (expected, found) = (loudness(wave.samples), loudness(other.samples))
    #expect(expected.contains { $0 > 0.1 } && expected.contains { $0 < 0.01 })
    #expect(zip(expected, found).allSatisfy { abs($0 - $1) < 0.03 })
    #expect(try contents(of: path("x.\(ending)")).count * 5 < contents(of: path("x.wav")).count)
  }

  @Test(.needsSoundFiles, arguments: ["ogg", "opus", "flac"])
  func `have tags in UTF-8`(ending: String) throws {
    let text = SessionTexts.short.replacing("settle:", with: "author: Praktijk Zoë\nsettle:")
      .replacing("Een korte", with: "Één – korte")
    try person.home.write(text, to: "short.yaml")
    let result = try person.runProgram(
      "render", "short.yaml", "--output", "x.\(ending)", "--lang", "nl")
    #expect(result.status == .exited(0))
    let tags = try ReadSound(path("x.\(ending)")).tags
    #expect(tags[.title] == "Één – korte" && tags[.artist] == "Praktijk Zoë")
    #expect(tags[.date]?.count == 10)
  }

  @Test(.needsSoundFiles) func `in MP3 begin with tags of our own`() throws {
    try person.home.write(SessionTexts.short, to: "short.yaml")
    let result = try person.runProgram("render", "short.yaml", "--output", "x.MP3", "--lang", "nl")
    #expect(result.status == .exited(0))
    let bytes = try contents(of: path("x.MP3"))
    #expect(bytes.starts(with: "ID3\u{4}".utf8))
    let size = bytes[6..<10].reduce(0) { $0 << 7 | Int($1) }
    #expect(String(decoding: bytes[..<(10 + size)], as: UTF8.self).contains("Een korte"))
    #expect(bytes[10 + size] == 0xFF)
    // A variable rate; a constant one would have “Info”.
    #expect(bytes[(10 + size)...].prefix(64).split(separator: Array("Xing".utf8)).count == 2)
    // The library adds none of its own.
    #expect(!bytes.suffix(128).starts(with: "TAG".utf8))
  }

  @Test(arguments: ["x", "x.aac", "mp3", "x.mp3.txt"])
  func `need an ending that is known`(name: String) throws {
    let result = try person.runProgram("render", "4-6", "--output", name)
    #expect(result.status == .exited(64))
    #expect(
      result.errors
        == "--output: give “\(name)” one of these endings: .mp3, .ogg, .opus, .flac or .wav.\n")
    #expect(person.files == [])
  }

  @Test func `are written to one file`() throws {
    let result = try person.runProgram("render", "4-6", "--output", "x.mp3", "--wav", "x.wav")
    #expect(result.status == .exited(64))
    #expect(result.errors == "Give either --output or --wav.\n")
  }

  @Test(arguments: [
    (
      "en",
      "A .mp3 file needs libsndfile, which is not installed (Debian: apt install libsndfile1)."
    ),
    ("nl", "Voor een .mp3-bestand is libsndfile nodig (Debian: apt install libsndfile1)."),
  ])
  func `need libsndfile, but for WAV`(language: String, told: String) throws {
    var person = person
    person.environment["LD_PRELOAD"] = try Tool.path(ofBuilt: "libsound-fault.so")
    person.environment["SOUND_FAULT_LIBRARY"] = "hidden"
    let refused = try person.runProgram(
      "render", "4-6", "--output", "x.mp3", "--lang", language)
    #expect(refused.status == .exited(64))
    #expect(refused.errors.hasPrefix(told))
    #expect(person.files == [])
    #expect(try person.runProgram("render", "4-6", "--output", "x.wav").status == .exited(0))
  }

  @Test(.needsSoundFiles, .needsMounts, arguments: compressed)
  func `leave nothing on a full disk`(ending: String) throws {
    #expect(mkdir(path("disk"), 0o700) == 0)
    let script = """
      mount -t tmpfs -o size=64k full disk || exit 1
      "$0" render 4-6 --for 10m --output disk/x.\(ending)
      echo "status $?"
      ls disk
      """
    let breathe = try person.launch([]).executable
    var launch = try person.launch([
      "--mount", "--map-root-user", "/bin/sh", "-c", script, breathe,
    ])
    launch.executable = "unshare"
    let result = try launch.run()
    #expect(result.errors == "disk/x.\(ending): the disk is full.\n")
    #expect(result.output == "status 74\n")
  }

  @Test(.needsSoundFiles) func `stop at a signal, and leave nothing`() throws {
    let text = SessionTexts.quick.replacing("rest: 0.1s", with: "rest: 8h")
    try person.home.write(text, to: "long.yaml")
    let script = """
      "$0" render long.yaml --output x.mp3 & id=$!
      until ls -l /proc/$id/fd | grep -q deleted; do kill -0 $id || exit 1; done
      kill -\(SIGTERM) $id
      wait $id
      echo $?
      """
    var launch = try person.launch(["-c", script, try person.launch([]).executable])
    launch.executable = "/bin/sh"
    #expect(try launch.run().output == "\(128 + SIGTERM)\n")
    #expect(person.files == ["long.yaml"])
  }

  // MARK: What is asked beforehand

  private static let asking = [
    ("478", "Does one of these apply to you?"), ("low-lunge", "Do you have any of these today"),
  ]

  @Test(arguments: asking, ["--output", "--wav"])
  func `can't ask without a voice`(session: (id: String, question: String), option: String) throws {
    let refused = try person.runProgram("render", session.id, option, "x.wav")
    #expect(refused.status == .exited(77))
    #expect(refused.errors.contains("the cautions go with it in writing"))
    #expect(refused.output == "")
    #expect(person.files == [])
    let written = try person.runProgram("render", session.id, option, "x.wav", "--yes")
    #expect(written.status == .exited(0))
    #expect(written.output.contains(session.question))
    #expect(written.output.contains("Never while driving"))
    #expect(written.output.hasSuffix("x.wav is written. Send the text above along with it.\n"))
  }

  @Test func `leave the events to programs`() throws {
    let result = try person.runProgram("render", "478", "--wav", "x.wav", "--events", "--yes")
    #expect(result.status == .exited(0))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
    #expect(result.errors.contains("Does one of these apply to you?"))
    #expect(try person.runProgram("render", "low-lunge", "--events").status == .exited(0))
  }

  @Test func `ask only in a language that breathe speaks`() throws {
    let result = try person.runProgram("render", "478", "--wav", "x.wav", "--yes", "--lang", "fr")
    #expect(result.status == .exited(64))
    #expect(result.errors.contains("--lang en"))
    #expect(person.files == [])
  }

  @Test(.needs("espeak-ng")) func `with a voice say it before the session`() throws {
    for (name, option) in [("a.wav", "--voice"), ("b.wav", "--yes")] {
      #expect(try person.runProgram("render", "478", "--wav", name, option).status == .exited(0))
    }
    let (spoken, silent) = (try contents(of: path("a.wav")), try contents(of: path("b.wav")))
    let opening = (spoken.count - silent.count) / 2
    #expect(opening > 30 * 48_000)
    let samples = spoken[44..<44 + 2 * opening].withUnsafeBytes {
      $0.bindMemory(to: Int16.self).map { abs(Int($0)) }
    }
    // A sentence and a pause after it, again and again.
    #expect(samples.contains { $0 > 3000 })
    #expect(samples.suffix(24_000).allSatisfy { $0 == 0 })
  }
}
